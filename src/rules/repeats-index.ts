/** Looks texts up by the fingerprints that they share with earlier ones. */
import { SharedPrints } from './repeats-prints.ts';

/** How many earlier texts are kept for a fingerprint: what more have is a phrase, or they are copies of one another. */
const MOST_HOLDERS = 8;

/** How many of the texts with most fingerprints in common are worth comparing word by word. */
const MOST_COMPARED = 3;

const NONE: readonly never[] = [];

/**
 * A table of numbers with open addressing: objects for fingerprints would cost more than all the rest. A slot is two
 * numbers: a fingerprint, and one more than the text that had it first. Texts are numbered in the order they are given.
 */
export class FingerprintIndex {
  readonly #prints: SharedPrints;
  readonly #slots: Int32Array;
  /** The second holder of a fingerprint and those after it. */
  readonly #more = new Map<number, number[]>();
  readonly #hits: Int32Array;

  constructor(keys: readonly string[]) {
    this.#prints = new SharedPrints(keys);
    // More slots than there are fingerprints, of which each but a few stands twice: half of them stay empty.
    this.#slots = new Int32Array(4 << (31 - Math.clz32(1 + (this.#prints.starts.at(-1) ?? 0))));
    this.#hits = new Int32Array(keys.length);
  }

  /** True when no two texts share anything. */
  get isEmpty(): boolean {
    return this.#prints.isEmpty;
  }

  /** Those before a text that share most fingerprints with it, most first; of equals the earlier. */
  likeliest(text: number): readonly number[] {
    const { prints, starts } = this.#prints;
    const end = starts[text + 1] ?? 0;
    let hit: number[] | null = null;
    for (let at = starts[text] ?? 0; at < end; at++) {
      const print = prints[at] ?? 0;
      const first = this.#slots[this.#slotOf(print) + 1] ?? 0;
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
      const slot = this.#slotOf(print);
      const first = this.#slots[slot + 1] ?? 0;
      if (first === 0) {
        this.#slots[slot] = print;
        this.#slots[slot + 1] = text + 1;
      } else if (first !== text + 1) this.#addHolder(print, text);
    }
  }

  #addHolder(print: number, text: number): void {
    const others = this.#more.get(print);
    if (!others) this.#more.set(print, [text]);
    else if (others.length < MOST_HOLDERS - 1 && others.at(-1) !== text) others.push(text);
  }

  /** Where a fingerprint stands, or is to stand. */
  #slotOf(print: number): number {
    const mask = this.#slots.length - 1;
    let slot = (print << 1) & mask;
    while (this.#slots[slot + 1] !== 0 && this.#slots[slot] !== print) slot = (slot + 2) & mask;
    return slot;
  }
}
