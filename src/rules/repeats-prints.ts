/** The fingerprints that at least two texts of a page have: on most pages none, and on the rest few. */
import { writeFingerprints } from '../core/fingerprints.ts';

/** Two bits for each place of a filter, so that one number has sixteen places. */
const BITS = 2;
const PER_NUMBER = 16;

/**
 * A filter has four to eight places for a fingerprint: of those that stand once, one in six or so then counts as shared,
 * which costs a look into the table and nothing else. More places no longer fit the processor's cache on a long page.
 */
const PLACES = 4;

export class SharedPrints {
  /** All texts' fingerprints, one text after the other. */
  prints: Int32Array;
  /** By text: where its fingerprints begin; one more at the end. */
  readonly starts: Int32Array;

  constructor(keys: readonly string[]) {
    this.prints = new Int32Array(1 << 10);
    this.starts = new Int32Array(keys.length + 1);
    let end = 0;
    keys.forEach((key, text) => {
      // No text has more fingerprints than characters.
      if (this.prints.length < end + key.length) {
        const longer = new Int32Array(2 * (end + key.length));
        longer.set(this.prints.subarray(0, end));
        this.prints = longer;
      }
      end = writeFingerprints(key, this.prints, end);
      this.starts[text + 1] = end;
    });
    if (end > 0) this.#drop(this.#seen(end));
  }

  get isEmpty(): boolean {
    return this.starts.at(-1) === 0;
  }

  /** A filter in which the places of fingerprints have the first bit, and of those that came again the second. */
  #seen(end: number): Int32Array {
    const seen = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(1, (PLACES * end) / PER_NUMBER))));
    const mask = PER_NUMBER * seen.length - 1;
    for (let at = 0; at < end; at++) {
      const place = (this.prints[at] ?? 0) & mask;
      const shift = BITS * (place % PER_NUMBER);
      const bits = seen[place >>> 4] ?? 0;
      seen[place >>> 4] = bits | ((((bits >>> shift) & 1) + 1) << shift);
    }
    return seen;
  }

  /** Leaves out what came once. */
  #drop(seen: Int32Array): void {
    const mask = PER_NUMBER * seen.length - 1;
    let to = 0;
    let from = 0;
    for (let text = 0; text + 1 < this.starts.length; text++) {
      const end = this.starts[text + 1] ?? 0;
      for (; from < end; from++) {
        const print = this.prints[from] ?? 0;
        const place = print & mask;
        if ((seen[place >>> 4] ?? 0) & (2 << (BITS * (place % PER_NUMBER)))) this.prints[to++] = print;
      }
      this.starts[text + 1] = to;
    }
  }
}
