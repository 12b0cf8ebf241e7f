/** How the site of the page is cleaned, and what choosing something else for it takes. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { askForSite } from '../browser/ask-for-site.ts';
import { pagesOf } from '../browser/page-patterns.ts';
import { giveBackAccess, hasAccess, onAccessChanged } from '../browser/site-access.ts';
import type { PopupTab } from '../browser/toolbar.ts';
import type { Settings } from '../settings/settings.ts';
import { isHost, modeOn, type Sites, siteOf, withoutSite, withSiteMode } from '../settings/sites.ts';
import { errorDetails } from '../ui/error-details.ts';
import type { Stored } from '../ui/stored.ts';
import { webAddress } from '../ui/web-address.ts';

/** What can be chosen in the popup. */
export type SiteChoice = 'ask' | 'automatic' | 'only' | 'everywhere';

export interface SiteModel {
  readonly host: string;
  readonly choice: SiteChoice;
  /** Why the choice can't be carried out: it was refused just now, the browser holds back what it allowed, or it failed. */
  readonly trouble:
    | { readonly kind: 'refused' | 'withheld' }
    | { readonly kind: 'failed'; readonly details: string }
    | null;
  choose(choice: SiteChoice): void;
}

/** Null where there is no site to choose for, and in private windows, where nothing is stored. */
export function useSite(
  tab: PopupTab | null,
  url: string,
  stored: Stored<Settings, unknown>,
  settled: () => void,
): SiteModel | null {
  const address = webAddress(url);
  const host = address && isHost(address.hostname) ? address.hostname : null;
  const sites = stored.settings?.sites ?? null;
  const [problem, setProblem] = useState<SiteModel['trouble']>(null);
  const isWithheld = useWithheld(sites, host);
  const choose = useCallback(
    (choice: SiteChoice) => {
      if (host === null || !tab) return;
      const done = carryOut(choice, { host, tabId: tab.id, stored });
      done.then(
        (allowed) => {
          setProblem(allowed ? null : { kind: 'refused' });
          if (allowed) settled();
        },
        (error: unknown) => setProblem({ kind: 'failed', details: errorDetails(error) }),
      );
    },
    [host, tab, stored, settled],
  );
  if (host === null || !sites || !tab || tab.isPrivate) return null;
  const trouble = problem ?? (isWithheld ? { kind: 'withheld' as const } : null);
  return { host, choice: choiceOf(sites, host), trouble, choose };
}

const choiceOf = (sites: Sites, host: string): SiteChoice =>
  siteOf(sites, host) === null && sites.everywhere ? 'everywhere' : modeOn(sites, host);

interface Chosen {
  readonly host: string;
  readonly tabId: number;
  readonly stored: Stored<Settings, unknown>;
}

/** The browser is asked before anything else is done: it has to be seen that a button was pressed. */
async function carryOut(choice: SiteChoice, { host, tabId, stored }: Chosen): Promise<boolean> {
  if (choice !== 'ask')
    return askForSite({
      host: choice === 'everywhere' ? null : host,
      mode: choice === 'only' ? 'only' : 'automatic',
      on: host,
      tabId,
    });
  const asks = (settings: Settings): Settings =>
    settings.sites.everywhere || siteOf(settings.sites, host)?.rules.length
      ? withSiteMode(settings, host, { mode: 'ask', rules: [], now: Date.now() })
      : withoutSite(settings, host);
  if (await stored.save(asks)) await giveBackAccess(pagesOf(host));
  return true;
}

/** True where pages are to be cleaned by themselves and the browser doesn't let Winnow in. */
function useWithheld(sites: Sites | null, host: string | null): boolean {
  const [isWithheld, setIsWithheld] = useState(false);
  const pages = host === null || !sites || modeOn(sites, host) === 'ask' ? null : pagesOf(host);
  useEffect(() => {
    let isCurrent = true;
    const look = async () => {
      const has = pages === null || (await hasAccess(pages));
      if (isCurrent) setIsWithheld(!has);
    };
    const lookAgain = () =>
      void look().catch((error: unknown) => console.warn('Winnow could not ask for its access', error));
    lookAgain();
    const end = onAccessChanged(lookAgain);
    return () => {
      isCurrent = false;
      end();
    };
  }, [pages]);
  return isWithheld;
}
