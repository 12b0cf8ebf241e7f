/**
 * Documents that answer for a page without holding it. To put a page into a document takes the browser a third as long as to
 * copy it, and for nothing: what stands in no document is read, searched and compared all the same.
 */
import { read } from '../native.ts';

/** Has the document answer so, whatever it holds. */
export function answerWith(document: Document, given: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(given)) Object.defineProperty(document, name, { value });
}

/**
 * Has a document without anything in it answer for the copy of a page, of which `root` is the outermost element; `page` is
 * what was copied. It holds the copy where that makes a difference.
 */
export function answerForPage(hollow: Document, root: Element, page: Document): void {
  // By the page's `base` addresses are only read where both stand in the document. Not every selector engine outside of
  // browsers looks above the element that is searched where that stands in none.
  const isMissed = read(hollow, 'baseURI') !== read(page, 'baseURI') || root.querySelector('html > *') === null;
  if (isMissed) hollow.append(root);
  else answerWith(hollow, { ...answersFor(root), title: read(page, 'title') });
}

/** What a document says that holds this element, as far as anybody asks a copy. */
export function answersFor(root: Element) {
  const all = (selector: string) => [...(root.matches(selector) ? [root] : []), ...root.querySelectorAll(selector)];
  return {
    documentElement: root,
    head: root.querySelector('head'),
    // As a document tells it: a page may write the name elsewhere, too.
    body: root.querySelector(':scope > :is(body, frameset)'),
    querySelector: (selector: string) => all(selector)[0] ?? null,
    querySelectorAll: all,
  };
}

/** Selectors that ask more of where an element stands than what is above and beside it. */
const OF_DOCUMENT = /:(?:root|lang)\b/i;

/** For who asks with a selector that isn't ours: has the document hold what it answers for, where that makes a difference. */
export function holdFor(selector: string, document: Document): void {
  const { documentElement: root } = document;
  if (!root.isConnected && OF_DOCUMENT.test(selector)) document.append(root);
}
