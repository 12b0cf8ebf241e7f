/** Numbers for texts, so that equal ones are found again by looking them up. */
import { NumberTable } from './table.ts';

/**
 * Most texts are told from all others by a look at their length and a few letters; a table of texts would read each
 * of them whole.
 */
export class Texts {
  /** By number. */
  readonly #texts: string[] = [];
  /** By such a look: one more than the number of the text that had it first. */
  readonly #looks: NumberTable;
  /** Those that came later. */
  readonly #others = new Map<string, number>();

  constructor(most: number) {
    this.#looks = new NumberTable(most);
  }

  /** The number that this text was given before, or `next`, when it is new. */
  numberOf(text: string, next: number): number {
    const known = this.#looks.put(lookAt(text), next + 1) - 1;
    if (known >= 0) {
      if (this.#texts[known] === text) return known;
      const other = this.#others.get(text);
      if (other !== undefined) return other;
      this.#others.set(text, next);
    }
    this.#texts[next] = text;
    return next;
  }
}

/**
 * Its length and four letters: of a thousand English sentences one in five hundred isn't told from all others by them; with
 * three letters it is one in sixty. No loop: on most pages this runs too short a time to be compiled.
 */
function lookAt(text: string): number {
  const { length } = text;
  const middle = Math.imul(length ^ text.charCodeAt(length >> 1), 0x01000193);
  const look = Math.imul(middle ^ text.charCodeAt(length >> 2), 0x01000193);
  return Math.imul(look ^ text.charCodeAt(length >> 3), 0x01000193) ^ text.charCodeAt(length - 3);
}
