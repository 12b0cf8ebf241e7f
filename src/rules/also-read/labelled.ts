/** Lists under a label such as "Related articles": bare links, or cards of picture, title, date and teaser. */
import { LABEL_WORDS } from '../../core/plan/loss-guard.ts';
import type { Page } from '../../core/types.ts';
import { isReferencesHeading } from '../last-chapters.ts';
import type { LinkBlock } from '../link-blocks.ts';
import { siteOf } from '../site.ts';
import type { Span } from '../span.ts';
import {
  countLinks,
  inOneCard,
  isCard,
  isHeading,
  isLabel,
  isNote,
  LONGEST_LABEL,
  LONGEST_TEASER,
  MOST_BESIDE,
} from './card.ts';
import { isReadingLabel, isSectionLabel, MORE } from './labels.ts';

interface LabelledList extends Span {
  readonly links: number;
  readonly label: string;
}

/** Such lists with their labels, in order; sections that belong to the article are left out. */
export function labelledLists(blocks: readonly LinkBlock[], page: Page): LabelledList[] {
  const lists: LabelledList[] = [];
  let known: boolean | undefined;
  const hasReferences = () => {
    known ??= blocks.some(({ block }) => block.kind === 'heading' && isReferencesHeading(block.key));
    return known;
  };
  for (let at = 0; at < blocks.length; at++) {
    const label = blocks[at];
    if (!label || (isSectionLabel(label.block.key) && hasReferences())) continue;
    const isMore = !isLabel(label);
    if (isMore && !(isHeading(label) && label.block.words <= LONGEST_LABEL && MORE.test(label.block.key))) continue;
    const to = endOfList(blocks, at);
    if (to === at) continue;
    const items = blocks.slice(at + 1, to + 1);
    if (isMore && !areOwnPages(items)) continue;
    if (OF_THINGS.test(label.block.key) && items.some(isDescribed)) continue;
    if (isReadingLabel(label.block.key) && sitesOf(items) > 1) continue;
    if (isSectionLabel(label.block.key) && isSectionOfSite(items, page)) continue;
    lists.push({ from: at, to, links: countLinks(items), label: label.block.text });
    at = to;
  }
  return lists;
}

/**
 * True for a plain list whose links all lead to the page's own part of its site, as from /wiki/Lake to /wiki/River: an
 * encyclopedia's, which belongs to the entry.
 */
function isSectionOfSite(items: readonly LinkBlock[], { url }: Page): boolean {
  const part = partOf(url);
  return (
    part !== '' &&
    items.every(
      ({ list, block, leaving }) =>
        list !== null &&
        block.pictures.length === 0 &&
        leaving.every(
          (address) => partOf(new URL(address)) === part && siteOf(new URL(address).hostname) === siteOf(url.hostname),
        ),
    )
  );
}

/** A review names what is like its matter, and may lead to the site's own page on each: what it says of them is its own. */
const OF_THINGS = /^(?:more|we recommend|similar \S+)$/;
const isDescribed = ({ block }: LinkBlock): boolean => block.words - block.linkWords > LABEL_WORDS;

/** As few links may be the author's own pointers. */
const MOST_POINTERS = 2;

const isPictured = ({ block }: LinkBlock): boolean => block.pictures.length > 0;
const isTitled = ({ block }: LinkBlock): boolean => block.words > 0;

/** A list of nothing but links to other pages of the site, or as many pictures with their titles: without titles it is a gallery. */
const areOwnPages = (items: readonly LinkBlock[]): boolean =>
  countLinks(items) > MOST_POINTERS &&
  items.every((item) => item.isLink && item.onSite === item.leaving.length) &&
  (items.every(({ list }) => list) || [isPictured, isTitled].every((is) => items.filter(is).length > MOST_POINTERS));

/** The first folder of an address. */
const partOf = ({ pathname }: URL): string => /^\/[^/]+\/(?=.)/.exec(pathname)?.[0] ?? '';

/** To how many sites the links lead. */
export const sitesOf = (items: readonly LinkBlock[]): number =>
  new Set(items.flatMap(({ leaving }) => leaving.map((address) => siteOf(new URL(address).hostname)))).size;

/** The last block of the list under the label at `at`; `at` itself when there is no list. */
function endOfList(blocks: readonly LinkBlock[], at: number): number {
  const first = blocks[at + 1];
  if (!first || isLabel(first)) return at;
  const isList = first.list && !first.list.contains(blocks[at]?.block.element ?? null);
  const end = isList ? endOfMarkedUpList(blocks, at, first.list) : at;
  return end > at ? end : endOfCards(blocks, at);
}

/** A list element ends the list, when nearly every item has its link and none says much besides. */
function endOfMarkedUpList(blocks: readonly LinkBlock[], at: number, list: Element): number {
  let to = at;
  let [words, linkWords, linked, items] = [0, 0, 0, 0];
  for (let next = at + 1; next < blocks.length; next++) {
    const item = blocks[next];
    if (!item || !list.contains(item.block.element)) break;
    words += item.block.words;
    linkWords += item.block.linkWords;
    items++;
    if (item.leaving.length) linked++;
    to = next;
  }
  return linkWords >= words / 2 && linked >= items / 2 ? to : at;
}

/**
 * Cards, as many as follow each other: links with a few blocks between them. After the last link at most as many blocks
 * are the list's as stood between two links before, so that the article's next paragraph stays.
 */
function endOfCards(blocks: readonly LinkBlock[], at: number): number {
  const label = blocks[at];
  let to = at;
  let widest = 0;
  const box = boxOf(blocks, at);
  const counts = pointOf(blocks.find(({ block }, index) => index > at && block.words > 0)) === 1;
  for (let next = at + 1; isCard(blocks[next]) && isIn(box, blocks[next]); ) {
    if (!counts && pointOf(blocks[next])) break;
    const beside = besideCard(blocks, next, label, box);
    to = next;
    const after = blocks[next + beside + 1];
    if (isCard(after) && isIn(box, after)) widest = Math.max(widest, beside);
    else
      return (
        next +
        Math.min(beside, Math.max(widest, inOneCard(blocks[next], blocks[next + 1], label?.block.element) ? 1 : 0))
      );
    next += beside + 1;
  }
  return to;
}

/** The element that the label begins, when it holds the first link too: the list ends where the box does. */
function boxOf(blocks: readonly LinkBlock[], at: number): Element | null {
  const first = blocks[at + 1]?.block.element;
  let box = blocks[at]?.block.element ?? null;
  while (box && first && !box.contains(first)) box = box.parentElement;
  const before = blocks[at - 1]?.block.element;
  return box && before && !box.contains(before) ? box : null;
}

const isIn = (box: Element | null, item: LinkBlock | undefined): boolean =>
  item !== undefined && (box === null || box.contains(item.block.element));

/** How many blocks after the link at `at` can belong to its card. */
function besideCard(
  blocks: readonly LinkBlock[],
  at: number,
  label: LinkBlock | undefined,
  box: Element | null,
): number {
  let beside = 0;
  while (
    beside < MOST_BESIDE &&
    isIn(box, blocks[at + beside + 1]) &&
    isBeside(blocks[at], blocks[at + beside + 1], label)
  )
    beside++;
  return beside;
}

function isBeside(card: LinkBlock | undefined, item: LinkBlock | undefined, label: LinkBlock | undefined): boolean {
  if (item === undefined || isCard(item) || isLabel(item) || item.block.words > LONGEST_TEASER) return false;
  if (pointOf(item) && !pointOf(card)) return false;
  if (inOneCard(card, item, label?.block.element)) return true;
  // A heading that links nowhere begins something else.
  return !isHeading(item) && (isNote(item) || isHeading(card));
}

/** The number in headings such as "19) …", which count the article's own points; another list that counts begins with 1. */
const pointOf = (item: LinkBlock | undefined): number =>
  isHeading(item) ? Number(/^#?\s?(\d{1,3})\s?[.):]/.exec(item?.block.text ?? '')?.[1] ?? 0) : 0;
