/** What is for sale beside the article: boxes of links that are all paid for, under one line that says what they are. */
import { normalise } from '../../../core/text.ts';
import type { Page } from '../../../core/types.ts';
import { PRICE } from '../sales-talk.ts';
import type { Link } from '../seed.ts';
import {
  type Box,
  beginningOf,
  boxesAround,
  isSpokenOf,
  isTerse,
  linksIn,
  type OfferTools,
  proseIn,
  thingsIn,
} from './reach.ts';

/** What isn't the article's and yet has words: one line that says what the links are. */
const LONGEST_HEAD = 8;
/** What a theme calls the column beside the article. */
const COLUMN = /(?:^|[\s_-])(?:sidebar|widgets?|rail|aside)(?:$|[\s_-])/i;
/** Holds something to be read or used, other than lists of links. */
export const USED =
  'table, pre, blockquote, form, input, select, textarea, button, video, audio, iframe, object, canvas';

/**
 * Boxes beside the article in which every link is paid for: in a column of its own, or with the price of one thing. Several may be
 * the page's own list, of which Readability took the introduction, and what stands in the article's frame its author's.
 */
export function* besideArticle(page: Page, links: readonly Link[], { blocksIn, boxOf }: OfferTools): Iterable<Box> {
  const paid = new Set(links.map(({ element }) => element));
  const boxes = boxesAround(links, page, (element) => {
    const blocks = blocksIn(element, page);
    const isList = isTerse(element, blocks, page, paid) && proseIn(blocks) <= LONGEST_HEAD;
    return isList && !element.querySelector(USED) ? 'whole' : 'none';
  });
  const isOne = thingsIn(boxes) === 1;
  for (const [box, { sign }] of boxes) {
    const blocks = blocksIn(box, page);
    const isSelling = isInColumn(box, page) || (isOne && blocks.some(({ text }) => PRICE.test(text)));
    if (!isSelling || box.closest('article') || areSpokenOf(linksIn(box), box, page)) continue;
    // A heading is never hidden without a word.
    const prose = blocks.some(({ kind }) => kind === 'heading') ? Number.POSITIVE_INFINITY : proseIn(blocks);
    yield boxOf([box], prose, sign.host, 'likely');
  }
}

/** True for a list of what the article speaks of: the books that it names. */
function areSpokenOf(links: readonly Element[], box: Element, page: Page): boolean {
  const names = links.map(({ textContent }) => beginningOf(normalise(textContent ?? ''))).filter((name) => name !== '');
  return names.length > 0 && names.every((name) => isSpokenOf(name, box, page));
}

function isInColumn(box: Element, { article: { root } }: Page): boolean {
  for (let at: Element | null = box; at && !at.contains(root); at = at.parentElement)
    if (at.matches('aside, [role="complementary"]') || COLUMN.test(at.getAttribute('class') ?? '')) return true;
  return false;
}
