/** Product cards and the pitch above a button: a heading, a sentence or two, a button, and nothing else. */

import { holdsUnread } from '../../core/page/unread.ts';
import { excerpt } from '../../core/text.ts';
import type { Block, Page } from '../../core/types.ts';
import { outer, Taken } from '../content.ts';
import { isLastChapter } from '../last-chapters.ts';
import { kindsOf } from './buttons/label.ts';
import { type Pitch, readPitches } from './pitches/shape.ts';
import { FRAME_CLASS, FRAME_STYLE } from './pitches/words.ts';
import type { PromotionFinder } from './promotion.ts';
import { sponsored } from './sponsored.ts';
import { isAboutVote } from './votes-words.ts';

/**
 * As many different titles in this shape are the chapters of a page about products: of 198 pages a maker's has three, for
 * its three products; pages with pitches have one or two.
 */
const CHAPTERS = 3;
/** The question whether the page was helpful stood 2 blocks above; its answers may be two more. */
const VOTE_DISTANCE = 4;
/** After a pitch without a frame a longer text may be its next paragraph; on the pages measured up to 12 words followed. */
const LONGEST_NEXT = 14;
/** Headings of chapters about getting the thing itself: "Price and availability". */
const LONGEST_CHAPTER = 3;
const LONGEST_QUOTE = 60;

/** Yields what says that it is sponsored, and such cards where a frame sets them off, or after the article. */
export const pitches: PromotionFinder = function* (page) {
  yield* sponsored(page);
  const { blocks } = page;
  const shaped = readPitches(page);
  if (shaped.length === 0) return;
  if (new Set(shaped.map(({ title }) => blocks[title]?.key)).size >= CHAPTERS) return;
  for (const pitch of shaped) {
    if (!isFramed(pitch, page) && !isAfterArticle(pitch, blocks)) continue;
    const targets = targetsOf(pitch, page);
    if (targets.length === 0) continue;
    const says = excerpt(blocks[pitch.title]?.text ?? '', LONGEST_QUOTE);
    yield { verb: 'fold', targets, reason: { code: 'promo-pitch', facts: { says } }, certainty: 'likely' };
  }
};

const FLOW = /^(?:P|UL|OL|H[1-6]|BLOCKQUOTE|PRE|FIGURE|TABLE)$/;

/** Most of what stands beside it is the article's text, and nothing is a box of the same name, as in a row of them. */
function isAmongText(frame: Element): boolean {
  const beside = [...(frame.parentElement?.children ?? [])].filter((one) => one !== frame);
  const name = frame.getAttribute('class');
  return (
    beside.filter(({ tagName }) => FLOW.test(tagName)).length * 2 > beside.length &&
    !(name && beside.some((one) => one.getAttribute('class') === name))
  );
}

/** A box of its own look among the article's paragraphs. */
function isFramed({ frame, group, title }: Pitch, page: Page): boolean {
  if (!frame || !group.lines.some(({ drawn }) => drawn)) return false;
  if (!isAmongText(frame)) return false;
  const { blocks } = page;
  const holder = blocks[group.from]?.element;
  // Loose buttons are held by the frame itself.
  const isLoose = holder?.contains(blocks[title]?.element ?? null);
  for (let at = holder ?? null; at; at = at.parentElement) {
    if (
      (at !== holder || isLoose) &&
      (FRAME_CLASS.test(at.getAttribute('class') ?? '') || FRAME_STYLE.test(at.getAttribute('style') ?? ''))
    )
      return true;
    if (at === frame) return false;
  }
  return false;
}

/** The last chapter or the vote stands right above, and no paragraph goes on with it. */
function isAfterArticle({ title, group, frame }: Pitch, blocks: readonly Block[]): boolean {
  const heading = blocks[title];
  if (heading?.kind !== 'heading') return false;
  const next = blocks.slice(group.to + 1).find(({ words }) => words > 0);
  if (!frame && next && next.kind !== 'heading' && next.words > LONGEST_NEXT) return false;
  const before = blocks.slice(0, title);
  if (before.slice(-VOTE_DISTANCE).some(({ key }) => isAboutVote(key))) return true;
  const headings = before.filter(({ kind }) => kind === 'heading');
  const level = ({ element }: Block) => Number(element.tagName[1]);
  const chapters = [headings.at(-1), headings.findLast((chapter) => level(chapter) <= level(heading))];
  return chapters.some((chapter) => chapter && isLastChapter(chapter.key)) && !isGettingIt(heading);
}

/** "Download", "Where to buy": what the article itself ends with. */
const isGettingIt = ({ key, words }: Block): boolean =>
  words <= LONGEST_CHAPTER &&
  kindsOf(key).length > 0 &&
  !/\b(?:now|free|today|jetzt|kostenlos|gratis|gratuit)\b/.test(key);

function targetsOf({ from, to, group, frame }: Pitch, page: Page): Element[] {
  if (frame) return holdsUnread(frame) ? [] : [frame];
  const taken = new Taken(page);
  const blocks = page.blocks.slice(from, to + 1);
  // Loose text can't be folded without what stands beside it.
  if (blocks.some(({ whole, words }) => !whole && words > 0)) return [];
  const pressed = new Map(group.lines.map((line) => [page.blocks[line.at], line.elements]));
  const elements = blocks.flatMap((block) => pressed.get(block) ?? [block.element]);
  for (const element of elements) taken.take(element);
  return outer(elements.map((element) => taken.outermost(element)));
}
