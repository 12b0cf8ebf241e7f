/** What stands in ad slots that are known by their name or a comment only. */
import { LABEL_WORDS } from '../core/loss-guard.ts';
import { countWords, normalise } from '../core/text.ts';
import { isAdLabel } from './ad-labels.ts';
import { isSilent } from './content.ts';

/** More words than any number: some stand outside links. */
export const PROSE = Number.POSITIVE_INFINITY;

/** These elements and all around them. */
export function holding(elements: readonly Element[]): ReadonlySet<Element> {
  const found = new Set<Element>();
  for (const element of elements) {
    for (let at: Element | null = element; at && !found.has(at); at = at.parentElement) found.add(at);
  }
  return found;
}

/**
 * How many words besides labels of ads stand in the links of each element that has any in one of `slots`: right up to
 * `LABEL_WORDS`, and `PROSE` where words stand outside links. Reads every text once if no slot is inside another.
 */
export function wordsIn(slots: Iterable<Element>): ReadonlyMap<Element, number> {
  const words = new Map<Element, number>();
  for (const slot of slots) {
    const links = new Set<Node | null>(slot.closest(LINK) ? [slot] : []);
    const accept = (node: Node) => (node.nodeType === node.ELEMENT_NODE && isSilent(node as Element) ? 2 : 1);
    const walker = slot.ownerDocument.createTreeWalker(slot, 5 /* elements and texts */, accept);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const inLink = links.has(node.parentNode);
      if (node.nodeType !== node.TEXT_NODE) {
        if (inLink || (node as Element).matches(LINK)) links.add(node);
        continue;
      }
      const text = node.nodeValue ?? '';
      const more = isAdLabel(text) ? 0 : countWords(normalise(text));
      if (more > 0) add(inLink ? more : PROSE, node.parentElement, words);
    }
  }
  return words;
}

const LINK = 'a[href], button';

/** What holds too much already stands in what does, too, so that an element is climbed over a few times at most. */
function add(more: number, owner: Element | null, words: Map<Element, number>): void {
  for (let at = owner; at; at = at.parentElement) {
    const before = words.get(at) ?? 0;
    if (before === PROSE || (more < PROSE && before > LABEL_WORDS)) return;
    words.set(at, before + more);
  }
}
