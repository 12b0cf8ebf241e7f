/** Product cards and the pitch above a button: a heading, a sentence or two, a button, and nothing else. */
import type { PromotionFinder } from './promotion.ts';

export const pitches: PromotionFinder = function* () {};
