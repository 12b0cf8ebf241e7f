/** The fingerprints that at least two texts of a page have: on most pages none, and on the rest few. */
import { writeFingerprints } from '../../core/compare/fingerprints.ts';
import type { Block } from '../../core/types.ts';

/** Two bits for each place of a filter, so that one number has sixteen places. */
const BITS = 2;
const PER_NUMBER = 16;

/**
 * A filter has at least so many places for a fingerprint. With 16, of those that stand once one in twenty counts as shared,
 * which costs a look into the table and nothing else. On a long page so many no longer fit the processor's cache; with 4
 * it is one in six, and of those a second filter, by other bits, leaves one in sixteen.
 */
const PLACES = 16;
const PLACES_ON_LONG = 4;
const LONG = 1 << 14;
const OTHER_BITS = 10;

type Keyed = Pick<Block, 'key' | 'words'>;

export class SharedPrints {
  /** All texts' fingerprints that others have, one text after the other. */
  readonly prints: Int32Array;
  /** By text: where its fingerprints begin; one more at the end. */
  readonly starts: Int32Array;

  constructor(texts: readonly Keyed[]) {
    this.starts = new Int32Array(texts.length + 1);
    this.prints = printsOf(texts, this.starts);
    const isLong = this.count >= LONG;
    this.#filter(isLong ? PLACES_ON_LONG : PLACES, 0);
    if (isLong) this.#filter(PLACES, OTHER_BITS);
  }

  /** Leaves out what came once, as far as a filter tells that looks at the bits from `from` on. */
  #filter(places: number, from: number): void {
    dropSingle(this.prints, this.starts, filterOf(this.prints, this.count, places, from), from);
  }

  /** How many there are: none when no two texts share anything. */
  get count(): number {
    return this.starts.at(-1) ?? 0;
  }
}

/** The fingerprints of all texts; where each text's begin is written to `starts`. */
function printsOf(texts: readonly Keyed[], starts: Int32Array): Int32Array {
  // Two of five words have one in the narrowest window: seldom room is to be made for more.
  let prints = new Int32Array(texts.reduce((sum, { words }) => sum + words, 0) >> 1);
  let end = 0;
  let text = 0;
  for (const { key } of texts) {
    // No text has more fingerprints than characters.
    if (prints.length < end + key.length) {
      const longer = new Int32Array(2 * (end + key.length));
      longer.set(prints.subarray(0, end));
      prints = longer;
    }
    end = writeFingerprints(key, prints, end);
    starts[++text] = end;
  }
  return prints;
}

/** A filter in which the places of fingerprints have the first bit, and of those that came again the second. */
function filterOf(prints: Int32Array, end: number, places: number, from: number): Int32Array {
  const seen = new Int32Array(2 ** (32 - Math.clz32((places * end) / PER_NUMBER)));
  const mask = PER_NUMBER * seen.length - 1;
  for (let at = 0; at < end; at++) {
    const place = ((prints[at] ?? 0) >>> from) & mask;
    const shift = BITS * (place % PER_NUMBER);
    const bits = seen[place >>> 4] ?? 0;
    seen[place >>> 4] = bits | ((((bits >>> shift) & 1) + 1) << shift);
  }
  return seen;
}

/** Leaves out what came once. */
function dropSingle(prints: Int32Array, starts: Int32Array, seen: Int32Array, bits: number): void {
  const mask = PER_NUMBER * seen.length - 1;
  let to = 0;
  let from = 0;
  for (let text = 0; text + 1 < starts.length; text++) {
    const end = starts[text + 1] ?? 0;
    for (; from < end; from++) {
      const print = prints[from] ?? 0;
      const place = (print >>> bits) & mask;
      if ((seen[place >>> 4] ?? 0) & (2 << (BITS * (place % PER_NUMBER)))) prints[to++] = print;
    }
    starts[text + 1] = to;
  }
}
