/**
 * A notation for tables of phrases and names, so that a language or a network is a line that can be read and extended.
 *
 * A line is `name: entry, entry, …`. In an entry `(a|b)` stands for either word or part of a word, `(a|)` for one that may
 * be missing; groups may stand in groups. `you (may|might) (also|) like` says four phrases.
 */

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

/** The words that what an entry says begins with, found without expanding all of it. */
function firstWords(entry: string): string[] {
  let depth = 0;
  let end = 0;
  for (; end < entry.length && (depth > 0 || entry[end] !== ' '); end++) {
    if (entry[end] === '(') depth++;
    else if (entry[end] === ')') depth--;
  }
  return expand(entry.slice(0, end)).flatMap((said) => {
    if (said !== '') return said.split(' ', 1);
    return end < entry.length ? firstWords(entry.slice(end + 1)) : [];
  });
}

/** The phrases that begin with one word. */
class Beginning {
  readonly entries: string[] = [];
  #phrases: ReadonlySet<string> | undefined;
  longest = 0;

  phrases(): ReadonlySet<string> {
    if (this.#phrases) return this.#phrases;
    this.#phrases = new Set(this.entries.flatMap(expand));
    for (const { length } of this.#phrases) this.longest = Math.max(this.longest, length);
    return this.#phrases;
  }
}

/** Phrases of many languages, in the form that `normalise` gives a text. */
export class Phrases {
  readonly #table: string;
  #byWord: ReadonlyMap<string, Beginning> | undefined;

  /** The table is read when it is first asked, and of its phrases only those that begin as the text does. */
  constructor(table: string) {
    this.#table = table;
  }

  /** Every phrase of the table. */
  all(): ReadonlySet<string> {
    return new Set(this.#entries().flatMap(expand));
  }

  /** True when the text is one of the phrases. */
  has(text: string): boolean {
    return this.#beginningLike(text)?.phrases().has(text) ?? false;
  }

  /** The longest phrase that the text begins with, up to the end of a word; null when there is none. */
  openingOf(text: string): string | null {
    const beginning = this.#beginningLike(text);
    if (!beginning) return null;
    const phrases = beginning.phrases();
    let end = text.length > beginning.longest ? text.lastIndexOf(' ', beginning.longest) : text.length;
    for (; end > 0; end = text.lastIndexOf(' ', end - 1)) {
      const opening = text.slice(0, end);
      if (phrases.has(opening)) return opening;
    }
    return null;
  }

  #entries(): string[] {
    // Compatibility characters and case of the whole table at once; its phrases have no marks besides the notation's.
    return linesOf(this.#table.normalize('NFKC').toLowerCase()).flatMap(({ says }) => says.split(/, */));
  }

  #beginningLike(text: string): Beginning | undefined {
    this.#byWord ??= byFirstWord(this.#entries());
    const end = text.indexOf(' ');
    return this.#byWord.get(end < 0 ? text : text.slice(0, end));
  }
}

function byFirstWord(entries: readonly string[]): Map<string, Beginning> {
  const byWord = new Map<string, Beginning>();
  for (const entry of entries) {
    for (const word of new Set(firstWords(entry))) {
      const beginning = byWord.get(word) ?? new Beginning();
      beginning.entries.push(entry);
      byWord.set(word, beginning);
    }
  }
  return byWord;
}
