/** What sells, asks or points elsewhere inside an article without being an ad by list or an affiliate's. */
import type { Page, Rule, RuleOptions } from '../core/types.ts';
import { authors } from './promotions/authors.ts';
import { buttons } from './promotions/buttons.ts';
import { newsletters } from './promotions/newsletters.ts';
import { pitches } from './promotions/pitches.ts';
import type { PromotionFinder } from './promotions/promotion.ts';
import { isInside } from './promotions/sharing/rows.ts';
import { sharing } from './promotions/sharing.ts';
import { tags } from './promotions/tags.ts';
import { votes } from './promotions/votes.ts';

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
