/** Many names as one text, of which hardly one is looked for: one search in the text takes less than to try each name. */
export class JoinedNames {
  readonly #names: readonly string[];
  /** A name on each line, or on several. */
  readonly #text: string;
  /** Where each begins in the text. */
  readonly #starts: number[] = [];

  constructor(names: readonly string[]) {
    this.#names = names;
    this.#text = names.join('\n');
    let start = 0;
    for (const name of names) {
      this.#starts.push(start);
      start += name.length + 1;
    }
  }

  /** Those that match, in their order. With the flag `m`, `^` and `$` stand for the ends of one name. */
  matching(pattern: RegExp): string[] {
    const found: string[] = [];
    const search = new RegExp(pattern, `${pattern.flags}g`);
    for (let hit = search.exec(this.#text); hit; hit = search.exec(this.#text)) {
      const at = this.#nameAt(hit.index);
      const name = this.#names[at] ?? '';
      // What begins at the end of one name may be the next one's.
      if (pattern.test(name)) {
        found.push(name);
        search.lastIndex = this.#starts[at + 1] ?? this.#text.length + 1;
      } else search.lastIndex = hit.index + 1;
    }
    return found;
  }

  /** Index of the name in which a place of the text is. */
  #nameAt(place: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
