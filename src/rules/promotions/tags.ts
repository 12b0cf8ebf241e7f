/** Tags, categories, breadcrumbs inside the article, and what scripts left behind. */
import type { Page, Reason } from '../../core/types.ts';
import { liftBlocks } from '../lift-blocks.ts';
import type { Promotion, PromotionFinder } from './promotion.ts';
import { breadcrumbs } from './tags/crumbs.ts';
import { leftovers } from './tags/leftovers.ts';
import { tagLists } from './tags/lists.ts';
import { verbFor } from './verb.ts';

/** Yields the way to the page, then its tags, then what scripts left. */
export const tags: PromotionFinder = function* (page) {
  for (const targets of breadcrumbs(page)) yield found(targets, { code: 'promo-breadcrumb', facts: {} }, page);
  for (const { targets, tags: count } of tagLists(page)) {
    yield found(targets, { code: 'promo-tags', facts: { count } }, page);
  }
  for (const { block, isContents } of leftovers(page)) {
    const { targets } = liftBlocks([block], page);
    const code = isContents ? 'promo-contents' : 'promo-leftover';
    if (targets.length) yield found(targets, { code, facts: { says: block.text } }, page);
  }
};

const found = (targets: readonly Element[], reason: Reason, page: Page): Promotion => ({
  verb: verbFor(targets, page),
  targets,
  reason,
  certainty: 'certain',
});
