/** How much of one text stands in another, and where. */
import { normalise } from '../core/text.ts';

/** The words of an element, as `normalise` gives them; those of its scripts and choices aside. */
export const textOf = (element: Element | undefined): string => normalise(spokenIn(element));

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

/** All runs of so many words; where words aren't parted, each sign is one. */
export function shinglesOf(key: string, length = SHINGLE): Set<string> {
  const words = key.split(' ').flatMap((word) => (SIGNS.test(word) ? [...word] : word));
  const shingles = new Set<string>();
  for (let at = 0; at + length <= words.length; at++) shingles.add(words.slice(at, at + length).join(' '));
  return shingles;
}

const SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The share of these shingles that a text holds. */
export function shareIn(text: string, shingles: ReadonlySet<string>): number {
  const held = shinglesOf(text);
  let count = 0;
  for (const shingle of shingles) if (held.has(shingle)) count++;
  return count / shingles.size;
}

/** A text in a page's data, as `normalise` gives it, without the markup that some write into it. */
export const unmarked = (text: string): string => normalise(text.replace(/<[^>]*>|&\w+;|&#\d+;/g, ' '));

/** What holds this share of a text holds it. */
export const WHOLE = 0.9;

/** The smallest element in `within`, or that itself, which holds a text; null when none does. */
export function smallestWith(shingles: ReadonlySet<string>, within: Element): Element | null {
  const holds = (element: Element) => shareIn(textOf(element), shingles) >= WHOLE;
  let at: Element | null = null;
  for (let next: Element | undefined = holds(within) ? within : undefined; next; ) {
    at = next;
    next = [...at.children].find(holds);
  }
  return at;
}
