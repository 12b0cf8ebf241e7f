/** Settles which procedure has a place in the page that several were found at. */

import { isIn } from '../inside.ts';
import type { FoundProcedure, FoundStep } from './found-procedure.ts';

interface Owner {
  readonly procedure: FoundProcedure;
  readonly step: FoundStep;
}

/**
 * The procedures without those that stand inside one step of another (a list under "Step 2" is part of step 2), and
 * without those that share steps with one before them, in the order given. Walks up from each element, so that the work
 * grows with the procedures and not with their pairs.
 */
export function withoutOverlaps(found: readonly FoundProcedure[]): FoundProcedure[] {
  const owners = ownersOf(found);
  const outer = new Map(found.map((procedure) => [procedure, proceduresAround(procedure, owners)]));
  const isInner = (procedure: FoundProcedure) =>
    [...(outer.get(procedure) ?? [])].some((other) => !outer.get(other)?.has(procedure));

  const kept: FoundProcedure[] = [];
  const taken = new Set<Element>();
  const aroundTaken = new Set<Element>();
  for (const procedure of found.filter((one) => !isInner(one))) {
    const elements = procedure.steps.flatMap((step) => step.elements);
    if (elements.some((element) => aroundTaken.has(element) || isIn(element, taken))) continue;
    kept.push(procedure);
    for (const element of elements) {
      taken.add(element);
      for (const above of selfAndAbove(element)) aroundTaken.add(above);
    }
  }
  return kept;
}

function* selfAndAbove(element: Element): Generator<Element> {
  for (let at: Element | null = element; at; at = at.parentElement) yield at;
}

/** Which steps an element stands for. One that several steps of a procedure share, as lines of a paragraph do, is none's. */
function ownersOf(found: readonly FoundProcedure[]): Map<Element, Owner[]> {
  const owners = new Map<Element, Owner[]>();
  for (const procedure of found) {
    const stepsOf = new Map<Element, FoundStep | null>();
    for (const step of procedure.steps)
      for (const element of step.elements) stepsOf.set(element, stepsOf.has(element) ? null : step);
    for (const [element, step] of stepsOf) {
      const own = owners.get(element) ?? [];
      if (step) own.push({ procedure, step });
      owners.set(element, own);
    }
  }
  return owners;
}

/** The other procedures that have a step which holds all of this one. */
function proceduresAround(
  procedure: FoundProcedure,
  owners: ReadonlyMap<Element, readonly Owner[]>,
): Set<FoundProcedure> {
  let steps: Map<FoundStep, FoundProcedure> | null = null;
  for (const element of procedure.steps.flatMap((step) => step.elements)) {
    const around = new Map<FoundStep, FoundProcedure>();
    for (const above of selfAndAbove(element))
      for (const owner of owners.get(above) ?? [])
        if (owner.procedure !== procedure && (steps === null || steps.has(owner.step)))
          around.set(owner.step, owner.procedure);
    if (around.size === 0) return new Set();
    steps = around;
  }
  return new Set(steps?.values());
}
