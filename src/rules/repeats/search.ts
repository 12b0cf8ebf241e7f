/** What runs are searched in, and what they weigh. */
import type { NearCopies } from './near.ts';
import type { Reading } from './reading.ts';

/** Block numbers: where a block of the copy stands, and the one of the original that it is beside. */
export interface Pair {
  readonly copy: number;
  readonly original: number;
  /** On a step of a procedure that goes on after it, see `firstStepsIn`. */
  readonly isFirstStep?: true;
  /** Where the copy is divided into other paragraphs: all blocks that say what it says, and the words of weight in it. */
  readonly parted?: { readonly originals: readonly number[]; readonly weight: number };
}

/** In the order of the copy, which is the original's. */
export type Run = readonly Pair[];

/** What runs are found in, and what they are weighed by. */
export interface Search {
  readonly reading: Reading;
  readonly near: NearCopies;
  /** The fewest words of weight that make a run worth a fold. */
  readonly least: number;
  weightAt(block: number): number;
  /** The run without what has to stay. */
  trimmed(run: Run): Run;
  /** True when it isn't the copy that is to be folded, but the original: a teaser of it. */
  isTeaser(run: Run): boolean;
}

/** By what is said: the last weighing that counted it. A set would be filled anew in each, which costs more than all else in it. */
let counted = new Uint32Array(1024);
let weighing = 0;

/** The words of weight in a run; what it says twice counts once. */
export function weigh(run: Run, { reading: { says, times }, weightAt }: Pick<Search, 'reading' | 'weightAt'>): number {
  if (counted.length < times.length) counted = new Uint32Array(2 * times.length);
  weighing++;
  let weight = 0;
  for (const { copy, parted } of run) {
    const said = says[copy] ?? 0;
    if (counted[said] !== weighing) weight += parted?.weight ?? weightAt(copy);
    counted[said] = weighing;
  }
  return weight;
}
