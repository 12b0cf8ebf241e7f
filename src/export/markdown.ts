/** Markdown in GitHub's flavour, from what the sanitiser gave out. */
import { taskListItems } from '@joplin/turndown-plugin-gfm';
import TurndownService from 'turndown';
import type { Article } from '../core/outcome.ts';
import { leaveOutFolds } from './folds.ts';
import { frontMatterOf } from './front-matter.ts';
import { writeEmphasis } from './markdown/emphasis.ts';
import { NOTE, shapeFootnotes } from './markdown/footnotes.ts';
import { writeLists } from './markdown/lists.ts';
import { texOf } from './markdown/math-tex.ts';
import { shapeCode, shapeHeadings, shapeLinks, shapePictures, shapePlaces, shapeValues } from './markdown/shape.ts';
import { shapeTables, writeTables } from './markdown/tables.ts';
import { literal } from './markdown/text.ts';
import { type SanitisingWindow, sanitiseHtml } from './sanitise.ts';

function service(): TurndownService {
  const made = new TurndownService({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
  });
  made.escape = literal;
  made.use(taskListItems);
  writeEmphasis(made);
  writeTables(made);
  writeLists(made);
  writeNotes(made);
  made.addRule('line', {
    filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    replacement: (content, node) =>
      content.trim() ? `\n\n${'#'.repeat(Number(node.nodeName[1]))} ${content.replace(/\s+/g, ' ').trim()}\n\n` : '',
  });
  made.addRule('term', { filter: ['dt', 'summary'], replacement: (content) => `\n\n${bold(content)}\n\n` });
  made.addRule('folded', { filter: 'details', replacement: (content) => `\n\n${content}\n\n` });
  made.addRule('reading', {
    filter: 'rt',
    replacement: (content, node) => (hasBrackets(node) ? content : `(${content})`),
  });
  made.addRule('quoted', { filter: 'q', replacement: (content) => `“${content}”` });
  made.addRule('formula', {
    filter: (node) => node.localName === 'math',
    replacement: (_content, node) => formula(node as Element),
  });
  return made;
}

const bold = (content: string): string => {
  const text = content.trim();
  return !text || text.includes('\n') || text.includes('**') ? text : `**${text}**`;
};

/** Where the page writes the brackets itself. */
const hasBrackets = (node: Node): boolean => (node.parentNode as Element | null)?.querySelector('rp') != null;

function formula(math: Element): string {
  const tex = texOf(math);
  if (!tex) return '';
  return math.getAttribute('display') === 'block' ? `\n\n$$${tex}$$\n\n` : `$${tex}$`;
}

function writeNotes(service: TurndownService): void {
  service.addRule('mark', {
    filter: (node) => node.localName === 'x-mark',
    replacement: (_content, node) => `[^${node.textContent ?? ''}]`,
  });
  service.addRule('note', {
    filter: (node) => node.hasAttribute(NOTE),
    replacement: (content, node) => {
      const number = (node as Element).getAttribute(NOTE) ?? '';
      return `\n\n[^${number}]: ${content.trim().replace(/\n(?=[^\n])/g, '\n    ')}\n\n`;
    },
  });
}

/** The content alone, without a title and without what is folded. `content` is left as it was. */
export function markdownOf(content: DocumentFragment, url = ''): string {
  const copy = content.cloneNode(true) as DocumentFragment;
  leaveOutFolds(copy);
  shapeTables(copy);
  shapeCode(copy);
  shapeFootnotes(copy);
  shapePlaces(copy, url);
  shapeLinks(copy);
  shapeHeadings(copy);
  shapePictures(copy);
  shapeValues(copy);
  return service().turndown(copy).trim();
}

/** A whole file: where the text is from and when it was saved, its title, its content. `saved` is a day, or empty. */
export function markdownFileOf(article: Article, window: SanitisingWindow, saved = ''): string {
  const title = article.title.replace(/\s+/g, ' ').trim();
  const parts = [
    frontMatterOf(article, saved),
    title && `# ${literal(title)}`,
    markdownOf(sanitiseHtml(article.html, window), article.url),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
