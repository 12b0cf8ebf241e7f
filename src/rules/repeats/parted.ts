/**
 * Finds copies that are divided into other paragraphs than their originals, or have lost links, pictures or headings: runs of
 * the same sentences, of which a block goes when all that it says stands in a row further up.
 */
import { Sayings, sayingsOf } from '../../core/compare/sayings.ts';
import type { Block } from '../../core/types.ts';
import type { Reading } from './reading.ts';
import { RunFinder } from './runs.ts';
import { type Pair, type Run, type Search, weigh } from './search.ts';
import { NumberTable } from './table.ts';
import { Texts } from './texts.ts';
import { LEADS_IN } from './titles.ts';

/** By how many letters texts are first told from others; of Han and Kana fewer say as much. */
const HEAD_LETTERS = 24;
const HEAD_OF_HAN = 8;
const FIRST_OF_HAN = 0x2e80;

/** So many texts that begin alike and go on differently are forms, of which there may be any number. */
const MOST_COMPARED = 16;

/** Of lines with fewer words few are the first of a paragraph. */
const FEWEST_WORDS = 7;

/** `whole`: the runs that are folded already. */
export function partedRuns(search: Search, whole: readonly Run[]): Run[] {
  const { reading } = search;
  if (!beginAlike(reading)) return [];
  const taken = new Map(whole.flat().map((pair) => [pair.copy, pair] as const));
  const { blocks } = reading;
  const { sayings, within } = sentencesIn(search);
  const isItem = (at: number) => reading.places.of(at).item !== null;
  const parted = new Uint8Array(blocks.length);
  const pairOf = ({ copy: at, original: root }: Pair): Pair | null => {
    const copy = sayings.places[at] ?? -1;
    const block = blocks[copy];
    if (!block || copy === sayings.places[at - 1]) return null;
    const known = taken.get(copy);
    if (known) return known;
    const basis = sayings.basisOf(block, sayings.saidFrom(at), root) ?? [];
    const originals = basis.map((one) => taken.get(one)?.original ?? one);
    const [original = copy] = originals;
    const isAlike = (one: number) => one < copy && parted[one] === 0 && isItem(copy) === isItem(one);
    if (original === copy || !basis.every(isAlike)) return null;
    const weight = search.weightAt(copy) || (search.weightAt(original) && block.words);
    return { copy, original, parted: { originals, weight } };
  };
  return new RunFinder(within).runs().map((run) => {
    const pairs: Pair[] = [];
    for (const unit of run) {
      const pair = pairOf(unit);
      if (pair) pairs.push(pair);
    }
    const left = worthOf(search.trimmed(pairs), search, taken);
    for (const { copy } of left) parted[copy] = 1;
    return left;
  });
}

/** What of a run is to be folded that isn't yet, if anything. */
function worthOf(run: Run, search: Search, taken: ReadonlyMap<number, Pair>): Run {
  const { blocks } = search.reading;
  if (weigh(run, search) < search.least || search.isTeaser(run)) return [];
  const left = run.filter(({ copy }) => !taken.has(copy));
  return isPulled(left, blocks) || isDiscussed(left, blocks, taken) || isOwnPart(left, search.reading) ? [] : left;
}

/** True for one part of a longer text (a line set off, a summary), and for what a line with a colon announces. */
function isPulled([first, second]: Run, blocks: readonly Block[]): boolean {
  const at = first?.copy ?? 0;
  const isPart = !second && (blocks[first?.original ?? 0]?.words ?? 0) > (blocks[at]?.words ?? 0);
  return isPart || LEADS_IN.test(blocks[at - 1]?.text ?? '');
}

/** True where at least half of what is said again is followed by a text of its own: sentences that are quoted and discussed. */
function isDiscussed(run: Run, blocks: readonly Block[], taken: ReadonlyMap<number, Pair>): boolean {
  const isOwn = (at: number) => blocks[at]?.kind === 'text' && (blocks[at]?.words ?? 0) > 0 && !taken.has(at);
  let followed = 0;
  for (let at = 1; at < run.length; at++) {
    const to = run[at]?.copy ?? 0;
    let between = (run[at - 1]?.copy ?? to) + 1;
    while (between < to && !isOwn(between)) between++;
    if (between < to) followed++;
  }
  return followed * 2 >= Math.max(1, run.length - 1);
}

/** In sentences: articles of a law, answers and tasks have no more in common with others; what is pasted again has. */
const OWN_SENTENCES = 4;

/** True for little text right under a heading that stands nowhere above: an article of a law may say what another one says. */
function isOwnPart(run: Run, { blocks, firsts, says }: Reading): boolean {
  const over = (run[0]?.copy ?? 0) - 1;
  if (blocks[over]?.kind !== 'heading' || firsts[says[over] ?? 0] !== over) return false;
  return run.flatMap(({ copy }) => blocks[copy] ?? []).flatMap(sayingsOf).length <= OWN_SENTENCES;
}

/** A page's sentences, and what runs of them are found by; each weighs its part of the heaviest block that has it. */
function sentencesIn(search: Search): { sayings: Sayings; within: Search } {
  const { reading, weightAt } = search;
  const { blocks, places } = reading;
  const sayings = new Sayings(blocks, (at) => places.of(at).context === 'text');
  const known = new Texts(sayings.texts.length);
  const [times, weights]: [number[], number[]] = [[], []];
  const said = sayings.texts.map((text) => {
    const number = known.numberOf(text, times.length);
    times[number] = (times[number] ?? 0) + 1;
    return number;
  });
  sayings.says = said;
  said.forEach((number, at) => {
    // Most sentences of most pages stand once, and to weigh a block costs more than to cut it.
    if (times[number] === 1) return;
    const place = sayings.places[at] ?? 0;
    const letter = weightAt(place) / (blocks[place]?.text.length ?? 1);
    weights[number] = Math.max(letter * (sayings.texts[at]?.length ?? 0), weights[number] ?? 0);
  });
  const says = new Int32Array(said);
  const within: Search = {
    ...search,
    reading: { ...reading, says, times },
    near: new Map(),
    weightAt: (at) => weights[says[at] ?? 0] ?? 0,
    trimmed: (run) => run,
    isTeaser: () => false,
  };
  return { sayings, within };
}

/** Whether two texts that aren't the same begin with one sentence: on most pages none do. */
function beginAlike({ blocks, firsts }: Reading): boolean {
  /** By a number for how a text begins: one more than the block that began so first. */
  const heads = new NumberTable(firsts.length);
  let compared = 0;
  for (const first of firsts) {
    const block = blocks[first];
    if (!block || block.words < FEWEST_WORDS || block.kind !== 'text') continue;
    const known = blocks[heads.put(headOf(block.key), first + 1) - 1];
    if (!known) continue;
    if (sayingsOf(known)[0] === sayingsOf(block)[0]) return true;
    if (++compared > MOST_COMPARED) break;
  }
  return false;
}

/** The first letters of a text as one number: to cut them off and to keep them takes four times as long. */
function headOf(key: string): number {
  const letters = Math.min(key.length, key.charCodeAt(0) < FIRST_OF_HAN ? HEAD_LETTERS : HEAD_OF_HAN);
  let head = 0;
  for (let at = 0; at < letters; at++) head = Math.imul(head ^ key.charCodeAt(at), 0x01000193);
  return head;
}
