/** Texts that are all alike but for a name or a number: forms that were filled in. */
import { leastShared, middlesOf, type Nearness } from '../core/near-copy.ts';
import type { Block } from '../core/types.ts';
import { DENIALS } from './repeats-contradictions.ts';

/**
 * What a form is filled in with at a glance, and a word on each side, with which it may be shown and so denied; what differs in
 * more is compared word by word, as other texts are.
 */
const MOST_WORDS = 5;

/** No signs that are words, nor apostrophes, on which it depends whether something is denied. */
const PLAIN = /^[a-z\d ]*$/i;

/**
 * True only where an alignment would say that a text is a near copy of the first and doesn't contradict it: alignments alone
 * would take twice as long on a page of nothing but forms.
 */
export function isFilledIn(first: Block, block: Block, nearness: Nearness): boolean {
  // Of the same words in another place an alignment says that nothing differs.
  if (block.key === first.key) return false;
  let most = 0;
  for (const { text } of middlesOf(first.text, block.text)) {
    const words = text.trim().split(' ', MOST_WORDS + 1);
    if (words.length > MOST_WORDS || !PLAIN.test(text) || words.some(denies)) return false;
    most = Math.max(most, words.length);
  }
  const least = leastShared(Math.max(first.words, block.words), nearness);
  return Math.min(first.words, block.words) - most >= least;
}

/** Of a plain word nothing else is asked. */
const denies = (word: string): boolean => DENIALS.has(word.toLowerCase());
