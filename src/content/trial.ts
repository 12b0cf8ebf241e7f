/** What would be done by other rules and other values of their options; changes nothing. */
import type { OptionTrial, OwnTrial, RulesTrial } from '../core/outcome.ts';
import type { OwnRule } from '../core/own-rule.ts';
import type { Choices, Rule } from '../core/types.ts';
import type { Views } from './views.ts';

/** Null when the option is no choice. `choices` are those of now. */
function trialsOf(
  views: Views,
  { id, options }: Pick<Rule, 'id' | 'options'>,
  option: string,
  choices: Choices,
): OptionTrial[] | null {
  const choice = options[option];
  if (choice?.kind !== 'choice') return null;
  return choice.values.map((value) => {
    const tried = { on: true, options: { ...choices.rules[id]?.options, [option]: value } };
    return { value, ...views.tryPlan({ ...choices, rules: { ...choices.rules, [id]: tried } }, id) };
  });
}

/** What was read of a page, with the rules and the choices as they stand. */
export interface Tryable {
  readonly views: Views;
  readonly rules: readonly Rule[];
  readonly choices: Choices;
}

/** Answers what would be done if; null where there is nothing to read. */
export abstract class Trials {
  protected abstract tryable(anyway: boolean): Tryable | null;

  /** What a rule would do with each value of an option of its; null also when there is no such choice. */
  tryOption(id: string, option: string, anyway: boolean): OptionTrial[] | null {
    const now = this.tryable(anyway);
    const rule = now?.rules.find((one) => one.id === id);
    return now && rule ? trialsOf(now.views, rule, option, now.choices) : null;
  }

  /** What would be done if rules were set like these. */
  tryRules(rules: Choices['rules'], anyway: boolean): RulesTrial | null {
    const now = this.tryable(anyway);
    return now?.views.tryRules(now.choices, rules) ?? null;
  }

  /** What each of these rules of the person's would do by itself. */
  tryOwn(own: readonly OwnRule[], anyway: boolean): OwnTrial[] | null {
    return this.tryable(anyway)?.views.tryOwn(own) ?? null;
  }
}
