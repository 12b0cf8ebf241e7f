/** Finds where on the page the steps of a described job stand. */

import type { FoundProcedure, FoundStep } from '../core/procedures/found-procedure.ts';
import { collapse, normalise, sentencesOf } from '../core/text.ts';
import type { Page } from '../core/types.ts';
import { absoluteAddress } from './addresses.ts';
import { LEAST_STEPS } from './found-step.ts';
import { type Line, linesOf } from './lines.ts';
import { wholeOf } from './page-parts.ts';
import type { Job, JobStep } from './schema-job.ts';

/** Characters at the head of a sentence by which it is known again, in the form of `normalise`. */
const HEAD = 24;
/** A place where the first step stands again is tried no more often: tab, card and print version. */
const MOST_PLACES = 6;
/** Shorter lines have one sentence that is worth to be known. */
const LEAST_WORDS = 12;

const NUMBER = /^(?:\p{L}+ )?\p{Nd}{1,2} (?=\p{L})/u;

/** Where sentences begin, in lines, by their heads. */
type Heads = ReadonlyMap<string, readonly number[]>;

const headOf = (key: string): string => key.slice(0, HEAD).trimEnd();

/** The jobs as procedures of the page. What stands on the page is found in all of it, in the article first. */
export function* procedureOfJobs(source: string, jobs: readonly Job[], page: Page): Iterable<FoundProcedure> {
  const worthwhile = jobs.filter(({ steps }) => steps.length >= LEAST_STEPS);
  if (worthwhile.length === 0) return;
  const lines = linesOf(wholeOf(page));
  const heads = headsOf(lines);
  for (const job of worthwhile) {
    const places = placesOf(job, lines, heads);
    const placed = places.filter((at) => at !== null).length;
    if (placed === 0 && !isMainJob(job, page)) continue;
    const steps = placed > 0 ? stepsAt(job, places, lines, page) : stepsNowhere(job, page);
    yield { source, title: collapse(job.name) || null, steps, data: { kind: job.kind, placed } };
  }
}

function headsOf(lines: readonly Line[]): Heads {
  const heads = new Map<string, number[]>();
  const add = (key: string, at: number) => {
    const head = headOf(key);
    const known = heads.get(head);
    if (known) known.push(at);
    else heads.set(head, [at]);
  };
  lines.forEach((line, at) => {
    if (line.key === '') return;
    add(line.key, at);
    if (NUMBER.test(line.key)) add(line.key.replace(NUMBER, ''), at);
    if (line.words < LEAST_WORDS) return;
    for (const sentence of sentencesOf(line.text).slice(1)) add(normalise(sentence), at);
  });
  return heads;
}

/** The line of each step, ascending; null for a step that isn't there. Of several printings the fullest, then the first. */
function placesOf({ steps }: Job, lines: readonly Line[], heads: Heads): (number | null)[] {
  const marks = steps.map((step) => step.text.split('\n').map((line) => headOf(normalise(line))));
  const first = marks.find((of) => of.some((mark) => heads.has(mark)));
  const starts = first?.flatMap((mark) => heads.get(mark) ?? []) ?? [];
  let best: (number | null)[] = steps.map(() => null);
  for (const start of [...new Set(starts)].sort((a, b) => a - b).slice(0, MOST_PLACES)) {
    const places = placesFrom(start, marks, heads);
    if (countOf(places) > countOf(best)) best = places;
  }
  return best.map((at) => (at !== null && lines[at] ? at : null));
}

const countOf = (places: readonly (number | null)[]) => places.filter((at) => at !== null).length;

/** Steps that share a line stand in one paragraph. */
function placesFrom(start: number, marks: readonly (readonly string[])[], heads: Heads): (number | null)[] {
  let from = start;
  const used = new Set<string>();
  return marks.map((of) => {
    for (const mark of of) {
      const at = heads.get(mark)?.find((place) => place >= from && !used.has(`${place} ${mark}`));
      if (at === undefined) continue;
      used.add(`${at} ${mark}`);
      from = at;
      return at;
    }
    return null;
  });
}

function stepsAt(job: Job, places: readonly (number | null)[], lines: readonly Line[], page: Page): FoundStep[] {
  const first = places.find((at) => at !== null) ?? 0;
  let before = first;
  return job.steps.map((step, index) => {
    const at = places[index] ?? null;
    if (at === null) return stepOf(step, lines.slice(before, before + 1), page, []);
    before = at;
    const next = places.slice(index + 1).find((place) => place !== null) ?? null;
    const own = ownLines(step, lines, at, next);
    return stepOf(
      step,
      own,
      page,
      own.flatMap(({ pictures }) => pictures),
    );
  });
}

/** From the step's first line those that are in its text, and the pictures with them. */
function ownLines(step: JobStep, lines: readonly Line[], at: number, next: number | null): Line[] {
  const key = normalise(step.text);
  let end = at + 1;
  for (; end < (next ?? lines.length); end++) {
    const line = lines[end];
    if (!line || (line.key !== '' && !key.includes(line.key))) break;
  }
  return lines.slice(at, Math.max(end, at + 1));
}

function stepOf(step: JobStep, lines: readonly Line[], page: Page, pictures: readonly string[]): FoundStep {
  const elements = [
    ...new Set(lines.map(({ block, item }) => (block.whole ? block.element : (item ?? block.element)))),
  ];
  const images = step.images.flatMap((address) => absoluteAddress(address, page.url));
  return {
    elements: elements.filter((element) => !elements.some((other) => other !== element && other.contains(element))),
    text: step.text,
    images: [...new Set([...images, ...pictures])],
    ...(step.section ? { section: step.section } : {}),
  };
}

/** How many of the job's words the page's own title has to have. */
const LEAST_SHARED = 0.5;

const titleElement = (page: Page): Element =>
  page.article.root.querySelector('h1, h2') ?? page.root.querySelector('h1') ?? page.article.root;

/** True when the page is named as the job, so that steps which it doesn't print are still its own. */
function isMainJob(job: Job, page: Page): boolean {
  const title = new Set(
    normalise(`${page.document.title} ${page.root.querySelector('h1')?.textContent ?? ''}`).split(' '),
  );
  const words = normalise(job.name).split(' ');
  return job.name !== '' && words.filter((word) => title.has(word)).length >= words.length * LEAST_SHARED;
}

/** Steps that stand nowhere are shown at the page's own heading. */
const stepsNowhere = (job: Job, page: Page): FoundStep[] =>
  job.steps.map((step) => ({ ...stepOf(step, [], page, []), elements: [titleElement(page)] }));
