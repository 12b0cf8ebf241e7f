/** What can be told of a page's blocks without reading them again, and what is asked of them often. */

import type { Block, Facts, Page } from '../types.ts';
import { blocksOf, isBlockElement } from './blocks.ts';

/**
 * The blocks that `blocksOf` would give with more elements set aside, made of those it gave before: what is set aside is
 * left out, and where a line loses a part of its words the element that holds that line is read again, but for what in it
 * has lost nothing. `fresh` are those that weren't set aside before. Null when the whole article is set aside.
 */
export function blocksWithout(
  blocks: readonly Block[],
  { aside, fresh }: { readonly aside: ReadonlySet<Element>; readonly fresh: Iterable<Element> },
  root: Element,
  facts: Facts,
): readonly Block[] | null {
  const changed = new Map<Element, boolean>();
  const touched = new Set<Element>();
  for (const element of fresh) {
    if (!root.contains(element)) continue;
    if (element === root) return null;
    const around = outermostOwner(element, root, blocks);
    changed.set(around ?? element, around !== null && !aside.has(around));
    if (around) for (let at: Element | null = element; at && !touched.has(at); at = at.parentElement) touched.add(at);
  }
  const skip = (element: Element) => aside.has(element);
  const untouched = (element: Element) => (touched.has(element) ? null : blocksUnder(element, blocks));
  let left: Block[] | null = null;
  let to = 0;
  for (const { element, start, end, isReadAgain } of rangesOf(changed, blocks)) {
    if (start < to) continue;
    left ??= [];
    for (; to < start; to++) left.push(blocks[to] as Block);
    if (isReadAgain) left.push(...blocksOf(element, facts, skip, untouched));
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

/** Where blocks stand; asked for the same blocks again and again. */
interface Whereabouts {
  /** The elements that hold a line of these blocks. */
  readonly owners: ReadonlySet<Element>;
  /** By element: the first of the blocks that stand in it. */
  readonly firsts: ReadonlyMap<Element, number>;
}

const known = new WeakMap<readonly Block[], Whereabouts>();

function whereaboutsOf(blocks: readonly Block[]): Whereabouts {
  const before = known.get(blocks);
  if (before) return before;
  const owners = new Set<Element>();
  const firsts = new Map<Element, number>();
  blocks.forEach(({ element }, at) => {
    owners.add(element);
    for (let up: Element | null = element; up && !firsts.has(up); up = up.parentElement) firsts.set(up, at);
  });
  const now = { owners, firsts };
  known.set(blocks, now);
  return now;
}

/** The outermost element that `element` stands in and that holds a line of its own, of which it may be a part. */
function outermostOwner(element: Element, root: Element, blocks: readonly Block[]): Element | null {
  const { owners } = whereaboutsOf(blocks);
  let owner: Element | null = null;
  for (let at = element; at !== root; ) {
    const parent: Element | null = at.parentElement;
    if (!parent) break;
    if (owners.has(parent)) owner = parent;
    at = parent;
  }
  return owner;
}

/** Index of the first of these blocks in an element; -1 when there is none. */
export const firstIn = (element: Element, blocks: readonly Block[]): number =>
  whereaboutsOf(blocks).firsts.get(element) ?? -1;

/** Where those of the blocks stand whose elements are this one or in it: they follow each other. */
function rangeOf(element: Element, blocks: readonly Block[]): Range {
  const start = firstIn(element, blocks);
  if (start < 0) return { start: 0, end: 0 };
  const holds = (at: number) => at < blocks.length && element.contains(blocks[at]?.element ?? null);
  // Twice as far each time for as long as they stand in it, then halving.
  let width = 1;
  while (holds(start + width)) width *= 2;
  let last = start + (width >> 1);
  let end = Math.min(start + width, blocks.length);
  while (last + 1 < end) {
    const middle = (last + end) >> 1;
    if (holds(middle)) last = middle;
    else end = middle;
  }
  return { start, end };
}

/** The blocks that `blocksOf` would give now that the text right in some elements is another, made of those it gave before. */
export function blocksAfter(
  blocks: readonly Block[],
  changed: Iterable<Element>,
  root: Element,
  facts: Facts,
): readonly Block[] {
  const touched = new Set<Element>();
  for (const element of changed)
    for (let at: Element | null = element; at && !touched.has(at); at = at.parentElement) touched.add(at);
  const untouched = (element: Element) => (touched.has(element) ? null : blocksUnder(element, blocks));
  return blocksOf(root, facts, () => false, untouched);
}

/** Those of the blocks whose elements are this one or in it. */
function blocksUnder(element: Element, blocks: readonly Block[]): readonly Block[] {
  const { start, end } = rangeOf(element, blocks);
  return blocks.slice(start, end);
}

/** What a block says, without whether it can be seen. */
export type BlockText = Omit<Block, 'laidOut'>;

/** What stands in an element, as `blocksOf` divides it; nothing is asked of the layout, which is dear. */
export const textsOf = (element: Element, skip: (inner: Element) => boolean = () => false): readonly BlockText[] =>
  blocksOf(element, UNASKED, skip);

const UNASKED: Facts = { lists: null, isLaidOut: () => true };

/** What stands in an element, set aside or not; read once for each page. */
export function blocksIn(element: Element, { entire }: Page): readonly BlockText[] {
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

const blocksByElement = new WeakMap<Page, Map<Element, readonly BlockText[]>>();

function readIn(element: Element, { article: { root }, blocks }: Page): readonly BlockText[] {
  // Only what begins no block of its own can be a part of somebody else's line.
  const isKnown = root.contains(element) && (isBlockElement(element) || outermostOwner(element, root, blocks) === null);
  return isKnown ? blocksUnder(element, blocks) : textsOf(element);
}

/**
 * The page's blocks that stand in an element. Unlike `blocksIn` it leaves out what lies outside the article or is set aside,
 * and the part of a line that an inline element holds.
 */
export function blocksHeld(element: Element, { article: { root }, blocks }: Page): readonly Block[] {
  if (element.contains(root)) return blocks;
  return root.contains(element) ? blocksUnder(element, blocks) : [];
}

/** How many of the page's blocks stand in an element of the article. */
export function countHeld(element: Element, { blocks }: Page): number {
  const { start, end } = rangeOf(element, blocks);
  return end - start;
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
