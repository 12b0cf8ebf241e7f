/** Boxes about the author after the article, and repeated lines of author and date. */
import type { PromotionFinder } from './promotion.ts';

export const authors: PromotionFinder = function* () {};
