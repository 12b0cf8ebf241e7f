/** Divides a part of the page into blocks: runs of inline content with nothing block-like in them. */

import type { Block, Facts } from '../types.ts';
import { BlockReader, type Open } from './block-reader.ts';
import { isHeadingElement, partOf } from './element-parts.ts';

export { isHeadingElement };

/** True for elements that begin a block of their own. */
export const isBlockElement = (element: Element): boolean => partOf(element) === 'block';

/**
 * The blocks under `root` in document order, those in elements that `skip` names left out. Walks once and iterates, so
 * that depth costs no stack. A block without words and pictures is left out. `known` gives the blocks of block-like
 * elements that needn't be read again, and null for the others.
 */
export function blocksOf(
  root: Element,
  facts: Facts,
  skip: (element: Element) => boolean,
  known?: (element: Element) => readonly Block[] | null,
): Block[] {
  const walk = blocksAlong(root, facts, skip, known);
  let step = walk.next();
  while (!step.done) step = walk.next();
  return step.value;
}

/** Nodes after which the walk may rest: less than a millisecond. */
const STRIDE = 250;

/** What `blocksOf` gives, read bit by bit; whether it can be seen is asked of all of it in the last. */
export function* blocksAlong(
  root: Element,
  facts: Facts,
  skip: (element: Element) => boolean,
  known: (element: Element) => readonly Block[] | null = () => null,
): Generator<void, Block[]> {
  const reader = new BlockReader(root, facts);
  let steps = 0;
  const open: Open[] = [];
  let node: Node | null = root.firstChild;
  while (node) {
    if (++steps % STRIDE === 0) yield;
    let down: Node | null = null;
    if (node.nodeType === TEXT_NODE) reader.readText((node as Text).data, open.at(-1));
    else if (node.nodeType === ELEMENT_NODE) {
      const element = node as Element;
      const part = partOf(element);
      const isSkipped = part === 'silent' || skip(element);
      const before = part === 'block' && !isSkipped ? known(element) : null;
      if (before) reader.readKnown(before);
      else if (!isSkipped) {
        const entered = reader.enter(element, part);
        if (part !== 'media' && element.firstElementChild) {
          down = element.firstChild;
          open.push(entered);
        } else {
          // Nothing but text, read at one go: that makes no object of each text.
          if (part !== 'media') reader.readText(element.textContent ?? '', entered);
          reader.leave(entered);
        }
      }
    }
    let next: Node | null = down ?? node.nextSibling;
    while (!next) {
      const left = open.pop();
      if (!left) break;
      reader.leave(left);
      next = left.element.nextSibling;
    }
    node = next;
  }
  return reader.finish();
}

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
