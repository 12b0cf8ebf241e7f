/** What a rule would do with each value of one of its options; changes nothing. */
import type { OptionTrial } from '../core/outcome.ts';
import type { Choices, Rule } from '../core/types.ts';
import type { Views } from './views.ts';

/** Null when the option is no choice. `choices` are those of now. */
export function trialsOf(
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
