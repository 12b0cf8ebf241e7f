/** The rules, in the order in which people see them. */
import type { Rule } from '../core/types.ts';
import { adSlots } from './ad-slots.ts';
import { affiliateBlocks } from './affiliate-blocks.ts';
import { affiliateLinks } from './affiliate-links.ts';
import { alsoRead } from './also-read.ts';
import { disclosures } from './disclosures.ts';
import { mendText } from './mend-text.ts';
import { mySelectors } from './my-selectors.ts';
import { promotions } from './promotions.ts';
import { repeatedSections } from './repeated-sections.ts';

export const rules: readonly Rule[] = [
  mySelectors,
  affiliateBlocks,
  adSlots,
  repeatedSections,
  alsoRead,
  affiliateLinks,
  disclosures,
  promotions,
  mendText,
];
