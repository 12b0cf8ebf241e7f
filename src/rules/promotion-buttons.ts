/** Buttons and lines that only get a product: download, buy, try. */
import type { PromotionFinder } from './promotion.ts';

export const buttons: PromotionFinder = function* () {};
