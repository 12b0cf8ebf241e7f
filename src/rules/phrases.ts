/**
 * A notation for tables of phrases and names, so that a language or a network is a line that can be read and extended.
 *
 * A line is `name: entry, entry, …`. In an entry `(a|b)` stands for either word or part of a word, `(a|)` for one that may
 * be missing; groups may stand in groups. `you (may|might) (also|) like` says four phrases. The words with which phrases
 * begin are written whole and in lower case, so that they are found as they stand; scripts without spaces are free to part
 * them.
 */
import { firstWordOf } from '../core/text.ts';

/** The lines of a table, each with its name. */
export function linesOf(table: string): { name: string; says: string }[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const colon = line.indexOf(':');
      return { name: line.slice(0, colon), says: line.slice(colon + 1).trim() };
    });
}

/** Everything that an entry says; some of it twice, where groups stand in groups. */
export function expand(entry: string): string[] {
  const said: string[] = [];
  const left = [entry];
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    // The first group to end has no group inside.
    const end = at.indexOf(')');
    if (end < 0) {
      said.push(at.replace(/ {2,}/g, ' ').trim());
      continue;
    }
    const start = at.lastIndexOf('(', end);
    for (const part of at.slice(start + 1, end).split('|')) left.push(at.slice(0, start) + part + at.slice(end + 1));
  }
  return said;
}

/** Ends an entry, as a table is searched. */
const BETWEEN = ', ';
/** What stands before each line's entries. */
const NAME = /\n?^[^:]*: */gm;
/** What follows a whole word of an entry. */
const AFTER_WORD = ' ,|)';
/** What may stand before the first word of a phrase: groups that may be missing, and the other words of its own group. */
const BEFORE_FIRST = /^(?:\([^()]*\|\) )*(?:\((?:[^()]*\|)?)?$/;
/** Thai and what is beyond, other than more Latin and Greek: scripts without spaces are among these. */
export const UNSPACED = /[\u0e00-\u1dff\u2e80-\uffff]/;

/** Compatibility characters of an entry as `normalise` has them; only scripts without spaces are written with any. */
const inForm = (entry: string): string => entry.normalize('NFKC');

/** Phrases that begin alike. */
interface Beginning {
  readonly phrases: ReadonlySet<string>;
  readonly longest: number;
}

/** With most words no phrase begins. */
const NONE: Beginning = { phrases: new Set(), longest: 0 };

function beginningOf(entries: readonly string[]): Beginning {
  const phrases = new Set(entries.flatMap(expand));
  let longest = 0;
  for (const { length } of phrases) longest = Math.max(longest, length);
  return { phrases, longest };
}

/**
 * Phrases of many languages, in the form that `normalise` gives a text. A page asks for few of them, and each page begins
 * anew, so a table is searched as it is written, and of its entries only those are read that begin as the text does.
 */
export class Phrases {
  readonly #table: string;
  #written: string | undefined;
  #unspaced: Beginning | undefined;
  readonly #byWord = new Map<string, Beginning>();

  constructor(table: string) {
    this.#table = table;
  }

  /** One more entry, without a name: see `later/words.ts`. */
  add(entry: string): void {
    this.#written = this.#all() + entry + BETWEEN;
    this.#unspaced = undefined;
    this.#byWord.clear();
  }

  /** Every phrase of the table. */
  all(): ReadonlySet<string> {
    return beginningOf(this.#entries().map(inForm)).phrases;
  }

  /** True when the text is one of the phrases. */
  has(text: string): boolean {
    return this.#beginningLike(text).phrases.has(text);
  }

  /** The longest phrase that the text begins with, up to the end of a word; null when there is none. */
  openingOf(text: string): string | null {
    const { phrases, longest } = this.#beginningLike(text);
    if (phrases.size === 0) return null;
    let end = text.length > longest ? text.lastIndexOf(' ', longest) : text.length;
    for (; end > 0; end = text.lastIndexOf(' ', end - 1)) {
      const opening = text.slice(0, end);
      if (phrases.has(opening)) return opening;
    }
    return null;
  }

  /** True when a phrase may begin with this word: asked of words, which repeat themselves, where most texts begin with none. */
  mayBegin(word: string): boolean {
    return this.#beginningWith(word).phrases.size > 0;
  }

  #beginningLike(text: string): Beginning {
    return this.#beginningWith(firstWordOf(text));
  }

  #beginningWith(word: string): Beginning {
    let beginning = this.#byWord.get(word);
    if (!beginning) {
      beginning = UNSPACED.test(word) ? this.#unspacedOnes() : this.#spacedOnes(word);
      this.#byWord.set(word, beginning);
    }
    return beginning;
  }

  #spacedOnes(word: string): Beginning {
    const entries = this.#entriesFrom(word);
    return entries.length === 0 ? NONE : beginningOf(entries);
  }

  #unspacedOnes(): Beginning {
    this.#unspaced ??= beginningOf(
      this.#entries()
        .filter((entry) => UNSPACED.test(entry))
        .map(inForm),
    );
    return this.#unspaced;
  }

  /** The entries with a phrase that begins with this word, and perhaps a few more. */
  #entriesFrom(word: string): string[] {
    if (word === '') return [];
    const found: string[] = [];
    const all = this.#all();
    for (let at = all.indexOf(word); at >= 0; at = all.indexOf(word, at + 1)) {
      if (!AFTER_WORD.includes(all.charAt(at + word.length))) continue;
      const from = all.lastIndexOf(BETWEEN, at) + BETWEEN.length;
      if (BEFORE_FIRST.test(all.slice(from, at))) found.push(all.slice(from, all.indexOf(BETWEEN, at)));
    }
    return found;
  }

  #entries(): string[] {
    return this.#all().slice(BETWEEN.length, -BETWEEN.length).split(BETWEEN);
  }

  /** The entries with `BETWEEN` before, between and after them. */
  #all(): string {
    this.#written ??= this.#table.trim().replace(NAME, BETWEEN) + BETWEEN;
    return this.#written;
  }
}
