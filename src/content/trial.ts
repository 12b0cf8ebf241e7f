/** What would be done by other rules and other values of their options; changes nothing. */
import type { Cleanup, Look } from '../core/cleanup.ts';
import type { OptionTrial, OwnTrial, RulesTrial } from '../core/outcome.ts';
import type { articleWordsIn } from '../core/plan/own-in-plan.ts';
import type { OwnRule } from '../core/plan/own-rule.ts';
import type { wordsTakenBy } from '../core/report.ts';
import type { Action, Choices, Page, Rule } from '../core/types.ts';
import { isTaking } from '../core/verbs.ts';

/** All that was read of a page, with the rules and the choices as they stand. */
export interface Tryable {
  readonly read: readonly { readonly look: Look; readonly rules: readonly Rule[] }[];
  readonly rules: readonly Rule[];
  readonly choices: Choices;
  /** By other choices, for each of what was read, the page as a whole first; the plans as they stand stay. */
  plansBy(choices: Choices): readonly { readonly cleanup: Cleanup; readonly page: Page }[];
  /** As the content script has them, which knows the blocks of the page already. */
  readonly count: { readonly wordsTakenBy: typeof wordsTakenBy; readonly articleWordsIn: typeof articleWordsIn };
}

type Asked<Names extends string> = Readonly<Record<Names, string>>;

const withRules = (now: Tryable, set: Choices['rules']): Choices => ({
  ...now.choices,
  rules: { ...now.choices.rules, ...set },
});

/** What a rule would do with each value of an option of its; null when there is no such choice. */
export function tryOption(now: Tryable, { rule: id, option }: Asked<'rule' | 'option'>): OptionTrial[] | null {
  const choice = now.rules.find((one) => one.id === id)?.options[option];
  if (choice?.kind !== 'choice') return null;
  const { options } = now.choices.rules[id] ?? {};
  return choice.values.map((value) => {
    const tried = { [id]: { on: true, options: { ...options, [option]: value } } };
    return { value, ...tryPlan(now, withRules(now, tried), id) };
  });
}

/** What a rule would do by other choices, and the words it would take. */
function tryPlan(now: Tryable, choices: Choices, rule: string): { actions: number; words: number } {
  const isOfRule = (action: Action) => action.rule === rule;
  const tried = now.plansBy(choices).map(({ cleanup: { plan }, page }) => ({
    actions: plan.actions.filter(isOfRule).length,
    words: now.count.wordsTakenBy(isOfRule, plan.actions, page),
  }));
  const sum = (of: 'actions' | 'words') => tried.reduce((all, one) => all + one[of], 0);
  return { actions: sum('actions'), words: sum('words') };
}

/** What would be done if rules were set like these. */
export function tryRules(now: Tryable, set: Choices['rules']): RulesTrial {
  const tried = now.plansBy(withRules(now, set));
  const actions: Record<string, number> = {};
  for (const { rule } of tried.flatMap(({ cleanup: { plan } }) => plan.actions))
    actions[rule] = (actions[rule] ?? 0) + 1;
  return { actions, toRead: tried[0]?.cleanup.report.counts.toRead ?? 0 };
}

/** What each of these rules of the person's would name by itself, whichever they have, and what it would cost the article. */
export const tryOwn = (now: Tryable, own: readonly OwnRule[]): OwnTrial[] => own.map((one) => ownTrialOf(now, one));

function ownTrialOf({ read, count }: Tryable, own: OwnRule): OwnTrial {
  const found = read.flatMap(({ look: { page }, rules }) =>
    rules
      .flatMap((rule) => (rule.asksPerson ? [...rule.find(page, {}, [own])] : []))
      .map((finding) => ({
        places: finding.targets.length,
        articleWords: isTaking(finding) ? count.articleWordsIn(finding.targets, page) : 0,
      })),
  );
  const sum = (of: keyof OwnTrial) => found.reduce((all, one) => all + one[of], 0);
  return { places: sum('places'), articleWords: sum('articleWords') };
}
