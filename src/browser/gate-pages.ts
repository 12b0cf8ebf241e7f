/** Which pages the gate goes into: what the person chose, as far as the browser allows it. */
import { type Sites, siteOf } from '../settings/sites.ts';
import { EVERY_SITE, pagesOf } from './page-patterns.ts';

/** Match patterns; `matches` is empty when there are no such pages. */
export interface GatePages {
  readonly matches: readonly string[];
  readonly excludeMatches: readonly string[];
}

/** Leaves out what the browser doesn't allow: it would refuse the whole list. */
export async function gatePages(sites: Sites, isAllowed: (pages: string) => Promise<boolean>): Promise<GatePages> {
  const hosts = Object.keys(sites.hosts);
  const isAsked = (host: string) => siteOf(sites, host)?.mode === 'ask';
  if (sites.everywhere && (await isAllowed(EVERY_SITE)))
    return { matches: [EVERY_SITE], excludeMatches: hosts.filter(isAsked).map(pagesOf) };
  const wanted = hosts.filter((host) => !isAsked(host)).map(pagesOf);
  const allowed = await Promise.all(wanted.map(isAllowed));
  return { matches: wanted.filter((_, at) => allowed[at]), excludeMatches: [] };
}
