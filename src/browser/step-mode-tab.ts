/** Opens step mode from the reader view. */
import browser from 'webextension-polyfill';
import { type HandedPage, sourceOf } from './article-store.ts';
import { askBackground } from './messages.ts';
import { putProcedures } from './procedure-store.ts';

/** Beside this tab; the way back leads to the page where that is still open, else to the reader view. */
export async function openStepMode(id: string, handed: HandedPage, procedure: number): Promise<void> {
  const { article, isPrivate, procedures } = handed;
  const source = (await sourceOf(id))?.tabId ?? null;
  const isOpen = source !== null && (await browser.tabs.get(source).catch(() => null)) !== null;
  const tabId = isOpen ? source : (await browser.tabs.getCurrent())?.id;
  if (tabId === undefined) throw new Error('the browser does not say which tab this is');
  const { url, title, lang } = article;
  const steps = await putProcedures({ url, title, lang, tabId, isPrivate, procedures });
  await askBackground('openSteps', { tabId, id: steps, procedure });
}
