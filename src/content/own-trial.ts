/** What one of the person's own rules names on a page, and what it would cost the article; changes nothing. */
import type { Look } from '../core/cleanup.ts';
import type { OwnTrial } from '../core/outcome.ts';
import { articleWordsIn } from '../core/own-in-plan.ts';
import type { OwnRule } from '../core/own-rule.ts';
import type { Rule } from '../core/types.ts';
import { isTaking } from '../core/verbs.ts';

interface Read {
  readonly look: Look;
  readonly rules: readonly Rule[];
}

/** Over all that was read of a page. */
export function ownTrialOf(own: OwnRule, views: readonly Read[]): OwnTrial {
  const found = views.flatMap(({ look: { page }, rules }) =>
    rules
      .flatMap((rule) => (rule.asksPerson ? [...rule.find(page, {}, [own])] : []))
      .map((finding) => ({
        places: finding.targets.length,
        articleWords: isTaking(finding) ? articleWordsIn(finding.targets, page) : 0,
      })),
  );
  const sum = (of: keyof OwnTrial) => found.reduce((all, one) => all + one[of], 0);
  return { places: sum('places'), articleWords: sum('articleWords') };
}
