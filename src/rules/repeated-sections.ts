/**
 * Folds what already stands further up the page.
 *
 * The blocks of the article, with what the other rules found set aside, are indexed by signature (normalised words and
 * picture addresses). From each block that stands earlier, the longest run is grown in which copy and original go on
 * together – seed and extend, as sequence alignment does (Altschul et al., "Basic local alignment search tool", 1990) –
 * and a run of enough words is folded as one. The work grows with the number of blocks: a run that is too short to fold
 * is short by its words, and a folded run is never looked at again.
 */
import { signatureOf } from '../core/blocks.ts';
import { excerpt } from '../core/text.ts';
import type { Block, Finding, Page, Rule } from '../core/types.ts';
import { liftBlocks } from './lift-blocks.ts';

/** Block numbers: where a block of the copy stands, and where its original stands. */
interface Pair {
  readonly copy: number;
  readonly original: number;
}

type Run = readonly Pair[];

/** How many earlier places of a block are tried as the original; more only happens to labels. */
const MOST_PLACES = 8;

/** How many blocks copy or original may have on their own between two that match: a picture, a label, a new paragraph. */
const WIDEST_GAP = 4;

/** How many matching pairs without prose (pictures, links) a run may have before it has words enough to be folded. */
const MOST_SILENT = 64;

export const repeatedSections: Rule = {
  id: 'repeated-sections',
  on: true,
  options: {
    /** The fewest words that a repeat must have to be folded. */
    least: { kind: 'number', least: 10, most: 200, initial: 20 },
  },
  pass: 'repeats',
  *find(page, { least }) {
    const blocks = page.blocks;
    for (const run of runsOf(blocks, Number(least))) {
      for (const piece of piecesOf(withoutLoneHeadings(run, blocks), blocks, Number(least))) {
        const finding = findingOf(piece, blocks, page);
        if (finding) yield finding;
      }
    }
  },
};

/** Every run worth folding, in document order; no block is in two, and no original is itself a copy. */
function* runsOf(blocks: readonly Block[], least: number): Iterable<Run> {
  const signatures = blocks.map((block) => (block.laidOut ? signatureOf(block) : ''));
  const places = new Map<string, number[]>();
  let at = 0;
  const learn = (index: number) => {
    const signature = signatures[index];
    if (!signature) return;
    const known = places.get(signature) ?? [];
    if (known.length < MOST_PLACES) known.push(index);
    places.set(signature, known);
  };
  while (at < blocks.length) {
    const run = longestRun(at, signatures, places, blocks, least);
    const last = run.at(-1);
    if (last && proseWords(run, blocks) >= least) {
      const copied = new Set(run.map(({ copy }) => copy));
      for (let index = at; index <= last.copy; index++) if (!copied.has(index)) learn(index);
      yield run;
      at = last.copy + 1;
    } else learn(at++);
  }
}

function longestRun(
  at: number,
  signatures: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
  blocks: readonly Block[],
  least: number,
): Run {
  let longest: Run = [];
  for (const place of places.get(signatures[at] ?? '') ?? []) {
    const run = grow({ copy: at, original: place }, signatures, blocks, least);
    const difference = proseWords(run, blocks) - proseWords(longest, blocks);
    if (difference > 0 || (difference === 0 && run.length > longest.length)) longest = run;
  }
  return longest;
}

/** Goes on from a matching pair as long as both sides match again within the gap; the original ends before the copy. */
function grow(seed: Pair, signatures: readonly string[], blocks: readonly Block[], least: number): Run {
  const run: Pair[] = [];
  let prose = 0;
  let silent = 0;
  for (let pair: Pair | null = seed; pair; pair = nextPair(pair, signatures, seed.copy)) {
    run.push(pair);
    const found = proseOf(blocks[pair.copy]);
    prose += found;
    if (found === 0) silent++;
    if (silent > MOST_SILENT && prose < least) break;
  }
  return run;
}

function nextPair({ copy, original }: Pair, signatures: readonly string[], end: number): Pair | null {
  for (let gap = 0; gap <= 2 * WIDEST_GAP; gap++) {
    for (let mine = Math.max(0, gap - WIDEST_GAP); mine <= Math.min(gap, WIDEST_GAP); mine++) {
      const next = { copy: copy + 1 + mine, original: original + 1 + gap - mine };
      if (next.original >= end) continue;
      const signature = signatures[next.copy];
      if (signature && signature === signatures[next.original]) return next;
    }
  }
  return null;
}

const proseWords = (run: Run, blocks: readonly Block[]): number =>
  run.reduce((sum, { copy }) => sum + proseOf(blocks[copy]), 0);

/** Words that count towards a repeat: not those of links, code and tables, which repeat for good reasons. */
function proseOf(block: Block | undefined): number {
  return block && (block.kind === 'text' || block.kind === 'heading') ? block.words - block.linkWords : 0;
}

function findingOf(run: Run, blocks: readonly Block[], page: Page): Finding | null {
  const copies = run.flatMap(({ copy }) => blocks[copy] ?? []);
  const { targets, taken } = liftBlocks(copies, page);
  const first = taken[0];
  if (!first) return null;
  const originals = run.flatMap(({ original }) => blocks[original]?.element ?? []);
  const words = taken.reduce((sum, block) => sum + block.words, 0);
  const named = taken.find(({ kind }) => kind === 'heading') ?? taken.find((block) => block.words > 0) ?? first;
  return {
    rule: repeatedSections.id,
    verb: 'fold',
    targets,
    original: [...new Set(originals)],
    reason: { code: 'repeat', facts: { what: excerpt(named.text, 60), words } },
    certainty: 'certain',
  };
}

/**
 * Parts a run where new text stands between, so that every fold has its stub where it is. A piece of fewer words than are
 * worth a stub goes with the piece before it.
 */
function piecesOf(run: Run, blocks: readonly Block[], least: number): Run[] {
  const pieces: Pair[][] = [];
  for (const pair of run) {
    const last = pieces.at(-1);
    const before = last?.at(-1);
    if (last && before && !isTextBetween(before.copy, pair.copy, blocks)) last.push(pair);
    else pieces.push([pair]);
  }
  const joined: Pair[][] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && (proseWords(piece, blocks) < least || proseWords(last, blocks) < least)) last.push(...piece);
    else joined.push(piece);
  }
  return joined;
}

const isTextBetween = (before: number, after: number, blocks: readonly Block[]): boolean =>
  blocks.slice(before + 1, after).some(({ words, laidOut }) => laidOut && words > 0);

/** A heading goes only with what stands directly under it, so that new text keeps its heading. */
function withoutLoneHeadings(run: Run, blocks: readonly Block[]): Run {
  const kept = new Set<number>();
  for (const { copy } of [...run].reverse()) if (blocks[copy]?.kind !== 'heading' || kept.has(copy + 1)) kept.add(copy);
  return run.filter(({ copy }) => kept.has(copy));
}
