/**
 * Which part of the page the reader view shows. Nearly always it is what Readability chose; where that has lost the article,
 * what the page itself says of it decides (docs/decisions/0018).
 */
import type { Reading } from '../core/article.ts';
import { staticFacts } from '../core/facts.ts';
import { countWords, normalise } from '../core/text.ts';
import type { Reason } from '../core/types.ts';
import { dataNodesOf, stringsOf } from './json-ld.ts';
import { titlesOf } from './title.ts';

export interface ArticleChoice {
  /** Safe to change. */
  readonly content: Element;
  /** Why it isn't what Readability chose; null when it is. */
  readonly reason: Reason | null;
}

/** A text in the page's data that is shorter is a summary. */
const LEAST_DATA_WORDS = 80;
/** Readability's choice stands where it holds this share of what the page says is the article. Of 60 pages of news and blogs all do. */
const ENOUGH = 0.7;
/** Another part has to hold this share of it. */
const WHOLE = 0.9;
/** Prose that makes a part of the page an article, in words. */
const LEAST_PROSE = 60;
/** Prose of Readability's choice that makes it an article, though perhaps not the page's. */
const LEAST_ARTICLE = 100;
/** And how many times that of Readability's choice. */
const MUCH_MORE = 2;

/** Null when nothing on the page can be shown as an article. */
export function chooseArticle(reading: Reading): ArticleChoice | null {
  const own = reading.content()?.cloneNode(true) as Element | undefined;
  const other = byData(reading, own) ?? byMarkup(reading, own) ?? byTitle(reading, own);
  if (other) return other;
  return own ? { content: own, reason: null } : null;
}

const textOf = (element: Element | undefined): string => normalise(spokenIn(element));

const SILENT = 'script, style, noscript, template, select, textarea, svg';

/** The text of an element with a space between its parts. */
function spokenIn(element: Element | undefined): string {
  if (!element) return '';
  const texts: string[] = [];
  const walker = element.ownerDocument.createTreeWalker(element, 4 /* texts */);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement?.closest(SILENT)) texts.push(node.nodeValue ?? '');
  return texts.join(' ');
}

const SHINGLE = 4;

function shinglesOf(text: string): Set<string> {
  const words = text.split(' ');
  const shingles = new Set<string>();
  for (let at = 0; at + SHINGLE <= words.length; at++) shingles.add(words.slice(at, at + SHINGLE).join(' '));
  return shingles;
}

/** The share of these shingles that a text holds. */
function shareIn(text: string, shingles: ReadonlySet<string>): number {
  const held = shinglesOf(text);
  let count = 0;
  for (const shingle of shingles) if (held.has(shingle)) count++;
  return count / shingles.size;
}

/** The smallest part that holds the text which the page's data give as the article. */
function byData(reading: Reading, own: Element | undefined): ArticleChoice | null {
  const page = reading.snapshot.document;
  const bodies = stringsOf(dataNodesOf(page), 'articleBody').map((text) =>
    normalise(text.replace(/<[^>]*>|&\w+;|&#\d+;/g, ' ')),
  );
  const body = bodies.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
  if (countWords(body) < LEAST_DATA_WORDS) return null;
  // The data may also speak of the next article: one that Readability found is the page's.
  const text = textOf(own);
  const isFound = (one: string) => countWords(one) >= LEAST_DATA_WORDS && shareIn(text, shinglesOf(one)) >= ENOUGH;
  const shingles = shinglesOf(body);
  if (shingles.size === 0 || bodies.some(isFound)) return null;
  let at: Element = page.body;
  if (shareIn(textOf(at), shingles) < WHOLE) return null;
  for (let next: Element | undefined = at; next; ) {
    at = next;
    next = [...at.children].find((child) => shareIn(textOf(child), shingles) >= WHOLE);
  }
  return { content: copyOf(at), reason: { code: 'article-by-data', facts: {} } };
}

const MAIN = 'main, [role="main"]';
const MARKED = '[itemprop~="articleBody"], article, main, [role="main"]';

/** The part that the page marks as the article, with a multiple of the prose of Readability's choice. */
function byMarkup(reading: Reading, own: Element | undefined): ArticleChoice | null {
  const element = unread(reading, own);
  return element ? { content: copyOf(element), reason: { code: 'article-by-markup', facts: {} } } : null;
}

/** Prose that a short article has at least, in words. */
const LEAST_SHORT = 10;
/** A heading of fewer words may be the name of the site. */
const LEAST_TITLE = 3;

/** The one part that the page marks as an article, with its title above it, where Readability has chosen something else. */
function byTitle(reading: Reading, own: Element | undefined): ArticleChoice | null {
  const { snapshot, scope } = reading;
  const title = normalise(titlesOf(reading).title);
  const [only, ...more] = [...snapshot.document.querySelectorAll('article')].filter(
    (element) => !element.closest(AROUND),
  );
  if (!only || more.length > 0 || only.contains(scope.root) || scope.root.contains(only)) return null;
  const heads = [...only.querySelectorAll('h1')].map((heading) => normalise(heading.textContent ?? ''));
  if (countWords(title) < LEAST_TITLE || !heads.includes(title) || proseIn(only) < LEAST_SHORT) return null;
  // Under a head that is marked as the article by itself, its text follows.
  const main = only.closest(MAIN);
  if (proseIn(own) > proseIn(only) && (!main || main.contains(scope.root))) return null;
  return { content: copyOf(only), reason: { code: 'article-by-markup', facts: {} } };
}

/** Only where Readability's choice is little or stands elsewhere: a part around it may hold a gallery or comments. */
function unread({ snapshot, scope }: Reading, own: Element | undefined): Element | null {
  const least = Math.max(LEAST_PROSE, MUCH_MORE * proseIn(own));
  const isArticle = proseIn(own) >= LEAST_ARTICLE;
  const marked = [...snapshot.document.querySelectorAll(MARKED)]
    // A larger part around an article also holds what is under it: comments, the next article.
    .filter((element) => !(isArticle && element.contains(scope.root)))
    // What readers wrote, and the next article of a page that goes on for ever.
    .filter((element) => element.closest(AROUND) === null && !(isArticle && follows(element, scope.root)))
    .map((element) => ({ element, prose: proseIn(element) }));
  const most = marked.reduce((best, { prose }) => Math.max(best, prose), 0);
  if (most < least) return null;
  // Of parts inside one another the inner one, as long as it holds the prose of the outer one.
  return marked.filter(({ prose }) => prose >= WHOLE * most).at(-1)?.element ?? null;
}

const FOLLOWING = 4;

const follows = (element: Element, before: Element): boolean =>
  !before.contains(element) && (before.compareDocumentPosition(element) & FOLLOWING) !== 0;

const SENTENCE = /[.!?…。！？।؟]/u;
const LEAST_WORDS = 10;

/** What isn't the page's article wherever it stands: also what its readers wrote. */
export const AROUND = 'aside, nav, footer, form, [class*="comment" i], [id*="comment" i]';

/** Words of the paragraphs of an element that hold sentences, those of its readers aside. */
function proseIn(element: Element | undefined): number {
  let words = 0;
  for (const paragraph of element?.querySelectorAll('p') ?? []) {
    const around = paragraph.closest(AROUND);
    if (!around || (element && around.contains(element))) words += proseWords(paragraph);
  }
  return words;
}

/** Each paragraph is read once, however many parts of the page hold it. */
const known = new WeakMap<Element, number>();

/** Words outside links; none where a paragraph holds no sentence. */
function proseWords(paragraph: Element): number {
  const before = known.get(paragraph);
  if (before !== undefined) return before;
  const text = paragraph.textContent ?? '';
  let words = SENTENCE.test(text) ? countWords(normalise(text)) : 0;
  if (words >= LEAST_WORDS)
    for (const link of paragraph.querySelectorAll('a[href]')) words -= countWords(normalise(link.textContent ?? ''));
  const prose = words >= LEAST_WORDS ? words : 0;
  known.set(paragraph, prose);
  return prose;
}

const NOT_READ =
  'script, style, noscript, template, link, meta, form, button, input, select, textarea, nav, footer, dialog, [role="navigation"], [aria-hidden="true"]';

/** A copy in a box of its own, without what nobody reads. */
function copyOf(element: Element): Element {
  const { isLaidOut } = staticFacts();
  const hidden = new Set([...element.querySelectorAll('*')].map((one, at) => (isLaidOut(one) ? -1 : at)));
  const copy = element.cloneNode(true) as Element;
  const all = [...copy.querySelectorAll('*')];
  for (const at of hidden) all[at]?.remove();
  for (const silent of copy.querySelectorAll(NOT_READ)) silent.remove();
  const box = element.ownerDocument.createElement('div');
  box.append(copy.localName === 'body' ? bodyAsBox(copy) : copy);
  return box;
}

function bodyAsBox(body: Element): Element {
  const box = body.ownerDocument.createElement('div');
  box.append(...body.childNodes);
  return box;
}
