/** Affiliate links whose words belong to the page: marked, or led straight to the shop. */
import type { Rule } from '../core/types.ts';

export const affiliateLinks: Rule = {
  id: 'affiliate-links',
  on: true,
  options: {
    // What is done with the link; its words stay in any case. `leave` only counts them.
    links: { kind: 'choice', values: ['mark', 'unlink'], initial: 'mark' },
  },
  pass: 'first',
  *find() {},
};
