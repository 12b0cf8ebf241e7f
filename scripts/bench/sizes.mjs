/** How large the parts of the extension are that a person's browser loads. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The content script, what is put in after it when it is wanted, and the two pages that open most. */
const PARTS = [
  'content.js',
  'words.js',
  'notices.js',
  'own.js',
  'trials.js',
  'apply.js',
  'steps.js',
  'article.js',
  'page.css',
  'background.js',
  'engine.bin',
  'popup.js',
  'popup.css',
  'reader.js',
];

/** Rows of name, kilobytes, kilobytes as gzip. */
export async function sizesOf(folder) {
  const kilobytes = (length) => (length / 1000).toFixed(1);
  return Promise.all(
    PARTS.map(async (name) => {
      const bytes = await readFile(join(folder, name));
      return [name, kilobytes(bytes.length), kilobytes(gzipSync(bytes, { level: 9 }).length)];
    }),
  );
}
