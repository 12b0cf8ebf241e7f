/** The flow: read → find → plan → report. What carries the plan out is the ledger. */
import { type Reading, readArticle } from './article.ts';
import { DerivedPages, Finder } from './found.ts';
import type { FoundProcedure } from './found-procedure.ts';
import { measure } from './known-blocks.ts';
import { mendTexts } from './mend.ts';
import type { PageRefusal, Report } from './outcome.ts';
import { openPage, reopenPage } from './page.ts';
import { indexOf, type PageIndex } from './page-index.ts';
import { nameOf, plan } from './plan.ts';
import { reportOf } from './report.ts';
import type { Snapshot } from './snapshot.ts';
import type { Block, Choices, Facts, Finding, ListAnswer, Mend, Page, Plan, Rule } from './types.ts';
import { targetsTaken } from './verbs.ts';

/** What looking at a page and planning for it is done with. */
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
  /** Takes in what the filter lists say, for the plans from now on. */
  hear(lists: ListAnswer): void;
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
  const { facts, hear } = hearing(parts.factsFor(snapshot));
  const page = openPage(snapshot.document, { url, facts, article: scope });
  if (!isArticle && !anyway) return { kind: 'refused', refusal: notArticle(page) };
  readPage(page);
  return { kind: 'looked', look: { url, reading: result.reading, page, readTime: parts.now() - start, hear } };
}

/** Blocks and index are read when they are first asked for, which is a part of reading the page and not of finding things on it. */
const readPage = (page: Page): [readonly Block[], PageIndex] => [page.blocks, indexOf(page)];

/** Facts that learn what the filter lists say when these have answered. */
export function hearing(facts: Facts): { facts: Facts; hear: (lists: ListAnswer) => void } {
  const heard = { ...facts };
  return {
    facts: heard,
    hear(lists) {
      heard.lists = lists;
    },
  };
}

function notArticle(page: Page): PageRefusal {
  const { words, linkWords } = measure([page.root], page);
  return { code: 'not-article', facts: { count: words, percent: words ? Math.round((100 * linkWords) / words) : 0 } };
}

/**
 * Finds with every rule, also those that are off, plans by these choices, and finds the steps of what is left. The times
 * are those of one such plan from the beginning, also where findings were known from a plan before.
 */
export function planFor(look: Look, choices: Choices, parts: CleanupParts, whole: Page = look.page): Cleanup {
  const times: Record<string, number> = { read: look.readTime };
  const timed = <T>(phase: string, finder: Finder | null, work: () => T): T => {
    const start = parts.now();
    const before = finder?.reused ?? 0;
    const result = work();
    times[phase] = parts.now() - start + (finder?.reused ?? 0) - before;
    return result;
  };
  const finder = new Finder(choices, parts.rules, parts.now);
  const broken = timed('mend', finder, () => finder.find('text', look.page));
  const mends = broken.filter(isFollowed(choices)).flatMap((finding) => finding.mends ?? []);
  // The rules read the text as it will stand. The copy is given back as it was, so that the next plan finds the same.
  const unmend = mendTexts(mends, (element) => element);
  try {
    const page = mends.length ? mended.of(look.page, mends, () => reopened(look.page, mends)) : look.page;
    const findings = timed('find', finder, () => [...broken, ...findAll(page, choices, finder)]);
    const planned = timed('plan', null, () => plan(findings, page, choices, whole));
    const left = page.without(targetsTaken(planned.actions));
    const procedures = timed('steps', null, () => parts.findProcedures(left));
    const report = reportOf({ look: { ...look, page }, plan: planned, left, procedures, times });
    return { look, plan: planned, procedures, report };
  } finally {
    unmend();
  }
}

/** Pages with their text mended, and pages without what the first rules take. */
const mended = new DerivedPages();
const rests = new DerivedPages();

const reopened = (page: Page, mends: readonly Mend[]): Page =>
  reopenPage(
    page,
    mends.map(({ parent }) => parent),
  );

/** Whether a finding is likely to be followed: its rule is on and the person didn't take it back. */
const isFollowed =
  ({ rules, restored }: Choices) =>
  (finding: Finding): boolean =>
    rules[finding.rule]?.on === true && !restored.has(nameOf(finding));

/**
 * Repeats are looked for last, on the page without what the other rules take: what differs between copies is ads. What a
 * rule that is off found stays on the page, and so between the copies.
 */
function findAll(page: Page, choices: Choices, finder: Finder): Finding[] {
  const first = finder.find('first', page);
  const taken = targetsTaken(first.filter(isFollowed(choices)));
  const rest = rests.of(page, taken, () => page.without(taken));
  return [...first, ...finder.find('repeats', rest)];
}
