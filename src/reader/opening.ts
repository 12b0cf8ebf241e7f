/** Everything that the reader view needs before it can show an article: the page, and how it is to look. */
import { takePage } from '../browser/article-store.ts';
import { askBackground } from '../browser/messages.ts';
import { type HandedOutcome, readerSettings } from '../browser/reader-handing.ts';
import { type FoundSource, findSource } from '../browser/source-tab.ts';

/** `source` is what a missing page was made of; null when nobody knows. */
export type Opened = HandedOutcome | { readonly kind: 'missing'; readonly source: FoundSource | null };

/** Milliseconds for which only what is on its way here is waited for. A background that is awake answers in 5 to 40. */
const HEAD_START = 150;

class NotThere extends Error {}

/** Null becomes a rejection, so that whoever has something is waited for. */
async function surely<T>(asked: Promise<T | null>): Promise<T> {
  const answer = await asked;
  if (answer === null) throw new NotThere();
  return answer;
}

/**
 * The page that is on its way here, or was kept. Rejects when neither could be asked for. A page that was just made is handed
 * over by the background; one that is loaded again is kept, and there before a background has woken.
 */
export async function openPage(id: string): Promise<Opened> {
  const coming = surely(askBackground('readerPage', { id, anew: false }));
  const kept = (isLoadedAgain() ? Promise.resolve() : heardOf(coming, HEAD_START)).then(() => surely(keptPage(id)));
  try {
    return await Promise.any([coming, kept]);
  } catch (error) {
    if (!(error instanceof AggregateError)) throw error;
    const problem: unknown = error.errors.find((one) => !(one instanceof NotThere));
    if (problem !== undefined) throw problem;
    return { kind: 'missing', source: await findSource(id) };
  }
}

/** Asks once more, and where the page is nowhere has it made anew of what it was made of, as long as that is shown. */
export async function openAgain(id: string): Promise<Opened> {
  const opened = await openPage(id);
  if (opened.kind !== 'missing' || !opened.source?.isThere) return opened;
  const remade = await askBackground('readerPage', { id, anew: true });
  return remade ?? { ...opened, source: await findSource(id) };
}

async function keptPage(id: string): Promise<HandedOutcome | null> {
  const [page, settings] = await Promise.all([takePage(id), readerSettings()]);
  return page && { kind: 'page', page, settings };
}

/** Whether this tab has shown the page before. Where the browser doesn't say, it may have. */
function isLoadedAgain(): boolean {
  const [navigation] = performance.getEntriesByType?.('navigation') ?? [];
  return !(navigation && 'type' in navigation && navigation.type === 'navigate');
}

/** Settles when this asked for something in vain, or takes too long; stays open when it was answered. */
function heardOf(asked: Promise<unknown>, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, patience);
    asked.then(
      () => clearTimeout(late),
      () => resolve(),
    );
  });
}
