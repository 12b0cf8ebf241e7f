/** What sells, asks or points elsewhere inside an article without being an ad by list or an affiliate's. */
import type { Page, Rule, RuleOptions } from '../core/types.ts';
import type { PromotionFinder } from './promotion.ts';
import { authors } from './promotion-authors.ts';
import { buttons } from './promotion-buttons.ts';
import { newsletters } from './promotion-newsletters.ts';
import { pitches } from './promotion-pitches.ts';
import { sharing } from './promotion-sharing.ts';
import { isInside } from './promotion-sharing-rows.ts';
import { tags } from './promotion-tags.ts';
import { votes } from './promotion-votes.ts';

const ID = 'promotions';

/** Where two want the same place, the first of them has it. */
const FINDERS: Readonly<Record<string, PromotionFinder>> = {
  pitches,
  buttons,
  newsletters,
  sharing,
  votes,
  authors,
  tags,
};

/** Takes each kind of promotion that its options leave on. */
export const promotions: Rule = {
  id: ID,
  on: true,
  options: Object.fromEntries(Object.keys(FINDERS).map((name) => [name, { kind: 'switch', initial: true }])),
  pass: 'first',
  *find(page: Page, options: RuleOptions) {
    const taken = new Set<Element>();
    for (const [name, find] of Object.entries(FINDERS)) {
      if (options[name] === false) continue;
      for (const found of find(page)) {
        const targets = found.targets.filter((target) => !isInside(target, taken));
        for (const target of targets) taken.add(target);
        if (targets.length) yield { rule: ID, ...found, targets };
      }
    }
  },
};
