/** Whether a page may say anything that the content script has no words for, see `words.ts`. */
import { MAY_BE_BROKEN } from '../core/broken-signs.ts';
import { call, read } from '../core/native.ts';

/** Letters beyond those of western Europe, marks that make such letters of others, and what broken text is made of. */
const OTHER = new RegExp(`[^\\0-\\xff\\P{L}]|[\\u0300-\\u036f]|${MAY_BE_BROKEN}`, 'u');

/** What else than text the rules read words in. */
const TOLD_IN = ['alt', 'title', 'aria-label', 'placeholder', 'value', 'content'];
const WITH_WORDS = TOLD_IN.map((name) => `[${name}]`).join();

const tellsIn = (element: Element): boolean =>
  TOLD_IN.some((name) => OTHER.test(call(element, 'getAttribute', name) ?? ''));

/** True for an element in whose text, or in what its elements are described with, such letters stand. */
export const hasOtherLetters = (element: Element): boolean =>
  OTHER.test(read(element, 'textContent') ?? '') ||
  tellsIn(element) ||
  [...call(element, 'querySelectorAll', WITH_WORDS)].some(tellsIn);
