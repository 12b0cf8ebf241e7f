/**
 * What the rules find, remembered. A page is planned again when the filter lists answer, when it is cleaned, and with each
 * choice of the person; what a rule finds on it changes only with the rule's options and, for some, with the lists.
 */
import type { Choices, Finding, ListAnswer, Page, Rule } from './types.ts';

interface Found {
  readonly options: string;
  readonly lists: ListAnswer | null;
  readonly findings: readonly Finding[];
  /** How long finding took, in milliseconds. */
  readonly time: number;
}

/** By page, and so by what is set aside on it; gone with the page. */
const known = new WeakMap<Page, Map<Rule, Found>>();

/** Asks rules by one set of choices. */
export class Finder {
  readonly #choices: Choices;
  readonly #rules: readonly Rule[];
  readonly #now: () => number;
  #reused = 0;

  constructor(choices: Choices, rules: readonly Rule[], now: () => number) {
    this.#choices = choices;
    this.#rules = rules;
    this.#now = now;
  }

  /** How long it once took to find what was known already, in milliseconds. */
  get reused(): number {
    return this.#reused;
  }

  /** What the rules of a pass find on a page, in the order of the rules. */
  find(pass: Rule['pass'], page: Page): Finding[] {
    return this.#rules.filter((rule) => rule.pass === pass).flatMap((rule) => this.#found(rule, page));
  }

  #found(rule: Rule, page: Page): readonly Finding[] {
    const values = this.#choices.rules[rule.id]?.options ?? {};
    const options = JSON.stringify(values);
    const lists = rule.asksLists ? page.facts.lists : null;
    const onPage = known.get(page) ?? new Map<Rule, Found>();
    known.set(page, onPage);
    const before = onPage.get(rule);
    if (before?.options === options && before.lists === lists) {
      this.#reused += before.time;
      return before.findings;
    }
    const start = this.#now();
    const findings = [...rule.find(page, values)];
    onPage.set(rule, { options, lists, findings, time: this.#now() - start });
    return findings;
  }
}

/** One page made of another, kept for as long as it is asked for by the same things. */
export class DerivedPages {
  readonly #last = new WeakMap<Page, { readonly by: readonly object[]; readonly page: Page }>();

  of(page: Page, by: readonly object[], make: () => Page): Page {
    const last = this.#last.get(page);
    if (last?.by.length === by.length && last.by.every((one, at) => one === by[at])) return last.page;
    const made = make();
    this.#last.set(page, { by, page: made });
    return made;
  }
}
