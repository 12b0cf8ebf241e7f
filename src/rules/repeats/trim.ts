/** What of a run stays after all: parts of what is only whole together, and names of what is new. */
import type { Block } from '../../core/types.ts';
import { firstStepsIn } from './first-steps.ts';
import { wholeGroups } from './groups.ts';
import type { Places } from './places.ts';
import { type Procedures, proceduresIn } from './procedures.ts';
import type { Reading } from './reading.ts';
import type { Pair, Run } from './search.ts';
import { goesWhole } from './titles.ts';

/** A line of no more words that ends no sentence names what stands under it, as a heading does. */
const MOST_TITLE_WORDS = 25;

/** Fewer words between two new texts are a label that both sides need. */
const FEWEST_PIECE_WORDS = 8;

/** A question isn't an end: without it, an answer that is new answers nothing. */
const SENTENCE_END = /[.!…。！।]["”’»)\]]*$/u;

/**
 * Of two lists with bullets a smaller share is a few items that both need: what to buy for two dishes. Lists with numbers are
 * procedures.
 */
const LEAST_OF_LIST = 0.5;

export class Trimmer {
  readonly #reading: Reading;
  readonly #blocks: readonly Block[];
  readonly #places: Places;
  readonly #says: Int32Array;
  readonly procedures: Procedures;
  /** A table, a quotation, a list of terms or a piece of code goes whole or stays whole. */
  readonly #wholes: (run: Run) => Run;
  readonly #lists: (run: Run) => Run;

  constructor(reading: Reading) {
    const { blocks, places, says } = reading;
    this.#reading = reading;
    this.#blocks = blocks;
    this.#says = says;
    this.#places = places;
    this.procedures = proceduresIn(blocks, places);
    this.#wholes = wholeGroups(blocks, (at) => places.of(at).around, 1);
    this.#lists = wholeGroups(blocks, (at) => places.of(at).list, LEAST_OF_LIST);
  }

  /** The run without what has to stay. */
  trimmed(run: Run): Run {
    const whole = this.#wholes(this.#wholeProcedures(run));
    return this.#weighty(this.#withoutLoneTitles(this.#lists(whole)));
  }

  /** Two procedures may share steps: what is not all there on both sides gives only the steps that it begins with. */
  #wholeProcedures(run: Run): Run {
    const { of, sizes } = this.procedures;
    const held = new Map<number, { blocks: number; originals: Set<number> }>();
    for (const { copy, original } of run) {
      const procedure = of[copy] ?? 0;
      if (procedure === 0 || !this.#blocks[copy]?.words) continue;
      const one = held.get(procedure) ?? { blocks: 0, originals: new Set() };
      // A step that differs is another step, however little.
      if (this.#says[copy] === this.#says[original]) one.blocks++;
      one.originals.add(of[original] ?? 0);
      held.set(procedure, one);
    }
    const isWhole = (procedure: number): boolean => {
      const one = held.get(procedure);
      const [original] = one?.originals ?? [];
      if (one?.originals.size !== 1 || !original) return false;
      return one.blocks === sizes[procedure] && one.blocks === sizes[original];
    };
    const first = firstStepsIn(run, this.procedures, this.#reading);
    return run.flatMap((pair) => {
      const procedure = of[pair.copy] ?? 0;
      if (procedure === 0 || isWhole(procedure)) return [pair];
      return first.has(pair.copy) ? [{ ...pair, isFirstStep: true }] : [];
    });
  }

  /** A title goes only with everything that stands under it, so that new text keeps its own. */
  #withoutLoneTitles(run: Run): Run {
    const titles = run.filter(({ copy }) => this.#isTitle(copy)).reverse();
    if (titles.length === 0) return run;
    const going = new Set(run.map(({ copy }) => copy));
    for (const { copy } of titles) going.delete(copy);
    const goes = (at: number) => going.has(at);
    // The last first: a section goes whole only if the sections in it do.
    for (const { copy } of titles) if (goesWhole(this.#blocks, copy, goes)) going.add(copy);
    return run.filter(({ copy }) => going.has(copy));
  }

  #isTitle(at: number): boolean {
    const block = this.#blocks[at];
    if (!block || block.words === 0) return false;
    if (block.kind === 'heading') return true;
    return (
      block.kind === 'text' &&
      block.words <= MOST_TITLE_WORDS &&
      block.linkWords === 0 &&
      this.procedures.of[at] === 0 &&
      !SENTENCE_END.test(block.text) &&
      block.element.tagName !== 'LI' &&
      this.#places.of(at).around === null
    );
  }

  /** Without the pieces that are a label or pictures only, and stand alone among new text. */
  #weighty(run: Run): Run {
    const wordsAt = ({ copy }: Pair) => (this.#blocks[copy]?.words ?? 0) - (this.#blocks[copy]?.linkWords ?? 0);
    return piecesOf(run, this.#blocks).flatMap((piece) =>
      piece.reduce((sum, pair) => sum + wordsAt(pair), 0) >= FEWEST_PIECE_WORDS ? piece : [],
    );
  }
}

/** Parts a run where new text stands between two blocks of the copy, and where steps begin that their procedure still needs. */
export function piecesOf(run: Run, blocks: readonly Block[]): Pair[][] {
  const pieces: Pair[][] = [];
  for (const pair of run) {
    const last = pieces.at(-1);
    const before = last?.at(-1);
    const goesOn = before?.isFirstStep === pair.isFirstStep && !isTextBetween(before?.copy ?? 0, pair.copy, blocks);
    if (last && before && goesOn) last.push(pair);
    else pieces.push([pair]);
  }
  return pieces;
}

function isTextBetween(before: number, after: number, blocks: readonly Block[]): boolean {
  for (let at = before + 1; at < after; at++) {
    const block = blocks[at];
    if (block?.laidOut && block.words > 0) return true;
  }
  return false;
}
