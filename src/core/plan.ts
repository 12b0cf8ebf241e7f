/**
 * Decides what is done about what was found. Pure, and free of the order in which findings come: they are brought into
 * document order first.
 */
import { measure } from './blocks.ts';
import { refuseLosses, refuseOnlyCopies } from './loss-guard.ts';
import { STAMP } from './snapshot.ts';
import type { Action, Certainty, Choices, Finding, Page, Plan, Refusal } from './types.ts';

const CERTAINTY: Record<Certainty, number> = { listed: 2, certain: 1, likely: 0 };

export function plan(findings: Iterable<Finding>, page: Page, choices: Choices): Plan {
  const all = [...findings].sort(byPlace);
  const found = Object.fromEntries(Object.keys(choices.rules).map((rule) => [rule, 0]));
  for (const { rule } of all) found[rule] = (found[rule] ?? 0) + 1;

  const wanted = all.filter(({ rule }) => choices.rules[rule]?.on);
  const restored = wanted.filter((finding) => choices.restored.has(idOf(finding)));
  const open = withoutTargets(wanted, new Set(restored.flatMap(({ targets }) => targets)));

  const refusals: Refusal[] = [];
  const allowed = refuseLosses(open, page, refusals);
  const settled = dropCovered(oneFindingEach(allowed));
  const kept = refuseOnlyCopies(settled, page, refusals);
  return {
    actions: kept.map(actionOf(page)),
    restored: restored.map(actionOf(page)),
    refusals,
    found,
  };
}

/** Names a finding by its rule and the place of its first target; the same on every plan of the same page. */
export function idOf({ rule, targets }: Finding): string {
  const first = targets[0];
  if (!first) throw new TypeError(`a finding of ${rule} has no target`);
  return `${rule}.${first.getAttribute(STAMP) ?? pathOf(first)}`;
}

function pathOf(element: Element): string {
  const path: number[] = [];
  for (let at: Element | null = element; at?.parentElement; at = at.parentElement) {
    path.unshift(Array.prototype.indexOf.call(at.parentElement.children, at));
  }
  return path.join('-');
}

const actionOf =
  (page: Page) =>
  (finding: Finding): Action => ({ ...finding, id: idOf(finding), words: measure(finding.targets, page.facts).words });

/** Document order; of two findings at one place the larger first, then by rule, so that the order is total. */
function byPlace(a: Finding, b: Finding): number {
  const [x, y] = [a.targets[0], b.targets[0]];
  if (!x || !y) throw new TypeError('a finding has no target');
  if (x === y) return b.targets.length - a.targets.length || (a.rule < b.rule ? -1 : Number(a.rule > b.rule));
  return x.compareDocumentPosition(y) & x.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** The findings without these targets; findings with none left are gone. */
function withoutTargets(findings: readonly Finding[], gone: ReadonlySet<Element>): Finding[] {
  return findings.flatMap((finding) => {
    const targets = finding.targets.filter((target) => !gone.has(target));
    return targets.length === finding.targets.length ? [finding] : targets.length ? [{ ...finding, targets }] : [];
  });
}

/** Where two findings want the same element, the gentler verb has it, unless an ad by list takes it; then the surer rule. */
function strength({ verb, certainty }: Finding): number {
  if (certainty === 'listed' && verb === 'hide') return 9;
  return (verb === 'fold' ? 5 : 0) + CERTAINTY[certainty];
}

function oneFindingEach(findings: readonly Finding[]): Finding[] {
  const winner = new Map<Element, Finding>();
  for (const finding of findings) {
    for (const target of finding.targets) {
      const other = winner.get(target);
      if (!other || strength(finding) > strength(other)) winner.set(target, finding);
    }
  }
  return findings.flatMap((finding) => {
    const lost = new Set(finding.targets.filter((target) => winner.get(target) !== finding));
    return withoutTargets([finding], lost);
  });
}

/** Drops what stands inside something hidden, or inside what the same rule takes; in a fold, hidden things stay hidden. */
function dropCovered(findings: readonly Finding[]): Finding[] {
  const owner = new Map<Element, Finding>();
  for (const finding of findings) for (const target of finding.targets) owner.set(target, finding);
  const isCovered = (finding: Finding, target: Element) => {
    for (let at = target.parentElement; at; at = at.parentElement) {
      const outer = owner.get(at);
      if (outer && (outer.verb === 'hide' || outer.rule === finding.rule)) return true;
    }
    return false;
  };
  return findings.flatMap((finding) =>
    withoutTargets([finding], new Set(finding.targets.filter((target) => isCovered(finding, target)))),
  );
}
