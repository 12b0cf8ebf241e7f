/** Looks texts up by the fingerprints that they share with earlier ones. */
import { writeFingerprints } from '../core/fingerprints.ts';
import type { Reading } from './repeats-reading.ts';

/** How many earlier texts are kept for a fingerprint: what more have is a phrase, or they are copies of one another. */
const MOST_HOLDERS = 8;

/** How many of the texts with most fingerprints in common are worth comparing word by word. */
const MOST_COMPARED = 3;

const NONE: readonly number[] = [];

/**
 * A table of numbers with open addressing: most fingerprints of a page are held once, and objects for them would cost more
 * than all the rest. A slot is two numbers: a fingerprint, and one more than the number of the text that had it first.
 */
export class FingerprintIndex {
  #slots: Int32Array;
  #filled = 0;
  /** The second holder of a fingerprint and those after it. */
  readonly #more = new Map<number, number[]>();
  readonly #hits: Int32Array;
  /** The fingerprints of the text that was asked for last. */
  #own = new Int32Array(1 << 12);
  #ownCount = 0;

  constructor({ blocks, firsts }: Reading) {
    // About two fingerprints for five words: half to three quarters of the slots are filled.
    const words = firsts.reduce((sum, at) => sum + (blocks[at]?.words ?? 0), 0);
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(128, 1.1 * words))));
    this.#hits = new Int32Array(firsts.length);
  }

  /** Those before a text that share most fingerprints with it, most first; of equals the earlier. */
  likeliest(key: string): readonly number[] {
    if (this.#own.length <= key.length) this.#own = new Int32Array(2 * key.length);
    this.#ownCount = writeFingerprints(key, this.#own);
    let hit: number[] | null = null;
    for (let at = 0; at < this.#ownCount; at++) {
      const print = this.#own[at] ?? 0;
      const first = this.#slots[this.#slotOf(print) + 1] ?? 0;
      if (first === 0) continue;
      hit ??= [];
      this.#hit(first - 1, hit);
      for (const other of this.#more.get(print) ?? NONE) this.#hit(other, hit);
    }
    if (!hit) return NONE;
    const hits = (number: number) => this.#hits[number] ?? 0;
    const best = hit.sort((a, b) => hits(b) - hits(a) || a - b).slice(0, MOST_COMPARED);
    for (const number of hit) this.#hits[number] = 0;
    return best;
  }

  #hit(number: number, hit: number[]): void {
    if (this.#hits[number] === 0) hit.push(number);
    this.#hits[number] = (this.#hits[number] ?? 0) + 1;
  }

  /** Keeps the text that was asked for last. */
  add(number: number): void {
    if (8 * (this.#filled + this.#ownCount) > 3 * this.#slots.length) this.#grow();
    for (let at = 0; at < this.#ownCount; at++) {
      const print = this.#own[at] ?? 0;
      const slot = this.#slotOf(print);
      const first = this.#slots[slot + 1] ?? 0;
      if (first === 0) this.#fill(slot, print, number + 1);
      else if (first !== number + 1) this.#addHolder(print, number);
    }
  }

  #addHolder(print: number, number: number): void {
    const others = this.#more.get(print);
    if (!others) this.#more.set(print, [number]);
    else if (others.length < MOST_HOLDERS - 1 && others.at(-1) !== number) others.push(number);
  }

  #fill(slot: number, print: number, first: number): void {
    this.#slots[slot] = print;
    this.#slots[slot + 1] = first;
    this.#filled++;
  }

  /** Where a fingerprint stands, or is to stand. */
  #slotOf(print: number): number {
    const mask = this.#slots.length - 1;
    let slot = (print << 1) & mask;
    while (this.#slots[slot + 1] !== 0 && this.#slots[slot] !== print) slot = (slot + 2) & mask;
    return slot;
  }

  #grow(): void {
    const before = this.#slots;
    let size = before.length;
    while (size < 4 * (this.#filled + this.#ownCount)) size *= 2;
    this.#slots = new Int32Array(size);
    this.#filled = 0;
    for (let old = 0; old < before.length; old += 2) {
      const [print, first] = [before[old] ?? 0, before[old + 1] ?? 0];
      if (first !== 0) this.#fill(this.#slotOf(print), print, first);
    }
  }
}
