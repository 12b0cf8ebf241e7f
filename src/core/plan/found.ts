/**
 * What the rules find, remembered. A page is planned again when the filter lists answer, when it is cleaned, and with each
 * choice of the person; what a rule finds on it changes only with the rule's options and, for some, with the lists.
 */

import type { Failure } from '../outcome.ts';
import { isInEditor } from '../page/editor.ts';
import type { PhaseClock } from '../phase-times.ts';
import type { Action, Choices, Finding, ListAnswer, Page, Rule, RuleOptions } from '../types.ts';
import { targetsTaken } from '../verbs.ts';

interface Found {
  readonly options: string;
  readonly lists: ListAnswer | null;
  readonly findings: readonly Finding[];
  /** The rule ended in an error: nothing of what it found before counts. */
  readonly failure?: Failure;
  /** How long finding took, in milliseconds. */
  readonly time: number;
}

/** By page, and so by what is set aside on it; gone with the page. */
const known = new WeakMap<Page, Map<Rule, Found>>();

/** What a pass counts as; the time of each rule is a part of it. */
const PHASES: Record<Rule['pass'], string> = { text: 'mend', first: 'find', repeats: 'find' };

/** Asks rules by one set of choices. What was known already counts with the time that it once took. */
export class Finder {
  readonly #choices: Choices;
  readonly #rules: readonly Rule[];
  readonly #clock: PhaseClock;
  readonly #failures: Failure[] = [];

  constructor(choices: Choices, rules: readonly Rule[], clock: PhaseClock) {
    this.#choices = choices;
    this.#rules = rules;
    this.#clock = clock;
  }

  /** The rules that failed so far; what the others found stands. */
  get failures(): readonly Failure[] {
    return this.#failures;
  }

  /** What the rules of a pass find on a page, in the order of the rules. */
  find(pass: Rule['pass'], page: Page): Finding[] {
    return this.#rules.filter((rule) => rule.pass === pass).flatMap((rule) => this.#found(rule, page));
  }

  #found(rule: Rule, page: Page): readonly Finding[] {
    const values = this.#choices.rules[rule.id]?.options ?? {};
    const own = rule.asksPerson ? this.#choices.own : [];
    const options = JSON.stringify([values, own]);
    const lists = rule.asksLists ? page.facts.lists : null;
    const onPage = known.get(page) ?? new Map<Rule, Found>();
    known.set(page, onPage);
    const before = onPage.get(rule);
    if (before?.options === options && before.lists === lists) {
      this.#clock.add(PHASES[rule.pass], before.time);
      this.#clock.add(`${PHASES[rule.pass]}.${rule.id}`, before.time);
      if (before.failure) this.#failures.push(before.failure);
      return before.findings;
    }
    const start = this.#clock.now();
    const found = findWith(rule, page, values, own);
    const time = this.#clock.now() - start;
    this.#clock.add(`${PHASES[rule.pass]}.${rule.id}`, time);
    onPage.set(rule, { options, lists, ...found, time });
    if (found.failure) this.#failures.push(found.failure);
    return found.findings;
  }
}

/** All that a rule finds outside of editors, or nothing and why: no rule may keep the others from their work. */
function findWith(
  rule: Rule,
  page: Page,
  options: RuleOptions,
  own: Choices['own'],
): Pick<Found, 'findings' | 'failure'> {
  try {
    const findings = [...rule.find(page, options, own)];
    return { findings: findings.filter(({ targets }) => !targets.some(isInEditor)) };
  } catch (error) {
    return { findings: [], failure: failureOf(rule.id, error) };
  }
}

/** `rule` is null for the search for steps. */
export const failureOf = (rule: string | null, error: unknown): Failure => ({ rule, detail: String(error) });

/** One page made of another, kept for as long as it is asked for by the same things, in whatever order. */
export class DerivedPages {
  readonly #last = new WeakMap<Page, { readonly by: ReadonlySet<object>; readonly page: Page }>();

  of(page: Page, by: readonly object[], make: () => Page): Page {
    const known = this.known(page, by);
    if (known) return known;
    const made = make();
    this.#last.set(page, { by: new Set(by), page: made });
    return made;
  }

  /** The page made by these things, when it was the last. */
  known(page: Page, by: readonly object[]): Page | null {
    const last = this.#last.get(page);
    const isSame = last && new Set(by).size === last.by.size && by.every((one) => last.by.has(one));
    return isSame ? last.page : null;
  }
}

/** Pages without what the first rules take: what repeats are looked for on. */
export const rests = new DerivedPages();

/** The page without these. Most plans take what the first rules found and nothing else: then that page is read already. */
export const restOf = (page: Page, elements: readonly Element[]): Page =>
  rests.known(page, elements) ?? page.without(elements);

/** The page without what these take, but with the steps that are folded because another procedure begins with them, too. */
export function restForSteps(page: Page, actions: readonly Action[]): Page {
  return restOf(page, targetsTaken(actions.filter(({ firstSteps }) => !firstSteps)));
}
