/** The words of a text as two texts are compared by them. */
import { normalise, SPACELESS_CLASS, unbroken } from '../text.ts';

/** Words, one character at a time in scripts without spaces, and the signs that change what is said: C++, −20, 5 %. */
const WORD = new RegExp(
  `${SPACELESS_CLASS}\\p{M}*|(?:(?!${SPACELESS_CLASS})[\\p{L}\\p{M}\\p{N}])+|[\\p{S}#%&@*/\\\\]|[-–](?=\\d)`,
  'gu',
);

/** A part of a text cut into words and signs, as far as they were asked for: most texts that are compared soon differ too much. */
export class ComparedWords {
  readonly text: string;
  readonly keys: string[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  #rest: Iterator<RegExpMatchArray> | null = null;

  constructor(text: string) {
    this.text = unbroken(text);
  }

  /** Whether it has so many words and one more, which are then read. */
  has(at: number): boolean {
    while (at >= this.keys.length) if (!this.#readOn()) return false;
    return true;
  }

  /** Reads one more, or says that there is none. */
  #readOn(): boolean {
    this.#rest ??= this.text.matchAll(WORD);
    const { value, done } = this.#rest.next();
    if (done) return false;
    const { 0: word, index: start = 0 } = value;
    this.keys.push(normalise(word) || word);
    this.starts.push(start);
    this.ends.push(start + word.length);
    return true;
  }
}
