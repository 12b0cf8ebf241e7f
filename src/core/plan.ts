/**
 * Decides what is done about what was found. Pure, and free of the order in which findings come: they are brought into
 * document order first.
 */

import { findingsInOrder } from './document-order.ts';
import { isInside } from './inside.ts';
import { blocksIn } from './page/known-blocks.ts';
import { keepMarkOf } from './plan/keep-mark.ts';
import { refuseLosses } from './plan/loss-guard.ts';
import { refuseOnlyCopies } from './plan/only-copies.ts';
import { costOf, divided, dropOvertaken, isByPerson, isHiddenByPerson, refuseKept } from './plan/own-in-plan.ts';
import { isRestored, nameOf } from './plan/restored.ts';
import type { Action, Certainty, Change, Choices, Finding, Named, Page, Plan, Refusal } from './types.ts';
import { isTaking } from './verbs.ts';

const CERTAINTY: Record<Certainty, number> = { listed: 2, certain: 1, likely: 0 };

/** `whole` is the page that `page` is a part of: what is much of a part may be little of the whole. */
export function plan(findings: Iterable<Finding>, page: Page, choices: Choices, whole: Page = page): Plan {
  const { changed } = page.facts;
  const asRead = [...findings].filter(({ targets }) => !targets.some((target) => changed?.has(target)));
  const { keeps, changes } = divided(findingsInOrder(asRead));
  const all = named(changes);
  const found = Object.fromEntries(Object.keys(choices.rules).map((rule) => [rule, 0]));
  for (const { rule } of all) found[rule] = (found[rule] ?? 0) + 1;

  const isOn = ({ rule }: Finding) => choices.rules[rule]?.on === true;
  const wanted = all.filter(isOn);
  const refusals: Refusal[] = keptByPerson(wanted, page, choices);
  const keptIds = new Set(refusals.map(({ id }) => id));
  const restored = wanted.filter((finding) => isRestored(finding, choices.restored) && !keptIds.has(finding.id));
  const given = withoutGiven(wanted, [...restored, ...refusals.map(({ finding }) => finding)]);
  const open = refuseKept(given, keeps.filter(isOn), refusals);

  const taking = open.filter(isTaking);
  const guarded = taking.filter((finding) => !isByPerson(finding));
  const safe = new Set(refuseLosses(guarded, page, whole, refusals));
  const allowed = taking.filter((finding) => isByPerson(finding) || safe.has(finding));
  const taken = refuseOnlyCopies(dropCovered(oneFindingEach(allowed)), page, refusals);
  const left = dropHidden(dropOvertaken(open.filter((finding) => !isTaking(finding))), taken);
  return {
    actions: findingsInOrder([...taken, ...left]).map(actionOf(page, choices)),
    restored: restored.map(actionOf(page, choices)),
    refusals,
    found,
  };
}

/**
 * What the person has back is theirs whole, with what other rules found inside; only ads by list stay hidden there, and
 * everything that is hidden in a repeat, as it is in the first copy.
 */
function withoutGiven(findings: readonly Named[], given: readonly Finding[]): readonly Named[] {
  if (given.length === 0) return findings;
  const whole = new Set(given.filter((one) => isTaking(one) && !one.original).flatMap(({ targets }) => targets));
  const single = new Set(given.flatMap(({ targets }) => targets));
  return withoutTargets(findings, (at, finding) => single.has(at) || (!isListed(finding) && isInside(at, whole)));
}

const isListed = ({ certainty }: Finding): boolean => certainty === 'listed';

/** What the person always keeps on this site; `mark` is what it is kept by. */
function keptByPerson(findings: readonly Named[], page: Page, { kept }: Choices): Refusal[] {
  if (kept.size === 0) return [];
  return findings.flatMap((finding) => {
    const mark = keepMarkOf(finding, page);
    const reason = { code: 'kept-by-person', facts: { mark } };
    return mark !== '' && kept.has(mark) ? [{ id: finding.id, finding, reason }] : [];
  });
}

/**
 * Names each finding by its rule and the place of its first target; the same on every plan of the same page. Expects document
 * order: of two at one place the second is told apart by its turn.
 */
function named(findings: readonly Change[]): Named[] {
  const times = new Map<string, number>();
  return findings.map((finding) => {
    const name = nameOf(finding);
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return { ...finding, id: time === 1 ? name : `${name}.${time}` };
  });
}

const actionOf =
  (page: Page, { unlinked }: Choices) =>
  (finding: Named): Action => ({
    ...finding,
    verb: finding.verb === 'mark' && unlinked.has(finding.id) ? 'unlink' : finding.verb,
    words: finding.targets.reduce((sum, target) => sum + wordsIn(target, page), 0),
    ...costOf(finding, page),
  });

const wordsIn = (element: Element, page: Page): number =>
  blocksIn(element, page).reduce((sum, { words }) => sum + words, 0);

/** The findings without the targets that are gone; findings with none left are gone. */
function withoutTargets<F extends Finding>(
  findings: readonly F[],
  isGone: (target: Element, finding: F) => boolean,
): F[] {
  const left: F[] = [];
  for (const finding of findings) {
    if (!finding.targets.some((target) => isGone(target, finding))) left.push(finding);
    else {
      const targets = finding.targets.filter((target) => !isGone(target, finding));
      if (targets.length > 0) left.push({ ...finding, targets });
    }
  }
  return left;
}

/** Where two findings want one element, the person's own has it; else the gentler verb, unless an ad by list takes it; then the surer rule. */
function strength({ verb, certainty, own }: Finding): number {
  if (own !== undefined) return 10 + own;
  if (certainty === 'listed' && verb === 'hide') return 9;
  return (verb === 'fold' ? 5 : 0) + CERTAINTY[certainty];
}

function oneFindingEach(findings: readonly Named[]): Named[] {
  const winner = new Map<Element, Named>();
  for (const finding of findings) {
    for (const target of finding.targets) {
      const other = winner.get(target);
      if (!other || strength(finding) > strength(other)) winner.set(target, finding);
    }
  }
  return withoutTargets(findings, (target, finding) => winner.get(target) !== finding);
}

/** Marks and mends say nothing against hiding: what is hidden, or stands in something that is, needs none. */
function dropHidden(findings: readonly Named[], taken: readonly Named[]): Named[] {
  const hidden = new Set(taken.filter(({ verb }) => verb === 'hide').flatMap(({ targets }) => targets));
  if (hidden.size === 0) return [...findings];
  return withoutTargets(findings, (target) => {
    for (let at: Element | null = target; at; at = at.parentElement) if (hidden.has(at)) return true;
    return false;
  });
}

/**
 * Drops what stands inside something hidden or folded, so that a fold that is opened shows all of it. Ads by list stay
 * hidden there, what the person hides does, and everything in a repeat, as in its first copy.
 */
function dropCovered(findings: readonly Named[]): Named[] {
  const owner = new Map<Element, Finding>();
  for (const finding of findings) for (const target of finding.targets) owner.set(target, finding);
  const isCovered = (target: Element, finding: Finding) => {
    for (let at = target.parentElement; at; at = at.parentElement) {
      const outer = owner.get(at);
      if (!outer) continue;
      if (outer.verb === 'hide' || (outer.rule === finding.rule && !isHiddenByPerson(finding))) return true;
      if (!outer.original && !isListed(finding) && !isHiddenByPerson(finding)) return true;
    }
    return false;
  };
  return withoutTargets(findings, isCovered);
}
