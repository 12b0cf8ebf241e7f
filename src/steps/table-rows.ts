/** Steps in the rows of a table, whose first cells count them: 1, 2, 3 or "Step 1", "Step 2". */
import type { FoundProcedure, StepFinder } from '../core/procedures/found-procedure.ts';
import type { Page } from '../core/types.ts';
import { procedureOf, stepsFrom } from './found-step.ts';
import { languageOf } from './instructions.ts';
import { type Line, linesOf } from './lines.ts';
import type { Item } from './list-chain.ts';
import { isInstructions } from './list-signs.ts';
import { partsOf } from './page-parts.ts';
import { Titles } from './procedure-title.ts';

const ID = 'table-rows';

export const tableRows: StepFinder = {
  id: ID,
  *find(page: Page): Iterable<FoundProcedure> {
    const language = languageOf(page.document);
    for (const part of partsOf(page)) {
      const lines = linesOf(part);
      const tables = tablesIn(lines);
      if (tables.length === 0) continue;
      const titles = new Titles(part, lines);
      for (const table of tables) {
        const items = stepsIn(table, lines);
        const [first] = items;
        if (!first || !areSentences(items) || !isInstructions(items, titles, language)) continue;
        const starts = items.map(({ at, end }) => ({ at, end, own: false, until: end }));
        yield* procedureOf(ID, titles, first.at, stepsFrom(lines, starts, language));
      }
    }
  },
};

/** The lines of a row: from `at` to before `end`. */
interface Row {
  readonly element: Element;
  readonly at: number;
  end: number;
}

/** The rows of each table that has some; of tables in one another the inner ones count. */
function tablesIn(lines: readonly Line[]): Row[][] {
  const tables: Row[][] = [];
  let table: Element | null = null;
  for (const [at, { block }] of lines.entries()) {
    if (block.kind !== 'table') continue;
    const element = block.element.closest('tr');
    if (!element) continue;
    const row = tables.at(-1)?.at(-1);
    if (row?.element === element && row.end === at) {
      row.end++;
      continue;
    }
    const around = element.closest('table');
    if (around !== table || tables.length === 0) tables.push([]);
    table = around;
    tables.at(-1)?.push({ element, at, end: at + 1 });
  }
  return tables;
}

/** Fewer rows may be anything. */
const LEAST_ROWS = 3;
/** Rows above the first step: what the columns are called. */
const MOST_HEAD_ROWS = 1;

/** The rows as steps without their numbers, where all rows but those of the head are counted from 1 on. */
function stepsIn(rows: readonly Row[], lines: readonly Line[]): Item[] {
  const numbers = rows.map(({ at }) => numberAlone(lines[at]));
  const from = numbers.findIndex((number) => number !== null);
  if (from < 0 || from > MOST_HEAD_ROWS || rows.length - from < LEAST_ROWS) return [];
  const isCounted = numbers.slice(from).every((number, index) => number === index + 1);
  if (!isCounted) return [];
  return rows.slice(from).flatMap(({ at, end }, index) => {
    const text = lines
      .slice(at + 1, end)
      .map((line) => line.text)
      .join(' ')
      .trim();
    return text === '' ? [] : [{ number: index + 1, at: at + 1, end, text }];
  });
}

/** The number in a cell that holds nothing else: "3", "3.", "Step 3". */
function numberAlone(line: Line | undefined): number | null {
  if (!line) return null;
  if (line.label) return line.label.rest === '' ? line.label.number : null;
  return line.typed?.rest === '' ? line.typed.number : null;
}

/** Cells as long as these say something; names, values and marks are shorter. */
const SENTENCE_WORDS = 4;
/** Of the rows, how many have such cells. */
const LEAST_SENTENCES = 0.67;

const areSentences = (items: readonly Item[]): boolean =>
  items.filter(({ text }) => text.split(' ').length >= SENTENCE_WORDS || /[.!。！।]$/.test(text)).length >=
  items.length * LEAST_SENTENCES;
