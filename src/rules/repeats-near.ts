/** Which texts of a page are near copies of earlier ones. */
import { type Alignment, align, type Nearness } from '../core/near-copy.ts';
import type { Block } from '../core/types.ts';
import { contradicts } from './repeats-contradictions.ts';
import { FingerprintIndex } from './repeats-index.ts';
import type { Reading } from './repeats-reading.ts';

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
 * isn't looked up by others: a copy of a copy is a copy of the first or is none. No copies are texts that are all alike but
 * for what each is about (lives, matches, doses), which are several, and texts that say the opposite.
 */
export function nearCopiesOf(reading: Reading, nearness: Nearness): NearCopies {
  const copies = new Map<number, NearCopy>();
  const { texts, numbers } = textsOf(reading);
  const index = new FingerprintIndex(texts.map(({ key }) => key));
  if (index.isEmpty) return copies;
  const { places } = reading;
  const original = (block: Block, at: number): NearCopy | null => {
    for (const other of index.likeliest(at)) {
      const first = texts[other];
      const alignment = first && canBeNear(first, block) ? align(first, block, nearness) : null;
      if (!first || !alignment || places.of(first).context !== places.of(block).context) continue;
      if (!alignment.differences.some(contradicts)) return { original: numbers[other] ?? 0, alignment };
    }
    return null;
  };
  texts.forEach((block, at) => {
    const found = original(block, at);
    if (found) copies.set(numbers[at] ?? 0, found);
    else index.add(at);
  });
  return withoutSeries(copies);
}

/** Two texts that differ are a copy that was brought up to date; three are a form that is filled in. */
function withoutSeries(copies: Map<number, NearCopy>): NearCopies {
  const times = new Map<number, number>();
  for (const { original } of copies.values()) times.set(original, (times.get(original) ?? 0) + 1);
  return new Map([...copies].filter(([, { original }]) => times.get(original) === 1));
}

/** What is said that is long enough, and its numbers. */
function textsOf({ blocks, firsts }: Reading): { texts: Block[]; numbers: number[] } {
  const texts: Block[] = [];
  const numbers: number[] = [];
  firsts.forEach((at, number) => {
    const block = blocks[at];
    if (!block || block.words < FEWEST_WORDS || block.kind !== 'text') return;
    texts.push(block);
    numbers.push(number);
  });
  return { texts, numbers };
}

const canBeNear = (a: Block, b: Block): boolean =>
  a.pictures.length === b.pictures.length && a.pictures.every((address, at) => address === b.pictures[at]);
