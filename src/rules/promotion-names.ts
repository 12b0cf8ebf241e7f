/** The elements of an article by the names that the page gives them, read once for all parts of `promotions`. */
import type { Page } from '../core/types.ts';

/** The names of elements, in document order, and all of them as one text. */
interface Names {
  readonly byElement: ReadonlyMap<Element, string>;
  readonly all: string;
}

const known = new WeakMap<Page, Names>();

/** What markup for search engines and screen readers calls an element, beside its class and id. */
const OTHER = ['itemprop', 'itemtype', 'typeof', 'aria-label'];
const HAS_OTHER = '[itemprop~="author"], [itemtype], [typeof], nav[aria-label]';

/** The elements of the article whose names match; the pattern sees ` class class id `. */
export function elementsNamed(page: Page, pattern: RegExp): Element[] {
  const names = known.get(page) ?? readNames(page);
  known.set(page, names);
  if (!pattern.test(names.all)) return [];
  // Pages give the same names to many elements.
  const answers = new Map<string, boolean>();
  const found: Element[] = [];
  for (const [element, said] of names.byElement) {
    const answer = answers.get(said) ?? pattern.test(said);
    answers.set(said, answer);
    if (answer) found.push(element);
  }
  return found;
}

function readNames(page: Page): Names {
  const { root } = page.article;
  const names = new Map<Element, string>();
  for (const element of root.querySelectorAll('[class], [id]')) {
    names.set(element, ` ${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} `);
  }
  for (const element of root.querySelectorAll(HAS_OTHER)) {
    const others = OTHER.map((attribute) => element.getAttribute(attribute) ?? '').join(' ');
    names.set(element, `${names.get(element) ?? ' '}${others} `);
  }
  return { byElement: names, all: [...new Set(names.values())].join('\n') };
}

/** A pattern for names in the list, each a whole class or id; `…` at the end of one lets it go on. */
export const namesPattern = (list: string): RegExp =>
  new RegExp(`\\s(?:${list.trim().split(/\s+/).join('|').replaceAll('…', '[\\w-]*')})(?=\\s)`, 'i');
