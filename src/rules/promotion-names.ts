/** The elements of an article by the names that the page gives them. */
import { indexOf } from '../core/page-index.ts';
import type { Page } from '../core/types.ts';
import { byPlace } from './content.ts';

/** What markup for search engines and screen readers calls an element, beside its class and id. */
const OTHER = ['itemprop', 'itemtype', 'typeof', 'aria-label'];

/** Elements with such markup, and all that is said of each. */
const known = new WeakMap<Page['article'], ReadonlyMap<Element, string>>();

/** The elements of the article whose names match, in document order; see `PageIndex.named` for what the pattern sees. */
export function elementsNamed(page: Page, pattern: RegExp): Element[] {
  const index = indexOf(page);
  const found = new Set(index.named(pattern));
  for (const [element, said] of otherNames(page)) if (pattern.test(said)) found.add(element);
  const { root } = page.article;
  return [...found].filter((element) => element !== root && root.contains(element)).sort(byPlace);
}

function otherNames(page: Page): ReadonlyMap<Element, string> {
  const before = known.get(page.article);
  if (before) return before;
  const index = indexOf(page);
  const says = (element: Element, name: string) => element.getAttribute(name) ?? '';
  const others = new Set([
    ...index.having('itemprop').filter((element) => /(?:^|\s)author(?:\s|$)/.test(says(element, 'itemprop'))),
    ...index.having('itemtype'),
    ...index.having('typeof'),
    ...index.tagged('nav').filter((element) => element.hasAttribute('aria-label')),
  ]);
  const names = new Map(
    [...others].map((element) => [
      element,
      ` ${['class', 'id', ...OTHER].map((name) => says(element, name)).join(' ')}`.toLowerCase(),
    ]),
  );
  known.set(page.article, names);
  return names;
}

/** A pattern for names in the list, each a whole class or id; `…` at the end of one lets it go on. */
export const namesPattern = (list: string): RegExp =>
  new RegExp(`\\s(?:${list.trim().toLowerCase().split(/\s+/).join('|').replaceAll('…', '[\\w-]*')})(?=\\s|$)`, 'm');
