/** What can be told of a page's blocks without reading them again, and what is asked of them often. */
import { blocksOf } from './blocks.ts';
import type { Block, Facts, Page } from './types.ts';

/**
 * The blocks that `blocksOf` would give with more elements set aside, made of those it gave before: what is set aside is
 * left out, and where a line loses a part of its words only the element that holds that line is read again. Null when that
 * is the whole article.
 */
export function blocksWithout(
  blocks: readonly Block[],
  aside: ReadonlySet<Element>,
  root: Element,
  facts: Facts,
): readonly Block[] | null {
  const changed = new Map<Element, boolean>();
  for (const element of aside) {
    if (!root.contains(element)) continue;
    const around = outermostOwner(element, root, blocks);
    if (element === root || around === root) return null;
    changed.set(around ?? element, around !== null && !aside.has(around));
  }
  let left: Block[] | null = null;
  let to = 0;
  for (const { element, start, end, isReadAgain } of rangesOf(changed, blocks)) {
    if (start < to) continue;
    left ??= [];
    for (; to < start; to++) left.push(blocks[to] as Block);
    if (isReadAgain) left.push(...blocksOf(element, facts, (inner) => aside.has(inner)));
    to = end;
  }
  return left ? [...left, ...blocks.slice(to)] : blocks;
}

interface Range {
  /** The first of the blocks, and the one after the last. */
  readonly start: number;
  readonly end: number;
}

/** Where the blocks of these elements stand, in order; of two at the same place the one that holds the other goes first, and what is set aside whole. */
function rangesOf(
  elements: ReadonlyMap<Element, boolean>,
  blocks: readonly Block[],
): (Range & { readonly element: Element; readonly isReadAgain: boolean })[] {
  return [...elements]
    .map(([element, isReadAgain]) => ({ element, isReadAgain, ...rangeOf(element, blocks) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end || Number(a.isReadAgain) - Number(b.isReadAgain));
}

/** The elements that hold a line of these blocks; asked for the same blocks again and again. */
function ownersOf(blocks: readonly Block[]): ReadonlySet<Element> {
  let owners = knownOwners.get(blocks);
  if (!owners) {
    owners = new Set(blocks.map(({ element }) => element));
    knownOwners.set(blocks, owners);
  }
  return owners;
}

const knownOwners = new WeakMap<readonly Block[], ReadonlySet<Element>>();

/** The outermost element that `element` stands in and that holds a line of its own, of which it may be a part. */
function outermostOwner(element: Element, root: Element, blocks: readonly Block[]): Element | null {
  const owners = ownersOf(blocks);
  let owner: Element | null = null;
  for (let at = element; at !== root; ) {
    const parent: Element | null = at.parentElement;
    if (!parent) break;
    if (owners.has(parent)) owner = parent;
    at = parent;
  }
  return owner;
}

/**
 * Where the blocks of an element stand that is in no other element's line: they follow each other, and where they begin is
 * found by halving.
 */
function rangeOf(element: Element, blocks: readonly Block[]): Range {
  let start = 0;
  for (let end = blocks.length; start < end; ) {
    const middle = (start + end) >> 1;
    if (isBefore(blocks[middle], element)) start = middle + 1;
    else end = middle;
  }
  let end = start;
  while (end < blocks.length && element.contains(blocks[end]?.element ?? null)) end++;
  return { start, end };
}

const isBefore = (block: Block | undefined, element: Element): boolean =>
  block !== undefined && (element.compareDocumentPosition(block.element) & element.DOCUMENT_POSITION_PRECEDING) !== 0;

/** The blocks in an element, those that are set aside too; read once for each page. */
export function blocksIn(element: Element, { entire }: Page): readonly Block[] {
  let read = blocksByElement.get(entire);
  if (!read) {
    read = new Map();
    blocksByElement.set(entire, read);
  }
  let blocks = read.get(element);
  if (!blocks) {
    blocks = readIn(element, entire);
    read.set(element, blocks);
  }
  return blocks;
}

const blocksByElement = new WeakMap<Page, Map<Element, readonly Block[]>>();

function readIn(element: Element, page: Page): readonly Block[] {
  const { root } = page.article;
  if (!root.contains(element) || outermostOwner(element, root, page.blocks))
    return blocksOf(element, page.facts, () => false);
  const { start, end } = rangeOf(element, page.blocks);
  return page.blocks.slice(start, end);
}

/**
 * The page's blocks that stand in an element. Unlike `blocksIn` it leaves out what lies outside the article or is set aside,
 * and the part of a line that an inline element holds.
 */
export function blocksHeld(element: Element, { article: { root }, blocks }: Page): readonly Block[] {
  if (element.contains(root)) return blocks;
  if (!root.contains(element)) return [];
  const around = outermostOwner(element, root, blocks);
  const { start, end } = rangeOf(around ?? element, blocks);
  const near = blocks.slice(start, end);
  return around ? near.filter((block) => element.contains(block.element)) : near;
}

/** How many words stand in these elements, and how many of them in things to press. */
export function measure(elements: readonly Element[], page: Page): { words: number; linkWords: number } {
  let words = 0;
  let linkWords = 0;
  for (const element of elements) {
    for (const block of blocksIn(element, page)) {
      words += block.words;
      linkWords += block.linkWords;
    }
  }
  return { words, linkWords };
}
