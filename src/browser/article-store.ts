/**
 * What the reader view shows, kept until its tab closes: in IndexedDB, so that it is there again after a restart of the
 * browser; from private windows in storage.session, which is memory only. Which tab shows what, and which tab it came from,
 * is in storage.session: tabs have other numbers after a restart.
 */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { ReaderPage } from '../core/outcome.ts';
import { deleteKept, keep, keptIds, readKept } from './page-database.ts';
import { ReaderPageSchema } from './reader-page-schema.ts';

/** A page for the reader view, and where it came from. */
export interface HandedPage extends ReaderPage {
  /** From a private window, where nothing is stored. */
  readonly isPrivate: boolean;
}

/** What an article was asked of: by this it is found again, and made anew where it was lost. */
const SourceSchema = v.object({ tabId: v.number(), url: v.string(), anyway: v.boolean() });
export type Source = v.InferOutput<typeof SourceSchema>;

const pageKey = (id: string): string => `article.${id}`;
const sourceKey = (id: string): string => `source.${id}`;
const TABS = 'reader.';
const tabKey = (tabId: number): string => `${TABS}${tabId}`;

/** The address of the reader view of what is kept under an id. */
export const readerAddress = (id: string): string => `reader.html?id=${id}`;

/** Keeps a page. Rejects when there is no room for it. */
export async function keepPage(id: string, { isPrivate, ...page }: HandedPage): Promise<void> {
  await (isPrivate ? browser.storage.session.set({ [pageKey(id)]: page }) : keep(id, page));
}

/** The page, or null when it isn't kept any more. It stays, so that the reader view can be reloaded. */
export async function takePage(id: string): Promise<HandedPage | null> {
  const key = pageKey(id);
  const inMemory = (await browser.storage.session.get(key))[key];
  // Only where it isn't in memory: a private window of Firefox has no database, and asking it fails.
  const read = v.safeParse(ReaderPageSchema, inMemory ?? (await readKept(id)));
  return read.success ? { ...read.output, isPrivate: inMemory !== undefined } : null;
}

/** Notes what a page is asked of, before it is made. */
export async function noteSource(id: string, source: Source): Promise<void> {
  await browser.storage.session.set({ [sourceKey(id)]: source });
}

/** What the page was asked of, as long as the browser runs; null after that. The tab may show something else by now. */
export async function sourceOf(id: string): Promise<Source | null> {
  const key = sourceKey(id);
  const read = v.safeParse(SourceSchema, (await browser.storage.session.get(key))[key]);
  return read.success ? read.output : null;
}

/** Says which tab shows the page, so that it is dropped with the tab. */
export async function assignPage(id: string, tabId: number): Promise<void> {
  await browser.storage.session.set({ [tabKey(tabId)]: id });
}

/** A tab was closed: drops what it showed, unless another tab shows the same. */
export const dropPageOf = (tabId: number): Promise<void> =>
  // One tab after the other: of two that are closed together the second finds that nobody is left.
  navigator.locks.request('winnow-reader-pages', () => dropNow(tabId));

async function dropNow(tabId: number): Promise<void> {
  const key = tabKey(tabId);
  const held = await browser.storage.session.get(null);
  const id = held[key];
  if (typeof id !== 'string') return;
  await browser.storage.session.remove(key);
  const isShown = Object.entries(held).some(
    ([other, shown]) => other !== key && other.startsWith(TABS) && shown === id,
  );
  if (isShown) return;
  await Promise.all([browser.storage.session.remove([pageKey(id), sourceKey(id)]), deleteKept([id])]);
}

/** Drops everything that no tab shows: what was left when the browser ended before it could be dropped. */
export async function sweepPages(): Promise<void> {
  const ids = await keptIds();
  if (ids.length === 0) return;
  const tabs = await browser.tabs.query({ url: browser.runtime.getURL('reader.html*') });
  const shown = new Set(tabs.map(({ url }) => new URL(url ?? 'about:blank').searchParams.get('id')));
  await deleteKept(ids.filter((id) => !shown.has(id)));
}
