/**
 * Folds what already stands further up the page.
 *
 * On the blocks of the article, with what the other rules found set aside: equal texts get equal numbers, and pictures with
 * equal addresses (`repeats/reading`); texts that share nine words in ten, in order, are found by winnowed fingerprints and
 * proved by an alignment (`repeats/near`; Schleimer, Wilkerson, Aiken 2003; Broder 1997; Myers 1986). From what stands
 * twice, runs are grown for as long as copy and original go on together (`repeats/runs`; Altschul et al. 1990), cleared of
 * what stands twice for good reasons (`repeats/weight`, `repeats/trim`), and lifted to whole sections (`lift-blocks`).
 * Every table is looked up and every list in it is capped, so that the work grows with the page and not with its square.
 */
import { setIn } from '../core/compare/signature.ts';
import type { Block, Rule } from '../core/types.ts';
import { findingOf, piecesToFold } from './repeats/folds.ts';
import { type NearCopies, nearCopiesOf } from './repeats/near.ts';
import { outlinesOf } from './repeats/outline.ts';
import { partedRuns } from './repeats/parted.ts';
import { picturesOf } from './repeats/pictures.ts';
import { type Reading, readingOf } from './repeats/reading.ts';
import { refrainsIn } from './repeats/refrains.ts';
import { RunFinder } from './repeats/runs.ts';
import type { Pair, Run, Search } from './repeats/search.ts';
import { isTeaser } from './repeats/teaser.ts';
import { Trimmer } from './repeats/trim.ts';
import { Breaks, weightOf } from './repeats/weight.ts';

const SENSITIVITIES = ['exact', 'near', 'strong'] as const;
type Sensitivity = (typeof SENSITIVITIES)[number];

/** The fewest words of a repeat, and how much of a near copy's words its original must have. */
const LEAST: Record<Sensitivity, number> = { exact: 20, near: 20, strong: 8 };
const PERCENT: Record<Sensitivity, number> = { exact: 100, near: 90, strong: 80 };

export const repeatedSections: Rule = {
  id: 'repeated-sections',
  on: true,
  options: {
    /** `exact`: equal texts only; `near`: copies that differ in a few words, too; `strong`: also short lines. */
    sensitivity: { kind: 'choice', values: [...SENSITIVITIES], initial: 'near' },
  },
  pass: 'repeats',
  *find(page, options) {
    const sensitivity = SENSITIVITIES.find((value) => value === options.sensitivity) ?? 'near';
    const reading = readingOf(page.blocks);
    const search = searchOf(reading, sensitivity);
    const folded = new Uint8Array(page.blocks.length);
    const isFolded = (block: number) => folded[block] === 1;
    const isExample = examplesIn(reading);
    const runs = runsIn(search, sensitivity).filter((run) => !isExample(run));
    const isRefrain = refrainsIn(search);
    for (const piece of piecesToFold(runs, search)) {
      if (isRefrain(piece)) continue;
      for (const { copy } of piece) folded[copy] = 1;
      const finding = findingOf(piece, search, page, repeatedSections.id);
      if (finding) yield finding;
    }
    yield* picturesOf(page, reading, repeatedSections.id, isFolded);
    if (sensitivity !== 'exact') yield* outlinesOf(page, repeatedSections.id, isFolded);
  },
};

/** All runs worth a fold, each block beside what stays to be read for it. */
function runsIn(search: Search, sensitivity: Sensitivity): Run[] {
  const whole = standsTwice(search) ? new RunFinder(search).runs() : [];
  if (sensitivity === 'exact') return whole;
  const parted = partedRuns(search, whole);
  if (parted.length === 0) return whole;
  // What was the original of a copy may be one itself.
  const pairs = new Map(parted.flat().map((pair) => [pair.copy, pair]));
  const further = (pair: Pair): Pair => ({ ...pairs.get(pair.original), ...pair });
  return [...whole.map((run) => run.map(further)), ...parted];
}

/** Tells one text alone that stands again in signs that it hasn't stood in: that is how dashes, ligatures and the like are shown. */
function examplesIn({ blocks, says }: Reading): (run: Run) => boolean {
  const named = (block: Block, at: number) => `${says[at]} ${setIn(block)}`;
  let first: Map<string, number> | undefined;
  return ([pair, more]) => {
    if (!pair || more || pair.parted || says[pair.copy] !== says[pair.original]) return false;
    const [copy, original] = [blocks[pair.copy], blocks[pair.original]];
    if (!copy || !original || setIn(copy) === setIn(original)) return false;
    // Backwards, so that the first of each is left.
    first ??= new Map(blocks.map((block, at) => [named(block, at), at] as const).reverse());
    return first.get(named(copy, pair.copy)) === pair.copy;
  };
}

/** What runs are searched in. */
function searchOf(reading: Reading, sensitivity: Sensitivity): Search {
  const { blocks } = reading;
  const percent = PERCENT[sensitivity];
  const near: NearCopies = percent < 100 ? nearCopiesOf(reading, { percent }) : new Map();
  const weights = new Int32Array(blocks.length).fill(-1);
  const around = { places: reading.places, breaks: new Breaks() };
  let trimmer: Trimmer | null = null;
  const trim = () => (trimmer ??= new Trimmer(reading));
  const weightAt = (at: number): number => {
    const known = weights[at] ?? 0;
    if (known >= 0) return known;
    const block = blocks[at];
    const countsShort = () => sensitivity === 'strong' || trim().procedures.of[at] !== 0;
    const weight = block ? weightOf(block, at, around, countsShort) : 0;
    weights[at] = weight;
    return weight;
  };
  return {
    reading,
    near,
    least: LEAST[sensitivity],
    weightAt,
    trimmed: (run) => trim().trimmed(run),
    isTeaser: (run) => isTeaser(run, reading, weightAt),
  };
}

/** Whether as much stands twice as makes one fold: on most pages, no more than a few labels do. */
function standsTwice({ reading: { blocks, says, times }, near, least }: Search): boolean {
  const counted = new Int32Array(times.length);
  let words = 0;
  for (let at = 0; at < blocks.length && words < least; at++) {
    const number = says[at] ?? -1;
    const block = blocks[at];
    if (!block || number < 0 || ((times[number] ?? 0) < 2 && !near.has(number))) continue;
    const more = block.kind === 'text' ? block.words - block.linkWords - (counted[number] ?? 0) : 0;
    if (more <= 0) continue;
    counted[number] = (counted[number] ?? 0) + more;
    words += more;
  }
  return words >= least;
}
