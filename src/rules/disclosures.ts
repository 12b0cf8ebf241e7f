/** Notices that a page earns by its links: "This post includes affiliate links". */
import type { Rule } from '../core/types.ts';

export const disclosures: Rule = {
  id: 'disclosures',
  on: true,
  options: {},
  pass: 'first',
  *find() {},
};
