/** Tries all step finders on a page and reconciles what they found. */
import { withoutOverlaps } from './overlaps.ts';
import { normalise } from './text.ts';
import type { FoundProcedure, Page, Procedure, StepFinder } from './types.ts';

/** Fewer steps are no procedure. */
const LEAST_STEPS = 2;

/**
 * Every procedure of the page once, in document order. Where two finders found the same steps, the earlier finder's word
 * counts; a list inside one step belongs to that step; of copies the first stays.
 */
export function findProcedures(page: Page, finders: readonly StepFinder[]): FoundProcedure[] {
  const found = finders
    .flatMap((finder) => [...finder.find(page)])
    .filter((procedure) => procedure.steps.length >= LEAST_STEPS);
  return withoutCopies(withoutOverlaps(found).sort(byPlace));
}

/** What leaves the page. `anchorOf` names an element for `jump`. */
export function reportedProcedures(
  procedures: readonly FoundProcedure[],
  anchorOf: (element: Element) => string,
): Procedure[] {
  return procedures.map(({ title, source, steps }) => ({
    title,
    source,
    steps: steps.flatMap((step) => {
      const [first] = step.elements;
      return first ? [{ text: step.text, images: step.images, anchor: anchorOf(first) }] : [];
    }),
  }));
}

const DOCUMENT_POSITION_FOLLOWING = 4;

function byPlace(a: FoundProcedure, b: FoundProcedure): number {
  const first = a.steps[0]?.elements[0];
  const second = b.steps[0]?.elements[0];
  if (!first || !second || first === second) return 0;
  return first.compareDocumentPosition(second) & DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** A procedure for comparing: its title and the lines of each step, normalised. */
interface Reading {
  readonly procedure: FoundProcedure;
  readonly title: string;
  readonly steps: readonly (readonly string[])[];
}

const readingOf = (procedure: FoundProcedure): Reading => ({
  procedure,
  title: normalise(procedure.title ?? ''),
  steps: procedure.steps.map((step) =>
    step.text
      .split('\n')
      .map(normalise)
      .filter((line) => line !== ''),
  ),
});

/** Of copies the first stays; of a procedure and a part or outline of it, the whole. */
function withoutCopies(procedures: readonly FoundProcedure[]): FoundProcedure[] {
  const all = procedures.map(readingOf);
  return all
    .filter((one, at) => !all.some((other, index) => index !== at && isNoMoreThan(one, other, index < at)))
    .map(({ procedure }) => procedure);
}

/** True when `one` adds nothing to `other`; of two that add nothing to each other, the earlier one stays. */
function isNoMoreThan(one: Reading, other: Reading, isLater: boolean): boolean {
  if (one.steps.length > other.steps.length) return false;
  if (one.steps.length === other.steps.length && areCopies(one.steps, other.steps)) return isLater;
  const isPart = one.steps.length < other.steps.length && (one.title === '' || one.title === other.title);
  return (isPart && isRunIn(one.steps, other.steps)) || isOutlineOf(one.steps, other.steps);
}

const areCopies = (some: Reading['steps'], others: Reading['steps']) =>
  some.every((step, index) => isSameStep(step, others[index] ?? []));

/** How much of a step a copy of it must share: an advertisement in one of them is less than half. */
const LEAST_SHARED = 0.5;

/** Two printings of a step: the same lines, or one has others between, as farms put advertisements into every copy. */
function isSameStep(a: readonly string[], b: readonly string[]): boolean {
  const [less, more] = a.length <= b.length ? [a, b] : [b, a];
  const length = (lines: readonly string[]) => lines.join(' ').length;
  return less.length > 0 && less.every((line) => more.includes(line)) && length(less) >= length(more) * LEAST_SHARED;
}

/** True when `some` are steps of `all`, in order. */
function isRunIn(some: Reading['steps'], all: Reading['steps']): boolean {
  let at = 0;
  for (const step of some) {
    while (at < all.length && !isSameStep(step, all[at] ?? [])) at++;
    if (at++ >= all.length) return false;
  }
  return true;
}

/** Shorter names ("Step 1") say too little to be told from another procedure's. */
const SHORTEST_NAME = 4;

/** A list of the steps' names, printed apart from the steps themselves. */
function isOutlineOf(outline: Reading['steps'], full: Reading['steps']): boolean {
  const names = outline.map((step) => step.join(' '));
  const texts = full.map((step) => step.join(' '));
  return (
    names.length === texts.length &&
    names.some((name, index) => name !== texts[index]) &&
    names.every((name, index) => name.split(' ').length >= SHORTEST_NAME && texts[index]?.startsWith(name))
  );
}
