/** The procedures of a page, each once, though farms print some of them several times. */

import { normalise } from '../text.ts';
import type { FoundProcedure } from './found-procedure.ts';

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

/**
 * Of copies the first stays; of a procedure and a part or an outline of it, the whole. In the order given, which is the
 * page's.
 */
export function withoutCopies(procedures: readonly FoundProcedure[]): FoundProcedure[] {
  const all = procedures.map(readingOf);
  const places = new Map(all.map((one, at) => [one, at]));
  const alike = indexOf(all);
  return all
    .filter((one, at) => {
      for (const mark of marksOf(one.steps[0] ?? []))
        for (const other of alike.get(mark) ?? [])
          if (other !== one && isNoMoreThan(one, other, (places.get(other) ?? at) < at)) return false;
      return true;
    })
    .map(({ procedure }) => procedure);
}

/** How many words at the head of a line stand for it in the index. */
const MARK_WORDS = 4;

/** What two printings of a step, or a step and its name, have in common at least: the head of a line. */
const marksOf = (step: readonly string[]): Set<string> =>
  new Set(step.map((line) => line.split(' ', MARK_WORDS).join(' ')));

/** Which procedures have a line with this head, so that only those are compared. */
function indexOf(all: readonly Reading[]): Map<string, Set<Reading>> {
  const index = new Map<string, Set<Reading>>();
  for (const one of all)
    for (const mark of marksOf(one.steps.flat())) {
      const holders = index.get(mark) ?? new Set();
      index.set(mark, holders.add(one));
    }
  return index;
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
const SHORTEST_NAME = MARK_WORDS;

const startsWithWords = (text: string, words: string): boolean => `${text} `.startsWith(`${words} `);

/** A list of the steps' names, printed apart from the steps themselves. */
function isOutlineOf(outline: Reading['steps'], full: Reading['steps']): boolean {
  const names = outline.map((step) => step.join(' '));
  const texts = full.map((step) => step.join(' '));
  return (
    names.length === texts.length &&
    names.some((name, index) => name !== texts[index]) &&
    names.every((name, index) => name.split(' ').length >= SHORTEST_NAME && startsWithWords(texts[index] ?? '', name))
  );
}
