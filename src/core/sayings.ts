/** What texts say sentence by sentence, so that the same is known when it is divided into other paragraphs. */
import { markupOf, wordingOf } from './signature.ts';
import type { Block } from './types.ts';

/**
 * Thai, Lao and Khmer end a sentence with a space. What stands before a space is looked at when one is found: to look before
 * each letter takes twice the time.
 */
const END = /\s(?<=(?:[.!?…।؟។။]["')\]]?|[\u0e00-\u0eff])\s)\s*|(?<=[。！？])\s*/u;

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

/** The sentences of some blocks in a row, told as numbers: to compare texts again and again would read each of them whole. */
export class Sayings {
  /** By sentence: what it says, the same number for the same words. */
  readonly says: number[] = [];
  /** By sentence: where the block that it stands in is among the blocks. */
  readonly places: number[] = [];
  /** By number: how many letters it has. */
  readonly lengths: number[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #blocks: readonly Block[];

  /** Of blocks that aren't to be read nothing is said. */
  constructor(blocks: readonly Block[], isRead: (block: Block) => boolean = () => true) {
    this.#blocks = blocks;
    blocks.forEach((block, at) => {
      if (isRead(block))
        for (const text of sayingsOf(block)) this.places[this.says.push(this.#numbered(text)) - 1] = at;
    });
  }

  #numbered(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.lengths.push(text.length) - 1;
    this.#numbers.set(text, number);
    return number;
  }

  /** What another block says; -1 for each sentence that stands nowhere here. */
  saidBy(block: Block): number[] {
    return sayingsOf(block).map((text) => this.#numbers.get(text) ?? -1);
  }

  /** What the block says that a sentence is the first of. */
  saidFrom(first: number): readonly number[] {
    let end = first + 1;
    while (this.places[end] === this.places[first]) end++;
    return this.says.slice(first, end);
  }

  /**
   * Which of the blocks say, from the sentence at `next` on, all that a copy says, word for word and without a gap but for
   * headings; null when they don't.
   */
  basisOf(copy: Block, said: readonly number[], next: number): number[] | null {
    const basis: number[] = [];
    const originals: Block[] = [];
    for (const number of said) {
      while (
        basis.length > 0 &&
        this.says[next] !== number &&
        this.#blocks[this.places[next] ?? -1]?.kind === 'heading'
      )
        next++;
      const place = this.places[next] ?? -1;
      const original = this.#blocks[place];
      if (!original || this.says[next++] !== number) return null;
      if (basis.at(-1) === place) continue;
      basis.push(place);
      originals.push(original);
    }
    return basis.length > 0 && addsNothing(copy, originals) ? basis : null;
  }
}
