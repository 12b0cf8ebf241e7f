/** Cleaning without being asked for each page: who may, where the gate stands, and what happens when it sees an article. */
import { registerGate } from '../browser/gate-registration.ts';
import { injectInto } from '../browser/inject.ts';
import { askPage } from '../browser/messages.ts';
import { loadSettings, onSettingsChanged, saveSettings } from '../browser/settings-store.ts';
import { hasAccess, onAccessChanged } from '../browser/site-access.ts';
import { dropWish, pagesFor, type SiteWish, waitingWish } from '../browser/site-wish.ts';
import browser from '../browser/webextension.ts';
import { type SeenPage, seenOf } from '../core/seen.ts';
import { rulesOn, type Settings } from '../settings/settings.ts';
import { modeOn, withEverywhere, withoutSite, withSiteMode } from '../settings/sites.ts';
import { isStillAt, isStillOn, isStillOnHost } from './still-there.ts';

/** What the rest of the background does with what is seen here. */
export interface AutomaticParts {
  showSeen(tabId: number, seen: SeenPage): Promise<void>;
  failed(error: unknown): void;
}

/** Milliseconds after waking, when what it was woken for is done. */
const WHEN_AWAKE = 2000;

/** Keeps the gate where the person wants it, also across updates and restarts of the browser. */
export function keepAutomatic({ showSeen, failed }: AutomaticParts): void {
  const register = () =>
    void loadSettings()
      .then(({ settings }) => registerGate(settings.sites))
      .catch(failed);
  browser.runtime.onInstalled.addListener(register);
  browser.runtime.onStartup.addListener(register);
  onSettingsChanged(register);
  // A worker that was ended in the middle of it leaves it to the next one.
  setTimeout(register, WHEN_AWAKE);
  onAccessChanged(() => {
    register();
    settleWish(showSeen).catch(failed);
  });
}

/** Cleans the page that a gate stands in. Says nothing where it is no article after all. */
export async function cleanSeen(
  { tab, url, frameId }: browser.Runtime.MessageSender,
  showSeen: AutomaticParts['showSeen'],
): Promise<void> {
  if (tab?.id === undefined || url === undefined || frameId !== 0) return;
  const { settings } = await loadSettings();
  // A gate that was let in before the person changed their mind.
  if (modeOn(settings.sites, new URL(url).hostname) === 'ask') return;
  const { id } = tab;
  await cleanQuietly(id, () => isStillOn(id, url), showSeen);
}

/** Waking and putting in take a while: the tab may show another page by then, of a site that is to be asked for. */
async function cleanQuietly(
  tabId: number,
  isMeant: () => Promise<boolean>,
  showSeen: AutomaticParts['showSeen'],
): Promise<void> {
  if (!(await isMeant()) || (await injectInto(tabId, 'steps', 'apply')) || !(await isMeant())) return;
  const outcome = await askPage(tabId, 'clean', { anyway: false });
  if (outcome.kind === 'report' && (await isStillAt(tabId, outcome.report.url)))
    await showSeen(tabId, seenOf(outcome.report));
}

/** Says again on the button what was done to a page that has come back as it was left. */
export async function showAgain(
  { tab, url, frameId }: browser.Runtime.MessageSender,
  showSeen: AutomaticParts['showSeen'],
): Promise<void> {
  if (tab?.id === undefined || url === undefined || frameId !== 0 || !(await isStillOn(tab.id, url))) return;
  const outcome = await askPage(tab.id, 'look', { anyway: false });
  if (outcome.kind === 'report') await showSeen(tab.id, seenOf(outcome.report));
}

/** The cleaning that the last wish led to. */
let cleaning: Promise<void> = Promise.resolve();

/**
 * Carries out what the person wanted of a site, once the browser allows it. Asked for by the popup, should it still be there,
 * and whenever something was allowed: the first of them does it, and the other waits as well until the page is clean, for the
 * popup looks at it then.
 */
export async function settleWish(showSeen: AutomaticParts['showSeen']): Promise<void> {
  await navigator.locks.request('winnow-site-wish', async () => {
    const wish = await waitingWish();
    if (!wish || !(await hasAccess(pagesFor(wish)))) return;
    await saveSettings((settings) => wished(settings, wish));
    await dropWish();
    // Not within the lock: a page may take long, and another site has nothing to do with that.
    cleaning = cleanWished(wish, showSeen);
  });
  await cleaning;
}

/** The page over which it was wished. The person may have gone on from there before they answered. */
async function cleanWished({ tabId, host, on }: SiteWish, showSeen: AutomaticParts['showSeen']): Promise<void> {
  if (tabId === null) return;
  const site = on ?? host;
  await cleanQuietly(tabId, async () => site === null || isStillOnHost(tabId, site), showSeen);
}

function wished(settings: Settings, { host, mode, on }: SiteWish): Settings {
  if (host === null) return withEverywhere(on === null ? settings : withoutSite(settings, on), true);
  const rules = Object.entries(rulesOn(settings, host)).flatMap(([id, { on }]) => (on ? [id] : []));
  return withSiteMode(settings, host, { mode, rules, now: Date.now() });
}
