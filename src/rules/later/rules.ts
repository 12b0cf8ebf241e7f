/**
 * Stand in the content script for rules that few pages need, see scripts/words-apart.mjs. What they find comes when it is needed:
 * with the words in other letters what mends broken text, and with the first rule of the person's own what follows these.
 */
import type { Rule } from '../../core/types.ts';

type Find = Rule['find'];

const finds = new Map<string, Find>();

/** What the rule of that name finds from now on. */
export const takeFind = (id: string, find: Find): void => void finds.set(id, find);

const standIn = (rule: Omit<Rule, 'find'>): Rule => ({
  ...rule,
  find: (...asked) => finds.get(rule.id)?.(...asked) ?? [],
});

/** As in `mend-text.ts`. */
export const mendText = standIn({ id: 'mend-text', on: true, options: {}, pass: 'text' });

/** As in `my-selectors.ts`. */
export const mySelectors = standIn({ id: 'my-selectors', on: true, options: {}, pass: 'first', asksPerson: true });
