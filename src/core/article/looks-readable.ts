/** Whether a page looks like an article, by its paragraphs alone and without Readability itself. */
import isProbablyReaderable from '@mozilla/readability/Readability-readerable.js';
import { call, read } from '../native.ts';
import { hasShortParagraphs } from './short-paragraphs.ts';

const HTML = 'text/html';

/** Readability's own bound: shorter paragraphs don't count. */
export const LEAST = 140;

/** False for what its author hid, as far as that can be told without the layout. */
const isMeant = (element: Element) => !element.hasAttribute('hidden') && element.getAttribute('aria-hidden') !== 'true';

/** For a live page: its own names can't stand in the way, and nothing in it is changed. */
export function looksReadable(document: Document): boolean {
  if (read(document, 'contentType') !== HTML) return false;
  const page = {
    querySelector: (selector: string) => call(document, 'querySelector', selector),
    querySelectorAll: (selector: string) => call(document, 'querySelectorAll', selector) as NodeListOf<Element>,
  };
  const hasParagraphs = isProbablyReaderable(page, {
    minContentLength: LEAST,
    // Length first: most paragraphs of a page without an article are short, and their names needn't be looked at.
    visibilityChecker: (element) => (element.textContent ?? '').length >= LEAST && isMeant(element),
  });
  return hasParagraphs || hasShortParagraphs(page, isMeant);
}
