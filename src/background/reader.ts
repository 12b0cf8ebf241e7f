/**
 * Opens the reader view. Its tab and the article are made at the same time, and the article goes from one to the other
 * through here, while it is also kept for later: what is kept is read only when the tab is loaded again.
 */
import { assignPage, dropPageOf, keepPage, noteSource, readerAddress } from '../browser/article-store.ts';
import { injectInto } from '../browser/inject.ts';
import { askPage } from '../browser/messages.ts';
import { type HandedOutcome, readerSettings } from '../browser/reader-handing.ts';
import { findSource } from '../browser/source-tab.ts';
import browser from '../browser/webextension.ts';
import type { PageRefusal } from '../core/outcome.ts';

/** An article on its way, and when it is kept. Null: it can't be made anew. */
interface Way<Outcome extends HandedOutcome | null = HandedOutcome | null> {
  readonly making: Promise<Outcome>;
  readonly kept: Promise<void>;
}

/** Articles on their way, by id. Should the worker end meanwhile, its tab reads what was kept. */
const underWay = new Map<string, Way>();

/** Milliseconds after which nobody asks any more. */
const ARRIVED = 30_000;

/** `openBeside` opens a page of ours right after a tab. */
export async function openReader(
  tabId: number,
  anyway: boolean,
  openBeside: (tabId: number, url: string) => Promise<{ id?: number | undefined }>,
): Promise<{ kind: 'opened' } | { kind: 'refused'; refusal: PageRefusal }> {
  const id = crypto.randomUUID();
  // First: a tab takes longer to open than an article to be made, and whatever is asked before it delays it.
  const opening = openBeside(tabId, readerAddress(id));
  const { making, kept } = send(id, makePage(tabId, anyway));
  // Where it can't be kept it is there all the same, and the reader view says so.
  const noted = claimed(id, opening, kept).catch(notKept);
  const [outcome] = await Promise.all([making, opening, noted, sourceNoted(id, tabId, anyway)]);
  return outcome.kind === 'page' ? { kind: 'opened' } : outcome;
}

const notKept = (error: unknown) => console.warn('Winnow could not keep an article or whose it is', error);

/** From the reader view: false where there was no room to keep the article that was on its way to it. */
export const isArticleKept = async (id: string): Promise<boolean> =>
  underWay.get(id)?.kept.then(
    () => true,
    () => false,
  ) ?? true;

/** Sends an article that is being made on its way, and keeps it. */
function send<Outcome extends HandedOutcome | null>(id: string, making: Promise<Outcome>): Way<Outcome> {
  const kept = making.then((outcome) => (outcome?.kind === 'page' ? keepPage(id, outcome.page) : undefined));
  const way = { making, kept };
  underWay.set(id, way);
  setTimeout(() => underWay.delete(id), ARRIVED);
  return way;
}

/** Notes what the article is asked of. Where there is no room for that it can't be made anew, and that is all. */
async function sourceNoted(id: string, tabId: number, anyway: boolean): Promise<void> {
  try {
    const { url = '' } = await browser.tabs.get(tabId);
    await noteSource(id, { tabId, url, anyway });
  } catch (error) {
    console.warn('Winnow could not note what an article is of', error);
  }
}

/** Notes which tab shows what; nothing stays when that was closed before all was kept. */
async function claimed(id: string, opening: Promise<{ id?: number | undefined }>, kept: Promise<void>): Promise<void> {
  const { id: tabId } = await opening;
  if (tabId === undefined) return;
  await Promise.all([assignPage(id, tabId), kept]);
  if (await browser.tabs.get(tabId).catch(() => null)) return;
  // What was dropped with the tab was not all yet, and with it went the note of what the tab showed.
  await assignPage(id, tabId);
  await dropPageOf(tabId);
}

/**
 * From the reader view: the article that is on its way to it; null when none is. Once it is handed over and kept, it is only
 * kept. `reader` is the tab for which it is to be made anew where none is on its way: with the background everything is lost
 * that it had not kept.
 */
export async function readerPage(id: string, reader?: number): Promise<HandedOutcome | null> {
  const way = underWay.get(id) ?? (reader === undefined ? undefined : anew(id, reader));
  if (!way) return null;
  const drop = () => void underWay.delete(id);
  way.kept.then(drop, (error: unknown) => {
    // What was made and can't be kept is there for as long as anything that is on its way; the rest can be tried again.
    console.warn('Winnow could not keep an article', error);
    way.making.catch(drop);
  });
  return way.making;
}

/** Makes the article once more, as it was asked for, for a tab that waits for it. */
function anew(id: string, reader: number): Way {
  const way = send(id, remade(id));
  void claimed(id, Promise.resolve({ id: reader }), way.kept).catch(notKept);
  return way;
}

/** Null where the page isn't shown any more: what its tab shows now is another article. */
async function remade(id: string): Promise<HandedOutcome | null> {
  const source = await findSource(id);
  return source?.isThere ? makePage(source.tabId, source.anyway) : null;
}

async function makePage(tabId: number, anyway: boolean): Promise<HandedOutcome> {
  // The reader view would have to wait for its own first look into the storage, which takes longer than all the rest.
  const reading = readerSettings();
  const [barred, { incognito }] = await Promise.all([injectInto(tabId, 'steps', 'article'), browser.tabs.get(tabId)]);
  if (barred) return { kind: 'refused', refusal: barred };
  const outcome = await askPage(tabId, 'article', { anyway });
  if (outcome.kind === 'refused') return outcome;
  return { kind: 'page', page: { ...outcome.page, isPrivate: incognito }, settings: await reading };
}
