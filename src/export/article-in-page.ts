/** The article as data, as article.js makes it in a page: its title is put right where it is read. */
import type { Cleanup } from '../core/cleanup.ts';
import type { Article, ArticleOutcome, PageRefusal } from '../core/outcome.ts';
import type { Action, Reason } from '../core/types.ts';
import { isTaking } from '../core/verbs.ts';
import { sayDifference, stubWords, type Words } from '../core/words.ts';
import { authorLine } from './author-line.ts';
import { contentOf } from './content.ts';
import type { Stub } from './folds/away.ts';
import { isLeftOut } from './folds/left-out.ts';
import type { Marker } from './reader-marks.ts';
import { type SanitisingWindow, sanitiseNode } from './sanitise.ts';
import { titleOf } from './title.ts';
import { datesIn, englishDay } from './trim/dates.ts';
import { type Trimmed, trim } from './trim/trim.ts';
import type { Vocabulary } from './trim/vocabulary.ts';

/** The article with its folds as stubs. `window` is the one in whose world this runs. */
export function articleInPage(
  { look, plan }: Cleanup,
  words: Words,
  window: SanitisingWindow,
  vocabulary: Vocabulary,
  marker?: Marker,
): ArticleOutcome {
  const { byline, siteName, published, lang, dir, snapshot } = look.reading;
  let trimmed: Trimmed = { parts: [], words: 0, isEmpty: false, byline: '', published: '' };
  let instead: Reason | null = null;
  const content = contentOf(
    look.reading,
    plan,
    (action) => stubOf(action, words),
    marker,
    (article, sources, { reason, isThread }) => {
      instead = reason;
      const firstCopies = new Set(plan.actions.filter(isTaking).flatMap(({ original = [] }) => original));
      trimmed = trim(article, { sources, reading: look.reading, isThread, vocabulary, firstCopies, marker });
      marker?.trimmed(trimmed.parts);
    },
    { facts: look.page.facts, vocabulary },
  );
  if (!content || trimmed.isEmpty) return { kind: 'refused', refusal: nothingToRead(look.page.blocks) };
  // The copy's document has no window, so nothing in it loads or runs.
  const holder = snapshot.document.createElement('div');
  holder.append(sanitiseNode(content, window));
  const by = authorLine(byline || trimmed.byline, { ...vocabulary, dated: datesIn(lang, vocabulary) });
  const article: Article = {
    url: look.url.href,
    title: titleOf(look.reading),
    byline: by.names,
    siteName,
    published: published || trimmed.published || englishDay(by.date),
    lang,
    dir,
    html: holder.innerHTML,
    words: trimmed.words,
    ...(instead ? { instead } : {}),
  };
  return { kind: 'article', article };
}

function stubOf(action: Action, words: Words): Stub | null {
  if (isLeftOut(action)) return null;
  const { reason, differences = [] } = action;
  const { what, detail } = stubWords(words, reason);
  const lines = differences.map((difference) => sayDifference(words, difference));
  return {
    words: detail ? `${what} · ${detail}` : what,
    ...(lines.length ? { differs: { lead: words.say('stub_differs'), lines } } : {}),
  };
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
