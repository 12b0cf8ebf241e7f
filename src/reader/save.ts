/** Takes the article out of the browser: to the clipboard, into a file, onto paper. */
import type { Article } from '../core/outcome.ts';
import { fileNameOf } from '../export/file-name.ts';
import { dayHere } from '../export/front-matter.ts';
import { saveFile } from '../ui/save-file.ts';
import { loadScript } from './late-script.ts';

/** In the order in which they are offered. */
export const COPIES = ['markdown', 'rich', 'text'] as const;
export type CopyFormat = (typeof COPIES)[number];

/** In the order in which they are offered. */
export const FILES = ['markdown', 'page', 'text'] as const;
export type FileFormat = (typeof FILES)[number];

const ENDINGS = { markdown: '.md', page: '.html', text: '.txt' } as const satisfies Record<FileFormat, string>;
const TYPES = { markdown: 'text/markdown', page: 'text/html', text: 'text/plain' } as const;

/** Writes an article; `today` is the day that the file names. */
export type Writers = Readonly<Record<FileFormat, (article: Article, today: string) => string>> & {
  /** For the clipboard. */
  rich(article: Article): string;
};

declare global {
  /** Left by writers.js. */
  var winnowWriters: Writers | undefined;
}

/** Fetches what writes; begin when somebody looks at the formats, since the clipboard listens only while a press is fresh. */
export async function loadWriters(): Promise<Writers> {
  if (!globalThis.winnowWriters) await loadScript('writers.js');
  if (!globalThis.winnowWriters) throw new Error('writers.js left nothing');
  return globalThis.winnowWriters;
}

/** Rejects when the browser or the person refuses. */
export async function copyArticle(article: Article, format: CopyFormat): Promise<void> {
  const writers = await loadWriters();
  const today = dayHere(new Date());
  if (format !== 'rich') {
    await navigator.clipboard.writeText(writers[format](article, today));
    return;
  }
  // Programs take the richest of these that they understand.
  const parts = { 'text/html': writers.rich(article), 'text/plain': writers.text(article, today) };
  const blobs = Object.entries(parts).map(([type, text]) => [type, new Blob([text], { type })] as const);
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}

/** Hands a file to the browser, which puts it where it puts downloads; returns its name. */
export async function saveArticle(article: Article, format: FileFormat, instead: string): Promise<string> {
  const writers = await loadWriters();
  const name = fileNameOf(article.title, ENDINGS[format], instead);
  saveFile(name, writers[format](article, dayHere(new Date())), TYPES[format]);
  return name;
}
