/**
 * Folds what already stands further up the page.
 *
 * On the blocks of the article, with what the other rules found set aside: equal texts get equal numbers, and pictures with
 * equal addresses (`repeats-reading`); texts that share nine words in ten, in order, are found by winnowed fingerprints and
 * proved by an alignment (`repeats-near`; Schleimer, Wilkerson, Aiken 2003; Broder 1997; Myers 1986). From what stands
 * twice, runs are grown for as long as copy and original go on together (`repeats-runs`; Altschul et al. 1990), cleared of
 * what stands twice for good reasons (`repeats-weight`, `repeats-trim`), and lifted to whole sections (`lift-blocks`).
 * Every table is looked up and every list in it is capped, so that the work grows with the page and not with its square.
 */
import type { Block, Rule } from '../core/types.ts';
import { findingOf, piecesToFold } from './repeats-folds.ts';
import { type NearCopies, nearCopiesOf } from './repeats-near.ts';
import { outlinesOf } from './repeats-outline.ts';
import { picturesOf } from './repeats-pictures.ts';
import { readingOf } from './repeats-reading.ts';
import { RunFinder } from './repeats-runs.ts';
import type { Search } from './repeats-search.ts';
import { isTeaser } from './repeats-teaser.ts';
import { Trimmer } from './repeats-trim.ts';
import { weightOf } from './repeats-weight.ts';

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
    const search = searchOf(page.blocks, sensitivity);
    const folded = new Set<number>();
    const isFolded = (block: number) => folded.has(block);
    if (search) {
      const finder = new RunFinder(search);
      for (const piece of piecesToFold(finder.runs(), search)) {
        const pairs = piece.map(({ copy, original }) => ({ copy, original: finder.rootOf(original) }));
        for (const { copy } of pairs) folded.add(copy);
        const finding = findingOf(pairs, search, page, repeatedSections.id);
        if (finding) yield finding;
      }
      yield* picturesOf(page, search.reading, repeatedSections.id, isFolded);
    }
    if (sensitivity !== 'exact') yield* outlinesOf(page, repeatedSections.id, isFolded);
  },
};

/** What runs are searched in; null when nothing stands twice, as on most pages. */
function searchOf(blocks: readonly Block[], sensitivity: Sensitivity): Search | null {
  const reading = readingOf(blocks);
  const percent = PERCENT[sensitivity];
  const near: NearCopies = percent < 100 ? nearCopiesOf(reading, { percent }) : new Map();
  if (near.size === 0 && reading.times.every((times) => times < 2)) return null;
  const weights = new Int32Array(blocks.length).fill(-1);
  let trimmer: Trimmer | null = null;
  const trim = () => (trimmer ??= new Trimmer(reading));
  const weightAt = (at: number): number => {
    const known = weights[at] ?? 0;
    if (known >= 0) return known;
    const block = blocks[at];
    const short = sensitivity === 'strong' || trim().procedures.of[at] !== 0;
    const weight = block ? weightOf(block, short) : 0;
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
