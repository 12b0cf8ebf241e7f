/** Boxes that themes and plugins name by what they hold: `related-posts`, `post-navigation`, `jp-relatedposts`. */

import type { LinkBlock } from '../link-blocks.ts';
import type { Span } from '../span.ts';
import {
  countLinks,
  inOneCard,
  isHeading,
  isNote,
  isTitle,
  LONGEST_LABEL,
  LONGEST_TEASER,
  proseWords,
} from './card.ts';

interface MarkedBox extends Span {
  readonly links: number;
  readonly label: string;
}

const KIND = '(?:related|recommended|recommendations?|similar|popular|recent|latest|trending|suggested)';
const WHAT = '(?:posts?|articles?|stor(?:y|ies)|news|reads?|reading|content|entries|blogs?|links|items?)';
/** Names in common use, those of widely used plugins and recommenders included; camel case is written with dashes here. */
export const NAME = new RegExp(
  `(?:^|[\\s_-])((?:${KIND}[_-]*${WHAT}|(?:more|other|inline)[_-]*(?:posts|articles|stories|news)|(?:most[_-]*)(?:read|popular|viewed)|` +
    'jp-relatedposts|relatedposts|yarpp(?:-related)?|crp[_-]related|rp4wp|relpost-thumb\\w*|wpp-list|srpw|related|' +
    'read[_-]*(?:also|next)|also[_-]*(?:read|like)|next[_-]*reads?|up[_-]next|you[_-]*(?:may|might)(?:[_-]*also)?[_-]*like|' +
    'recirc(?:ulation)?|(?:posts?|article|story|entry|blog)[_-]*(?:navi|navigation|nav|pager)|item-pagination|blog-page-nav|nav-links|paginav|prev-?next|' +
    'another_category|read[_-]*more[_-]*(?:wrap|feed)|' +
    'outbrain|ob-widget|taboola|zergnet|revcontent|mgbox))(?=$|[\\s_-])',
  'i',
);

/** On a page with fewer words than this outside of the box and of links, the box is what the page is about. */
export const LEAST_ARTICLE = 50;

/** The boxes, those inside another left out; `prose` is how many words of the page stand outside of links, where `blocks` aren't all. */
export function markedBoxes(blocks: readonly LinkBlock[], root: Element, prose = proseWords(blocks)): MarkedBox[] {
  const above = namesAbove(root);
  const checked = new Map<Element, MarkedBox | null>();
  const found: MarkedBox[] = [];
  const weighed = new Set<MarkedBox>();
  for (let at = 0; at < blocks.length; at++) {
    const element = blocks[at]?.block.element;
    if (!element || !isTitle(blocks[at]) || blocks[at]?.block.words === 0) continue;
    const box = boxAround(blocks, at, above(element), checked);
    // Loose text between a box's lines belongs to what is around it: its later lines lead to a box that was met before.
    if (!box || weighed.has(box)) continue;
    weighed.add(box);
    if (prose - proseWords(blocks.slice(box.from, box.to + 1)) >= LEAST_ARTICLE) found.push(box);
    at = box.to;
  }
  return found;
}

/** An element that is called such a box, and the next one around it. */
interface NamedElement {
  readonly element: Element;
  readonly label: string;
  readonly around: NamedElement | null;
}

/** The innermost named element that an element is or stands in, below `root`. Titles stand side by side: each way up is gone once. */
function namesAbove(root: Element): (element: Element) => NamedElement | null {
  const known = new Map<Element, NamedElement | null>([[root, null]]);
  return (element) => {
    const passed: Element[] = [];
    let at: Element | null = element;
    for (; at && !known.has(at); at = at.parentElement) passed.push(at);
    let named = at ? (known.get(at) ?? null) : null;
    for (const one of passed.reverse()) {
      const label = nameIn(one);
      if (label) named = { element: one, label, around: named };
      known.set(one, named);
    }
    return named;
  };
}

/** The outermost of these elements around the title at `at` that holds nothing but cards. */
function boxAround(
  blocks: readonly LinkBlock[],
  at: number,
  innermost: NamedElement | null,
  checked: Map<Element, MarkedBox | null>,
): MarkedBox | null {
  let found: MarkedBox | null = null;
  for (let named = innermost; named; named = named.around) {
    const { element, label } = named;
    const known = checked.get(element);
    const read: MarkedBox | null = known === undefined ? boxOfCards(blocks, at, element, label) : known;
    checked.set(element, read);
    // What an inner box fails, the box around it fails, too.
    if (!read) break;
    found = read;
  }
  return found;
}

/** The box around the title at `at`; null when it holds more than cards. */
function boxOfCards(blocks: readonly LinkBlock[], at: number, box: Element, label: string): MarkedBox | null {
  let [from, to] = [at, at];
  while (from > 0 && holds(box, blocks[from - 1])) from--;
  while (holds(box, blocks[to + 1])) to++;
  const items = blocks.slice(from, to + 1);
  return areCards(items, blocks[from - 1] ?? blocks[to + 1]) ? { from, to, links: countLinks(items), label } : null;
}

const holds = (box: Element, item: LinkBlock | undefined): boolean =>
  item !== undefined && box.contains(item.block.element);

/** The name by which the element is called such a box; empty when it isn't. A link's own classes say nothing of the box. */
export function nameIn(element: Element): string {
  if (element.tagName === 'A') return '';
  const said = `${element.getAttribute('class') ?? ''} ${element.id}`.replace(/([a-z])(?=[A-Z])/g, '$1-');
  return NAME.exec(said)?.[1] ?? '';
}

/** True when each block is a title, a picture, a note, a heading over the list or the one teaser in a title's own frame. */
function areCards(items: readonly LinkBlock[], beyond: LinkBlock | undefined): boolean {
  let title: LinkBlock | undefined;
  let isTeased = false;
  for (const item of items) {
    const { block } = item;
    if (isTitle(item)) {
      isTeased &&= block.words === 0;
      title = item;
    } else if (block.words === 0 || isNote(item)) continue;
    else if (isHeading(item) && block.words <= LONGEST_LABEL && title === undefined) continue;
    else if (isTeased || block.words > LONGEST_TEASER || !inOneCard(title, item, beyond?.block.element)) return false;
    else isTeased = true;
  }
  return title !== undefined;
}
