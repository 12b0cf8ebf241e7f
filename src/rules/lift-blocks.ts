/** From blocks to the elements that hold them and nothing else. */
import { countHeld } from '../core/page/known-blocks.ts';
import { indexOf } from '../core/page/page-index.ts';
import { unreadWithin } from '../core/page/unread.ts';
import type { Block, Page } from '../core/types.ts';

export interface Lifted {
  /** The fewest elements that hold these blocks, in document order; none inside another. */
  readonly targets: Element[];
  /**
   * The blocks that the targets hold. Left out is loose text where other text stands beside it, and an item of a numbered list that
   * stays: a procedure must not begin with its third step, unless that is what was asked for.
   */
  readonly taken: Block[];
}

/**
 * Lifts a run of blocks to the largest elements that hold no other block of the article: paragraphs to their list, a
 * whole section to its `section`. Never the article itself. `isOfSteps` takes items of numbered lists that go on, too.
 */
export function liftBlocks(blocks: readonly Block[], page: Page, isOfSteps = false): Lifted {
  const inRun = countByAncestor(blocks, page);
  const unread = unreadOn(page);
  // Most of what isn't covered holds the whole article, and its first block: to count all blocks in it takes longer.
  const first = page.blocks[0]?.element ?? null;
  const isBegun = blocks[0]?.element === first;
  const answers = new Map<Element, boolean>();
  const isCovered = (element: Element): boolean => {
    const covered =
      answers.get(element) ??
      ((isBegun || !element.contains(first)) &&
        element !== page.article.root &&
        inRun.get(element) === countHeld(element, page) &&
        !unread.has(element));
    answers.set(element, covered);
    return covered;
  };
  const targets = new Set<Element>();
  const taken: Block[] = [];
  for (const block of blocks) {
    const { element, whole } = block;
    if (whole ? unread.has(element) : !isCovered(element)) continue;
    let target = element;
    let isAll = true;
    let stays = false;
    for (let at = element.parentElement; at && at !== page.article.root; at = at.parentElement) {
      isAll &&= isCovered(at);
      if (isAll) target = at;
      else stays ||= !isOfSteps && at.tagName === 'OL';
    }
    if (stays) continue;
    targets.add(target);
    taken.push(block);
  }
  return { targets: [...targets], taken };
}

/** Asked of a page again for each of its runs. */
const known = new WeakMap<Page['article'], ReadonlySet<Element>>();

/** What in the article holds things that blocks don't speak of. */
function unreadOn(page: Page): ReadonlySet<Element> {
  const { article } = page;
  const before = known.get(article);
  if (before) return before;
  const unread = unreadWithin(article.root, indexOf(page));
  known.set(article, unread);
  return unread;
}

/** How many of the blocks stand in each of their ancestors below the article; of what holds one block alone nobody asks. */
function countByAncestor(blocks: readonly Block[], { article: { root } }: Page): Map<Element, number> {
  const counts = new Map<Element, number>();
  for (const { element, whole } of blocks) {
    let at = whole && element !== root ? element.parentElement : element;
    for (; at && at !== root; at = at.parentElement) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return counts;
}
