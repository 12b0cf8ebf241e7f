/** Something wrong with a rule that a person wrote. */

/** The words are the messages `own_fault_<code>`, filled from the facts; `at` is where in the value it is, from 0, if it is somewhere. */
export interface OwnRuleFault {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly at: number | null;
}

export const fault = (code: string, facts: OwnRuleFault['facts'] = {}, at: number | null = null): OwnRuleFault => ({
  code,
  facts,
  at,
});
