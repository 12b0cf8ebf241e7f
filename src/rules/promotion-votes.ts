/** Boxes that ask whether the page was helpful, and star ratings to give. */
import type { PromotionFinder } from './promotion.ts';

export const votes: PromotionFinder = function* () {};
