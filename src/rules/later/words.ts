/**
 * Tables whose words in other letters come later. In the build `content.js` has its tables without such words, see
 * scripts/words-apart.mjs: each table that lacks some is noted here, and gets them when they are in the page. Everywhere
 * else tables are whole and nobody calls this.
 */

/** What can be told more: a pattern gets a whole one in its place, the others word by word. */
export type LaterTable = RegExp | { add(one: string): unknown };

/** What tables lack, by their numbers. */
export type LaterWords = Readonly<Record<number, RegExp | readonly string[]>>;

const tables = new Map<number, LaterTable>();
const askers: (() => void)[] = [];

/** The table itself, which is noted. */
export function later<T extends LaterTable>(number: number, table: T): T {
  tables.set(number, table);
  return table;
}

/** Calls what has to forget what it concluded from the tables. */
export const onLaterWords = (forget: () => void): void => void askers.push(forget);

/** Completes the tables. */
export function takeLaterWords(words: LaterWords): void {
  for (const [number, table] of tables) {
    const more = words[number];
    if (more instanceof RegExp) {
      // In its place, since it may have been handed on; there is no other way to change a pattern.
      if (table instanceof RegExp) table.compile(more.source, more.flags);
    } else if (more && !(table instanceof RegExp)) for (const one of more) table.add(one);
  }
  for (const forget of askers) forget();
}
