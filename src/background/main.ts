/** Answers messages, keys and menus. Keeps nothing that would be missed: the worker may be gone between any two messages. */
import { answerBackground } from '../browser/answer-background.ts';
import { dropPageOf, sweepPages } from '../browser/article-store.ts';
import { dropProceduresOf } from '../browser/procedure-store.ts';
import { loadSettings, saveSettings } from '../browser/settings-store.ts';
import { dropWish, putWish } from '../browser/site-wish.ts';
import { saveProgress } from '../browser/step-progress.ts';
import browser from '../browser/webextension.ts';
import { withDone } from '../core/procedures/step-progress.ts';
import { declarations } from '../rules/declarations.ts';
import { withDifference } from '../settings/difference.ts';
import { pageSettings } from '../settings/settings.ts';
import { cleanSeen, keepAutomatic, settleWish, showAgain } from './automatic.ts';
import { bring } from './bring.ts';
import { keepButtons, showSeen } from './button.ts';
import { answerCommands } from './commands.ts';
import { decisions } from './decisions.ts';
import { keepSettings } from './kept-settings.ts';
import { askLists } from './lists.ts';
import { keepMenu } from './menus.ts';
import { openBeside, openStepsBeside } from './open-beside.ts';
import { onlyOurPages } from './our-pages.ts';
import { isArticleKept, openReader, readerPage } from './reader.ts';
import { isStillAt } from './still-there.ts';
import { keepSync } from './sync.ts';
import { sayWhatWasLeft } from './under-way.ts';
import { welcomeOnce } from './welcome.ts';

answerBackground({
  async changed({ url, ...seen }, sender) {
    const tabId = sender.tab?.id;
    if (tabId !== undefined && (await isStillAt(tabId, url))) await showSeen(tabId, seen);
    return null;
  },

  async seen({ tabId, ...seen }, sender) {
    onlyOurPages(sender, 'tell of other tabs');
    await showSeen(tabId, seen);
    return null;
  },

  async storeSettings({ difference }, sender) {
    onlyOurPages(sender, 'change settings');
    await saveSettings((settings) => withDifference(settings, difference, declarations));
    return null;
  },

  async storeDone({ page, ...change }, sender) {
    onlyOurPages(sender, 'check steps off');
    await saveProgress((progress) => withDone(progress, page, change));
    return null;
  },

  async openReader({ tabId, anyway }, sender) {
    onlyOurPages(sender, 'open the reader view');
    return openReader(tabId, anyway, openBeside);
  },

  async readerPage({ id, anew }, sender) {
    onlyOurPages(sender, 'are handed articles');
    return readerPage(id, anew ? sender.tab?.id : undefined);
  },

  async articleKept({ id }, sender) {
    onlyOurPages(sender, 'ask for articles');
    return isArticleKept(id);
  },

  async openSteps({ tabId, id, procedure }, sender) {
    onlyOurPages(sender, 'open step mode');
    await openStepsBeside(tabId, id, procedure);
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
    onlyOurPages(sender, 'choose for a site');
    await putWish(wish);
    return null;
  },

  async settleSite({ allowed }, sender) {
    onlyOurPages(sender, 'choose for a site');
    await (allowed ? settleWish(showSeen) : dropWish());
    return null;
  },

  bring,

  async pageSettings(_request, { url }) {
    if (url === undefined) throw new Error('only pages ask what is set for them');
    // By what the browser says of the page: what it says itself could be another's host.
    return pageSettings((await loadSettings()).settings, new URL(url).hostname);
  },

  askLists,

  ...decisions,
});

keepAutomatic({ showSeen, failed: report });
keepSettings(report);
keepSync(report);
welcomeOnce(report);

answerCommands(report);
keepButtons(report);
keepMenu(report);
sayWhatWasLeft().catch(report);

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

/** Nobody waits for these; the error goes where an extension's errors are looked for. */
function report(error: unknown): void {
  console.error('Winnow', error);
}
