/** Takes the article out of the browser: to the clipboard, into a file, onto paper. */
import type { Article } from '../core/outcome.ts';
import { fileNameOf } from '../export/file-name.ts';
import { dayHere } from '../export/front-matter.ts';
import { htmlFileOf, htmlOf } from '../export/html.ts';
import { markdownFileOf } from '../export/markdown.ts';
import { textFileOf } from '../export/text.ts';

export const COPIES = ['markdown', 'rich', 'text'] as const;
export type CopyFormat = (typeof COPIES)[number];

export const FILES = ['markdown', 'page', 'text'] as const;
export type FileFormat = (typeof FILES)[number];

const ENDINGS = { markdown: '.md', page: '.html', text: '.txt' } as const satisfies Record<FileFormat, string>;
const TYPES = { markdown: 'text/markdown', page: 'text/html', text: 'text/plain' } as const;

/**
 * Rejects when the browser or the person refuses. Everything is written before the clipboard is asked, which listens only
 * as long as a press is fresh.
 */
export async function copyArticle(article: Article, format: CopyFormat): Promise<void> {
  if (format !== 'rich') {
    await navigator.clipboard.writeText(
      format === 'markdown' ? written(article, 'markdown') : written(article, 'text'),
    );
    return;
  }
  // Programs take the richest of these that they understand.
  const parts = { 'text/html': htmlOf(article, window), 'text/plain': written(article, 'text') };
  const blobs = Object.entries(parts).map(([type, text]) => [type, new Blob([text], { type })] as const);
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}

/** Hands a file to the browser, which puts it where it puts downloads; returns its name. */
export function saveArticle(article: Article, format: FileFormat, instead: string): string {
  const name = fileNameOf(article.title, ENDINGS[format], instead);
  const file = new Blob([written(article, format)], { type: `${TYPES[format]};charset=utf-8` });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), FETCHED_WITHIN);
  return name;
}

/** Milliseconds in which a browser has certainly fetched the file; it may ask the person for a folder first. */
const FETCHED_WITHIN = 300_000;

function written(article: Article, format: FileFormat): string {
  const today = dayHere(new Date());
  if (format === 'markdown') return markdownFileOf(article, window, today);
  return format === 'page' ? htmlFileOf(article, window, today) : textFileOf(article, window);
}
