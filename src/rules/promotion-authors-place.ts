/** Where on the page something about the author may stand. */
import { firstIn } from '../core/known-blocks.ts';
import type { Block, Page } from '../core/types.ts';

/** Words of the article before an author box. What stands higher is the author line at the top, which stays. */
const LEAST_BEFORE = 60;
/** As a share of the page's words: on pages printed several times a box closes each copy, of up to six. */
const LEAST_SHARE = 0.15;

/** How far the article has come at each block. */
export class Place {
  readonly blocks: readonly Block[];
  readonly #before: number[] = [];
  readonly #least: number;

  constructor(page: Page) {
    this.blocks = page.blocks;
    let words = 0;
    for (const block of page.blocks) {
      this.#before.push(words);
      words += block.words - block.linkWords;
    }
    this.#least = Math.max(LEAST_BEFORE, LEAST_SHARE * words);
  }

  /** True where enough of the article stands before. */
  isLate(at: number): boolean {
    return (this.#before[at] ?? 0) >= this.#least;
  }

  /** Index of the first block in an element; -1 when there is none. */
  firstIn(element: Element): number {
    return firstIn(element, this.blocks);
  }
}
