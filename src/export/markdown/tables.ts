/**
 * Tables in GitHub's flavour: one row of headings, one line a row, no spans. The rules of turndown's own plugin make one
 * sign of `||` and give out tables with lists or code in them as HTML with a class of their maker.
 */
import type TurndownService from 'turndown';
import { codeIn } from './shape.ts';

/** A page may claim any span; wider than this a cell doesn't reach. What a table really holds is never cut off. */
const MOST_COLUMNS = 100;

/** The narrowest cell, so that the dashes under it make a rule. */
const NARROWEST = 3;

const ALIGNED: Readonly<Record<string, string>> = { left: ':--', right: '--:', center: ':-:' };

/** Each row in full: a cell that spans others stands in the first of them. Tables for layout come apart into blocks. */
export function shapeTables(content: ParentNode): void {
  // Inner tables first: what holds one is layout.
  for (const table of [...content.querySelectorAll('table')].reverse()) {
    if (isLayout(table)) takeApart(table);
    else shapeTable(table);
  }
}

const rowsOf = (table: Element): Element[] =>
  [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);

const cellsOf = (row: Element): Element[] => [...row.children].filter(({ localName }) => /^t[hd]$/.test(localName));

function isLayout(table: Element): boolean {
  const rows = rowsOf(table);
  return (
    rows.every((row) => cellsOf(row).length <= 1) ||
    table.getAttribute('role') === 'presentation' ||
    table.querySelector('table') !== null
  );
}

/** Cell after cell, as blocks. */
function takeApart(table: Element): void {
  const make = (from: Element) => {
    const block = table.ownerDocument.createElement('div');
    block.append(...from.childNodes);
    return block;
  };
  table.replaceWith(...[...captionOf(table), ...rowsOf(table).flatMap(cellsOf)].map(make));
}

const captionOf = (table: Element): Element[] =>
  [...table.children].filter(({ localName }) => localName === 'caption').slice(0, 1);

function shapeTable(table: Element): void {
  const make = (name: string) => table.ownerDocument.createElement(name);
  const rows = rowsOf(table);
  const grid = gridOf(rows);
  const width = Math.max(...grid.map((row) => row.length));
  const first = rows[0];
  const hasHeadings = first !== undefined && cellsOf(first).every(({ localName }) => localName === 'th');
  if (!hasHeadings && first?.parentElement?.localName !== 'thead') grid.unshift([]);
  for (const caption of captionOf(table)) {
    const title = make('p');
    title.append(...caption.childNodes);
    table.before(title);
  }
  table.replaceChildren(
    ...grid.map((cells) => {
      const row = make('tr');
      row.append(...Array.from({ length: width }, (_, column) => cells[column] ?? make('td')));
      return row;
    }),
  );
  for (const cell of table.querySelectorAll('td, th')) shapeCell(cell);
}

/** The cells by row and column; null where one that began before reaches. */
function gridOf(rows: readonly Element[]): (Element | null)[][] {
  const grid: (Element | null)[][] = rows.map(() => []);
  for (const [index, row] of rows.entries()) {
    let column = 0;
    for (const cell of cellsOf(row)) {
      while (grid[index]?.[column] !== undefined) column++;
      const wide = Math.max(Math.min(spanOf(cell, 'colspan'), MOST_COLUMNS - column), 1);
      for (const [below, line] of grid.slice(index, index + spanOf(cell, 'rowspan')).entries())
        for (let across = 0; across < wide; across++) line[column + across] = below + across === 0 ? cell : null;
      column += wide;
    }
  }
  return grid;
}

const spanOf = (cell: Element, name: string): number =>
  Math.max(Number.parseInt(cell.getAttribute(name) ?? '', 10) || 1, 1);

/** A cell is one line: code in it stands in code marks, line by line; a heading is bold. */
function shapeCell(cell: Element): void {
  const make = (name: string) => cell.ownerDocument.createElement(name);
  for (const pre of cell.querySelectorAll('pre')) {
    const lines = codeIn(pre).replace(/\s+$/, '').split('\n');
    const parts = lines.flatMap((line, index) => {
      const code = make('code');
      code.textContent = line;
      return index === 0 ? [code] : [make('br'), code];
    });
    const block = make('p');
    block.append(...parts);
    pre.replaceWith(block);
  }
  for (const heading of cell.querySelectorAll('h1, h2, h3, h4, h5, h6, blockquote, hr')) {
    const inner = make(/^h\d$/.test(heading.localName) ? 'strong' : 'span');
    inner.append(...heading.childNodes);
    const block = make('p');
    block.append(inner);
    heading.replaceWith(block);
  }
}

/** For tables that have been brought into shape. */
export function writeTables(service: TurndownService): void {
  service.addRule('cell', { filter: ['td', 'th'], replacement: (content) => ` ${inOneLine(content)} |` });
  service.addRule('row', {
    filter: 'tr',
    replacement: (content, node) => {
      const row = node as Element;
      const line = `|${content.replace(/\n/g, ' ')}\n`;
      return row.previousElementSibling ? line : `${line}|${[...row.children].map(ruleUnder).join('')}\n`;
    },
  });
  service.addRule('table', { filter: 'table', replacement: (content) => `\n\n${content.trim()}\n\n` });
}

/** A sign that parts cells is escaped, in code too; what is escaped already is left. */
const inOneLine = (content: string): string =>
  content
    .trim()
    .replace(/ *\n\s*/g, '<br>')
    .replace(/(\\*)\|/g, (sign, before: string) => (before.length % 2 ? sign : `${before}\\|`))
    .padEnd(NARROWEST);

const ruleUnder = (cell: Element): string => ` ${ALIGNED[(cell.getAttribute('align') ?? '').toLowerCase()] ?? '---'} |`;
