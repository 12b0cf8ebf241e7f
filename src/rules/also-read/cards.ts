/** Cards of other articles without a label: each a title that links, with a picture, a date or a category. */

import type { LinkBlock } from '../link-blocks.ts';
import type { Span } from '../span.ts';
import { isNote, isTitle, MOST_BESIDE } from './card.ts';

/** A run of cards, and whether it is known as one wherever it stands. */
interface CardRun extends Span {
  readonly links: number;
  readonly certain: boolean;
}

/** Two titles with pictures stand in many articles. */
const LEAST_CARDS = 3;

/** How many linked pictures of other things may stand between two cards: the card's own and an advertisement. */
const MOST_BANNERS = 2;

const DATE =
  /(?:^|\D)(?:19|20)\d\d(?:\D|$)|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\b(?:ago|hace|vor|il y a|fa|geleden|sedan|siden|temu|назад|önce|yang lalu|trước)\b|[前전]$|\d\s?(?:月|월)/iu;

/** The last line of the cards of Jetpack, the most used plugin for WordPress: `In “Garden”`. */
const IN_CATEGORY = /^(?:in|dans|en|em|i|w|v|в|στο|içinde)\s?["“”„«].+["“”»]$/iu;

/** The runs of cards among the blocks, in order. */
export function cardRuns(blocks: readonly LinkBlock[]): CardRun[] {
  const runs: CardRun[] = [];
  for (let from = 0; from < blocks.length; from++) {
    if (!isTitle(blocks[from])) continue;
    const cards = cardsFrom(blocks, from);
    const last = cards.at(-1);
    if (!last) continue;
    // After the last card at most as many notes are its own as the others have.
    const widest = Math.max(0, ...cards.slice(0, -1).map(({ to, title }) => to - title));
    const to = Math.min(last.to, last.title + widest);
    const certain = cards.length >= LEAST_CARDS - 1 && cards.every(({ inCategory }) => inCategory);
    if (cards.length >= LEAST_CARDS || certain) {
      runs.push({ from, to, links: cards.length, certain });
    }
    from = last.to;
  }
  return runs;
}

interface Card {
  /** Index of its title. */
  readonly title: number;
  /** Index of its last block. */
  readonly to: number;
  readonly inCategory: boolean;
}

/** The cards that follow each other from `from` on; a banner or two may stand between. */
function cardsFrom(blocks: readonly LinkBlock[], from: number): Card[] {
  const cards: Card[] = [];
  let card = cardAt(blocks, from);
  while (card) {
    cards.push(card);
    const after = card.to + 1;
    card = cardAt(blocks, after);
    for (let skip = 1; !card && skip <= MOST_BANNERS && isBanner(blocks[after + skip - 1]); skip++) {
      card = cardAt(blocks, after + skip);
    }
  }
  return cards;
}

/** Pictures with a link; an advertisement's counting pixel stands outside of its link. */
const isBanner = (item: LinkBlock | undefined): boolean => item?.block.words === 0 && item.leaving.length > 0;

/** The card that begins at `from`; null when there is none, or nothing but a title. */
function cardAt(blocks: readonly LinkBlock[], from: number): Card | null {
  const first = blocks[from];
  if (!first || !isTitle(first) || first.block.kind === 'code') return null;
  const hasPicture = first.block.pictures.length > 0;
  const at = first.block.words === 0 ? from + 1 : from;
  const title = blocks[at];
  // The picture leads where the title leads.
  if (!isTitle(title) || title?.block.words === 0 || title?.leaving[0] !== first.leaving[0]) return null;
  let [to, dated, inCategory] = [at, isDated(title), false];
  for (let next = blocks[to + 1]; next && to - at < MOST_BESIDE && isBesideTitle(next); next = blocks[to + 1]) {
    dated ||= isDated(next);
    inCategory ||= IN_CATEGORY.test(next.block.text);
    to++;
  }
  return hasPicture || dated || inCategory ? { title: at, to, inCategory } : null;
}

const isBesideTitle = (item: LinkBlock): boolean =>
  !isTitle(item) && item.block.words > 0 && item.block.kind !== 'heading' && isNote(item);

const isDated = (item: LinkBlock | undefined): boolean =>
  item !== undefined && item.block.words > item.block.linkWords
    ? DATE.test(item.block.text) || item.block.element.querySelector('time') !== null
    : false;
