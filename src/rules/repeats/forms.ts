/** Texts that are all alike but for a name or a number: forms that were filled in. */
import { leastShared, type Nearness, sharedEnds } from '../../core/compare/near-copy.ts';
import type { Block } from '../../core/types.ts';
import { DENIALS } from './contradictions.ts';

/** What a form is filled in with, at a glance; what differs in more is compared word by word, as other texts are. */
const MOST_WORDS = 3;

/** No signs that are words, nor apostrophes, on which it depends whether something is denied. */
const PLAIN = /^[a-z\d ]*$/i;

/**
 * What two texts have in common around the one place in which they differ. That a third is one more of them is told by its
 * beginning and its end: alignments alone would take twice as long on a page of nothing but forms.
 */
export class Form {
  readonly #first: Block;
  readonly #nearness: Nearness;
  readonly #before: string;
  readonly #after: string;
  /** The words that the first is filled in with, or infinitely many where that is no matter for a glance. */
  readonly #words: number;

  constructor(first: Block, other: Block, nearness: Nearness) {
    this.#first = first;
    this.#nearness = nearness;
    const { text } = first;
    const [head, tail] = sharedEnds(text, other.text);
    this.#before = text.slice(0, text.lastIndexOf(' ', head - 1) + 1);
    const after = tail > 0 ? text.indexOf(' ', text.length - tail) : -1;
    this.#after = after < 0 ? '' : text.slice(after);
    // A difference may be shown, and so denied, with the word before and the one after it.
    const around = [lastWord(this.#before), this.#after.slice(1).split(' ', 1)[0] ?? ''];
    const isPlain = around.every((word) => PLAIN.test(word) && !denies(word));
    this.#words = isPlain ? this.#filledIn(text) : Number.POSITIVE_INFINITY;
  }

  /** True only where an alignment would say that a text is a near copy of the first and doesn't contradict it. */
  isFilledInBy(block: Block): boolean {
    const words = Math.max(this.#words, this.#filledIn(block.text));
    // Of the same words in another place an alignment says that nothing differs.
    if (words > MOST_WORDS || block.key === this.#first.key) return false;
    const least = leastShared(Math.max(this.#first.words, block.words), this.#nearness);
    return Math.min(this.#first.words, block.words) - words >= least;
  }

  #filledIn(text: string): number {
    const [start, end] = [this.#before.length, text.length - this.#after.length];
    // Two slices are compared at once, `endsWith` goes from letter to letter.
    const isAlike = start <= end && text.slice(end) === this.#after && text.slice(0, start) === this.#before;
    if (!isAlike) return Number.POSITIVE_INFINITY;
    const own = text.slice(start, end);
    const words = own.split(' ');
    return PLAIN.test(own) && !words.some(denies) ? words.length : Number.POSITIVE_INFINITY;
  }
}

/** Of a plain word nothing else is asked. */
const denies = (word: string): boolean => DENIALS.has(word.toLowerCase());

const lastWord = (text: string): string => text.trimEnd().split(' ').at(-1) ?? '';
