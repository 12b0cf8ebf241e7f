/**
 * Which element of the page each element of the article was made from.
 *
 * Readability keeps the stamps of what it keeps, with one exception: `<div>text</div>` becomes a `<p>` that it makes
 * itself. Such a paragraph is known by its text and by its place among the others.
 */
import type { Reading } from '../core/article.ts';
import { STAMP } from '../core/page/snapshot.ts';
import { collapse } from '../core/text.ts';

const textOf = (element: Element): string => collapse(element.textContent ?? '');

/** The page's divs that hold no other element of structure, by their text, in document order. */
function plainDivs(page: Document): Map<string, Element[]> {
  const byText = new Map<string, Element[]>();
  for (const div of page.querySelectorAll('div')) {
    if (div.querySelector('div, p, ul, ol, dl, pre, table, blockquote, section, article')) continue;
    const text = textOf(div);
    const alike = byText.get(text);
    if (alike) alike.push(div);
    else if (text) byText.set(text, [div]);
  }
  for (const alike of byText.values()) alike.reverse();
  return byText;
}

const follows = (element: Element, other: Element | null): boolean =>
  other === null || (other.compareDocumentPosition(element) & other.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** The first of these, kept last first, that stands after `place`; takes it and those before it away. */
function nextAfter(place: Element | null, reversed: Element[] | undefined): Element | undefined {
  let next = reversed?.pop();
  while (next && !follows(next, place)) next = reversed?.pop();
  return next;
}

/** `article` is Readability's output or a deep copy of it. */
export function sourcesOf(article: Element, reading: Reading): Map<Element, Element> {
  const sources = new Map<Element, Element>();
  let divs: Map<string, Element[]> | null = null;
  let last: Element | null = null;
  for (const element of article.querySelectorAll('*')) {
    let source = reading.sourceOf(element);
    if (!source && element.localName === 'p' && !element.hasAttribute(STAMP)) {
      divs ??= plainDivs(reading.snapshot.document);
      source = nextAfter(last, divs.get(textOf(element)));
    }
    if (!source) continue;
    sources.set(element, source);
    last = source;
  }
  return sources;
}
