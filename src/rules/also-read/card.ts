/** What a card of a link farm consists of: the title of another article, and what may stand beside it. */

import type { LinkBlock } from '../link-blocks.ts';
import { isAlsoReadHeading } from './labels.ts';
import { labelOfLine } from './lines.ts';

/** Longer labels are sentences that introduce a list, which the article may need. */
export const LONGEST_LABEL = 10;
/** Blocks of a card between its title and the next card: a date, a category, a teaser. */
export const MOST_BESIDE = 3;
/** Dates, categories and names of authors have no more words than this. */
const LONGEST_NOTE = 8;
/** A longer text beside a title is no teaser. Teasers on the pages measured had up to 34 words, most themes cut at 55. */
export const LONGEST_TEASER = 60;
/** Titles have more words than this; tags, categories, names of sections and "Read more" have no more. */
const LONGEST_MENU_LABEL = 2;

/** Other than `isSentence`, an ellipsis ends none: themes cut notes and titles with it. */
const SENTENCE_END = /[.!?。！？।؟]["”’»)\]]*$/u;

/** How far above its title the element of a card may be: the title's heading, a column for the text, the card. */
const HIGHEST_CARD = 3;

/** True for a heading, linked or not. */
export const isHeading = (item: LinkBlock | undefined): boolean => item?.block.kind === 'heading';

/** A label that is a link itself, other than a heading or over a title in one link, is a button: "Read more". The page's own heading is none. */
export const isLabel = ({ block }: LinkBlock): boolean =>
  (block.linkWords === 0 || block.kind === 'heading' || isOverTitle(block.element)) &&
  block.words > 0 &&
  block.words <= LONGEST_LABEL &&
  block.kind !== 'code' &&
  isAlsoReadHeading(block.key) &&
  !isTerm(block.element) &&
  !(block.element.tagName === 'H1' && block.element === block.element.ownerDocument.querySelector('h1'));

const isOverTitle = ({ parentElement, nextElementSibling }: Element): boolean =>
  nextElementSibling !== null && parentElement?.closest('a') != null && nextElementSibling.textContent.trim() !== '';

/** One of several that a list explains, as an index does; a list of one names it. */
const isTerm = ({ tagName, parentElement }: Element): boolean =>
  tagName === 'DT' && parentElement?.querySelectorAll('dt')[1] !== undefined;

/** A link, or a picture that links with a note beside it. */
export const isCard = (item: LinkBlock | undefined): boolean =>
  item !== undefined &&
  (item.isLink || (isNote(item) && item.leaving.length > 0)) &&
  !isLabel(item) &&
  labelOfLine(item) === null;

/** A few words that are no sentence: a date, a category, an author, a number of views. */
export const isNote = ({ block }: LinkBlock): boolean =>
  block.words <= LONGEST_NOTE && block.kind !== 'code' && !SENTENCE_END.test(block.text);

/** A title that links, or a picture that does; tags and names, which have a word or two, are none. */
export const isTitle = (item: LinkBlock | undefined): boolean =>
  item !== undefined && (item.block.words === 0 || item.block.words > LONGEST_MENU_LABEL) && item.isLink;

/** True when an element near the link holds both, but none of `beyond`: the card's own frame. */
export function inOneCard(
  card: LinkBlock | undefined,
  item: LinkBlock | undefined,
  beyond: Element | undefined,
): boolean {
  if (!card || !item || !beyond) return false;
  let frame: Element | null = card.block.element;
  for (let up = 0; frame && up < HIGHEST_CARD; up++, frame = frame.parentElement) {
    if (frame.contains(beyond)) return false;
    if (frame !== card.block.element && frame.contains(item.block.element)) return true;
  }
  return false;
}

/** How many links a reader would count: cards link from picture, title and "Read more" to one page. */
export function countLinks(items: readonly LinkBlock[]): number {
  const addresses = new Set(items.flatMap(({ leaving }) => leaving)).size;
  if (addresses > 1) return addresses;
  // Some farms lead all titles to one page.
  const titles = new Set(items.filter((item) => isTitle(item) && item.block.words > 0).map(({ block }) => block.key));
  return Math.max(addresses, titles.size);
}

/** Words outside links: the article, where these are all blocks of the page. */
export function proseWords(items: readonly LinkBlock[]): number {
  let words = 0;
  for (const { block } of items) words += block.words - block.linkWords;
  return words;
}
