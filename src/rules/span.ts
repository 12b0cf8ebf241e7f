/** A run of blocks, and the elements that hold it whole and nothing else. */
import { isBlockElement } from '../core/page/blocks.ts';
import type { BlockText } from '../core/page/known-blocks.ts';
import { collapse } from '../core/text.ts';

/** A run among a page's blocks. */
export interface Span {
  /** Index of the first block. */
  readonly from: number;
  /** Index of the last block. */
  readonly to: number;
}

/**
 * The fewest elements that together hold the blocks of `span` and no block outside of it, in document order. A block
 * that can't be had without others (loose text beside them) is left out.
 */
export function wholeOf(
  { from, to }: Span,
  blocks: readonly { readonly block: BlockText }[],
  root: Element,
): Element[] {
  const before = blocks[from - 1]?.block.element;
  const after = blocks[to + 1]?.block.element;
  const holdsMore = (element: Element) =>
    (before !== undefined && element.contains(before)) || (after !== undefined && element.contains(after));
  const whole: Element[] = [];
  for (let index = from; index <= to; index++) {
    const block = blocks[index]?.block;
    let at = block && (block.whole ? block.element : inlineElement(block));
    if (!at || whole.at(-1)?.contains(at) || at === root || at.contains(root) || holdsMore(at)) continue;
    for (let up = at.parentElement; up && up !== root && !up.contains(root) && !holdsMore(up); up = up.parentElement)
      at = up;
    whole.push(at);
  }
  return whole;
}

/** The one inline element that holds all of a block of loose text, else the block's own element. */
function inlineElement({ element, text }: BlockText): Element {
  const holds = (child: Element) => !isBlockElement(child) && collapse(child.textContent ?? '') === text;
  return (text !== '' && [...element.children].find(holds)) || element;
}
