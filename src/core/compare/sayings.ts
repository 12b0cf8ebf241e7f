/** What texts say sentence by sentence, so that the same is known when it is divided into other paragraphs. */

import type { Block } from '../types.ts';
import { markupOf, wordingOf } from './signature.ts';

/**
 * Thai, Lao and Khmer end a sentence with a space. Searched for from its mark on: to look behind each space for one takes
 * five times as long.
 */
const END = /(?:[.!?…।؟۔։።။]["')\]]?|[\u0e00-\u0eff])\s+|[。！？]\s*/g;

/** The sentences of a text or heading, as `signatureOf` compares wordings; none of what is no prose or isn't seen. */
export function sayingsOf({ kind, text, laidOut }: Block): string[] {
  const said: string[] = [];
  const wording = laidOut && (kind === 'text' || kind === 'heading') ? wordingOf(text) : '';
  let start = 0;
  while (END.test(wording)) {
    said.push(wording.slice(start, END.lastIndex).trimEnd());
    start = END.lastIndex;
  }
  if (start < wording.length) said.push(wording.slice(start));
  return said;
}

/** Elements that turn what is said into something else: no part of a text stands for another with these. */
const TURNING = 's, strike, del, ins, sup, sub, math';

/** True when a copy has no link, picture, or words set off that its originals don't have. */
function addsNothing(copy: Block, originals: readonly Block[]): boolean {
  if (isBare(copy) && originals.every(isBare)) return true;
  if ([copy, ...originals].some(({ element }) => element.querySelector(TURNING))) return false;
  const shown = originals.flatMap(showing);
  return showing(copy).every((one) => shown.includes(one));
}

/** Words and nothing else, as most paragraphs are: nothing has to be looked for in them. */
const isBare = ({ element, pictures }: Block): boolean => pictures.length === 0 && element.firstElementChild === null;

const showing = (block: Block): string[] => [...block.pictures, ...markupOf(block)];

/** The sentences of some blocks in a row. */
export class Sayings {
  readonly texts: string[] = [];
  /** By sentence: where the block that it stands in is among the blocks. */
  readonly places: number[] = [];
  /** What they are compared by: themselves, or numbers for them. */
  says: readonly unknown[] = this.texts;
  readonly #blocks: readonly Block[];

  /** Of blocks that aren't to be read nothing is said. */
  constructor(blocks: readonly Block[], isRead: (place: number) => boolean = () => true) {
    this.#blocks = blocks;
    blocks.forEach((block, at) => {
      if (isRead(at)) for (const text of sayingsOf(block)) this.places[this.texts.push(text) - 1] = at;
    });
  }

  /** What the block says that a sentence is the first of. */
  saidFrom(first: number): readonly unknown[] {
    let end = first + 1;
    while (this.places[end] === this.places[first]) end++;
    return this.says.slice(first, end);
  }

  /**
   * Which of the blocks say, from the sentence at `next` on, all that a copy says, word for word and without a gap but for
   * headings; null when they don't.
   */
  basisOf(copy: Block, said: readonly unknown[], next: number): number[] | null {
    const basis: number[] = [];
    const originals: Block[] = [];
    for (const one of said) {
      while (basis.length > 0 && this.says[next] !== one && this.#blocks[this.places[next] ?? -1]?.kind === 'heading')
        next++;
      const place = this.places[next] ?? -1;
      const block = this.#blocks[place];
      if (!block || this.says[next++] !== one) return null;
      if (originals.at(-1) === block) continue;
      basis.push(place);
      originals.push(block);
    }
    return originals.length > 0 && addsNothing(copy, originals) ? basis : null;
  }
}
