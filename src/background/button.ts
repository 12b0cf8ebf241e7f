/** Tells the toolbar button of a tab what was seen there, one word after the other. */
import { loadSettings, onSettingsChanged } from '../browser/settings-store.ts';
import browser from '../browser/webextension.ts';
import { words } from '../browser/words.ts';
import type { PageRefusal } from '../core/outcome.ts';
import type { SeenPage } from '../core/seen.ts';
import { refusalWords } from '../core/words.ts';
import { badgeOf, showBadge, showSteps } from './badge.ts';

/** What stands on the button of a page where Winnow could not do what was asked. */
const REFUSED = '–';
/** The same while it is asked for something else. */
const WAITING = '…';

let turn: Promise<unknown> = Promise.resolve();

/** One after the other: page and popup both tell of the same change, and the later word has to stay. */
function inTurn(work: () => Promise<void>): Promise<void> {
  const done = turn.then(work);
  turn = done.catch(() => undefined);
  return done;
}

/** What a look at a page says to its button. */
export async function showSeen(tabId: number, seen: SeenPage): Promise<void> {
  const { settings } = await loadSettings();
  await inTurn(async () => {
    await showBadge(tabId, badgeOf(seen, settings.badge));
    await showSteps(tabId, seen.steps);
  });
}

/** Says why nothing was done: a dash on the button, the reason when it is pointed at. */
export const showReason = (tabId: number, reason: string): Promise<void> =>
  inTurn(async () => {
    await showBadge(tabId, REFUSED);
    await browser.action.setTitle({ tabId, title: reason });
  });

/** The same for a page that was refused. */
export const showRefusal = (tabId: number, refusal: PageRefusal): Promise<void> =>
  showReason(tabId, refusalWords(words, refusal).title);

/** Something else is asked of the tab: why nothing was done the last time is of no use any more, and what is waited for is said. */
export const clearReason = (tabId: number): Promise<void> =>
  inTurn(async () => {
    if ((await browser.action.getBadgeText({ tabId })) !== REFUSED) return;
    await showBadge(tabId, WAITING);
    await browser.action.setTitle({ tabId, title: words.say('popup_reading') });
  });

/** It was done, and what was done has nothing to say on the button. */
export const clearWaiting = (tabId: number): Promise<void> =>
  inTurn(async () => {
    if ((await browser.action.getBadgeText({ tabId })) !== WAITING) return;
    await showBadge(tabId, '');
    await showSteps(tabId, 0);
  });

/** Where the button is to show nothing, no tab's keeps what it showed. */
export function keepButtons(failed: (error: unknown) => void): void {
  onSettingsChanged(({ badge }) => {
    if (badge === 'off') clearAll().catch(failed);
  });
}

async function clearAll(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await inTurn(async () => {
    // A tab may be closed meanwhile.
    await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [showBadge(id, '')])));
  });
}
