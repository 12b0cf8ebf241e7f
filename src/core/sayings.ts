/** What texts say sentence by sentence, so that the same is known when it is divided into other paragraphs. */
import { markupOf, wordingOf } from './signature.ts';
import type { Block } from './types.ts';

/**
 * Thai, Lao and Khmer end a sentence with a space. What stands before a space is looked at when one is found: to look before
 * each letter takes twice the time.
 */
const END = /\s(?<=(?:[.!?…।؟۔։។။]["')\]]?|[\u0e00-\u0eff])\s)\s*|(?<=[。！？])\s*/u;

/** The sentences of a text or heading, as `signatureOf` compares wordings; none of what is no prose or isn't seen. */
export const sayingsOf = ({ kind, text, laidOut }: Block): string[] =>
  laidOut && (kind === 'text' || kind === 'heading') ? wordingOf(text).split(END).filter(Boolean) : [];

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
  readonly #blocks: readonly Block[];

  /** Of blocks that aren't to be read nothing is said. */
  constructor(blocks: readonly Block[], isRead: (block: Block) => boolean = () => true) {
    this.#blocks = blocks;
    blocks.forEach((block, at) => {
      if (isRead(block)) for (const text of sayingsOf(block)) this.places[this.texts.push(text) - 1] = at;
    });
  }

  /** What the block says that a sentence is the first of. */
  saidFrom(first: number): readonly string[] {
    let end = first + 1;
    while (this.places[end] === this.places[first]) end++;
    return this.texts.slice(first, end);
  }

  /**
   * Which of the blocks say, from the sentence at `next` on, all that a copy says, word for word and without a gap but for
   * headings; null when they don't.
   */
  basisOf(copy: Block, said: readonly string[], next: number): number[] | null {
    const basis: number[] = [];
    for (const text of said) {
      while (basis.length > 0 && this.texts[next] !== text && this.#blocks[this.places[next] ?? -1]?.kind === 'heading')
        next++;
      const place = this.places[next] ?? -1;
      if (this.texts[next++] !== text) return null;
      if (basis.at(-1) !== place) basis.push(place);
    }
    const originals = basis.flatMap((place) => this.#blocks[place] ?? []);
    return originals.length > 0 && addsNothing(copy, originals) ? basis : null;
  }
}
