/** What the person's own rules do to a plan: what they keep stays, what they take is taken, and what that costs is said. */
import { isIn } from '../inside.ts';
import { blocksHeld } from '../page/known-blocks.ts';
import type { Action, Change, Finding, Named, Page, Refusal } from '../types.ts';
import { isTaking } from '../verbs.ts';
import { LABEL_WORDS } from './loss-guard.ts';

const isChange = (finding: Finding): finding is Change => finding.verb !== 'keep';

/** What is to be kept, and what is to be changed. */
export const divided = (findings: readonly Finding[]): { keeps: readonly Finding[]; changes: Change[] } => ({
  keeps: findings.filter((finding) => !isChange(finding)),
  changes: findings.filter(isChange),
});

/** Found by one of the person's own rules. */
export const isByPerson = ({ own }: Finding): boolean => own !== undefined;

/** Also where it stands in something that is folded: opened, that doesn't show it. */
export const isHiddenByPerson = (finding: Finding): boolean => isByPerson(finding) && finding.verb === 'hide';

/**
 * The findings that take nothing from what the person keeps, and don't take it along with something around it; the others
 * go to `refusals`. Repaired text is no loss. Of the person's own rules the later one counts.
 */
export function refuseKept<F extends Named>(
  findings: readonly F[],
  keeps: readonly Finding[],
  refusals: Refusal[],
): readonly F[] {
  if (keeps.length === 0) return findings;
  const kept = keeps.map((keep) => ({ keep, targets: new Set(keep.targets), around: around(keep.targets) }));
  return findings.filter((finding) => {
    const { id, verb, targets, own = 0 } = finding;
    const by = kept.find(
      ({ keep, targets: stays, around }) =>
        verb !== 'mend' &&
        own < (keep.own ?? 0) &&
        targets.some((target) => isIn(target, stays) || (isTaking(finding) && around.has(target))),
    );
    if (by) refusals.push({ id, finding, reason: by.keep.reason });
    return !by;
  });
}

/** The elements that these stand in. */
function around(elements: readonly Element[]): ReadonlySet<Element> {
  const outer = new Set<Element>();
  for (const element of elements)
    for (let at = element.parentElement; at && !outer.has(at); at = at.parentElement) outer.add(at);
  return outer;
}

/** Of what isn't taken: a link that the person wants unlinked is nobody else's. */
export function dropOvertaken<F extends Named>(findings: readonly F[]): F[] {
  const theirs = new Set(findings.filter(isByPerson).flatMap(({ targets }) => targets));
  return findings.filter((finding) => isByPerson(finding) || !finding.targets.some((target) => theirs.has(target)));
}

/** How many words of the article, outside links, a rule of the person's takes; what is no more than a label isn't said. */
export function costOf(finding: Named, page: Page): Pick<Action, 'articleWords'> {
  if (!isByPerson(finding) || !isTaking(finding)) return {};
  const articleWords = articleWordsIn(finding.targets, page);
  return articleWords > LABEL_WORDS ? { articleWords } : {};
}

/** Words of the article, outside links, that can be read in these elements. */
export function articleWordsIn(elements: readonly Element[], page: Page): number {
  const blocks = elements.flatMap((element) => blocksHeld(element, page));
  return blocks
    .filter(({ element, laidOut }) => laidOut && page.article.has(element))
    .reduce((sum, { words, linkWords }) => sum + words - linkWords, 0);
}
