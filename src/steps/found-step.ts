/** Puts the lines of a step together. */
import type { FoundProcedure, FoundStep } from '../core/procedures/found-procedure.ts';
import { endOfLastStep } from './last-step.ts';
import type { Line } from './lines.ts';
import type { Titles } from './procedure-title.ts';

/** Where a step begins, in lines. */
export interface Start {
  readonly at: number;
  /** The line after those that surely are the step's: its label, or all of its list item. */
  readonly end: number;
  /** The step's first line only names it. */
  readonly own: boolean;
  /** The line before which the step ends for sure, where that is known. */
  readonly until?: number;
}

/** Fewer is no procedure. */
export const LEAST_STEPS = 2;

/** The steps from `starts` (ascending): each goes to the next, or to the first real heading that is no part of it. */
export function stepsFrom(lines: readonly Line[], starts: readonly Start[], language: string): FoundStep[] {
  return starts.map((start, index) => {
    const next = starts[index + 1];
    if (start.until !== undefined) return stepOf(lines.slice(start.at, start.until));
    const end = next ? endBeforeHeading(lines, start, next.at) : endOfLastStep(lines, start.end, start.own, language);
    return stepOf(lines.slice(start.at, end));
  });
}

/** A heading of the step's own rank or above ends it, though the next step comes later. */
function endBeforeHeading(lines: readonly Line[], start: Start, next: number): number {
  const rank = lines[start.at]?.level || Number.POSITIVE_INFINITY;
  for (let at = start.end; at < next; at++) {
    const level = lines[at]?.level ?? 0;
    if (level > 0 && level <= 6 && level <= rank) return at;
  }
  return next;
}

/** "Download now", "Try it free": a line that is all link, between the lines of a step. */
const LONGEST_BUTTON = 8;

function isButton(line: Line, before: Line | undefined): boolean {
  if (!before || !line.linked || line.item || line.words > LONGEST_BUTTON) return false;
  return !/[:：]$/.test(before.text);
}

function stepOf(all: readonly Line[]): FoundStep {
  const lines = all.filter((line, at) => !isButton(line, all[at - 1]));
  return {
    elements: elementsOf(lines),
    text: lines
      .map((line) => line.text)
      .filter((text) => text !== '')
      .join('\n'),
    images: [...new Set(lines.flatMap((line) => line.pictures))],
  };
}

/** The elements that hold the lines, none inside another. Loose text has only the element around it. */
function elementsOf(lines: readonly Line[]): Element[] {
  const found: Element[] = [];
  for (const { block, item } of lines) {
    const element = block.whole ? block.element : item;
    // In document order, only the last one can hold the next, or be held by it.
    if (!element || found.at(-1)?.contains(element)) continue;
    while (found.length > 0 && element.contains(found.at(-1) ?? null)) found.pop();
    found.push(element);
  }
  const first = lines[0];
  return found.length === 0 && first ? [first.block.element] : found;
}

/** A procedure that begins at line `first`, or nothing where it has too few steps. */
export function procedureOf(
  source: string,
  titles: Titles,
  first: number,
  steps: readonly FoundStep[],
): FoundProcedure[] {
  if (steps.length < LEAST_STEPS) return [];
  const place = titles.placeOf(first);
  return [{ source, title: titles.take(first, Boolean(steps[0]?.section)), steps, ...(place ? { place } : {}) }];
}
