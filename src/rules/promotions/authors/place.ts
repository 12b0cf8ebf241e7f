/** Where on the page something about the author may stand. */
import { firstIn } from '../../../core/page/known-blocks.ts';
import type { Block, Page } from '../../../core/types.ts';

/** Words of the article before an author box. What stands higher is the author line at the top, which stays. */
const LEAST_BEFORE = 60;
/** As a share of the page's words: on pages printed several times a box closes each copy, of up to six. */
const LEAST_SHARE = 0.15;

const ownWords = (block: Block | undefined): number => (block ? block.words - block.linkWords : 0);

/** How far the article has come at each block. */
export class Place {
  readonly blocks: readonly Block[];
  /** Index of the first block before which enough of the article stands. */
  readonly firstLate: number;

  constructor({ blocks }: Page) {
    this.blocks = blocks;
    let words = 0;
    for (let each = 0; each < blocks.length; each++) words += ownWords(blocks[each]);
    const least = Math.max(LEAST_BEFORE, LEAST_SHARE * words);
    let before = 0;
    let at = 0;
    for (; at < blocks.length && before < least; at++) before += ownWords(blocks[at]);
    this.firstLate = at;
  }

  /** True where enough of the article stands before. */
  isLate(at: number): boolean {
    return at >= this.firstLate;
  }

  /** Index of the first block in an element; -1 when there is none. */
  firstIn(element: Element): number {
    return firstIn(element, this.blocks);
  }
}
