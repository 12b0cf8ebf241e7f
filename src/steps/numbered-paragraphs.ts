/** Steps in paragraphs and lines that somebody numbered by hand: "1) Open it", "①打开", a number alone above its text. */
import type { FoundProcedure, StepFinder } from '../core/procedures/found-procedure.ts';
import type { Page } from '../core/types.ts';
import { procedureOf, type Start, stepsFrom } from './found-step.ts';
import { languageOf, shareOfInstructions } from './instructions.ts';
import { isOwnLabel } from './last-step.ts';
import { type Line, LOOKS_LIKE_HEADING, linesOf } from './lines.ts';
import type { Item } from './list-chain.ts';
import { announcesSteps, isInstructions } from './list-signs.ts';
import { partsOf } from './page-parts.ts';
import { Titles } from './procedure-title.ts';
import type { NumberStyle } from './typed-number.ts';

const ID = 'numbered-paragraphs';

interface Numbered extends Item {
  readonly style: NumberStyle;
  /** The number stands in a line that looks like a heading. */
  readonly bold: boolean;
}

export const numberedParagraphs: StepFinder = {
  id: ID,
  *find(page: Page): Iterable<FoundProcedure> {
    const language = languageOf(page.document);
    for (const part of partsOf(page)) {
      const lines = linesOf(part);
      const titles = new Titles(part, lines);
      for (const run of runsOf(lines)) {
        const [first] = run;
        if (!first || !isJob(run, lines, titles, language)) continue;
        const starts = run.map((item) => startOf(item, lines));
        yield* procedureOf(ID, titles, first.at, stepsFrom(lines, starts, language));
      }
    }
  },
};

/** Steps of a number and nothing to tell it from a quantity need more of them, and a line that announces them. */
const LEAST_BARE = 3;
/** Bold lines with numbers are chapters, unless nearly all of them are things to do. */
const LEAST_SHARE_BOLD = 0.75;

function isJob(run: readonly Numbered[], lines: readonly Line[], titles: Titles, language: string): boolean {
  const [first] = run;
  if (!first) return false;
  const isAnnounced = announcesSteps(first.at, titles);
  if (first.style === 'bare' && (run.length < LEAST_BARE || first.number !== 1 || !isAnnounced)) return false;
  if (first.style === 'alone' && first.number > 1) return false;
  if (run.some(({ bold }) => bold)) {
    const texts = run.map(({ text }) => text);
    if (!isAnnounced || shareOfInstructions(texts, language) < LEAST_SHARE_BOLD || holdLists(run, lines)) return false;
  }
  return isInstructions(run, titles, language);
}

/** A chapter often holds a list of its own; a step seldom does. */
const holdLists = (run: readonly Numbered[], lines: readonly Line[]): boolean =>
  run.some(({ end }, at) =>
    lines.slice(end, run[at + 1]?.at ?? end).some(({ item, label }) => item?.parentElement?.tagName === 'OL' || label),
  );

/** Numbers may skip one, as happens where a line was deleted. */
const MOST_SKIPPED = 1;

/** Lines whose numbers go up by one and are written alike, with no heading between. */
function runsOf(lines: readonly Line[]): Numbered[][] {
  const runs: Numbered[][] = [];
  const open = new Map<NumberStyle, Numbered[]>();
  for (const [at, line] of lines.entries()) {
    const numbered = numberedAt(lines, at);
    if (isBoundary(line) && numbered?.style !== 'alone') open.clear();
    else if (numbered) {
      const run = open.get(numbered.style);
      if (run && isNext(numbered, run)) run.push(numbered);
      else {
        const begun = [numbered];
        open.set(numbered.style, begun);
        runs.push(begun);
      }
    }
  }
  return runs.filter((run) => run.length > 1);
}

function isNext({ number }: Numbered, run: readonly Numbered[]): boolean {
  const last = run.at(-1)?.number ?? 0;
  return number > last && number <= last + 1 + (run.length > 1 ? MOST_SKIPPED : 0);
}

const isBoundary = (line: Line) => (line.level > 0 && line.level < LOOKS_LIKE_HEADING) || line.isChapter;

/** The numbered line here, with the next where the number stands alone. */
function numberedAt(lines: readonly Line[], at: number): Numbered | null {
  const line = lines[at];
  if (!line || line.block.kind === 'table' || line.linked || line.item?.parentElement?.tagName === 'OL') return null;
  const { typed } = line;
  if (!typed || line.label) return null;
  const bold = line.level === LOOKS_LIKE_HEADING;
  const { number, style, rest } = typed;
  if (rest !== '') return { number, style, at, end: at + 1, text: rest, bold };
  const next = lines[at + 1];
  if (!next || next.key === '' || next.block.kind === 'table') return null;
  return { number, style: style === 'circle' ? style : 'alone', at, end: at + 2, text: next.text, bold: false };
}

function startOf({ at, end, text, style }: Numbered, lines: readonly Line[]): Start {
  const line = lines[end - 1];
  const own = line !== undefined && style !== 'alone' && isOwnLabel(line, text, lines[end]);
  return { at, end, own };
}
