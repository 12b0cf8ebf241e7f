/** Boxes about the author after the article, and repeated lines of author and date. */
import { excerpt } from '../../core/text.ts';
import type { Page, Reason } from '../../core/types.ts';
import { liftBlocks } from '../lift-blocks.ts';
import { namedBoxes } from './authors/boxes.ts';
import { authorLines } from './authors/lines.ts';
import { Place } from './authors/place.ts';
import { authorShapes } from './authors/shapes.ts';
import type { Promotion, PromotionFinder } from './promotion.ts';
import { verbFor } from './verb.ts';

/** Yields named boxes first, then those known by shape, then lines. */
export const authors: PromotionFinder = function* (page) {
  const place = new Place(page);
  const taken: Element[] = [];
  const isTaken = (element: Element) => taken.some((box) => box.contains(element));
  for (const { targets, name, isMeta } of namedBoxes(page, place)) {
    taken.push(...targets);
    yield found(targets, isMeta ? { code: 'promo-meta', facts: {} } : authorReason(name), page);
  }
  for (const { blocks, name } of authorShapes(page, place)) {
    if (blocks.some(({ element }) => isTaken(element))) continue;
    const { targets } = liftBlocks(blocks, page);
    taken.push(...targets);
    if (targets.length) yield found(targets, authorReason(name), page);
  }
  for (const { block, isRepeat } of authorLines(place)) {
    if (isTaken(block.element)) continue;
    const { targets } = liftBlocks([block], page);
    const says = excerpt(block.text);
    const reason = isRepeat ? { code: 'promo-byline', facts: { says } } : { code: 'promo-meta', facts: {} };
    if (targets.length) yield found(targets, reason, page);
  }
};

const authorReason = (name: string | null): Reason =>
  name === null ? { code: 'promo-author-box', facts: {} } : { code: 'promo-author', facts: { name } };

const found = (targets: readonly Element[], reason: Reason, page: Page): Promotion => ({
  verb: verbFor(targets, page),
  targets,
  reason,
  certainty: 'likely',
});
