/** What the blocks of a page say, told as numbers, so that the same is found again by looking it up. */
import { signatureOf } from '../core/signature.ts';
import type { Block } from '../core/types.ts';
import { Places } from './repeats-places.ts';

/** A page's blocks with a number for what each says: the same for the same words, signs, pictures and kind of place. */
export interface Reading {
  readonly blocks: readonly Block[];
  /** By block; `UNSEEN` for what can't be seen on the page. */
  readonly says: Int32Array;
  /** By number: the first block that says it. */
  readonly firsts: readonly number[];
  /** By number: how many blocks say it. */
  readonly times: readonly number[];
  readonly places: Places;
}

export const UNSEEN = -1;

/** Only where words or pictures stand twice are signs and places looked at: most blocks of most pages are like no other. */
export function readingOf(blocks: readonly Block[]): Reading {
  const says = new Int32Array(blocks.length).fill(UNSEEN);
  const firsts: number[] = [];
  const times: number[] = [];
  const places = new Places();
  const seen = new Map<string, Said>();
  blocks.forEach((block, at) => {
    if (!block.laidOut) return;
    const key = block.key || block.pictures.join('\n');
    const said = seen.get(key);
    const number = said ? numberFor({ block, said, fresh: firsts.length }, blocks, places) : firsts.length;
    if (!said) seen.set(key, { first: at, number, others: null });
    if (number === firsts.length) {
      firsts.push(at);
      times.push(0);
    }
    says[at] = number;
    times[number] = (times[number] ?? 0) + 1;
  });
  return { blocks, says, firsts, times, places };
}

/** What is said with the same words: by the block that said it first, and by those that differ in something else. */
interface Said {
  readonly first: number;
  readonly number: number;
  others: Map<string, number> | null;
}

interface Unnumbered {
  readonly block: Block;
  readonly said: Said;
  /** The number to give it when it says something else after all. */
  readonly fresh: number;
}

function numberFor({ block, said, fresh }: Unnumbered, blocks: readonly Block[], places: Places): number {
  // A heading says what stands under it, which the same words in a list don't.
  const markOf = (one: Block) => `${places.of(one).context} ${one.kind}\n${signatureOf(one)}`;
  const first = blocks[said.first];
  if (first && isPlainCopy(block, first)) return said.number;
  said.others ??= new Map(first ? [[markOf(first), said.number]] : []);
  const mark = markOf(block);
  const number = said.others.get(mark) ?? fresh;
  said.others.set(mark, number);
  return number;
}

/** The same at a glance, as most copies are. */
const isPlainCopy = (a: Block, b: Block): boolean =>
  a.text === b.text &&
  a.kind === b.kind &&
  a.element.firstElementChild === null &&
  b.element.firstElementChild === null &&
  a.element.tagName === b.element.tagName &&
  a.element.parentElement === b.element.parentElement &&
  a.element.className === b.element.className;
