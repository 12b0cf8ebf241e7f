/**
 * The article as lines: a block divided at its line breaks, so that "1. Open<br>2. Close" is two. Step finders read
 * these and nothing else.
 */
import { mediaAddress } from '../core/media.ts';
import { collapse, countWords, normalise } from '../core/text.ts';
import type { Block, Page } from '../core/types.ts';
import { isOutsideText } from './outside.ts';

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
  const outside = new Map<Element, boolean>();
  const isOutside = (element: Element) => {
    const known = outside.get(element) ?? isOutsideText(element, page.article.root);
    outside.set(element, known);
    return known;
  };
  return page.blocks
    .filter((block) => !isOutside(block.element))
    .flatMap((block) => {
      const found = pieces(page, block).filter((piece) => piece.text.trim() || piece.pictures.length > 0);
      // The bold first line of a paragraph runs into it; only a line that stands alone can be a heading.
      const isAlone = found.filter((piece) => piece.text.trim()).length === 1;
      return found.map((piece) => lineOf(block, piece, isAlone));
    })
    .filter((line) => (line.key !== '' || line.pictures.length > 0) && !RAW_PICTURE.test(line.text));
}

/** The text between two line breaks, while it is read. */
interface Piece {
  text: string;
  bold: number;
  linked: number;
  readonly pictures: string[];
}

const BOLD = 'b, strong, th, [style*="font-weight:bold"], [style*="font-weight: bold"], [style*="font-weight:700"]';

function pieces(page: Page, block: Block): Piece[] {
  if (block.whole && block.element.querySelector(`br, ${BOLD}`)) return readPieces(page, block.element);
  const letters = block.key.length;
  const linked = block.words > 0 && block.linkWords === block.words ? letters : 0;
  return [{ text: block.text, bold: 0, linked, pictures: [...block.pictures] }];
}

const UNREAD = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SELECT TEXTAREA OBJECT CANVAS svg'.split(' '));
const ACCEPT = 1;
const REJECT = 2;
const SHOW_ELEMENTS_AND_TEXT = 1 | 4;

function readPieces(page: Page, element: Element): Piece[] {
  const walker = element.ownerDocument.createTreeWalker(element, SHOW_ELEMENTS_AND_TEXT, (node) =>
    node.nodeType === node.ELEMENT_NODE && (UNREAD.has(node.nodeName) || page.isSetAside(node)) ? REJECT : ACCEPT,
  );
  let piece: Piece = { text: '', bold: 0, linked: 0, pictures: [] };
  const found = [piece];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeName === 'BR') {
      piece = { text: '', bold: 0, linked: 0, pictures: [] };
      found.push(piece);
    } else if (node.nodeType === node.TEXT_NODE) {
      const letters = normalise(node.nodeValue ?? '').length;
      piece.text += node.nodeValue ?? '';
      if (node.parentElement?.closest(BOLD)) piece.bold += letters;
      if (node.parentElement?.closest('a[href], button')) piece.linked += letters;
    } else if (/^(?:IMG|VIDEO|IFRAME)$/.test(node.nodeName)) {
      const address = mediaAddress(node as Element);
      if (address) piece.pictures.push(address);
    }
  }
  return found;
}

function lineOf(block: Block, piece: Piece, isAlone: boolean): Line {
  const text = collapse(piece.text);
  const key = normalise(text);
  const words = countWords(key);
  // Spaces between differently marked words are nobody's, so a line is bold when nearly all of its letters are.
  const isAll = (letters: number) => key !== '' && letters >= key.replaceAll(' ', '').length * 0.95;
  const bold = isAll(piece.bold);
  const level = headingLevel(block, text, isAlone && bold && words <= LONGEST_BOLD_TITLE);
  const linked = isAll(piece.linked);
  const item = block.element.closest('li');
  return { block, text, key, words, pictures: piece.pictures, level, bold, linked, item };
}

function headingLevel(block: Block, text: string, looksLikeTitle: boolean): number {
  if (block.kind === 'heading') return Number(block.element.tagName.slice(1));
  const heading = block.element.closest('[role="heading"]');
  if (heading) return Number(heading.getAttribute('aria-level')) || 2;
  if (RAW_HEADING.test(text)) return LOOKS_LIKE_HEADING;
  const standsAlone = looksLikeTitle && block.kind === 'text' && !block.element.closest('li, td, th, dd');
  // A bold lead-in ends in a colon, a bold sentence in a stop; neither names what follows.
  return standsAlone && !/[.:;,!。：；，！]$/.test(text) ? LOOKS_LIKE_HEADING : 0;
}
