/** Badge, shortcut and reader view. Keeps no state: the worker may be gone between any two messages. */
import { dropPageOf, sweepPages } from '../browser/article-store.ts';
import { injectInto } from '../browser/inject.ts';
import { answerBackground, askPage } from '../browser/messages.ts';
import { assignProcedures, dropProceduresOf } from '../browser/procedure-store.ts';
import { loadSettings } from '../browser/settings-store.ts';
import { dropWish, putWish } from '../browser/site-wish.ts';
import { saveProgress } from '../browser/step-progress.ts';
import browser from '../browser/webextension.ts';
import { type SeenPage, seenOf } from '../core/seen.ts';
import { withDone } from '../core/step-progress.ts';
import { cleanSeen, keepAutomatic, settleWish, showAgain } from './automatic.ts';
import { showBadge, showRefusal, showSteps } from './badge.ts';
import { askLists } from './lists.ts';
import { openReader, readerPage } from './reader.ts';
import { isStillAt } from './still-there.ts';

answerBackground({
  async changed({ actions, on, url }, sender) {
    const tabId = sender.tab?.id;
    const { settings } = await loadSettings();
    if (tabId !== undefined && (await isStillAt(tabId, url)))
      await inTurn(() => showBadge(tabId, settings.badge && on ? actions : 0));
    return null;
  },

  async seen({ tabId, ...seen }) {
    await showSeen(tabId, seen);
    return null;
  },

  async storeDone({ page, ...change }, sender) {
    if (!sender.url?.startsWith(browser.runtime.getURL(''))) throw new Error('only pages of Winnow check steps off');
    await saveProgress((progress) => withDone(progress, page, change));
    return null;
  },

  async openReader({ tabId, anyway }, sender) {
    if (!sender.url?.startsWith(browser.runtime.getURL('')))
      throw new Error('only pages of Winnow open the reader view');
    return openReader(tabId, anyway, openBeside);
  },

  async readerPage({ id }, sender) {
    if (!sender.url?.startsWith(browser.runtime.getURL(''))) throw new Error('only the reader view is handed articles');
    return readerPage(id);
  },

  async openSteps({ tabId, id, procedure }, sender) {
    if (!sender.url?.startsWith(browser.runtime.getURL(''))) throw new Error('only pages of Winnow open step mode');
    const tab = await openBeside(tabId, `step-mode.html?id=${id}&${procedure === null ? 'print' : `at=${procedure}`}`);
    if (tab.id !== undefined) await assignProcedures(id, tab.id);
    return null;
  },

  async articleSeen(_request, sender) {
    await cleanSeen(sender, showSeen);
    return null;
  },

  async pageBack(_request, sender) {
    await showAgain(sender, showSeen);
    return null;
  },

  async wantSite(wish, sender) {
    if (!sender.url?.startsWith(browser.runtime.getURL(''))) throw new Error('only pages of Winnow choose for a site');
    await putWish(wish);
    return null;
  },

  async settleSite({ allowed }, sender) {
    if (!sender.url?.startsWith(browser.runtime.getURL(''))) throw new Error('only pages of Winnow choose for a site');
    await (allowed ? settleWish(showSeen) : dropWish());
    return null;
  },

  askLists,
});

keepAutomatic({ showSeen, failed: report });

let turn: Promise<unknown> = Promise.resolve();

/** One after the other: page and popup both tell of the same change, and the later word has to stay. */
function inTurn(work: () => Promise<void>): Promise<void> {
  const done = turn.then(work);
  turn = done.catch(() => undefined);
  return done;
}

/** What a look at a page says to its button. A page that is shown as it was gets no sign: it was asked to be quiet. */
async function showSeen(tabId: number, { state, actions, steps }: SeenPage): Promise<void> {
  const { settings } = await loadSettings();
  await inTurn(async () => {
    const count = settings.badge && state === 'on' ? actions : 0;
    await showBadge(tabId, count, settings.badge && state !== 'original' && steps > 0);
    await showSteps(tabId, steps);
  });
}

/** Opens a page of ours right after a tab, in its window. */
async function openBeside(tabId: number, url: string) {
  const { index, windowId = browser.windows.WINDOW_ID_CURRENT } = await browser.tabs.get(tabId);
  return browser.tabs.create({ url, openerTabId: tabId, windowId, index: index + 1 });
}

browser.tabs.onRemoved.addListener((tabId, { isWindowClosing }) => {
  // With its last window the browser ends, and may bring the tab back when it starts again; sweeping finds what it doesn't.
  (isWindowClosing ? dropIfWindowsAreLeft(tabId) : dropPageOf(tabId)).catch(report);
  dropProceduresOf(tabId).catch(report);
});

async function dropIfWindowsAreLeft(tabId: number): Promise<void> {
  if ((await browser.windows.getAll()).length > 0) await dropPageOf(tabId);
}

/** Milliseconds left to a starting browser for bringing back the tabs of last time: as long as the worker surely lives. */
const TABS_ARE_BACK = 20_000;

const sweepLater = () => void setTimeout(() => sweepPages().catch(report), TABS_ARE_BACK);
browser.runtime.onStartup.addListener(sweepLater);
browser.runtime.onInstalled.addListener(sweepLater);

browser.commands.onCommand.addListener((command, tab) => {
  const tabId = tab?.id;
  if (command !== 'clean' || tabId === undefined) return;
  toggle(tabId)
    .catch((error: unknown) => showRefusal(tabId, { code: 'failed', facts: { detail: String(error) } }))
    .catch(report);
});

/** The shortcut: cleans the page, or shows it as it was when it is clean. */
async function toggle(tabId: number): Promise<void> {
  const barred = await injectInto(tabId, 'steps');
  if (barred) return showRefusal(tabId, barred);
  const seen = await askPage(tabId, 'look', { anyway: false });
  if (seen.kind === 'refused') return showRefusal(tabId, seen.refusal);
  const isOn = seen.report.state === 'on';
  const now = isOn ? await askPage(tabId, 'showOriginal', {}) : await askPage(tabId, 'clean', { anyway: false });
  if (now.kind === 'report') await showSeen(tabId, seenOf(now.report));
}

/** Nobody waits for these; the error goes where an extension's errors are looked for. */
function report(error: unknown): void {
  console.error('Winnow', error);
}
