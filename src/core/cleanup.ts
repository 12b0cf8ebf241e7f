/** The flow: read → find → plan → report. What carries the plan out is the ledger. */
import { type Reading, readArticle } from './article.ts';
import { measure } from './blocks.ts';
import type { PageRefusal, Report } from './outcome.ts';
import { openPage } from './page.ts';
import { nameOf, plan } from './plan.ts';
import { reportOf } from './report.ts';
import type { Snapshot } from './snapshot.ts';
import type { Choices, Facts, Finding, FoundProcedure, Page, Plan, Rule } from './types.ts';

export interface CleanupParts {
  readonly rules: readonly Rule[];
  /** Finds the steps of what a plan leaves; `core/procedures` with the step finders, where they are wanted. */
  findProcedures(page: Page): FoundProcedure[];
  /** What can be known of the page's layout; asked for elements of the copy. */
  factsFor(snapshot: Snapshot): Facts;
  /** Milliseconds of a clock that never goes back. */
  now(): number;
}

/** A page that has been read: it can be planned again and again as the person chooses. */
export interface Look {
  readonly url: URL;
  readonly reading: Reading;
  readonly page: Page;
  /** How long reading took, in milliseconds. */
  readonly readTime: number;
}

/** A look with one plan for it. */
export interface Cleanup {
  readonly look: Look;
  readonly plan: Plan;
  readonly procedures: readonly FoundProcedure[];
  readonly report: Report;
}

/**
 * Reads a live document, which stays as it is. Refuses what is no HTML page or too large, and what isn't an article
 * unless `anyway`.
 */
export function lookAt(
  document: Document,
  url: URL,
  anyway: boolean,
  parts: CleanupParts,
): { kind: 'looked'; look: Look } | { kind: 'refused'; refusal: PageRefusal } {
  const start = parts.now();
  const result = readArticle(document, parts.factsFor);
  if (result.kind === 'refused') return result;
  const { snapshot, scope, isArticle } = result.reading;
  const facts = parts.factsFor(snapshot);
  const page = openPage(snapshot.document, { url, facts, article: scope });
  if (!isArticle && !anyway) return { kind: 'refused', refusal: notArticle(page) };
  return { kind: 'looked', look: { url, reading: result.reading, page, readTime: parts.now() - start } };
}

function notArticle(page: Page): PageRefusal {
  const { words, linkWords } = measure([page.root], page.facts);
  return { code: 'not-article', facts: { count: words, percent: words ? Math.round((100 * linkWords) / words) : 0 } };
}

/** Finds with every rule, also those that are off, plans by these choices, and finds the steps of what is left. */
export function planFor(look: Look, choices: Choices, parts: CleanupParts): Cleanup {
  const times: Record<string, number> = { read: look.readTime };
  const timed = <T>(phase: string, work: () => T): T => {
    const start = parts.now();
    const result = work();
    times[phase] = parts.now() - start;
    return result;
  };
  const findings = timed('find', () => findAll(look.page, choices, parts.rules));
  const planned = timed('plan', () => plan(findings, look.page, choices));
  const left = look.page.without(planned.actions.flatMap(({ targets }) => targets));
  const procedures = timed('steps', () => parts.findProcedures(left));
  const report = reportOf({ look, plan: planned, left, procedures, times });
  return { look, plan: planned, procedures, report };
}

/**
 * Repeats are looked for last, on the page without what the other rules take: what differs between copies is ads. What a
 * rule that is off found stays on the page, and so between the copies.
 */
function findAll(page: Page, choices: Choices, rules: readonly Rule[]): Finding[] {
  const findBy = (pass: Rule['pass'], on: Page) =>
    rules
      .filter((rule) => rule.pass === pass)
      .flatMap((rule) => [...rule.find(on, choices.rules[rule.id]?.options ?? {})]);
  const first = findBy('first', page);
  const aside = first.filter((finding) => choices.rules[finding.rule]?.on && !choices.restored.has(nameOf(finding)));
  return [...first, ...findBy('repeats', page.without(aside.flatMap(({ targets }) => targets)))];
}
