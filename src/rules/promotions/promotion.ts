/** What the parts of `promotions` have in common. */
import type { Finding, Page } from '../../core/types.ts';

/** What one part found; the rule adds its own name. */
export type Promotion = Omit<Finding, 'rule'>;

/** One kind of promotion: a file of its own, and a switch among the rule's options. */
export type PromotionFinder = (page: Page) => Iterable<Promotion>;
