/**
 * Boxes of an article's own that Readability took out: it drops every `<aside>`, and lists, tables and notes in boxes whose
 * name or shape it doesn't like. Where such a box stands among what is the article, asks for nothing and leads nowhere, it
 * is the article's, too: a box of facts, a warning, a verdict above the text, what a quotation is signed with.
 */
import type { Reading } from '../../core/article.ts';
import { blocksOf } from '../../core/page/blocks.ts';
import { staticFacts } from '../../core/page/facts.ts';
import { normalise } from '../../core/text.ts';
import type { Facts } from '../../core/types.ts';
import { shinglesOf } from '../held-text.ts';
import { headingOf } from '../title.ts';
import { namesOf } from '../trim/lines.ts';
import { META } from '../trim/names.ts';
import type { Vocabulary } from '../trim/vocabulary.ts';
import { remember } from './made.ts';
import { linesOfOwn } from './own-box.ts';

/** What is known of the page beside its article. */
export interface AroundArticle {
  readonly reading: Reading;
  readonly facts: Facts;
  readonly vocabulary: Vocabulary;
}

/** What was taken out at one place: the elements of the article that were made of what stands before and after. */
interface Lost {
  readonly element: Element;
  readonly before: Element | null;
  after: Element | null;
}

/** Puts them into `article`, and into `sources`, which leads from its elements to the page's. */
export function bringBoxes(article: Element, sources: Map<Element, Element>, around: AroundArticle): void {
  const top = topOf(around.reading);
  const lost = lostIn(top, sources);
  if (lost.length === 0) return;
  let held: ReadonlySet<string> | undefined;
  const brought = new Set<string>();
  for (const { element, before, after } of lost) {
    if (!after || !around.facts.isLaidOut(element)) continue;
    for (const own of before ? ownIn(element, around) : headIn(element, around)) {
      held ??= shinglesIn(article);
      const text = normalise(own.textContent ?? '');
      if (brought.has(text) || isSaid(own, held)) continue;
      brought.add(text);
      put(own, { before, after }, sources, around.facts);
    }
  }
}

const BOX = 'aside, section, div, ul, ol, dl, table, details, [role="complementary"], [role="note"]';
/** What a quotation is signed with. */
const SIGNED = 'blockquote > footer, blockquote > cite';

const isOwnBox = (element: Element, { facts, vocabulary }: AroundArticle): boolean =>
  element.matches(BOX) && linesOfOwn(element, facts, vocabulary) !== null;

const ownIn = (element: Element, around: AroundArticle): Element[] =>
  element.matches(SIGNED) || isOwnBox(element, around) ? [element] : [];

/** Between the title and the text a single line is of the page's head. */
function headIn(element: Element, { facts, vocabulary }: AroundArticle): Element[] {
  if (!element.matches(BOX) || META.test(namesOf(element))) return [];
  return (linesOfOwn(element, facts, vocabulary) ?? []).length >= LEAST_LINES ? [element] : [];
}

const LEAST_LINES = 2;

/** The smallest element that holds the article and its title; that of the article where it has none of its own. */
function topOf(reading: Reading): Element {
  const { scope, snapshot } = reading;
  const heading = headingOf(reading, snapshot.document.querySelectorAll('h1'));
  if (!heading) return scope.root;
  let top: Element = scope.root;
  while (!top.contains(heading) && top.parentElement) top = top.parentElement;
  return top;
}

const TEXT = 'p, h1, h2, h3, h4, h5, h6, li, dt, dd, td, th, pre, figcaption, blockquote';

/** The outermost elements in `top` of which nothing was kept, in document order. */
function lostIn(top: Element, sources: ReadonlyMap<Element, Element>): Lost[] {
  const made = new Map<Element, Element>();
  const holding = new Set<Element>();
  for (const [element, source] of sources) {
    made.set(source, element);
    for (let up: Element | null = source; up && !holding.has(up); up = up.parentElement) holding.add(up);
  }
  const lost: Lost[] = [];
  let before: Element | null = null;
  let open: Lost[] = [];
  const visit = (element: Element): void => {
    for (const child of element.children) {
      if (!holding.has(child)) {
        const one = { element: child, before, after: null };
        lost.push(one);
        open.push(one);
        continue;
      }
      const kept = made.get(child);
      if (kept?.matches(TEXT) && /\S/.test(kept.textContent ?? '')) {
        for (const one of open) one.after = kept;
        open = [];
        before = kept;
      }
      visit(child);
    }
  };
  visit(top);
  return lost;
}

const SHINGLE = 3;
/** A quotation of the article's own words says most of them again. */
const MOST_SAID = 0.6;

const shinglesIn = (element: Element): ReadonlySet<string> =>
  new Set(blocksOf(element, staticFacts(), () => false).flatMap(({ key }) => [...shinglesOf(key, SHINGLE)]));

/** The article says it elsewhere: quotations that are pulled out of the text, and what Readability has kept in another shape. */
function isSaid(element: Element, held: ReadonlySet<string>): boolean {
  const own = [...shinglesIn(element)];
  return own.length > 0 && own.filter((shingle) => held.has(shingle)).length >= MOST_SAID * own.length;
}

const SILENT = 'script, style, noscript, template, button:not([aria-expanded])';

/** The unseen parts in a box; what `<details>` opens is there to be read, other panels are brought by themselves. */
const unseenIn = (box: Element, { isLaidOut }: Facts): ReadonlySet<Element> =>
  new Set(
    box.querySelector('details') || box.matches('details')
      ? []
      : [...box.querySelectorAll('*')].filter((one) => /\S/.test(one.textContent ?? '') && !isLaidOut(one)),
  );

/** Behind what stands before it in the same item, cell or quotation; else behind the whole. */
function putWithin(copy: Element, before: Element, whole: Element): void {
  const part = before.closest('li, dd, td, blockquote, details');
  if (part === null || !whole.contains(part)) whole.after(copy);
  else if (part === before) before.append(copy);
  else before.after(copy);
}

/** Nothing else may stand in these between their parts. */
const WHOLE = 'ul, ol, dl, table, pre, figure, blockquote, details';

function put(
  lost: Element,
  { before, after }: { readonly before: Element | null; readonly after: Element },
  sources: Map<Element, Element>,
  facts: Facts,
): void {
  const copy = lost.cloneNode(true) as Element;
  const unseen = unseenIn(lost, facts);
  for (const [element, source] of remember(copy, lost, sources)) if (unseen.has(source)) element.remove();
  for (const silent of copy.querySelectorAll(SILENT)) silent.remove();
  if (lost.matches(SIGNED) && before) {
    before.after(copy);
    return;
  }
  let place = after;
  for (let whole = place.closest(WHOLE); whole; whole = whole.parentElement?.closest(WHOLE) ?? null) place = whole;
  if (before && place.contains(before)) putWithin(copy, before, place);
  else place.before(copy);
}
