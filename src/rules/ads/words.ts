/** What stands in ad slots that are known by their name or a comment only. */
import { LABEL_WORDS } from '../../core/plan/loss-guard.ts';
import { countWords, normalise } from '../../core/text.ts';
import { isBlank, isPixel, isSilent } from '../content.ts';
import { isAdLabel } from './labels.ts';

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
  for (const slot of slots) addWords(slot, words);
  return words;
}

/** Walks by hand: a walker that asks a function of every node takes three times as long. */
function addWords(slot: Element, words: Map<Element, number>): void {
  // The outermost link that the walk is in.
  let link: Node | null = slot.closest(LINK);
  let node: Node | null = slot;
  while (node) {
    let down: Node | null = null;
    if (node.nodeType === TEXT_NODE) addText(node, link !== null, words);
    else if (node.nodeType === ELEMENT_NODE && (node === slot || !isSilent(node as Element))) {
      down = node.firstChild;
      if (!link && down && isLink(node as Element)) link = node;
    }
    while (node && !down) {
      if (node === link) link = null;
      if (node === slot) return;
      down = node.nextSibling;
      if (!down) node = node.parentNode;
    }
    node = down;
  }
}

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

const LINK = 'a[href], button';
const isLink = (element: Element): boolean =>
  element.tagName === 'BUTTON' || (element.localName === 'a' && element.hasAttribute('href'));

function addText(node: Node, inLink: boolean, words: Map<Element, number>): void {
  const text = node.nodeValue ?? '';
  if (isBlank(node) || isAdLabel(text)) return;
  const more = countWords(normalise(text));
  if (more > 0) add(inLink ? more : PROSE, node.parentElement, words);
}

/** What holds too much already stands in what does, too, so that an element is climbed over a few times at most. */
function add(more: number, owner: Element | null, words: Map<Element, number>): void {
  for (let at = owner; at; at = at.parentElement) {
    const before = words.get(at) ?? 0;
    if (before === PROSE || (more < PROSE && before > LABEL_WORDS)) return;
    words.set(at, before + more);
  }
}

/** True for what shows a picture that leads nowhere and holds nothing to load an ad with: it is there to be looked at. */
export const showsPicture = (slot: Element): boolean =>
  [...slot.querySelectorAll('img, picture, svg')].some((one) => !isPixel(one) && !one.closest('a[href], button')) &&
  slot.querySelector('iframe, script, ins, a[href], [onclick]') === null;
