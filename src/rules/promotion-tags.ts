/** Tags, categories, breadcrumbs inside the article, and what scripts left behind. */
import type { PromotionFinder } from './promotion.ts';

export const tags: PromotionFinder = function* () {};
