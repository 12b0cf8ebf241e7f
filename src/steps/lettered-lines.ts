/** Steps that somebody counted by letters or Roman numerals: "a) Open it", "II. Close it", "Step C: Wait". */
import type { FoundProcedure, StepFinder } from '../core/procedures/found-procedure.ts';
import type { Page } from '../core/types.ts';
import { procedureOf, type Start, stepsFrom } from './found-step.ts';
import { languageOf, shareOfInstructions } from './instructions.ts';
import { isOwnLabel } from './last-step.ts';
import { type Counted, countAtHead, countInLabel, runsOfCounts } from './lettered.ts';
import { type Line, LOOKS_LIKE_HEADING, linesOf } from './lines.ts';
import { isAnnounced, isInstructions } from './list-signs.ts';
import { partsOf } from './page-parts.ts';
import { Titles } from './procedure-title.ts';

const ID = 'lettered-lines';

export const letteredLines: StepFinder = {
  id: ID,
  *find(page: Page): Iterable<FoundProcedure> {
    const language = languageOf(page.document);
    for (const part of partsOf(page)) {
      const lines = linesOf(part);
      const { plain, labels } = countsIn(lines);
      if (plain.length + labels.length === 0) continue;
      const titles = new Titles(part, lines);
      for (const run of runsOfCounts(labels))
        yield* procedure(run, titles, language, tellWhatToDo(run, lines, language));
      for (const run of runsOfCounts(plain)) yield* procedure(run, titles, language, isJob(run, titles, language));
    }
  },
};

function* procedure(run: readonly Counted[], titles: Titles, language: string, isFound: boolean) {
  const [first] = run;
  if (!first || !isFound) return;
  const { lines } = titles;
  const starts = run.map((counted): Start => startOf(counted, lines));
  yield* procedureOf(ID, titles, first.at, stepsFrom(lines, starts, language));
}

/** What is counted in the lines, with a null for what begins something else. */
function countsIn(lines: readonly Line[]): Record<'plain' | 'labels', (Counted | null)[]> {
  const plain: (Counted | null)[] = [];
  const labels: (Counted | null)[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.block.kind === 'table' || line.linked) continue;
    const label = countInLabel(line, at);
    if (label) labels.push(label);
    else if (line.label || line.isChapter) labels.push(null);
    const isHeading = line.level > 0 && line.level < LOOKS_LIKE_HEADING;
    if (isHeading || line.isChapter) plain.push(null);
    else if (line.level === 0 && line.item?.parentElement?.tagName !== 'OL')
      plain.push(...known(countAtHead(line, at)));
  }
  return { plain: plain.some(Boolean) ? plain : [], labels: labels.some(Boolean) ? labels : [] };
}

const known = (counted: Counted | null): Counted[] => (counted ? [counted] : []);

function startOf({ at, rest }: Counted, lines: readonly Line[]): Start {
  const line = lines[at];
  return { at, end: at + 1, own: line !== undefined && isOwnLabel(line, rest, lines[at + 1]) };
}

/** Of what is counted, how many must tell somebody to do something, where they are called steps. */
const LEAST_SHARE_LABELLED = 0.5;

/** Reads what stands under the labels as well. */
const tellWhatToDo = (run: readonly Counted[], lines: readonly Line[], language: string): boolean =>
  shareOfInstructions(
    run.map(({ at, rest }, index) => {
      const end = run[index + 1]?.at ?? at + 2;
      return [rest, ...lines.slice(at + 1, end).map(({ text }) => text)].join('. ');
    }),
    language,
  ) >= LEAST_SHARE_LABELLED;

/** Letters count answers, clauses and chapters more often than steps: nearly all must tell somebody to do something. */
const LEAST_SHARE = 0.75;
/** Clauses of one sentence end so. */
const GOES_ON = /(?:[;,；，]|\b(?:and|or|und|oder|et|ou|y|o|e|en|of|i|lub|и|или))$/iu;

function isJob(run: readonly Counted[], titles: Titles, language: string): boolean {
  const [first] = run;
  const { lines } = titles;
  if (!first || !isAnnounced(first.at, titles) || isQuestion(lines[first.at - 1])) return false;
  if (run.filter(({ rest }) => GOES_ON.test(rest)).length * 2 >= run.length) return false;
  const texts = run.map(({ rest }) => rest);
  if (shareOfInstructions(texts, language) < LEAST_SHARE) return false;
  const items = run.map(({ at, rest }, index) => ({ number: index + 1, at, end: at + 1, text: rest }));
  return isInstructions(items, titles, language);
}

/** Answers to choose from stand under one. */
const isQuestion = (line: Line | undefined): boolean => /[?？؟]\s*$/.test(line?.text ?? '');
