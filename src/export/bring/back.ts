/**
 * Headings and paragraphs that Readability took out of the midst of an article. It drops a heading that is much like the
 * title or whose class it doesn't like, and a paragraph of which a good part stands in links; where what stands before and
 * after is the article, they are its, too.
 */

import type { Reading } from '../../core/article.ts';
import { isHeadingElement } from '../../core/page/blocks.ts';
import { staticFacts } from '../../core/page/facts.ts';
import { countWords, normalise } from '../../core/text.ts';
import { ENDED } from '../prose.ts';
import { titleOf } from '../title.ts';
import { madeFrom, remember } from './made.ts';

/** A heading is no longer, in words. */
const LONGEST_HEADING = 40;
/** A paragraph has so many words outside links, and most of its words stand there. */
const LEAST_WORDS = 10;
const LARGEST_LINKED = 0.5;

const OUTSIDE = 'nav, aside, footer, form, figure, dialog, button, table, [role="navigation"], [role="complementary"]';
const BODY = '[itemprop~="articleBody"]';

/** Puts them back into `article`, and into `sources`, which leads from its elements to the page's. */
export function bringBack(article: Element, sources: Map<Element, Element>, reading: Reading): void {
  const made = madeFrom(sources);
  const title = normalise(titleOf(reading));
  const { isLaidOut } = staticFacts();
  const text = unspaced(article);
  const first = [...sources].find(([element]) => element.matches('p'))?.[1];
  for (const lost of reading.scope.root.querySelectorAll('h1, h2, h3, h4, h5, h6, p')) {
    if (made.has(lost) || lost.closest(OUTSIDE) || !isWanted(lost, title) || !isLaidOut(lost)) continue;
    const next = placeOf(neighbour(lost, 'next'), made, 'first');
    const before = placeOf(neighbour(lost, 'previous'), made, 'last');
    // A heading stands over something, a paragraph between others; in what is said to be the body, beside one other.
    const isHead = isInBox(lost) && !follows(lost, first);
    const isInside = isHeadingElement(lost) ? !isHead && next : lost.closest(BODY) ? (next ?? before) : next && before;
    if (!isInside || !article.contains(isInside)) continue;
    // Readability makes paragraphs of its own where lines are broken by hand.
    if (!isHeadingElement(lost) && text.includes(unspaced(lost))) continue;
    const copy = lost.cloneNode(true) as Element;
    if (next) next.before(copy);
    else isInside.after(copy);
    remember(copy, lost, sources, made);
  }
}

const spoken = (element: Element): string => normalise(element.textContent ?? '');

/** Spaces aside, which go and come where lines are joined and parted. */
const unspaced = (element: Element): string => spoken(element).replaceAll(' ', '');

function isWanted(lost: Element, title: string): boolean {
  const key = spoken(lost);
  const words = countWords(key);
  if (words === 0) return false;
  if (isHeadingElement(lost))
    return words <= LONGEST_HEADING && !` ${title} `.includes(` ${key} `) && !lost.querySelector('script, style');
  let linked = 0;
  for (const link of lost.querySelectorAll('a[href]')) linked += countWords(normalise(link.textContent ?? ''));
  return words - linked >= LEAST_WORDS && linked <= LARGEST_LINKED * words && ENDED.test(lost.textContent ?? '');
}

/** The element beside this one, those that hold nothing left out. */
function neighbour(element: Element, side: 'next' | 'previous'): Element | null {
  const step = (from: Element) => (side === 'next' ? from.nextElementSibling : from.previousElementSibling);
  for (let from: Element | null = element; from; from = boxOf(from)) {
    let at = step(from);
    while (at && !/\S/.test(at.textContent ?? '') && !at.querySelector('img')) at = step(at);
    if (at) return at;
  }
  return null;
}

const follows = (element: Element, before: Element | undefined): boolean =>
  !!before && (before.compareDocumentPosition(element) & before.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** With nothing after it in its own box a heading above the text may be another title of the article. */
const isInBox = (lost: Element): boolean => neighbour(lost, 'next')?.parentElement !== lost.parentElement;

/** The box that holds this element and nothing else to read; null when there is none. */
function boxOf({ parentElement, textContent }: Element): Element | null {
  const whole = parentElement?.textContent ?? '';
  return parentElement !== null && whole.trim() === (textContent ?? '').trim() ? parentElement : null;
}

/** The element of the article that was made of this one, or of the first or last in it; null when there is none. */
function placeOf(
  element: Element | null,
  made: ReadonlyMap<Element, Element>,
  which: 'first' | 'last',
): Element | null {
  if (!element) return null;
  const whole = made.get(element);
  if (whole) return whole;
  const inside = [...element.querySelectorAll('*')].flatMap((one) => made.get(one) ?? []);
  const place = which === 'first' ? inside[0] : inside.at(-1);
  // In a list or a table nothing else may stand.
  return place?.closest('ul, ol, dl, table') ?? place ?? null;
}
