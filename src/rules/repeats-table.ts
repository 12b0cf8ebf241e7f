/** A table of numbers with open addressing: objects for as many would cost more than all the rest. */

export class NumberTable {
  /** Two numbers each: what is looked up, and what was put there for it. */
  readonly #slots: Int32Array;

  /** Half of the slots stay empty, however many of `most` are put in. */
  constructor(most: number) {
    this.#slots = new Int32Array(4 << (31 - Math.clz32(1 + most)));
  }

  /** What was put first for a key, or 0; then `value` is put, unless it is 0. */
  put(key: number, value: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (key << 1) & mask;
    while (slots[slot + 1] !== 0 && slots[slot] !== key) slot = (slot + 2) & mask;
    const known = slots[slot + 1] ?? 0;
    if (known === 0) {
      slots[slot] = key;
      slots[slot + 1] = value;
    }
    return known;
  }
}
