/** What Readability took out of an article though it is the article's: closed panels, boxes of its own, notes. */
import { type AroundArticle, bringBoxes } from './boxes.ts';
import { bringNotes } from './notes.ts';
import { bringPanels } from './panels.ts';

export type { AroundArticle };

/** Puts them into `article`, and into `sources`, which leads from its elements to the page's. */
export function bringLost(article: Element, sources: Map<Element, Element>, around: AroundArticle): void {
  bringPanels(article, sources, around);
  bringBoxes(article, sources, around);
  bringNotes(article, sources, around.reading);
}
