/** Opens pages of ours right after a tab, in its window. */
import { assignProcedures } from '../browser/procedure-store.ts';
import browser from '../browser/webextension.ts';

export async function openBeside(tabId: number, url: string) {
  const { index, windowId = browser.windows.WINDOW_ID_CURRENT } = await browser.tabs.get(tabId);
  return browser.tabs.create({ url, openerTabId: tabId, windowId, index: index + 1 });
}

/** Opens step mode with the procedures kept under this id: at one of them, or with all to print. */
export async function openStepsBeside(tabId: number, id: string, procedure: number | null): Promise<void> {
  const tab = await openBeside(tabId, `step-mode.html?id=${id}&${procedure === null ? 'print' : `at=${procedure}`}`);
  if (tab.id !== undefined) await assignProcedures(id, tab.id);
}
