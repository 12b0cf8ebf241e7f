/** What the browser allows of what the person chose for sites. */
import { useEffect, useState } from 'preact/hooks';
import { EVERY_SITE, pagesOf } from '../browser/page-patterns.ts';
import { giveBackAccess, hasAccess, onAccessChanged } from '../browser/site-access.ts';
import { type Sites, sitesLeft } from '../settings/sites.ts';

/** `unknown` until the browser has said so. */
export type SiteAccess = 'given' | 'withheld' | 'unknown';

export interface Accesses {
  readonly everywhere: SiteAccess;
  readonly hosts: ReadonlyMap<string, SiteAccess>;
}

const UNKNOWN: Accesses = { everywhere: 'unknown', hosts: new Map() };

const accessTo = async (pages: string): Promise<SiteAccess> => ((await hasAccess(pages)) ? 'given' : 'withheld');

async function accessesOf(hosts: readonly string[]): Promise<Accesses> {
  const [everywhere, ...given] = await Promise.all([
    accessTo(EVERY_SITE),
    ...hosts.map((host) => accessTo(pagesOf(host))),
  ]);
  return { everywhere, hosts: new Map(hosts.map((host, at) => [host, given[at] ?? 'unknown'])) };
}

/** Gives back what the browser allows for sites that were cleaned by themselves and no longer are, however that came. */
export async function giveBackLeft(was: Sites, is: Sites): Promise<void> {
  const { hosts, everywhere } = sitesLeft(was, is);
  const pages = [...(everywhere ? [EVERY_SITE] : []), ...hosts.map(pagesOf)];
  await Promise.all(pages.map((each) => giveBackAccess(each)));
}

/** Asked anew whenever sites are named and whenever the browser allows something else. */
export function useSiteAccess(sites: Sites): Accesses {
  const [accesses, setAccesses] = useState(UNKNOWN);
  const named = Object.keys(sites.hosts).join(' ');
  useEffect(() => {
    let isCurrent = true;
    const look = () =>
      accessesOf(named.split(' ').filter(Boolean)).then(
        (found) => {
          if (isCurrent) setAccesses(found);
        },
        // Nothing is said of what the browser allows then; what was chosen is shown all the same.
        (error: unknown) => console.warn('Winnow could not ask for its access', error),
      );
    void look();
    const end = onAccessChanged(() => void look());
    return () => {
      isCurrent = false;
      end();
    };
  }, [named]);
  return accesses;
}
