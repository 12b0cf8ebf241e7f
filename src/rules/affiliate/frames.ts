/** Entries of a page's own list of products: what stands in one frame with lines that stay is kept with them. */
import { measure } from '../../core/page/known-blocks.ts';
import { LABEL_WORDS } from '../../core/plan/loss-guard.ts';
import type { Page } from '../../core/types.ts';
import { addressOf, type Link } from './seed.ts';

/**
 * A product's frame stands at most so many elements above its name, its picture and its button. On the page of deals that
 * set this it was two above the pictures and one above the buttons; grids have a cell and a row around each more.
 */
const FRAME_DEPTH = 4;
/** A name alone has a button like any other; a name and a price are an entry of the page's list of products. */
const LINES_OF_ENTRY = 2;

/** How many of the lines that stay lead to each address, by the wrappers around them that hold nothing but links. */
type Frames = ReadonlyMap<Element, ReadonlyMap<string, number>>;

/** The frames around lines that stay; what is around prose is none. */
export function framesOf(staying: readonly Link[], page: Page): Frames {
  const frames = new Map<Element, Map<string, number>>();
  const prosaic = new Map<Element, boolean>();
  const isProsaic = (element: Element): boolean => {
    const known = prosaic.get(element);
    if (known !== undefined) return known;
    const { words, linkWords } = measure([element], page);
    prosaic.set(element, words - linkWords > LABEL_WORDS);
    return words - linkWords > LABEL_WORDS;
  };
  for (const link of staying) {
    let at = link.element.parentElement;
    for (let up = 0; at && up < FRAME_DEPTH && !at.contains(page.article.root) && !isProsaic(at); up++) {
      const lines = frames.get(at) ?? new Map<string, number>();
      frames.set(at, lines.set(addressOf(link), (lines.get(addressOf(link)) ?? 0) + 1));
      at = at.parentElement;
    }
  }
  return frames;
}

/** True when lines that stay say, in the same frame, what this picture or button belongs to: an entry is kept whole. */
export function isFramed(link: Link, frames: Frames): boolean {
  let at = link.element.parentElement;
  for (let up = 0; at && up < FRAME_DEPTH; up++, at = at.parentElement)
    if ((frames.get(at)?.get(addressOf(link)) ?? 0) >= LINES_OF_ENTRY) return true;
  return false;
}
