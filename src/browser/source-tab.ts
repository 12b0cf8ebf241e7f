/** The tab that something came from: the way back to a place in it. */
import browser from 'webextension-polyfill';
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
