/** Tries all step finders on a page and reconciles what they found. */

import type { Procedure } from './outcome.ts';
import { withBetterSources } from './procedures/better-source.ts';
import { withoutCopies } from './procedures/copies.ts';
import type { FoundProcedure, StepFinder } from './procedures/found-procedure.ts';
import { withoutOverlaps } from './procedures/overlaps.ts';
import type { Page } from './types.ts';

/** Fewer steps are no procedure. */
const LEAST_STEPS = 2;

/**
 * No page measured has more than 17; one made to keep the browser busy is cut off here, because procedures are compared
 * with one another.
 */
const MOST_PROCEDURES = 300;

/**
 * Every procedure of the page once, in document order. Where two finders found the same steps, the earlier finder's word
 * counts; a list inside one step belongs to that step; of copies the first stays.
 */
export function findProcedures(page: Page, finders: readonly StepFinder[]): FoundProcedure[] {
  const found = finders
    .flatMap((finder) => [...finder.find(page)])
    .filter((procedure) => procedure.steps.length >= LEAST_STEPS)
    .slice(0, MOST_PROCEDURES);
  return withoutCopies(withoutOverlaps(withBetterSources(found)).sort(byFirstStep));
}

/** What leaves the page. `anchorOf` names an element for `jump`. */
export function reportedProcedures(
  procedures: readonly FoundProcedure[],
  anchorOf: (element: Element) => string,
): Procedure[] {
  return procedures.map(({ title, source, steps, place, chosen }) => ({
    title,
    source,
    ...(place ? { place } : {}),
    ...(chosen ? { chosen } : {}),
    steps: steps.flatMap(({ text, images, section, elements: [first] }) =>
      first ? [{ text, images, anchor: anchorOf(first), ...(section ? { section } : {}) }] : [],
    ),
  }));
}

const DOCUMENT_POSITION_FOLLOWING = 4;

function byFirstStep(a: FoundProcedure, b: FoundProcedure): number {
  const first = a.steps[0]?.elements[0];
  const second = b.steps[0]?.elements[0];
  if (!first || !second || first === second) return 0;
  return first.compareDocumentPosition(second) & DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
