/** The shape of a pitch: a title, a sentence or two, a button that sells, and nothing else. */
import type { Block, Page } from '../../../core/types.ts';
import { isSentence } from '../../prose.ts';
import { type ButtonGroup, readGroups } from '../buttons/group.ts';
import { kindsOf } from '../buttons/label.ts';

/** A title with the buttons that end its pitch. */
export interface Pitch {
  readonly group: ButtonGroup;
  /** Index of the block that is the title. */
  readonly title: number;
  /** Indices of its first and last block. */
  readonly from: number;
  readonly to: number;
  /** What holds these blocks and no others, if anything does. */
  readonly frame: Element | null;
}

/** The longest pitch on the pages measured had 28 words; two full sentences have about twice as many. */
const MOST_WORDS = 60;
const MOST_TEXTS = 2;
/** Most product cards tick three to five. */
const MOST_FEATURES = 6;
/** What is longer was written to be read. */
const LONGEST_FEATURE = 14;
const MOST_PICTURES = 3;
/** Longer titles are sentences. */
const LONGEST_TITLE = 14;
/** A price, a shop, a rating such as "4.5 out of 5" under the buttons; with five words a review says "Loses heat after an hour". */
const LONGEST_NOTE = 4;
/** In words: a product's name that is no heading. Longer lines are what is said of it. */
const LONGEST_NAME = 8;
/** So many ticks under a paragraph praise something; a note has none. */
const LEAST_FEATURES = 2;
/**
 * How far above a button its title may be held, too: one element on the pages measured. Page builders put four around a button,
 * and a theme's columns two more.
 */
const HIGHEST_FRAME = 6;

/** Everything on the page that has the shape, wherever it stands. */
export function readPitches(page: Page): Pitch[] {
  return readGroups(page)
    .filter(({ lines }) => lines.some(({ strong }) => strong))
    .flatMap((group) => pitchAt(group, page) ?? []);
}

function pitchAt(group: ButtonGroup, page: Page): Pitch | null {
  const { blocks } = page;
  const sells = saysThatItIsSold(group);
  const title =
    titleOf(group, blocks, isTitle) ??
    titleOf(group, blocks, (block, features, texts) => (sells || features >= LEAST_FEATURES) && isName(block, texts));
  const heading = title === null ? undefined : blocks[title];
  if (title === null || !heading) return null;
  const pictured = picturesBefore(title, blocks);
  const frame = frameAround(pictured, title, group, page);
  // Only a frame makes a title of what is no heading, and none of what the page is about.
  if (!isTitle(heading) && (!frame || isSubject(heading, blocks))) return null;
  return {
    group,
    title,
    from: frame ? frame.from : title,
    to: frame ? frame.to : group.to,
    frame: frame?.element ?? null,
  };
}

/** A button to buy beside one to try, or what it runs on and who has it: a program that somebody sells. */
const saysThatItIsSold = ({ lines, tied }: ButtonGroup): boolean =>
  tied.length > 0 || new Set(lines.flatMap(({ key }) => kindsOf(key))).size > 1;

/** The page's own title names it, too. */
const isSubject = ({ key }: Block, blocks: readonly Block[]): boolean =>
  blocks.find(({ element }) => element.tagName === 'H1')?.key.includes(key) ?? false;

/** The title above the buttons, with at most two texts and a few pictures between. */
function titleOf(
  { from }: ButtonGroup,
  blocks: readonly Block[],
  isOne: (block: Block, features: number, texts: number) => boolean,
): number | null {
  let [texts, words, pictures, features] = [0, 0, 0, 0];
  for (let at = from - 1; at >= 0; at--) {
    const block = blocks[at];
    if (!block?.laidOut || block.kind === 'code') return null;
    if (block.words === 0) {
      if (block.pictures.length > 0 && ++pictures > MOST_PICTURES) return null;
      continue;
    }
    if (isOne(block, features, texts)) return texts > 0 ? at : null;
    // Whatever it is, a heading begins what stands under it.
    if (block.kind === 'heading') return null;
    if (isFeature(block)) {
      if (++features > MOST_FEATURES) return null;
      if (features === 1) texts++;
      continue;
    }
    words += block.words;
    if (++texts > MOST_TEXTS || words > MOST_WORDS || block.element.closest('li, td, th, pre, blockquote')) return null;
  }
  return null;
}

/** Ticks under a product's name: short items of a list, with nothing to press. */
const isFeature = ({ element, words, linkWords }: Block): boolean =>
  words <= LONGEST_FEATURE && linkWords === 0 && element.closest('ul') !== null && !element.closest('ol');

/** A heading, or a name that is all link. */
const isTitle = ({ kind, words, linkWords, element }: Block): boolean =>
  words <= LONGEST_TITLE && (kind === 'heading' ? element.tagName !== 'H1' : linkWords === words);

/**
 * Over ticks, or over what says that it is sold: a line of a few words that is no sentence, in bold or no paragraph at all, or a
 * paragraph that begins in bold. Else a bold name and a button are as often an exhibit, a version for older boards, or what a
 * review says of a thing.
 */
function isName(block: Block, texts: number): boolean {
  const { element, words, linkWords, kind } = block;
  if (texts === 0 || linkWords > 0 || kind !== 'text' || element.closest('li')) return false;
  const isBold = /^(?:STRONG|B)$/.test(element.firstElementChild?.tagName ?? '');
  return isBold || (words <= LONGEST_NAME && !isSentence(block) && element.tagName !== 'P');
}

function picturesBefore(title: number, blocks: readonly Block[]): number {
  const block = blocks[title - 1];
  return block && block.words === 0 && block.pictures.length > 0 ? title - 1 : title;
}

/** The smallest element that holds title and buttons, when it holds nothing else, with the wrappers around it. */
function frameAround(pictured: number, title: number, group: ButtonGroup, page: Page): Frame | null {
  const { blocks } = page;
  const frame = smallestAround(blocks[title]?.element, blocks[group.from]?.element, page.article.root);
  if (!frame) return null;
  const holds = (at: number) => frame.contains(blocks[at]?.element ?? null);
  if (holds(pictured - 1) || (holds(title - 1) && title === pictured)) return null;
  let to = group.to;
  while (holds(to + 1)) if ((blocks[++to]?.words ?? 0) > LONGEST_NOTE || blocks[to]?.kind === 'heading') return null;
  const from = holds(pictured) ? pictured : title;
  return { element: outermost(frame, [blocks[from - 1], blocks[to + 1]], page.article.root), from, to };
}

/** What holds a whole pitch, and its first and last block. */
interface Frame {
  readonly element: Element;
  readonly from: number;
  readonly to: number;
}

/** The element around a button that holds the title, too, when that is near and less than the article. */
function smallestAround(title: Element | undefined, button: Element | undefined, root: Element): Element | null {
  if (!title) return null;
  let element = button ?? null;
  for (let up = 0; element && !element.contains(title) && up < HIGHEST_FRAME; up++) element = element.parentElement;
  return element?.contains(title) && !element.contains(root) ? element : null;
}

/** The outermost element around `frame` that holds none of the blocks `beside` it. */
function outermost(frame: Element, beside: readonly (Block | undefined)[], root: Element): Element {
  const holdsMore = (outer: Element) => beside.some((block) => block && outer.contains(block.element));
  let element = frame;
  for (let up = frame.parentElement; up && !up.contains(root) && !holdsMore(up); up = up.parentElement) element = up;
  return element;
}
