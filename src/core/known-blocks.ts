/** What can be told of a page's blocks without reading them again, and what is asked of them often. */
import { blocksOf, isBlockElement } from './blocks.ts';
import type { Block, Facts, Page } from './types.ts';

/**
 * The blocks that `blocksOf` would give with more elements set aside, taken from those it gave before; null when that can't
 * be told without reading again, as where a line loses a part of its words.
 */
export function blocksWithout(blocks: readonly Block[], aside: ReadonlySet<Element>, root: Element): Block[] | null {
  const owners = new Set(blocks.map(({ element }) => element));
  for (const element of aside) {
    if (!root.contains(element)) continue;
    if (element === root || !isBlockElement(element)) return null;
    // Loose text beside what is set aside may join, and may be all that is left of its owner.
    for (let at = element.parentElement; at && root.contains(at); at = at.parentElement)
      if (owners.has(at)) return null;
  }
  const known = new Map<Element, boolean>();
  const isAside = (element: Element): boolean => {
    const path: Element[] = [];
    let at: Element | null = element;
    while (at && at !== root && !known.has(at) && !aside.has(at)) {
      path.push(at);
      at = at.parentElement;
    }
    const is = at !== null && at !== root && (aside.has(at) || known.get(at) === true);
    for (const one of path) known.set(one, is);
    return is;
  };
  return blocks.filter(({ element }) => !isAside(element));
}

/** The blocks in an element, read once for each page. */
export function blocksIn(element: Element, page: Page): readonly Block[] {
  let read = blocksByElement.get(page);
  if (!read) {
    read = new Map();
    blocksByElement.set(page, read);
  }
  let blocks = read.get(element);
  if (!blocks) {
    blocks = blocksOf(element, page.facts, () => false);
    read.set(element, blocks);
  }
  return blocks;
}

const blocksByElement = new WeakMap<Page, Map<Element, readonly Block[]>>();

/** How many words stand in these elements, and how many of them in things to press. */
export function measure(elements: readonly Element[], facts: Facts): { words: number; linkWords: number } {
  let words = 0;
  let linkWords = 0;
  for (const block of elements.flatMap((element) => blocksOf(element, facts, () => false))) {
    words += block.words;
    linkWords += block.linkWords;
  }
  return { words, linkWords };
}
