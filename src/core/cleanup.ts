/** The flow: read → find → plan → report. What carries the plan out is the ledger. */
import { type Reading, readArticle } from './article.ts';
import { mendTexts } from './mend.ts';
import type { Failure, PageRefusal, Report } from './outcome.ts';
import { measure } from './page/known-blocks.ts';
import { indexOf } from './page/page-index.ts';
import type { Snapshot } from './page/snapshot.ts';
import { blocksAhead, openPage, reopenPage } from './page.ts';
import { PhaseClock, type PhaseTimes, type Timed } from './phase-times.ts';
import { DerivedPages, Finder, failureOf, restForSteps, restOf, rests } from './plan/found.ts';
import { nameOf } from './plan/restored.ts';
import { plan } from './plan.ts';
import type { FoundProcedure } from './procedures/found-procedure.ts';
import { reportOf } from './report.ts';
import type { Choices, Facts, Finding, ListAnswer, Mend, Page, Plan, Rule } from './types.ts';
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
  /** How long reading took: `read`, with its parts; grows while `readOn` goes on. */
  readonly readTimes: PhaseTimes;
  /** Reads the lines of the page, as far as that isn't done, with a step after every bit. */
  readOn(): Iterable<void>;
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
  const clock = new PhaseClock(parts.now);
  const read = clock.timed('read', () => readPage(document, url, anyway, parts, clock.timed));
  if (read.kind === 'refused') return read;
  const readOn = () => blocksAhead(read.parts.page, clock.timed);
  return { kind: 'looked', look: { url, ...read.parts, readTimes: clock.times, readOn } };
}

function readPage(
  document: Document,
  url: URL,
  anyway: boolean,
  { factsFor }: CleanupParts,
  timed: Timed,
): { kind: 'read'; parts: Pick<Look, 'reading' | 'page' | 'hear'> } | { kind: 'refused'; refusal: PageRefusal } {
  const result = readArticle(document, factsFor, timed, anyway);
  if (result.kind === 'refused') return result;
  const { reading } = result;
  // Others than the gate asked, which remember how the page was laid out before it had its turn: see `BlockReader`.
  const { facts, hear } = hearing(factsFor(reading.snapshot));
  const page = openPage(reading.snapshot.document, { url, facts, article: reading.scope });
  if (!reading.isArticle && !anyway) return { kind: 'refused', refusal: notArticle(page) };
  // Read when it is first asked for, which is a part of reading the page and not of finding things on it.
  timed('read.index', () => indexOf(page));
  return { kind: 'read', parts: { reading, page, hear } };
}

/** Facts that learn what the filter lists say when these have answered. */
export function hearing(facts: Facts): { facts: Facts; hear: (lists: ListAnswer) => void } {
  const heard = { ...facts, changed: new Set<Element>() };
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
  for (const _ of look.readOn());
  const clock = new PhaseClock(parts.now, look.readTimes);
  const { timed } = clock;
  const finder = new Finder(choices, parts.rules, clock);
  return withFindings(look, choices, finder, timed, (findings, page) => {
    const planned = timed('plan', () => plan(findings, page, choices, whole));
    const left = restOf(page, targetsTaken(planned.actions));
    const { procedures, failed } = timed('steps', () => stepsOf(restForSteps(page, planned.actions), parts));
    const failures = [...finder.failures, ...failed];
    const said = { look: { ...look, page }, plan: planned, left, procedures, failures };
    const report = timed('report', () => reportOf(said));
    return { look, plan: planned, procedures, report: { ...report, timings: clock.times } };
  });
}

/**
 * Reads the page's lines, bit by bit, and finds for the plan to come, rule by rule: after each there is a step, so that the page
 * can have its turn. What is found is remembered, and `planFor` with the same choices needn't look for it again.
 */
export function* findAhead(look: Look, choices: Choices, { rules, now }: CleanupParts): Generator<void> {
  const clock = new PhaseClock(now);
  const find = (some: readonly Rule[]) =>
    withFindings(look, choices, new Finder(choices, some, clock), clock.timed, () => {});
  yield* look.readOn();
  const texts = rules.filter(({ pass }) => pass === 'text');
  for (const rule of rules.filter(({ pass }) => pass === 'first')) {
    yield;
    find([...texts, rule]);
  }
  yield;
  find(rules);
  yield;
}

/** Works with all findings while the text of the page, which is given too, is as it will stand. */
function withFindings<T>(
  look: Look,
  choices: Choices,
  finder: Finder,
  timed: Timed,
  work: (findings: readonly Finding[], page: Page) => T,
): T {
  const broken = timed('mend', () => finder.find('text', look.page));
  const mends = broken.filter(isFollowed(choices)).flatMap((finding) => finding.mends ?? []);
  // The copy is given back as it was, so that the next plan finds the same.
  const unmend = mendTexts(mends, (element) => element);
  try {
    const page = mends.length ? mended.of(look.page, mends, () => reopened(look.page, mends)) : look.page;
    return work(
      timed('find', () => [...broken, ...findAll(page, choices, finder)]),
      page,
    );
  } finally {
    unmend();
  }
}

/** A page whose steps can't be found is cleaned all the same. */
function stepsOf(
  left: Page,
  parts: CleanupParts,
): { procedures: readonly FoundProcedure[]; failed: readonly Failure[] } {
  try {
    return { procedures: parts.findProcedures(left), failed: [] };
  } catch (error) {
    return { procedures: [], failed: [failureOf(null, error)] };
  }
}

/** Pages with their text mended. */
const mended = new DerivedPages();

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
