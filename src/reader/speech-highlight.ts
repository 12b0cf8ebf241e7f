/** Shows which sentence is read, without touching the article's nodes. */

/** The name that the style sheet knows it by. */
const NAME = 'winnow-sentence';

/** On the paragraph, where the browser can't mark a part of it. */
const FALLBACK = 'data-aloud';

export interface Shower {
  /** Null takes the mark away. */
  show(range: Range | null): void;
}

/** By ranges; where the browser can't mark these, by the paragraph. */
export const highlighter = (document: Document): Shower =>
  typeof Highlight === 'function' && 'highlights' in CSS ? byRange() : byParagraph(document);

const byRange = (): Shower => ({
  show(range) {
    if (range) CSS.highlights.set(NAME, new Highlight(range));
    else CSS.highlights.delete(NAME);
  },
});

const byParagraph = (document: Document): Shower => ({
  show(range) {
    for (const old of document.querySelectorAll(`[${FALLBACK}]`)) old.removeAttribute(FALLBACK);
    const node = range?.startContainer ?? null;
    const element = node && (node.nodeType === node.ELEMENT_NODE ? (node as Element) : node.parentElement);
    element?.setAttribute(FALLBACK, '');
  },
});

/** Of the screen's height, where a sentence that is followed comes to stand, and what lies under the bars. */
const PLACE = 0.3;
const EDGE = 0.12;

/** Whether a sentence is where eyes are. */
export function isInSight(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return bottom > innerHeight * EDGE && top < innerHeight * (1 - EDGE);
}

/** Brings a sentence into sight; smoothly, unless the person wants nothing to move. */
export function bringInSight(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= innerHeight * EDGE && bottom <= innerHeight * (1 - 2 * EDGE)) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollTo({ top: scrollY + top - innerHeight * PLACE, behavior: still ? 'instant' : 'smooth' });
}
