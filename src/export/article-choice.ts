/**
 * Which part of the page the reader view shows. Nearly always it is what Readability chose; where that has lost the article,
 * what the page itself says of it decides (docs/decisions/0018).
 */
import type { Reading } from '../core/article.ts';
import { countWords, normalise } from '../core/text.ts';
import type { Reason } from '../core/types.ts';
import { fromData } from './article-choice/from-data.ts';
import { copyOf } from './article-choice/part-copy.ts';
import { threadIn } from './article-choice/thread.ts';
import { isBefore } from './before.ts';
import { shareIn, shinglesOf, smallestWith, textOf, unmarked, WHOLE } from './held-text.ts';
import { dataNodesOf, stringsOf } from './json-ld.ts';
import { AROUND, proseIn } from './prose.ts';
import { headingOf, titleOf } from './title.ts';
import { namesOf } from './trim/lines.ts';
import { FOOT } from './trim/names.ts';

export interface ArticleChoice {
  /** Safe to change. */
  readonly content: Element;
  /** Why it isn't what Readability chose; null when it is. */
  readonly reason: Reason | null;
  /** It holds what was written in posts and nothing around that. */
  readonly isThread?: boolean;
}

/** A text in the page's data that is shorter is a summary. */
const LEAST_DATA_WORDS = 80;
/** Readability's choice stands where it holds this share of what the page says is the article. Of 60 pages of news and blogs all do. */
const ENOUGH = 0.7;
/** Prose that makes a part of the page an article, in words. */
const LEAST_PROSE = 60;
/** Prose of Readability's choice that makes it an article, though perhaps not the page's. */
const LEAST_ARTICLE = 100;
/** And how many times that of Readability's choice. */
const MUCH_MORE = 2;

/** Null when nothing on the page can be shown as an article. */
export function chooseArticle(reading: Reading): ArticleChoice | null {
  const own = reading.content()?.cloneNode(true) as Element | undefined;
  const other =
    threadIn(reading, own) ??
    byData(reading, own) ??
    byMarkup(reading, own) ??
    byTitle(reading, own) ??
    aboveFoot(reading, own);
  if (other) return other;
  return own ? { content: own, reason: null } : null;
}

/** The smallest part that holds the text which the page's data give as the article. */
function byData(reading: Reading, own: Element | undefined): ArticleChoice | null {
  const page = reading.snapshot.document;
  const bodies = stringsOf(dataNodesOf(page), 'articleBody').map(unmarked);
  const body = bodies.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
  if (countWords(body) < LEAST_DATA_WORDS) return null;
  // The data may also speak of the next article: one that Readability found is the page's.
  const text = textOf(own);
  const isFound = (one: string) => countWords(one) >= LEAST_DATA_WORDS && shareIn(text, shinglesOf(one)) >= ENOUGH;
  const shingles = shinglesOf(body);
  if (shingles.size === 0 || bodies.some(isFound)) return null;
  const part = smallestWith(shingles, page.body);
  if (part) return { content: copyOf(part), reason: { code: 'article-by-data', facts: {} } };
  const content = fromData(reading, own);
  return content && { content, reason: { code: 'article-from-data', facts: {} } };
}

const MAIN = 'main, [role="main"]';
const MARKED = '[itemprop~="articleBody"], article, main, [role="main"]';

/** The part that the page marks as the article, with a multiple of the prose of Readability's choice. */
function byMarkup(reading: Reading, own: Element | undefined): ArticleChoice | null {
  const element = unread(reading, own);
  return element && byMarkupOf(element);
}

const byMarkupOf = (element: Element): ArticleChoice => ({
  content: copyOf(element),
  reason: { code: 'article-by-markup', facts: {} },
});

/** Prose that a short article has at least, in words. */
const LEAST_SHORT = 10;
/** A heading of fewer words may be the name of the site. */
const LEAST_TITLE = 3;

/** The heading in a part of the page that says its title. */
const titleIn = (part: ParentNode, reading: Reading): Element | undefined =>
  countWords(normalise(titleOf(reading))) < LEAST_TITLE ? undefined : headingOf(reading, part.querySelectorAll('h1'));

/** The one part that the page marks as an article, with its title above it, where Readability has chosen something else. */
function byTitle(reading: Reading, own: Element | undefined): ArticleChoice | null {
  const { snapshot, scope } = reading;
  const [only, ...more] = [...snapshot.document.querySelectorAll('article')].filter(
    (element) => !element.closest(AROUND),
  );
  if (!only || more.length > 0 || only.contains(scope.root) || scope.root.contains(only)) return null;
  const words = proseIn(only);
  if (!titleIn(only, reading) || words < LEAST_SHORT) return null;
  // Under a head that is marked as the article by itself, its text follows.
  const main = only.closest(MAIN);
  if (proseIn(own) > words && (!main || main.contains(scope.root))) return null;
  return byMarkupOf(only);
}

/** The box around the page's title, where Readability has chosen the foot of the page and that is no article. */
function aboveFoot(reading: Reading, own: Element | undefined): ArticleChoice | null {
  const { snapshot, scope } = reading;
  const head = titleIn(snapshot.document, reading);
  if (!head || proseIn(own) >= LEAST_ARTICLE || !isInFoot(scope.root, head)) return null;
  let box: Element | null = null;
  for (let up = head.parentElement; up && !up.contains(scope.root); up = up.parentElement)
    if (proseIn(up) > proseIn(box ?? head)) box = up;
  return box && byMarkupOf(box);
}

/** A box by that name around the title, too, is the whole page's. */
function isInFoot(element: Element, head: Element): boolean {
  for (let up: Element | null = element; up && !up.contains(head); up = up.parentElement)
    if (FOOT.test(namesOf(up))) return true;
  return false;
}

/** Only where Readability's choice is little or stands elsewhere: a part around it may hold a gallery or comments. */
function unread({ snapshot, scope }: Reading, own: Element | undefined): Element | null {
  const least = Math.max(LEAST_PROSE, MUCH_MORE * proseIn(own));
  const isArticle = proseIn(own) >= LEAST_ARTICLE;
  const marked = [...snapshot.document.querySelectorAll(MARKED)]
    // A larger part around an article also holds what is under it: comments, the next article.
    .filter((element) => !(isArticle && element.contains(scope.root)))
    // What readers wrote, and the next article of a page that goes on for ever.
    .filter((element) => element.closest(AROUND) === null && !(isArticle && isBefore(scope.root, element)))
    .map((element) => ({ element, prose: proseIn(element) }));
  const most = marked.reduce((best, { prose }) => Math.max(best, prose), 0);
  if (most < least) return null;
  // Of parts inside one another the inner one, as long as it holds the prose of the outer one.
  return marked.filter(({ prose }) => prose >= WHOLE * most).at(-1)?.element ?? null;
}
