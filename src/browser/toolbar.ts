/** What popup and options page ask of the browser around them: which tab, which keys, the options page. */
import browser from 'webextension-polyfill';

/** The tab that a popup is about. */
export interface PopupTab {
  readonly id: number;
  /** Both empty where the browser doesn't say. */
  readonly url: string;
  readonly title: string;
  /** In a private window, where nothing is stored. */
  readonly isPrivate: boolean;
}

/**
 * The tab named by `?tabId=` (a popup that is itself open as a tab), else the active tab of this window.
 * Rejects when there is no such tab.
 */
export async function popupTab(query: string): Promise<PopupTab> {
  const named = new URLSearchParams(query).get('tabId');
  const tab = named
    ? await browser.tabs.get(Number(named))
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  if (tab?.id === undefined) throw new Error('no active tab');
  const isPrivate = tab.incognito || browser.extension.inIncognitoContext === true;
  return { id: tab.id, url: tab.url ?? '', title: tab.title ?? '', isPrivate };
}

/** The keys of a command as the browser writes them, e.g. `Alt+R`; empty when it has none. */
export async function keysOf(command: string): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === command)?.shortcut ?? '';
}

/** Opens the browser's own page where the person changes keys. Rejects where the browser doesn't. */
export async function openKeySettings(): Promise<void> {
  if (browserKind() === 'firefox') await browser.commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** Opens the options page, or goes to it where it is open. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Opens the options page at one of its places. */
export async function openOptionsAt(place: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`options.html#${place}`) });
}

/** Which browser this is: each has its own place for changing keys. */
export function browserKind(): 'chrome' | 'firefox' {
  return browser.runtime.getURL('').startsWith('moz-extension:') ? 'firefox' : 'chrome';
}

/** Opens the first page that a person sees of Winnow, once more. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: 'welcome.html' });
}

/** Opens the page that prepares what somebody wants to tell about the page in a tab; null: about none in particular. */
export async function openReportPage(tabId: number | null): Promise<void> {
  await browser.tabs.create({ url: tabId === null ? 'report-page.html' : `report-page.html?tabId=${tabId}` });
}
