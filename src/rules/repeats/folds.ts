/** From runs to findings: one for everything that is repeated in a row. */
import { excerpt } from '../../core/text.ts';
import type { Block, Finding, Page, Reason } from '../../core/types.ts';
import { liftBlocks } from '../lift-blocks.ts';
import { type Pair, type Run, type Search, weigh } from './search.ts';
import { piecesOf } from './trim.ts';

/**
 * All runs of a page put in a row and parted where new text stands, so that every fold has its stub where it is, and copies
 * that follow one another have one. A piece that weighs too little for a stub stays.
 */
export const piecesToFold = (runs: readonly Run[], search: Search): Run[] =>
  piecesOf(
    runs.flat().sort((a, b) => a.copy - b.copy),
    search.reading.blocks,
  ).filter((piece) => weigh(piece, search) >= search.least);

/** The finding for these pairs, whose originals stay; null when nothing of them can be taken alone. */
export function findingOf(pairs: Run, search: Search, page: Page, rule: string): Finding | null {
  const { blocks } = search.reading;
  // Loops, here and below: a page may have ten thousand pairs, and `flatMap` takes several times as long.
  const copies: Block[] = [];
  for (const { copy } of pairs) if (blocks[copy]) copies.push(blocks[copy]);
  const firstSteps = pairs.some(({ isFirstStep }) => isFirstStep);
  const { targets, taken } = liftBlocks(copies, page, firstSteps);
  // What is taken stands in the order of the copies.
  let next = 0;
  const left = pairs.filter(({ copy }) => blocks[copy] === taken[next] && next++ < taken.length);
  if (left.length === 0 || (firstSteps && targets.some((target) => page.facts.drawsNumber?.(target)))) return null;
  const originals: number[] = [];
  for (const pair of left) originals.push(...originalsOf(pair));
  // What goes on from one paragraph to the next is read there in the page's order.
  if (left.some(({ parted }) => parted)) originals.sort((a, b) => a - b);
  const elements = new Set<Element>();
  for (const original of originals) if (blocks[original]) elements.add(blocks[original].element);
  return {
    rule,
    verb: 'fold',
    targets,
    original: [...elements],
    ...explained(taken, left, search),
    ...(firstSteps && { firstSteps }),
    certainty: 'certain',
  };
}

const originalsOf = ({ original, parted }: Pair): readonly number[] => parted?.originals ?? [original];

function explained(taken: readonly Block[], pairs: Run, search: Search): Pick<Finding, 'reason' | 'differences'> {
  const words = taken.reduce((sum, block) => sum + block.words, 0);
  const named = taken.find(({ kind }) => kind === 'heading') ?? taken.find((block) => block.words > 0);
  const what = excerpt(named?.text ?? '', 60);
  const { says } = search.reading;
  const differing = pairs.filter(({ copy, original, parted }) => !parted && says[copy] !== says[original]);
  const near = differing.flatMap(({ copy }) => search.near.get(says[copy] ?? 0)?.alignment ?? []);
  const reason = (code: string, facts: Reason['facts']): Reason => ({ code, facts: { what, words, ...facts } });
  if (near.length === 0) return { reason: reason('repeat', {}) };
  const lost = near.reduce((sum, one) => sum + one.words - one.shared, 0);
  const percent = Math.min(MOST_PERCENT, Math.floor((100 * (words - lost)) / words));
  return { reason: reason('repeat-near', { percent }), differences: near.flatMap(({ differences }) => differences) };
}

/** What isn't the same is never said to be. */
const MOST_PERCENT = 99;
