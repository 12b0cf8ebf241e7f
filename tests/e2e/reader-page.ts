/** What a person does in the reader view, as far as several specs do it. */
import { type Tab, until } from './driver.ts';
import { looked } from './popup.ts';
import { Screen } from './screen.ts';
import type { Stage } from './stage.ts';

/** Runs in the reader view: whether all of the article stands there. */
const isThere = () => document.querySelector('article h1 ~ .content[aria-busy="false"]') !== null;

/** Waits for the reader view that was just opened, and for its text. */
export async function readerTab(stage: Stage): Promise<Tab> {
  const reader = await stage.driver.tabAt((url) => url.startsWith(`${stage.driver.home}reader.html?id=`));
  await until('the article', () => reader.evaluate(isThere));
  return reader;
}

export interface Reading {
  /** The page itself. */
  readonly page: Tab;
  readonly reader: Tab;
  readonly screen: Screen;
}

/** Opens a page, and its reader view from the popup. */
export async function opened(stage: Stage, path: string): Promise<Reading> {
  const { tab, popup } = await looked(stage, path);
  await popup.click('button', 'Open reader view');
  const reader = await readerTab(stage);
  return { page: tab, reader, screen: new Screen(reader) };
}

/** Loads the reader view again and waits for its text. */
export async function reload(reader: Tab): Promise<void> {
  await reader.evaluate(() => {
    document.documentElement.toggleAttribute('data-before', true);
    location.reload();
  });
  await until('the new document', () =>
    reader.evaluate(() => !document.documentElement.hasAttribute('data-before') && document.readyState === 'complete'),
  );
  await until('the article', () => reader.evaluate(isThere));
}

/** Sets the reader view as a person would have set it before. */
export async function withSettings(stage: Stage, reader: Readonly<Record<string, string | number | boolean>>) {
  await stage.driver.inBackground((reader) => chrome.storage.local.set({ reader }), reader);
}
