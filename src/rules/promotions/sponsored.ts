/** Boxes that somebody else has paid for and that say so: "Sponsored", a sentence or two, and a link to the sponsor. */
import { blocksIn, measure } from '../../core/page/known-blocks.ts';
import { excerpt } from '../../core/text.ts';
import type { Block, Page } from '../../core/types.ts';
import { isAdLabel } from '../ads/labels.ts';
import { leadsAway } from '../ads/listed.ts';
import { openedFor } from './openings.ts';
import type { PromotionFinder } from './promotion.ts';

/** In words: two or three sentences. What is longer is an article of its own. */
const LONGEST = 60;
/** In an article on advertising many examples are called so. */
const MOST = 3;
/** "Ad", "Pub", "Anzeige" and the like may be what a card of the article is about, too. */
const SAYS_PAID = /sponsor|gespons|patrocin|paid|赞助|スポンサー|스폰서/iu;
/** How a link says that it was paid for, where the label alone doesn't; what counts visits (`utm_`) is no sign. */
const PAID_LINK = 'a[rel~="sponsored"]';
/** Steps, terms and cells; a heading over it all is a chapter's. */
const KEPT = 'li, dd, dt, td, th, figure, pre';
const BOX = /^(?:DIV|ASIDE|SECTION|BLOCKQUOTE)$/;

/** Yields such boxes whole. A label over an empty slot is for `ad-slots`, a longer text is somebody's to read. */
export const sponsored: PromotionFinder = function* (page) {
  const boxes = new Set(openedFor('ads', page).flatMap((at) => boxOf(page.blocks[at], page) ?? []));
  if (boxes.size > MOST) return;
  for (const box of boxes) {
    const says = excerpt(blocksIn(box, page)[1]?.text ?? '');
    yield {
      verb: 'fold',
      targets: [box],
      reason: { code: 'promo-sponsored', facts: { says } },
      certainty: 'certain',
    };
  }
};

function boxOf(block: Block | undefined, page: Page): Element | null {
  if (block?.kind !== 'text' || !block.whole || block.element.closest(KEPT)) return null;
  const box = isAdLabel(block.text) ? boxAround(block.element, page) : null;
  if (!box || box.contains(page.article.root) || box.querySelector('h1, h2')) return null;
  if (!SAYS_PAID.test(block.text) && !box.querySelector(PAID_LINK)) return null;
  const { words, linkWords } = measure([box], page);
  return words > linkWords && words <= LONGEST && leadsAway(box, page.url) ? box : null;
}

/** The smallest box that the label begins and that says more. */
function boxAround(label: Element, page: Page): Element | null {
  const says = label.textContent?.trim() ?? '';
  for (let at = label.parentElement; at && !at.contains(page.article.root); at = at.parentElement) {
    const text = at.textContent?.trim() ?? '';
    if (text !== says) return BOX.test(at.tagName) && text.startsWith(says) ? at : null;
  }
  return null;
}
