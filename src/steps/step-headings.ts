/** Steps that say so: "Step 1", "Schritt 2: …", "第3步" as a heading, a bold line, or at the head of a paragraph or item. */
import type { FoundProcedure, FoundStep, StepFinder } from '../core/procedures/found-procedure.ts';
import type { Page } from '../core/types.ts';
import { procedureOf, type Start, stepsFrom } from './found-step.ts';
import { languageOf, shareOfInstructions } from './instructions.ts';
import { isOwnLabel } from './last-step.ts';
import { type Line, LOOKS_LIKE_HEADING, linesOf } from './lines.ts';
import { ANNOUNCING } from './list-words.ts';
import { partsOf } from './page-parts.ts';
import { Titles } from './procedure-title.ts';
import type { StepLabel } from './step-label.ts';

const ID = 'step-headings';

interface Label extends StepLabel {
  readonly at: number;
  readonly line: Line;
}

export const stepHeadings: StepFinder = {
  id: ID,
  *find(page: Page): Iterable<FoundProcedure> {
    const language = languageOf(page.document);
    for (const part of partsOf(page)) {
      const lines = linesOf(part);
      const titles = new Titles(part, lines);
      for (const labels of runsOf(lines)) {
        const [first] = labels;
        if (!first || labels.length < 2) continue;
        const starts = labels.map((label) => startOf(label, lines));
        const steps = stepsFrom(lines, starts, language);
        if (labels.some((label) => label.isStage) && !areInstructions(labels, steps, language)) continue;
        yield* procedureOf(ID, titles, first.at, steps);
      }
    }
  },
};

/** How many stages must tell somebody to do something; those of races and histories never do. */
const LEAST_SHARE = 0.5;

/** Reads the steps without their labels. */
function areInstructions(labels: readonly Label[], steps: readonly FoundStep[], language: string): boolean {
  const texts = steps.map((step, index) => {
    const [, ...under] = step.text.split('\n');
    return [labels[index]?.rest ?? '', ...under].join('. ');
  });
  return shareOfInstructions(texts, language) >= LEAST_SHARE;
}

/** What stands in the label's own list item or paragraph is the step's, whatever it says. */
function startOf({ at, line, rest }: Label, lines: readonly Line[]): Start {
  let end = at + 1;
  while (isWith(line, lines[end]) && !lines[end]?.label) end++;
  return { at, end, own: end === at + 1 && isOwnLabel(line, rest, nextText(lines, end)) };
}

const isWith = (line: Line, next: Line | undefined) =>
  next !== undefined && (next.block === line.block || line.item?.contains(next.block.element) === true);

function nextText(lines: readonly Line[], from: number): Line | undefined {
  let at = from;
  while (lines[at]?.key === '') at++;
  return lines[at];
}

function labelsOf(lines: readonly Line[]): Label[] {
  const jobs = new Set<string>();
  return lines.flatMap((line, at) => {
    const { label } = line;
    if (label) return isLabel(line, label) ? [{ ...label, at, line }] : [];
    const outlined = line.level > 0 ? outlineLabel(line.text) : null;
    if (!outlined) return [];
    if (ANNOUNCING.test(line.text)) jobs.add(outlined.own);
    return jobs.has(outlined.above) ? [{ ...outlined.label, at, line }] : [];
  });
}

const OUTLINED = /^((\d{1,2}(?:\.\d{1,2})*?)(?:\.(\d{1,2}))?)\.?\s+(\S.*)$/;

/** Headings that are numbered by rank: "2.2.1 Open it" is a step of "2.2 How to open it", if that is called a job. */
function outlineLabel(text: string): { own: string; above: string; label: StepLabel } | null {
  const [, own = '', above = '', last = '', rest = ''] = OUTLINED.exec(text) ?? [];
  if (own === '') return null;
  // A chapter's own chapters are none of its steps: "2.1", "2.2" under "2. How to …".
  const isDeep = above.includes('.');
  return { own, above: isDeep ? above : '', label: { number: Number(last), rest, parted: true, isStage: true } };
}

/** "Step 2 is where most people fail" talks about a step; a contents list links to it. */
function isLabel(line: Line, label: StepLabel): boolean {
  if (line.level > 0 && line.level < LOOKS_LIKE_HEADING) return true;
  if (line.linked || line.block.kind === 'table') return false;
  return label.parted || line.bold || !/^\p{Ll}/u.test(label.rest);
}

/** Labels whose numbers go up, with no chapter between that would begin another job. */
function runsOf(lines: readonly Line[]): Label[][] {
  const runs: Label[][] = [];
  let run: Label[] = [];
  for (const label of labelsOf(lines)) {
    const last = run.at(-1);
    if (last && !(label.number > last.number && belongsTo(run, label, lines))) {
      runs.push(run);
      run = [];
    }
    run.push(label);
  }
  return [...runs, run];
}

/** A heading between two labels begins another job, unless the labels rank above it or their numbers go on. */
function belongsTo(run: readonly Label[], label: Label, lines: readonly Line[]): boolean {
  const last = run.at(-1);
  if (!last) return true;
  const isNext = label.number <= last.number + 1;
  return lines.slice(last.at + 1, label.at).every((line) => {
    if (line.isChapter && line.level > 0) return false;
    return (
      line.level === 0 ||
      line.level === LOOKS_LIKE_HEADING ||
      isNext ||
      (last.line.level > 0 && line.level > last.line.level)
    );
  });
}
