/** Buttons that stand together, with the short lines tied to them. */
import type { Block, Page } from '../../../core/types.ts';
import { isProductLine, ON_SALE, TAKEN_OFF, TRIAL_NOTE } from '../lines-words.ts';
import { type ButtonLine, readButtonLines } from './line.ts';

/** The button lines of a group and the lines tied to them. */
export interface ButtonGroup {
  readonly lines: readonly ButtonLine[];
  /** Indices of the blocks tied to the buttons, in order. */
  readonly tied: readonly number[];
  /** Indices of the first and last block that belong to the group. */
  readonly from: number;
  readonly to: number;
}

/** A note on the trial between two buttons; on the pages measured it had 12 words. */
const LONGEST_NOTE = 18;
/** Tied lines on one side of a button; on the pages measured there were up to 2. */
const MOST_TIED = 3;

/** The groups of buttons on the page, in order. */
export function readGroups(page: Page): ButtonGroup[] {
  const { blocks } = page;
  const lines = new Map(readButtonLines(page).map((line) => [line.at, line]));
  const groups: ButtonGroup[] = [];
  // There what is taken off is what the page tells.
  const isOnSale = ON_SALE.test(blocks.find(({ kind }) => kind === 'heading')?.text ?? '');
  let past = -1;
  for (const first of lines.keys()) {
    if (first <= past) continue;
    const group = groupAt(first, past, blocks, lines);
    const tied = isOnSale ? group.tied.filter((at) => !TAKEN_OFF.test(blocks[at]?.text ?? '')) : group.tied;
    groups.push({ ...group, tied });
    past = group.to;
  }
  return groups;
}

function groupAt(
  first: number,
  past: number,
  blocks: readonly Block[],
  lines: ReadonlyMap<number, ButtonLine>,
): ButtonGroup {
  const before = tiedBefore(first, past, blocks);
  const own: ButtonLine[] = [];
  const tied = [...before];
  let to = first;
  for (let at: number | null = first; at !== null; at = nextButton(to, blocks, lines)) {
    for (let between = to + 1; between < at; between++) if ((blocks[between]?.words ?? 0) > 0) tied.push(between);
    const line = lines.get(at);
    if (line) own.push(line);
    to = at;
  }
  const after = tiedAfter(to, blocks, lines);
  return { lines: own, tied: [...tied, ...after], from: before[0] ?? first, to: after.at(-1) ?? to };
}

/** The next button of the same group, beyond tied lines, notes on the trial and lines without words. */
function nextButton(from: number, blocks: readonly Block[], lines: ReadonlyMap<number, ButtonLine>): number | null {
  for (let at = from + 1; at <= from + MOST_TIED; at++) {
    if (lines.has(at)) return at;
    const block = blocks[at];
    if (!block || !(isBare(block) || isTied(block) || isNote(block))) return null;
  }
  return null;
}

function tiedBefore(first: number, past: number, blocks: readonly Block[]): number[] {
  const tied: number[] = [];
  for (let at = first - 1; at > past && tied.length < MOST_TIED; at--) {
    const block = blocks[at];
    if (!block || !isTied(block)) break;
    tied.unshift(at);
  }
  return tied;
}

function tiedAfter(last: number, blocks: readonly Block[], lines: ReadonlyMap<number, ButtonLine>): number[] {
  const tied: number[] = [];
  for (let at = last + 1; tied.length < MOST_TIED; at++) {
    const block = blocks[at];
    if (!block || lines.has(at) || !isTied(block)) break;
    tied.push(at);
  }
  return tied;
}

/** A separator: no words and no picture. */
const isBare = ({ words, pictures }: Block): boolean => words === 0 && pictures.length === 0;

/** A line that ends in a colon introduces what follows, one with a colon early names a specification: "OS: Windows". */
const isLine = ({ kind, laidOut, whole, text }: Block): boolean =>
  laidOut && whole && (kind === 'text' || kind === 'table') && !/[:：]$|^\p{L}[\p{L} ]{0,30}[:：]/u.test(text);

const isTied = (block: Block): boolean =>
  isLine(block) && isProductLine(block.key, block.words) && !block.element.closest('ol li');

const isNote = (block: Block): boolean => isLine(block) && block.words <= LONGEST_NOTE && TRIAL_NOTE.test(block.key);
