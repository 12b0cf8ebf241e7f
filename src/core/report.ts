/** What leaves the page: plain data for popup, badge, command line and tests. */

import type { Look } from './cleanup.ts';
import { findingsInOrder } from './document-order.ts';
import type { Failure, Report, ReportedAction } from './outcome.ts';
import { blocksIn } from './page/known-blocks.ts';
import { mediaAddress } from './page/media.ts';
import { type Snapshot, STAMP } from './page/snapshot.ts';
import { restOf } from './plan/found.ts';
import { keepMarkOf } from './plan/keep-mark.ts';
import type { FoundProcedure } from './procedures/found-procedure.ts';
import { reportedProcedures } from './procedures.ts';
import { excerpt } from './text.ts';
import type { Action, Finding, Page, Plan } from './types.ts';
import { targetsTaken } from './verbs.ts';

interface Reported {
  readonly look: Look;
  readonly plan: Plan;
  /** The page without what the plan takes. */
  readonly left: Page;
  readonly procedures: readonly FoundProcedure[];
  readonly failures: readonly Failure[];
}

/** The report of a plan that isn't carried out; who carries it out sets `state`, and who measured it the times. */
export function reportOf({ look, plan, left, procedures, failures }: Reported): Omit<Report, 'timings'> {
  const restored = new Set(plan.restored);
  return {
    url: look.url.href,
    title: look.reading.titleOnPage,
    lang: look.reading.lang,
    state: 'off',
    lists: look.page.facts.lists ? 'answered' : 'unasked',
    actions: findingsInOrder([...plan.actions, ...plan.restored]).map((action) =>
      reported(action, look.page, restored.has(action)),
    ),
    refusals: plan.refusals.map(({ id, finding, reason }) => ({
      id,
      rule: finding.rule,
      verb: finding.verb,
      reason,
      excerpt: excerptOf(finding, look.page),
    })),
    procedures: reportedProcedures(procedures, anchors()),
    counts: countsOf(look.page, left, plan),
    ...failuresIn(failures),
  };
}

function countsOf(page: Page, left: Page, { actions, found }: Plan): Report['counts'] {
  const repeated = wordsTakenBy(({ original }) => original !== undefined, actions, page, left);
  return { words: visibleWords(page), toRead: visibleWords(left), repeated, found };
}

/**
 * Words that nobody would take but some of the actions: what others hide inside theirs doesn't count. `left` is the page
 * without what the actions take.
 */
export function wordsTakenBy(
  isTheirs: (action: Action) => boolean,
  actions: readonly Action[],
  page: Page,
  left: Page = restOf(page, targetsTaken(actions)),
): number {
  const others = actions.filter((action) => !isTheirs(action));
  if (others.length === actions.length) return 0;
  return visibleWords(restOf(page, targetsTaken(others))) - visibleWords(left);
}

/** The report of a page with those of what was added to it later; the words are those of the page as it was read. */
export function joinReports(first: Report, ...late: readonly Report[]): Report {
  if (late.length === 0) return first;
  const all = [first, ...late];
  const found = { ...first.counts.found };
  for (const { counts } of late)
    for (const [rule, count] of Object.entries(counts.found)) found[rule] = (found[rule] ?? 0) + count;
  return {
    ...first,
    actions: all.flatMap(({ actions }) => actions),
    refusals: all.flatMap(({ refusals }) => refusals),
    ...failuresIn(all.flatMap(({ failures = [] }) => failures)),
    counts: { ...first.counts, found },
  };
}

/** Each part that failed once, however often it did. */
function failuresIn(failures: readonly Failure[]): Pick<Report, 'failures'> {
  const each = new Map(failures.map((failure) => [failure.rule, failure]));
  return each.size ? { failures: [...each.values()] } : {};
}

/** Names places by their element's number in the copy; steps that share an element, by their turn too: `12`, `12.2`. */
function anchors(): (element: Element) => string {
  const times = new Map<string, number>();
  return (element) => {
    const stamp = element.getAttribute(STAMP) ?? '';
    const time = (times.get(stamp) ?? 0) + 1;
    times.set(stamp, time);
    return time === 1 ? stamp : `${stamp}.${time}`;
  };
}

/** The element of the copy that an anchor names. */
export const elementAt = ({ byStamp }: Snapshot, anchor: string): Element | undefined =>
  byStamp(anchor.split('.', 1)[0] ?? '');

const visibleWords = (page: Page): number =>
  page.blocks.reduce((sum, { words, laidOut }) => sum + (laidOut ? words : 0), 0);

function reported(action: Action, page: Page, restored: boolean): ReportedAction {
  const { id, rule, verb, reason, words } = action;
  return {
    id,
    rule,
    verb,
    reason,
    words,
    restored,
    excerpt: excerptOf(action, page),
    keepMark: keepMarkOf(action, page),
    ...firstCopyOf(action, page),
    ...(action.differences ? { differences: action.differences } : {}),
    ...(action.articleWords ? { articleWords: action.articleWords } : {}),
  };
}

function firstCopyOf({ original }: Action, page: Page): Pick<ReportedAction, 'firstCopy'> {
  const first = original?.[0];
  if (!original || !first) return {};
  return { firstCopy: { excerpt: excerptOf({ targets: original }, page), anchor: first.getAttribute(STAMP) ?? '' } };
}

/** The first words of what was found; where there are none, what its first picture says or is called. */
function excerptOf({ targets }: Pick<Finding, 'targets'>, page: Page): string {
  for (const target of targets) {
    const text = blocksIn(target, page).find(({ words }) => words > 0)?.text;
    if (text) return excerpt(text);
  }
  for (const target of targets) {
    const picture = target.matches('img, iframe, video') ? target : target.querySelector('img, iframe, video');
    const words = picture?.getAttribute('alt')?.trim() || picture?.getAttribute('title')?.trim();
    if (words) return excerpt(words);
    const address = picture ? mediaAddress(picture) : '';
    if (URL.canParse(address)) return excerpt(lastPart(new URL(address)));
  }
  return '';
}

const lastPart = (url: URL): string => url.pathname.split('/').filter(Boolean).at(-1) ?? url.host;
