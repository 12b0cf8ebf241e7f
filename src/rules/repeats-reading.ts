/** What the blocks of a page say, told as numbers, so that the same is found again by looking it up. */
import { signatureOf } from '../core/blocks.ts';
import type { Block } from '../core/types.ts';
import { placeOf } from './repeats-weight.ts';

/** A page's blocks with a number for what each says: the same for the same words, signs, pictures and kind of place. */
export interface Reading {
  readonly blocks: readonly Block[];
  /** By block; `UNSEEN` for what can't be seen on the page. */
  readonly says: Int32Array;
  /** By number: the first block that says it. */
  readonly firsts: readonly number[];
  /** By number: how many blocks say it. */
  readonly times: readonly number[];
}

export const UNSEEN = -1;

/** Only where words or pictures stand twice are signs and places looked at: most blocks of most pages are like no other. */
export function readingOf(blocks: readonly Block[]): Reading {
  const says = new Int32Array(blocks.length).fill(UNSEEN);
  const firsts: number[] = [];
  const times: number[] = [];
  const seen = new Map<string, Said>();
  blocks.forEach((block, at) => {
    if (!block.laidOut) return;
    const key = block.key || block.pictures.join('\n');
    const said = seen.get(key);
    const number = said ? numberFor(block, said, firsts.length, blocks) : firsts.length;
    if (!said) seen.set(key, { first: at, number, others: null });
    if (number === firsts.length) {
      firsts.push(at);
      times.push(0);
    }
    says[at] = number;
    times[number] = (times[number] ?? 0) + 1;
  });
  return { blocks, says, firsts, times };
}

/** What is said with the same words: by the block that said it first, and by those that differ in something else. */
interface Said {
  readonly first: number;
  readonly number: number;
  others: Map<string, number> | null;
}

function numberFor(block: Block, said: Said, fresh: number, blocks: readonly Block[]): number {
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
  a.pictures.length === 0 &&
  b.pictures.length === 0 &&
  a.element.tagName === b.element.tagName &&
  a.element.parentElement === b.element.parentElement &&
  a.element.className === b.element.className;

const markOf = (block: Block): string => `${placeOf(block).context}\n${signatureOf(block)}`;
