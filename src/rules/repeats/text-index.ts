/** Looks texts up by the fingerprints that they share with earlier ones. */
import type { SharedPrints } from './prints.ts';
import { NumberTable } from './table.ts';

/** How many earlier texts are kept for a fingerprint: what more have is a phrase, or they are copies of one another. */
const MOST_HOLDERS = 8;

/** How many of the texts with most fingerprints in common are worth comparing word by word. */
const MOST_COMPARED = 3;

const NONE: readonly never[] = [];

/** Texts are numbered in the order they are given. */
export class FingerprintIndex {
  readonly #prints: SharedPrints;
  /** By fingerprint: one more than the text that had it first. */
  readonly #firsts: NumberTable;
  /** The second holder of a fingerprint and those after it. */
  readonly #more = new Map<number, number[]>();
  readonly #hits: Int32Array;

  constructor(prints: SharedPrints) {
    this.#prints = prints;
    this.#firsts = new NumberTable(prints.count);
    this.#hits = new Int32Array(prints.starts.length);
  }

  /** Those before a text that share most fingerprints with it, most first; of equals the earlier. */
  likeliest(text: number): readonly number[] {
    const { prints, starts } = this.#prints;
    const end = starts[text + 1] ?? 0;
    let hit: number[] | null = null;
    for (let at = starts[text] ?? 0; at < end; at++) {
      const print = prints[at] ?? 0;
      const first = this.#firsts.put(print, 0);
      if (first === 0) continue;
      hit ??= [];
      this.#hit(first - 1, hit);
      if (this.#more.size > 0) for (const other of this.#more.get(print) ?? NONE) this.#hit(other, hit);
    }
    return hit ? this.#best(hit) : NONE;
  }

  /** Those that were hit most; the hits of all are forgotten. */
  #best(hit: readonly number[]): number[] {
    const hits = this.#hits;
    const best: number[] = [];
    for (let turn = Math.min(MOST_COMPARED, hit.length); turn > 0; turn--) {
      let most = -1;
      for (const text of hit) {
        const more = most < 0 ? 1 : (hits[text] ?? 0) - (hits[most] ?? 0) || most - text;
        if (more > 0) most = text;
      }
      best.push(most);
      hits[most] = 0;
    }
    for (const text of hit) hits[text] = 0;
    return best;
  }

  #hit(number: number, hit: number[]): void {
    if (this.#hits[number] === 0) hit.push(number);
    this.#hits[number] = (this.#hits[number] ?? 0) + 1;
  }

  /** Keeps a text for those after it. */
  add(text: number): void {
    const { prints, starts } = this.#prints;
    const end = starts[text + 1] ?? 0;
    for (let at = starts[text] ?? 0; at < end; at++) {
      const print = prints[at] ?? 0;
      const first = this.#firsts.put(print, text + 1);
      if (first !== 0 && first !== text + 1) this.#addHolder(print, text);
    }
  }

  #addHolder(print: number, text: number): void {
    const others = this.#more.get(print);
    if (!others) this.#more.set(print, [text]);
    else if (others.length < MOST_HOLDERS - 1 && others.at(-1) !== text) others.push(text);
  }
}
