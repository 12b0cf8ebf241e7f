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

/** Phrases of many languages, in the form that `normalise` gives a text. */
export class Phrases {
  readonly #table: string;
  #phrases: ReadonlySet<string> | undefined;
  #longest = 0;

  /** The table is read when it is first asked, since many pages have nothing to ask about. */
  constructor(table: string) {
    this.#table = table;
  }

  /** Every phrase of the table. */
  all(): ReadonlySet<string> {
    if (this.#phrases) return this.#phrases;
    // Compatibility characters and case of the whole table at once; its phrases have no marks besides the notation's.
    const entries = linesOf(this.#table.normalize('NFKC').toLowerCase()).flatMap(({ says }) => says.split(','));
    this.#phrases = new Set(entries.flatMap(expand));
    for (const { length } of this.#phrases) this.#longest = Math.max(this.#longest, length);
    return this.#phrases;
  }

  /** True when the text is one of the phrases. */
  has(text: string): boolean {
    return this.all().has(text);
  }

  /** The longest phrase that the text begins with, up to the end of a word; null when there is none. */
  openingOf(text: string): string | null {
    const phrases = this.all();
    let end = text.length > this.#longest ? text.lastIndexOf(' ', this.#longest) : text.length;
    for (; end > 0; end = text.lastIndexOf(' ', end - 1)) {
      const opening = text.slice(0, end);
      if (phrases.has(opening)) return opening;
    }
    return null;
  }
}
