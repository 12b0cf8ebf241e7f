/** Which texts of a page are near copies of earlier ones. */
import { type Alignment, align, type Nearness } from '../core/near-copy.ts';
import type { Block } from '../core/types.ts';
import { FingerprintIndex } from './repeats-index.ts';
import type { Reading } from './repeats-reading.ts';
import { placeOf } from './repeats-weight.ts';

/** In shorter texts one word of ten is a name or a number, which is all that such a line says. */
const FEWEST_WORDS = 20;

/** The earlier text that one is a near copy of, and how. */
interface NearCopy {
  readonly original: number;
  readonly alignment: Alignment;
}

/** The near copies of a page, by the numbers of a reading. No original is itself in it. */
export type NearCopies = ReadonlyMap<number, NearCopy>;

/**
 * Looks each text up by its fingerprints among the earlier ones and compares the few likeliest. A text with an original
 * isn't looked up by others: a copy of a copy is a copy of the first or is none.
 */
export function nearCopiesOf(reading: Reading, nearness: Nearness): NearCopies {
  const copies = new Map<number, NearCopy>();
  const index = new FingerprintIndex(reading);
  const original = (block: Block): NearCopy | null => {
    for (const other of index.likeliest(block.key)) {
      const first = reading.blocks[reading.firsts[other] ?? -1];
      const alignment = first && canBeNear(first, block) ? align(first, block, nearness) : null;
      if (first && alignment && placeOf(first).context === placeOf(block).context)
        return { original: other, alignment };
    }
    return null;
  };
  reading.firsts.forEach((at, number) => {
    const block = reading.blocks[at];
    if (!block || block.words < FEWEST_WORDS || block.kind !== 'text') return;
    const found = original(block);
    if (found) copies.set(number, found);
    else index.add(number);
  });
  return copies;
}

const canBeNear = (a: Block, b: Block): boolean =>
  a.pictures.length === b.pictures.length && a.pictures.every((address, at) => address === b.pictures[at]);
