/** The words of a text as two texts are compared by them. */
import { normalise } from './text.ts';

/** Words, one character at a time in scripts without spaces, and the signs that change what is said: C++, −20, 5 %. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Khmer}]\p{M}*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Khmer}])[\p{L}\p{M}\p{N}])+|[\p{S}#%&@*/\\]|[-–](?=\d)/gu;

/** In plain text the same is told by a look at each character, in a fraction of the time. */
const PLAIN = /^[\0-\x7f]*$/;
const PLAIN_SIGNS = new Set([...'$+<=>^`|~#%&@*/\\'].map((sign) => sign.charCodeAt(0)));
const HYPHEN = 45;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isPlainLetter = (code: number): boolean => (code >= 97 && code <= 122) || isDigit(code);

/** A part of a text cut into words and signs, as far as they were asked for: most texts that are compared soon differ too much. */
export class ComparedWords {
  readonly text: string;
  readonly keys: string[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** In lower case, when it is plain. */
  readonly #plain: string | null;
  #rest: Iterator<RegExpMatchArray> | null = null;
  #at = 0;

  constructor(text: string) {
    this.text = text;
    this.#plain = PLAIN.test(text) ? text.toLowerCase() : null;
  }

  /** Whether it has so many words and one more, which are then read. */
  has(at: number): boolean {
    while (at >= this.keys.length) if (!this.#readOn()) return false;
    return true;
  }

  /** Reads one more, or says that there is none. */
  #readOn(): boolean {
    if (this.#plain !== null) return this.#readPlain(this.#plain);
    this.#rest ??= this.text.matchAll(WORD);
    const { value, done } = this.#rest.next();
    if (done) return false;
    this.#add(normalise(value[0]) || value[0], value.index ?? 0, value[0].length);
    return true;
  }

  #readPlain(text: string): boolean {
    let start = this.#at;
    while (start < text.length && !isPlainWord(text, start)) start++;
    let end = start;
    while (end < text.length && isPlainLetter(text.charCodeAt(end))) end++;
    // A sign is a word by itself.
    if (end === start) end = Math.min(start + 1, text.length);
    this.#at = end;
    if (end > start) this.#add(text.slice(start, end), start, end - start);
    return end > start;
  }

  #add(key: string, start: number, length: number): void {
    this.keys.push(key);
    this.starts.push(start);
    this.ends.push(start + length);
  }
}

/** True for a letter, a digit or a sign that changes what is said. */
function isPlainWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isPlainLetter(code) || PLAIN_SIGNS.has(code) || (code === HYPHEN && isDigit(text.charCodeAt(at + 1)));
}
