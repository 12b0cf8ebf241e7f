/** The elements of an article by the names that the page gives them. */
import { indexOf } from '../../core/page/page-index.ts';
import type { Page } from '../../core/types.ts';
import { byPlace } from '../content.ts';
import { SHARE_BOXES } from './sharing/words.ts';
import { CRUMBS, TAG_BOXES } from './tags/words.ts';
import { VOTE_BOXES } from './votes-words.ts';

/** What markup for search engines and screen readers calls an element, beside its class and id. */
const OTHER = ['itemprop', 'itemtype', 'typeof', 'aria-label'];

/** Names of boxes: most names of a page are none of them, and are looked at once for all who ask. */
const BOXES = new RegExp([SHARE_BOXES, CRUMBS, TAG_BOXES, VOTE_BOXES].map(({ source }) => source).join('|'), 'm');

/** An element, and what is said of it in lower case: its names, or all that markup says. */
interface Named {
  readonly element: Element;
  readonly said: readonly string[];
}

/** By what all pages made of one reading share. */
const knownBoxes = new WeakMap<Page['article'], readonly Named[]>();
const knownMarked = new WeakMap<Page['article'], ReadonlyMap<Element, string>>();

/**
 * The elements of the article whose names match one of the patterns of which `BOXES` is made, in document order; see
 * `PageIndex.named` for what it sees.
 */
export function boxesNamed(page: Page, pattern: RegExp): Element[] {
  let boxes = knownBoxes.get(page.article);
  if (!boxes) {
    boxes = elementsNamed(page, BOXES).map((element) => ({ element, said: allSaidOf(element, page) }));
    knownBoxes.set(page.article, boxes);
  }
  return boxes.flatMap(({ element, said }) => (said.some((names) => pattern.test(names)) ? [element] : []));
}

function allSaidOf(element: Element, page: Page): string[] {
  const marked = markedOn(page).get(element);
  return [saidBy(element, ['class', 'id']), ...(marked === undefined ? [] : [marked])];
}

/** The elements of the article whose names match, in document order. */
export function elementsNamed(page: Page, pattern: RegExp): Element[] {
  const found = new Set(indexOf(page).named(pattern));
  for (const [element, said] of markedOn(page)) if (pattern.test(said)) found.add(element);
  const { root } = page.article;
  return [...found].filter((element) => element !== root && root.contains(element)).sort(byPlace);
}

const saidBy = (element: Element, names: readonly string[]): string =>
  ` ${names.map((name) => element.getAttribute(name) ?? '').join(' ')}`.toLowerCase();

/** Elements with such markup, and all that is said of each. */
function markedOn(page: Page): ReadonlyMap<Element, string> {
  const before = knownMarked.get(page.article);
  if (before) return before;
  const index = indexOf(page);
  const marked = new Map<Element, string>();
  const note = (element: Element) => marked.set(element, saidBy(element, ['class', 'id', ...OTHER]));
  for (const element of index.having('itemprop')) {
    if (/(?:^|\s)author(?:\s|$)/.test(element.getAttribute('itemprop') ?? '')) note(element);
  }
  for (const name of ['itemtype', 'typeof']) for (const element of index.having(name)) note(element);
  for (const element of index.tagged('nav')) if (element.hasAttribute('aria-label')) note(element);
  knownMarked.set(page.article, marked);
  return marked;
}
