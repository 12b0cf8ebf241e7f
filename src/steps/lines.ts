/**
 * The article as lines: a block divided at its line breaks, so that "1. Open<br>2. Close" is two. Step finders read
 * these and nothing else.
 */
import { collapse, countWords, normalise } from '../core/text.ts';
import type { Block, Page } from '../core/types.ts';
import { type Marks, marksIn, type Piece, piecesOf } from './line-pieces.ts';
import { outsideOf } from './outside.ts';
import { beginsWithNumber, isChapterLabel, mayBeLabelled, type StepLabel, stepLabel } from './step-label.ts';
import { type TypedNumber, typedNumber } from './typed-number.ts';

export interface Line {
  readonly block: Block;
  readonly text: string;
  /** The text for comparing; empty for a line of pictures only. */
  readonly key: string;
  readonly words: number;
  readonly pictures: readonly string[];
  /** 1–6 for a heading; 7 for a line that only looks like one; 0 otherwise. */
  readonly level: number;
  /** Every letter of it is bold. */
  readonly bold: boolean;
  /** Every letter of it is a link. */
  readonly linked: boolean;
  /** The nearest list item around it. */
  readonly item: Element | null;
  /** The step's label at its head. */
  readonly label: StepLabel | null;
  /** It opens with the label of an alternative or a chapter: "Method 1". */
  readonly isChapter: boolean;
  /** The number typed at its head. */
  readonly typed: TypedNumber | null;
}

/** The level of a line that is printed like a heading without being one. */
export const LOOKS_LIKE_HEADING = 7;

/** Longer bold lines are emphasis. On the labelled pages real headings of procedures have up to 21 words, bold ones up to 8. */
const LONGEST_BOLD_TITLE = 20;

/** Pictures that the page prints as raw Markdown. */
const RAW_PICTURE = /^!\[[^\]]*\]\([^)]*\)$/;

/** A heading that the page prints as raw Markdown. */
const RAW_HEADING = /^#{1,6}\s+\S/;

const read = new WeakMap<Page, readonly Line[]>();

/** All lines of the article that belong to its text, in document order; read once for all finders. */
export function linesOf(page: Page): readonly Line[] {
  const lines = read.get(page) ?? readLines(page);
  read.set(page, lines);
  return lines;
}

function readLines(page: Page): Line[] {
  const { root } = page.article;
  const isOutside = outsideOf(root);
  const marks = marksIn(page);
  const lines: Line[] = [];
  for (const block of page.blocks) {
    if (isOutside(block.element)) continue;
    const pieces = piecesOf(page, block, marks);
    // The bold first line of a paragraph runs into it; only a line that stands alone can be a heading.
    const isAlone = pieces.length === 1 || pieces.filter(({ text }) => FILLED.test(text)).length === 1;
    const item = block.element.closest('li');
    for (const piece of pieces) {
      const line = lineOf(block, piece, item, isAlone, marks);
      if ((line.key !== '' || line.pictures.length > 0) && !RAW_PICTURE.test(line.text)) lines.push(line);
    }
  }
  return lines;
}

const FILLED = /\S/;

/** The share of its letters that makes a line bold or linked: spaces between differently marked words are nobody's. */
const NEARLY_ALL = 0.95;

function lineOf(block: Block, piece: Piece, item: Element | null, isAlone: boolean, marks: Marks): Line {
  const text = piece.text === block.text ? block.text : collapse(piece.text);
  const isWhole = text === block.text;
  const key = isWhole ? block.key : normalise(text);
  const words = isWhole ? block.words : countWords(key);
  const isAll = (letters: number) => letters > 0 && letters >= key.replaceAll(' ', '').length * NEARLY_ALL;
  const bold = isAll(piece.bold);
  const level = headingLevel(block, text, isAlone && bold && words <= LONGEST_BOLD_TITLE, marks);
  const linked = isAll(piece.linked);
  return { block, text, key, words, pictures: piece.pictures, level, bold, linked, item, ...labelsOf(text, key) };
}

/** Read once for all finders, each of which asks. */
function labelsOf(text: string, key: string): Pick<Line, 'label' | 'isChapter' | 'typed'> {
  const may = mayBeLabelled(key);
  return {
    label: may.step ? stepLabel(text) : null,
    isChapter: may.chapter && isChapterLabel(text),
    typed: beginsWithNumber(key) ? typedNumber(text) : null,
  };
}

/** What opens a folded box names what it holds. */
const isSummary = ({ element, words }: Block, text: string): boolean =>
  text !== '' && words <= LONGEST_BOLD_TITLE && element.closest('summary') !== null;

function headingLevel(block: Block, text: string, looksLikeTitle: boolean, { headings }: Marks): number {
  if (block.kind === 'heading') return Number(block.element.tagName.slice(1));
  const heading = headings.size > 0 ? block.element.closest('[role="heading"]') : null;
  if (heading) return Number(heading.getAttribute('aria-level')) || 2;
  if (RAW_HEADING.test(text) || isSummary(block, text)) return LOOKS_LIKE_HEADING;
  const standsAlone = looksLikeTitle && block.kind === 'text' && !block.element.closest('li, td, th, dd');
  // A bold lead-in ends in a colon, a bold sentence in a stop; neither names what follows.
  return standsAlone && !/[.:;,!。：；，！]$/.test(text) ? LOOKS_LIKE_HEADING : 0;
}
