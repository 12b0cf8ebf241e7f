/**
 * The article as lines: a block divided at its line breaks, so that "1. Open<br>2. Close" is two. Step finders read
 * these and nothing else.
 */
import { mediaAddress } from '../core/media.ts';
import { collapse, countWords, normalise } from '../core/text.ts';
import type { Block, Page } from '../core/types.ts';
import { OUTSIDE } from './outside.ts';

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
  const { root } = page.article;
  const isOutside = outsideOf(root);
  const marks = marksIn(root);
  return page.blocks
    .filter((block) => !isOutside(block.element))
    .flatMap((block) => {
      const found = pieces(page, block, marks).filter((piece) => piece.text.trim() || piece.pictures.length > 0);
      // The bold first line of a paragraph runs into it; only a line that stands alone can be a heading.
      const isAlone = found.filter((piece) => piece.text.trim()).length === 1;
      const item = block.element.closest('li');
      return found.map((piece) => lineOf(block, piece, item, isAlone, marks));
    })
    .filter((line) => (line.key !== '' || line.pictures.length > 0) && !RAW_PICTURE.test(line.text));
}

/** Whether an element stands in navigation, comments and the like; each element around it is asked once. */
function outsideOf(root: Element): (element: Element) => boolean {
  const known = new Map<Element, boolean>([[root, false]]);
  for (const element of root.querySelectorAll(OUTSIDE)) known.set(element, true);
  return (element) => {
    const path: Element[] = [];
    let at: Element | null = element;
    while (at && !known.has(at)) {
      path.push(at);
      at = at.parentElement;
    }
    const outside = at !== null && known.get(at) === true;
    for (const one of path) known.set(one, outside);
    return outside;
  };
}

/** What lines have to be read for, found at once: asking each block would ask thousands of times. */
interface Marks {
  readonly bold: ReadonlySet<Element>;
  readonly pressed: ReadonlySet<Element>;
  readonly headings: ReadonlySet<Element>;
  /** Elements that hold a line break or bold letters. */
  readonly holders: ReadonlySet<Element>;
}

const BOLD = 'b, strong, th';
const WEIGHTED = '[style*="font-weight"]';
const BOLD_STYLE = /font-weight\s*:\s*(?:bold|[7-9]00)/i;

function marksIn(root: Element): Marks {
  const weighted = [...root.querySelectorAll(WEIGHTED)];
  const bold = new Set([
    ...root.querySelectorAll(BOLD),
    ...weighted.filter((element) => BOLD_STYLE.test(element.getAttribute('style') ?? '')),
  ]);
  const holders = new Set<Element>();
  for (const inner of [...bold, ...root.querySelectorAll('br')])
    for (let at: Element | null = inner; at && !holders.has(at) && at !== root; at = at.parentElement) holders.add(at);
  holders.add(root);
  return {
    bold,
    pressed: new Set(root.querySelectorAll('a[href], button')),
    headings: new Set(root.querySelectorAll('[role="heading"]')),
    holders,
  };
}

/** The nearest of `others` that the element is or stands in, up to `root`. */
function nearestOf(others: ReadonlySet<Element>, element: Element | null, root: Element): Element | null {
  if (others.size === 0) return null;
  for (let at = element; at; at = at === root ? null : at.parentElement) if (others.has(at)) return at;
  return null;
}

/** The text between two line breaks, while it is read. */
interface Piece {
  text: string;
  bold: number;
  linked: number;
  readonly pictures: string[];
}

function pieces(page: Page, block: Block, marks: Marks): Piece[] {
  if (block.whole && marks.holders.has(block.element)) return readPieces(page, block.element, marks);
  const letters = block.key.length;
  const linked = block.words > 0 && block.linkWords === block.words ? letters : 0;
  return [{ text: block.text, bold: 0, linked, pictures: [...block.pictures] }];
}

const UNREAD = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SELECT TEXTAREA OBJECT CANVAS svg'.split(' '));
const ACCEPT = 1;
const REJECT = 2;
const SHOW_ELEMENTS_AND_TEXT = 1 | 4;

function readPieces(page: Page, element: Element, { bold, pressed }: Marks): Piece[] {
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
      if (letters > 0 && nearestOf(bold, node.parentElement, element)) piece.bold += letters;
      if (letters > 0 && nearestOf(pressed, node.parentElement, element)) piece.linked += letters;
    } else if (/^(?:IMG|VIDEO|IFRAME)$/.test(node.nodeName)) {
      const address = mediaAddress(node as Element);
      if (address) piece.pictures.push(address);
    }
  }
  return found;
}

function lineOf(block: Block, piece: Piece, item: Element | null, isAlone: boolean, marks: Marks): Line {
  const isWhole = piece.text === block.text;
  const text = isWhole ? block.text : collapse(piece.text);
  const key = isWhole ? block.key : normalise(text);
  const words = isWhole ? block.words : countWords(key);
  // Spaces between differently marked words are nobody's, so a line is bold when nearly all of its letters are.
  const isAll = (letters: number) => letters > 0 && letters >= key.replaceAll(' ', '').length * 0.95;
  const bold = isAll(piece.bold);
  const level = headingLevel(block, text, isAlone && bold && words <= LONGEST_BOLD_TITLE, marks);
  return { block, text, key, words, pictures: piece.pictures, level, bold, linked: isAll(piece.linked), item };
}

function headingLevel(block: Block, text: string, looksLikeTitle: boolean, { headings }: Marks): number {
  if (block.kind === 'heading') return Number(block.element.tagName.slice(1));
  const heading = headings.size > 0 ? block.element.closest('[role="heading"]') : null;
  if (heading) return Number(heading.getAttribute('aria-level')) || 2;
  if (RAW_HEADING.test(text)) return LOOKS_LIKE_HEADING;
  const standsAlone = looksLikeTitle && block.kind === 'text' && !block.element.closest('li, td, th, dd');
  // A bold lead-in ends in a colon, a bold sentence in a stop; neither names what follows.
  return standsAlone && !/[.:;,!。：；，！]$/.test(text) ? LOOKS_LIKE_HEADING : 0;
}
