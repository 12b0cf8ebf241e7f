/** The article as data for a view in another process, or for a file. */
import type { Cleanup } from '../core/cleanup.ts';
import type { ArticleOutcome, PageRefusal } from '../core/outcome.ts';
import type { Action } from '../core/types.ts';
import { sayDifferences, stubWords, type Words } from '../core/words.ts';
import { contentOf, type Differs, type Folds } from './content.ts';
import { type SanitisingWindow, sanitiseNode } from './sanitise.ts';

/** The article with its folds as stubs. `window` is the one in whose world this runs. */
export function articleOf(cleanup: Cleanup, words: Words, window: SanitisingWindow): ArticleOutcome {
  const stub = ({ reason }: Action) => {
    const { what, detail } = stubWords(words, reason);
    return detail ? `${what} · ${detail}` : what;
  };
  return build(cleanup, stub, ({ differences = [] }) => sayDifferences(words, differences), window);
}

/** The article without what is folded: for formats that can't fold. Of a near copy stands what is new in it. */
export function articleWithoutFolds(cleanup: Cleanup, words: Words, window: SanitisingWindow): ArticleOutcome {
  const differs = ({ reason, differences = [] }: Action) =>
    differences.length ? `${stubWords(words, reason).what}. ${sayDifferences(words, differences)}` : '';
  return build(cleanup, 'left-out', differs, window);
}

function build(
  { look, plan, report }: Cleanup,
  folds: Folds,
  differs: Differs,
  window: SanitisingWindow,
): ArticleOutcome {
  const { title, byline, siteName, lang, dir, snapshot } = look.reading;
  const content = contentOf(look.reading, plan, folds, differs);
  if (!content) return { kind: 'refused', refusal: nothingToRead(look.page.blocks) };
  // The copy's document has no window, so nothing in it loads or runs.
  const holder = snapshot.document.createElement('div');
  holder.append(sanitiseNode(content, window));
  const words = report.counts.toRead;
  const html = holder.innerHTML;
  return { kind: 'article', article: { url: look.url.href, title, byline, siteName, lang, dir, html, words } };
}

/** The person may have asked to clean anyway, and still there is no article in it. */
function nothingToRead(blocks: Iterable<{ words: number; linkWords: number }>): PageRefusal {
  let count = 0;
  let inLinks = 0;
  for (const { words, linkWords } of blocks) {
    count += words;
    inLinks += linkWords;
  }
  return { code: 'not-article', facts: { count, percent: count ? Math.round((100 * inLinks) / count) : 0 } };
}
