/** Whether a page may say anything that the content script has no words for, see `words.ts` and `notices.ts`. */
import { MAY_BE_BROKEN } from '../core/mend/broken-signs.ts';
import { call, read } from '../core/native.ts';
import { CAPS, isTooLarge } from '../core/page/snapshot.ts';
import { AFFILIATE_STEM } from '../rules/affiliate/stem.ts';

/** Signs among which such letters are, or beside which. Most texts have none of them, which is told in a tenth of the time. */
const NEAR = new RegExp(`[\\u00aa-\\u1fff\\u2071-\\u209c\\u2102-\\u2188\\u2c00-\\uffff]|${MAY_BE_BROKEN}`);

/** Letters beyond A to Z, marks that make such letters of others, and what broken text is made of. */
const OTHER = new RegExp(`[^\\0-\\x7f\\P{L}]|[\\u0300-\\u036f]|${MAY_BE_BROKEN}`, 'u');

/** What is mended may say anything then. */
const BROKEN = new RegExp(MAY_BE_BROKEN);

/** What else than text the rules read words in. */
const TOLD_IN = ['alt', 'title', 'aria-label', 'placeholder', 'value', 'content'];
const WITH_WORDS = TOLD_IN.map((name) => `[${name}]`).join();

const tells = (text: string | null): boolean => isRead(text) && NEAR.test(text) && OTHER.test(text);

/** A longer text isn't read at all, whatever it says. */
const isRead = (text: string | null): text is string => !!text && text.length <= CAPS.characters;

const tellsIn = (element: Element): boolean => TOLD_IN.some((name) => tells(call(element, 'getAttribute', name)));

/** True for an element in whose text, or in what its elements are described with, such letters stand. */
export const hasOtherLetters = (element: Element): boolean =>
  // Such a page is only counted, and refused (docs/decisions/0029).
  !isTooLarge(element) &&
  (tells(read(element, 'textContent')) ||
    tellsIn(element) ||
    [...call(element, 'querySelectorAll', WITH_WORDS)].some(tellsIn));

/**
 * True for an element in whose text affiliates may be named, or whose links say that they are paid for. Asked when the words in
 * other letters are there, if they are needed.
 */
export function namesAffiliates(element: Element): boolean {
  if (isTooLarge(element)) return false;
  if (call(element, 'querySelector', '[rel*="sponsored" i]')) return true;
  const text = read(element, 'textContent');
  // As `normalise` folds it; spaces and punctuation make no difference to the stems.
  return isRead(text) && (AFFILIATE_STEM.test(text.normalize('NFKC').toLowerCase()) || BROKEN.test(text));
}
