/** Boxes that ask for a mail address. */
import type { PromotionFinder } from './promotion.ts';

export const newsletters: PromotionFinder = function* () {};
