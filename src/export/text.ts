/** Plain text: paragraphs a line apart, lists with their signs, tables row by row, code as it stands, nothing folded. */

import type { Article } from '../core/outcome.ts';
import { isBlockElement, isHeadingElement } from '../core/page/blocks.ts';
import { partOf } from '../core/page/element-parts.ts';
import { leaveOutFolds } from './folds.ts';
import { dayOf } from './front-matter.ts';
import { NOTE, shapeFootnotes } from './markdown/footnotes.ts';
import { texOf } from './markdown/math-tex.ts';
import { codeIn } from './markdown/shape.ts';
import { shapeTables } from './markdown/tables.ts';
import { type SanitisingWindow, sanitiseHtml } from './sanitise.ts';

/** Between the cells of a row. */
const CELLS = ' | ';

/** Without what is folded. `content` is left as it was. */
export function textOf(content: DocumentFragment): string {
  const copy = content.cloneNode(true) as DocumentFragment;
  leaveOutFolds(copy);
  shapeTables(copy);
  shapeFootnotes(copy);
  return blocksIn(copy).join('\n\n');
}

/** A whole file: title, whom it is by, when and where it stands, text. */
export function textFileOf(article: Article, window: SanitisingWindow): string {
  const line = (text: string) => text.replace(/\s+/g, ' ').trim();
  const by = [article.byline, article.siteName, dayOf(article.published)].map(line).filter(Boolean).join(' · ');
  const head = [line(article.title), by, article.url].filter(Boolean).join('\n');
  return `${[head, textOf(sanitiseHtml(article.html, window))].filter(Boolean).join('\n\n')}\n`;
}

/** The blocks that stand in a node, loose lines between them included. */
function blocksIn(parent: Node): string[] {
  const blocks: string[] = [];
  let run = '';
  const endRun = () => {
    const text = tidy(run);
    if (text) blocks.push(text);
    run = '';
  };
  for (const child of parent.childNodes) {
    const element = child.nodeType === child.ELEMENT_NODE ? (child as Element) : null;
    if (element && holdsBlocks(element)) {
      endRun();
      blocks.push(...blocksOf(element));
    } else run += inlineText(child);
  }
  endRun();
  return blocks;
}

const tidy = (text: string): string =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();

const holdsBlocks = (element: Element): boolean =>
  isBlockElement(element) || [...element.children].some((child) => holdsBlocks(child));

/** The text of a line; a line break only where the author put one. */
function inlineText(node: Node): string {
  if (node.nodeType === node.TEXT_NODE) return (node.nodeValue ?? '').replace(/\s+/g, ' ');
  if (node.nodeType !== node.ELEMENT_NODE) return '';
  const element = node as Element;
  if (element.localName === 'math') return texOf(element);
  if (partOf(element) === 'break') return '\n';
  const text = [...element.childNodes].map(inlineText).join('');
  if (element.localName === 'x-mark') return `[${text}]`;
  if (element.localName === 'rt' && !element.parentElement?.querySelector('rp')) return `(${text})`;
  // Raised and lowered, figures mean something else than in the line.
  if (element.localName === 'sup' && /^[\d+−-]+$/.test(text) && /[\p{L}\p{N})\]]$/u.test(before(element)))
    return `^${text}`;
  return text;
}

/** What stands before the element in its line, unless the element is a mark that leads to a note. */
const before = (element: Element): string =>
  element.querySelector('a') || element.closest('a') ? '' : (element.previousSibling?.textContent ?? '');

function blocksOf(element: Element): string[] {
  switch (element.localName) {
    case 'pre':
      return [codeIn(element).replace(/^\n|\s+$/g, '')].filter(Boolean);
    case 'ul':
    case 'ol':
      return [itemsOf(element)].filter(Boolean);
    case 'table':
      return tableOf(element);
    case 'blockquote':
      return [indented(blocksIn(element).join('\n\n'), '> ', '> ')].filter((text) => text !== '> ');
    case 'hr':
      return ['* * *'];
    default: {
      const blocks = blocksIn(element);
      const note = element.getAttribute(NOTE);
      if (note !== null) return [`[${note}] ${blocks.join('\n')}`];
      return isHeadingElement(element) ? [blocks.join(' ').replace(/\n/g, ' ')].filter(Boolean) : blocks;
    }
  }
}

/** Begins the first line with one sign and the others with another. */
const indented = (text: string, first: string, then: string): string =>
  text
    .split('\n')
    .map((line, index) => (index === 0 ? first : line ? then : then.trimEnd()) + line)
    .join('\n');

function itemsOf(list: Element): string {
  const start = Number.parseInt(list.getAttribute('start') ?? '', 10);
  let number = Number.isNaN(start) ? 1 : start;
  const parts: string[] = [];
  for (const child of list.children) {
    const sign = list.localName === 'ol' && child.localName === 'li' ? `${number++}. ` : '- ';
    const text = blocksIn(child).join('\n');
    if (text) parts.push(child.localName === 'li' ? indented(text, sign, ' '.repeat(sign.length)) : text);
  }
  return parts.join('\n');
}

/** A row a line; tables have been brought into shape, with an empty row where there are no headings. */
function tableOf(table: Element): string[] {
  const rows = [...table.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => blocksIn(cell).join(' ').replace(/\n/g, ' ')),
  );
  return [
    rows
      .filter((cells) => cells.some(Boolean))
      .map((cells) => cells.join(CELLS))
      .join('\n'),
  ];
}
