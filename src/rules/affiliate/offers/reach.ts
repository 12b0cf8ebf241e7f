/** What offers and the boxes beside an article have in common: short lines, and links that are all paid for. */
import type { BlockText } from '../../../core/page/known-blocks.ts';
import type { Finding, Page } from '../../../core/types.ts';
import type { Link } from '../seed.ts';

/** What the content script has already. */
export interface OfferTools {
  readonly blocksIn: (element: Element, page: Page) => readonly BlockText[];
  /** The page's elements whose class or id has such a name. */
  readonly named: (names: RegExp) => readonly Element[];
  /** As in `ads/labels.ts`. */
  readonly isAdLabel: (text: string) => boolean;
  /** Says of a page's heading that the page is about a sale. */
  readonly onSale: RegExp;
  /** A finding of the rule for boxes; `prose` is the words outside links. */
  readonly boxOf: (targets: Element[], prose: number, host: string, certainty: Finding['certainty']) => Box;
}

/** A finding without the rule's name. */
export type Box = Omit<Finding, 'rule'>;

/** An offer has a handful of lines, a list in a column two for each thing; with more every element around would be read. */
const MOST_BLOCKS = 40;

/** What somebody says ends in such a sign; what introduces something ends in a colon. */
const SAID = /[.!?…。！？।؟:：]["'”’»)\]]*$/u;

/** What an element around a link is: nothing that can go, a part of something, or all of it. */
type Reach = 'none' | 'part' | 'whole';

/** The largest elements around the links that are whole, each with the first link in it. */
export function boxesAround(
  links: readonly Link[],
  page: Page,
  reachOf: (element: Element) => Reach,
): Map<Element, Link> {
  const known = new Map<Element, Reach>();
  const boxes = new Map<Element, Link>();
  for (const link of links) {
    let box: Element | null = null;
    for (let at = link.element.parentElement; at && at !== page.root; at = at.parentElement) {
      const reach = known.get(at) ?? (at.contains(page.article.root) ? 'none' : reachOf(at));
      known.set(at, reach);
      if (reach === 'none') break;
      if (reach === 'whole') box = at;
    }
    if (box && !boxes.has(box)) boxes.set(box, link);
  }
  return boxes;
}

/** Short lines without a sentence among them, every link in them one of these. */
export function isTerse(
  element: Element,
  blocks: readonly BlockText[],
  page: Page,
  paid: ReadonlySet<Element>,
): boolean {
  return (
    blocks.length <= MOST_BLOCKS &&
    !page.isSetAside(element) &&
    !blocks.some(({ text }) => SAID.test(text)) &&
    linksIn(element).every((link) => paid.has(link))
  );
}

/** The links in an element. */
export const linksIn = (element: Element): Element[] => [...element.querySelectorAll('a[href]')];

/** How many words of these blocks stand outside links. */
export const proseIn = (blocks: readonly BlockText[]): number =>
  blocks.reduce((sum, { words, linkWords }) => sum + words - linkWords, 0);

/** To how many addresses the boxes lead. */
export const thingsIn = (boxes: ReadonlyMap<Element, Link>): number =>
  new Set([...boxes.keys()].flatMap((box) => linksIn(box).map((link) => link.getAttribute('href')))).size;

/** The words that a name begins with: the text says them again where it speaks of the thing. */
export const beginningOf = (name: string): string => name.split(' ').slice(0, 2).join(' ');

/** What the article's text speaks of is its own, and so are the figures on it. */
export function isSpokenOf(name: string, box: Element, { blocks }: Page): boolean {
  return blocks.some(
    (block) => ` ${block.key} `.includes(` ${name} `) && block.words > block.linkWords && !box.contains(block.element),
  );
}

/** How many words these blocks have. */
export const wordsIn = (blocks: readonly BlockText[]): number => blocks.reduce((sum, { words }) => sum + words, 0);

/** True where headings of this one's level stand outside of the box, too. */
export const isOneOfSeveral = (heading: Element, box: Element, { blocks }: Page): boolean =>
  blocks.some(({ element }) => element.tagName === heading.tagName && !box.contains(element));
