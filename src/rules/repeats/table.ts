/** A table of numbers with open addressing: objects for as many would cost more than all the rest. */

export class NumberTable {
  /** Two numbers each: what is looked up, and what was put there for it. */
  readonly #slots: Int32Array;

  /** How far a mixed key is shifted to be a place among the slots. */
  readonly #shift: number;
  /** No page can know which keys meet: with many of those, each would be looked for behind all others. */
  readonly #seed = Math.random() * 2 ** 32;

  /** Half of the slots stay empty, however many of `most` are put in. */
  constructor(most: number) {
    this.#shift = Math.clz32(1 + most);
    this.#slots = new Int32Array(2 * 2 ** (32 - this.#shift));
  }

  /** What was put first for a key, or 0; then `value` is put, unless it is 0. */
  put(key: number, value: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    // Knuth's multiplicative hashing: its upper bits depend on all of the key's.
    let slot = (Math.imul(key ^ this.#seed, 0x9e3779b1) >>> this.#shift) << 1;
    while (slots[slot + 1] !== 0 && slots[slot] !== key) slot = (slot + 2) & mask;
    const known = slots[slot + 1] ?? 0;
    if (known === 0) {
      slots[slot] = key;
      slots[slot + 1] = value;
    }
    return known;
  }
}
