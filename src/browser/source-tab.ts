/** The tab that something came from: the way back to a place in it. */
import browser from 'webextension-polyfill';
import { assignPage, type Source, sourceOf } from './article-store.ts';
import { askPage } from './messages.ts';

/** `moved`: the tab is there, but what it shows has no such place any more. */
export type WayBack = 'there' | 'moved' | 'closed';

/** Shows the tab and goes to a step in it. Where the step is no more, this tab stays in front. */
export async function goToStep(tabId: number, anchor: string): Promise<WayBack> {
  const own = await browser.tabs.getCurrent();
  if (!(await showTab(tabId))) return 'closed';
  const isThere = await askPage(tabId, 'jump', { anchor }).catch((error: unknown) => {
    // A page that was loaded again has no Winnow in it to answer.
    console.warn('Winnow found nobody to ask in the page', error);
    return false;
  });
  if (isThere) return 'there';
  if (own?.id !== undefined) await showTab(own.id);
  return 'moved';
}

/** Brings a tab and its window to the front; false when it is closed. */
export async function showTab(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!tab) return false;
  await browser.tabs.update(tabId, { active: true });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  return true;
}

/** Says that this tab shows a page of the reader view: after a restart, and where a tab was doubled, nobody else knows. */
export async function claimPage(id: string): Promise<void> {
  const own = await browser.tabs.getCurrent();
  if (own?.id !== undefined) await assignPage(id, own.id);
}

/** A source of which an article can be made anew, or why not: its tab is closed or shows something else. */
export interface FoundSource extends Source {
  readonly isThere: boolean;
}

/** What a page of the reader view was asked of; null when nobody knows. */
export async function findSource(id: string): Promise<FoundSource | null> {
  const source = await sourceOf(id);
  return source && { ...source, isThere: await isStillShowing(source.tabId, source.url) };
}

/**
 * Goes back to the page that the reader view was made from, where it was left. Where its tab is closed or shows
 * something else by now, the page is opened anew beside this tab.
 */
export async function goToSource(id: string, url: string): Promise<void> {
  const source = await sourceOf(id);
  if (source && (await isStillShowing(source.tabId, url)) && (await showTab(source.tabId))) return;
  const own = await browser.tabs.getCurrent();
  await browser.tabs.create({ url, ...(own ? { index: own.index + 1, windowId: own.windowId } : {}) });
}

/** The browser says a tab's address only as long as the person's permission for that page lasts: until it is left. */
async function isStillShowing(tabId: number, url: string): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.url !== undefined && withoutHash(tab.url) === withoutHash(url);
}

const withoutHash = (address: string): string => address.split('#', 1)[0] ?? '';
