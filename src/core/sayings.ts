/** What texts say sentence by sentence, so that the same is known when it is divided into other paragraphs. */
import { markupOf, wordingOf } from './signature.ts';
import type { Block } from './types.ts';

/** Thai, Lao and Khmer end a sentence with a space. */
const END = /(?<=[.!?…।؟។။]["')\]]?)\s+|(?<=[。！？])\s*|(?<=[\u0e00-\u0eff])\s+/u;

/** The sentences of a text or heading, as `signatureOf` compares wordings; none of what is no prose or isn't seen. */
export const sayingsOf = ({ kind, text, laidOut }: Block): string[] =>
  laidOut && (kind === 'text' || kind === 'heading') ? wordingOf(text).split(END).filter(Boolean) : [];

/** Elements that turn what is said into something else: no part of a text stands for another with these. */
const TURNING = 's, strike, del, ins, sup, sub, math';

/** True when a copy has no link, picture, or words set off that its originals don't have. */
function addsNothing(copy: Block, originals: readonly Block[]): boolean {
  if ([copy, ...originals].some(({ element }) => element.querySelector(TURNING))) return false;
  const shown = originals.flatMap(showing);
  return showing(copy).every((one) => shown.includes(one));
}

const showing = (block: Block): string[] => [...block.pictures, ...markupOf(block)];

/** The sentences of some blocks in a row. */
export class Sayings {
  readonly texts: string[] = [];
  /** By sentence: the block that it stands in. */
  readonly blocks: Block[] = [];

  constructor(blocks: readonly Block[]) {
    for (const block of blocks) for (const text of sayingsOf(block)) this.blocks[this.texts.push(text) - 1] = block;
  }

  /**
   * The blocks that say, from the sentence at `next` on, all that a copy says, word for word and without a gap but for
   * headings; null when they don't.
   */
  basisOf(copy: Block, next: number): Block[] | null {
    const basis = new Set<Block>();
    for (const text of sayingsOf(copy)) {
      while (basis.size > 0 && this.texts[next] !== text && this.blocks[next]?.kind === 'heading') next++;
      const block = this.blocks[next];
      if (!block || this.texts[next++] !== text) return null;
      basis.add(block);
    }
    return basis.size > 0 && addsNothing(copy, [...basis]) ? [...basis] : null;
  }
}
