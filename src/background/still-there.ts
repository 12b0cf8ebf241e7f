/** Whether a tab still shows what an answer is about: waking and reading take a while, in which the person may go on. */
import browser from '../browser/webextension.ts';

/** The tab's address as far as the browser says it; undefined where Winnow may not know. */
const addressOf = async (tabId: number): Promise<string | undefined> => (await browser.tabs.get(tabId)).url;

const withoutPlace = (address: string): string => address.split('#', 1)[0] ?? '';

/** False when the tab has gone to another page, whose button this isn't for. */
export async function isStillAt(tabId: number, address: string): Promise<boolean> {
  const now = await addressOf(tabId);
  return now === undefined || withoutPlace(now) === withoutPlace(address);
}

/** False when the tab has gone to pages of another host name. */
export async function isStillOnHost(tabId: number, host: string): Promise<boolean> {
  const now = await addressOf(tabId);
  return now === undefined || new URL(now).hostname === host;
}

/** False when the tab has gone to another site. An app's address may be newer than the one that a message says. */
export async function isStillOn(tabId: number, address: string): Promise<boolean> {
  const now = await addressOf(tabId);
  return now === undefined || new URL(now).host === new URL(address).host;
}
