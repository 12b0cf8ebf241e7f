/** Badge, shortcut and reader view. Keeps no state: the worker may be gone between any two messages. */
import { assignArticle, dropArticleOf, putArticle } from '../browser/article-store.ts';
import { injectInto } from '../browser/inject.ts';
import { answerBackground, askPage } from '../browser/messages.ts';
import { loadSettings } from '../browser/settings-store.ts';
import browser from '../browser/webextension.ts';
import { showBadge, showRefusal } from './badge.ts';
import { askLists } from './lists.ts';

answerBackground({
  async changed({ actions, on }, sender) {
    const tabId = sender.tab?.id;
    const { settings } = await loadSettings();
    if (tabId !== undefined) await showBadge(tabId, settings.badge && on ? actions : 0);
    return null;
  },

  async openReader({ tabId, anyway }, sender) {
    if (!sender.url?.startsWith(browser.runtime.getURL('')))
      throw new Error('only pages of Winnow open the reader view');
    const barred = await injectInto(tabId, 'article');
    if (barred) return { kind: 'refused', refusal: barred };
    const outcome = await askPage(tabId, 'article', { anyway });
    if (outcome.kind === 'refused') return outcome;
    const id = await putArticle(outcome.article);
    const { index, windowId = browser.windows.WINDOW_ID_CURRENT } = await browser.tabs.get(tabId);
    const url = `reader.html?id=${id}`;
    const tab = await browser.tabs.create({ url, openerTabId: tabId, windowId, index: index + 1 });
    if (tab.id !== undefined) await assignArticle(id, tab.id);
    return { kind: 'opened' };
  },

  askLists,
});

browser.tabs.onRemoved.addListener((tabId) => {
  dropArticleOf(tabId).catch(report);
});

browser.commands.onCommand.addListener((command, tab) => {
  const tabId = tab?.id;
  if (command !== 'clean' || tabId === undefined) return;
  toggle(tabId)
    .catch((error: unknown) => showRefusal(tabId, { code: 'failed', facts: { detail: String(error) } }))
    .catch(report);
});

/** The shortcut: cleans the page, or shows it as it was when it is clean. */
async function toggle(tabId: number): Promise<void> {
  const barred = await injectInto(tabId);
  if (barred) return showRefusal(tabId, barred);
  const seen = await askPage(tabId, 'look', { anyway: false });
  if (seen.kind === 'refused') return showRefusal(tabId, seen.refusal);
  if (seen.report.state === 'on') await askPage(tabId, 'showOriginal', {});
  else await askPage(tabId, 'clean', { anyway: false });
}

/** Nobody waits for these; the error goes where an extension's errors are looked for. */
function report(error: unknown): void {
  console.error('Winnow', error);
}
