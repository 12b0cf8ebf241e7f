/** A table whose lines are patterns of one language, each with its name before it. */
export class Lines {
  readonly #lines: string[];

  constructor(table: string) {
    this.#lines = table.trim().split('\n');
  }

  /** One more line: see `later/words.ts`. */
  add(line: string): void {
    this.#lines.push(line);
  }

  all(): readonly string[] {
    return this.#lines;
  }
}
