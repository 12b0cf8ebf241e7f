/** Rows of share, follow, print and comment buttons. */
import type { PromotionFinder } from './promotion.ts';

export const sharing: PromotionFinder = function* () {};
