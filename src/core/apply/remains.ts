/** What a ledger left that is gone: after an update of the extension, or in a page that was saved while it was clean. */

import { call, read } from '../native.ts';
import { FINDABLE_ATTRIBUTE, UNTIL_FOUND } from './findable.ts';
import { FLOATING_TAG } from './floating-tag.ts';
import { LABEL_TAG, OPEN_ATTRIBUTE, STATE_ATTRIBUTE, STUB_TAG, VERB_ATTRIBUTE } from './ledger.ts';
import { PLACE_ATTRIBUTE } from './place-mark.ts';

const TAGS = [STUB_TAG, LABEL_TAG, FLOATING_TAG];
const ATTRIBUTES = [STATE_ATTRIBUTE, VERB_ATTRIBUTE, OPEN_ATTRIBUTE, PLACE_ATTRIBUTE, FINDABLE_ATTRIBUTE];

/** Clears it away; nobody could undo it any more. */
export function clearRemains(document: Document): void {
  const selector = [...TAGS, ...ATTRIBUTES.map((name) => `[${name}]`)].join();
  for (const element of call(document, 'querySelectorAll', selector)) {
    if (TAGS.includes(read(element, 'localName'))) call(element, 'remove');
    else clear(element);
  }
}

function clear(element: Element): void {
  const isFindable = call(element, 'hasAttribute', FINDABLE_ATTRIBUTE);
  if (isFindable && call(element, 'getAttribute', 'hidden') === UNTIL_FOUND) call(element, 'removeAttribute', 'hidden');
  for (const name of ATTRIBUTES) call(element, 'removeAttribute', name);
}
