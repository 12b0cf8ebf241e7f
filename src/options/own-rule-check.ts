/** What is wrong with a rule while it is written: also what this browser itself doesn't understand. */
import { fault } from '../settings/own-rule-fault.ts';
import { faultOf, type OwnRuleFault, ruleFault, siteFault } from '../settings/own-rule-faults.ts';
import type { OwnBy, OwnRule } from '../settings/own-rules.ts';

export interface RuleFaults {
  readonly value: OwnRuleFault | null;
  readonly site: OwnRuleFault | null;
}

/** What is wrong with what a rule goes by. */
export function valueFault(by: OwnBy, value: string): OwnRuleFault | null {
  const found = faultOf(by, value);
  if (found || by !== 'selector') return found;
  try {
    document.createDocumentFragment().querySelector(value);
    return null;
  } catch {
    return fault('not-a-selector');
  }
}

/** All that keeps a rule from being saved. */
export const faultsOf = (rule: OwnRule, own: readonly OwnRule[]): RuleFaults => ({
  value: valueFault(rule.by, rule.value) ?? ruleFault(rule, { own }),
  site: siteFault(rule.site),
});
