/**
 * What carries our marks and is in no ledger: left by one that is gone, after an update of the extension or in a page that was
 * saved while it was clean, or copied by the page from what is in one.
 */

import { call, read } from '../native.ts';
import { FINDABLE_ATTRIBUTE, UNTIL_FOUND } from './findable.ts';
import { FLOATING_TAG } from './floating-tag.ts';
import { LABEL_TAG, OPEN_ATTRIBUTE, STATE_ATTRIBUTE, STUB_TAG, VERB_ATTRIBUTE } from './ledger.ts';
import { PLACE_ATTRIBUTE } from './place-mark.ts';

const WITH_ACTIONS = [STUB_TAG, LABEL_TAG];
const TAGS = [...WITH_ACTIONS, FLOATING_TAG];
const ATTRIBUTES = [STATE_ATTRIBUTE, VERB_ATTRIBUTE, OPEN_ATTRIBUTE, PLACE_ATTRIBUTE, FINDABLE_ATTRIBUTE];
const MARKED = ATTRIBUTES.map((name) => `[${name}]`).join();

/** Clears it all away; nobody could undo it any more. */
export const clearRemains = (document: Document): void => clearIn(document, TAGS, new Set());

/**
 * Clears away what isn't of a ledger. A page that clones its nodes or parses its own markup again gets our marks with them:
 * such a copy would stay hidden without a word, and without a way back. What floats above the page has a life of its own.
 */
export const clearCopies = (document: Document, written: ReadonlySet<Element>): void =>
  clearIn(document, WITH_ACTIONS, written);

/** True for an element that carries a mark of ours, or holds one that does. */
export const holdsMarks = (element: Element): boolean =>
  call(element, 'matches', MARKED) || call(element, 'querySelector', MARKED) !== null;

function clearIn(document: Document, tags: readonly string[], written: ReadonlySet<Element>): void {
  for (const element of call(document, 'querySelectorAll', `${tags.join()},${MARKED}`)) {
    if (written.has(element)) continue;
    if (tags.includes(read(element, 'localName'))) call(element, 'remove');
    else clear(element);
  }
}

function clear(element: Element): void {
  const isFindable = call(element, 'hasAttribute', FINDABLE_ATTRIBUTE);
  if (isFindable && call(element, 'getAttribute', 'hidden') === UNTIL_FOUND) call(element, 'removeAttribute', 'hidden');
  for (const name of ATTRIBUTES) call(element, 'removeAttribute', name);
}
