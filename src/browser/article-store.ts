/** Articles on their way to the reader view, in storage.session: in memory only, and gone with the browser. */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { Article } from '../core/outcome.ts';

const Stored: v.GenericSchema<unknown, Article> = v.strictObject({
  url: v.string(),
  title: v.string(),
  byline: v.string(),
  siteName: v.string(),
  lang: v.string(),
  dir: v.picklist(['ltr', 'rtl', 'auto']),
  html: v.string(),
  words: v.number(),
});

const articleKey = (id: string): string => `article.${id}`;
const tabKey = (tabId: number): string => `reader.${tabId}`;

/** Keeps an article and returns its id. Rejects when the session's storage is full. */
export async function putArticle(article: Article): Promise<string> {
  const id = crypto.randomUUID();
  await browser.storage.session.set({ [articleKey(id)]: article });
  return id;
}

/** Says which tab shows the article, so that it is dropped with the tab. */
export async function assignArticle(id: string, tabId: number): Promise<void> {
  await browser.storage.session.set({ [tabKey(tabId)]: id });
}

/** The article, or null when it isn't kept any more. It stays, so that the reader view can be reloaded. */
export async function takeArticle(id: string): Promise<Article | null> {
  const key = articleKey(id);
  const stored = v.safeParse(Stored, (await browser.storage.session.get(key))[key]);
  return stored.success ? stored.output : null;
}

/** Drops the article that a tab showed, if it showed one. */
export async function dropArticleOf(tabId: number): Promise<void> {
  const key = tabKey(tabId);
  const id = (await browser.storage.session.get(key))[key];
  if (typeof id === 'string') await browser.storage.session.remove([key, articleKey(id)]);
}
