/**
 * What of DOMPurify can let nothing pass here is not in the scripts: a list of the attributes of drawings, which it asks only
 * where drawings are let through (`USE_PROFILES` in src/export/sanitise.ts). That drawings are told by is still there.
 */

import { readFile } from 'node:fs/promises';

const LIST_OF_DRAWINGS = /^const svg = freeze\(\[\n\t"accent-height",\n(?:\t"[\w:-]+",?\n)+\]\);$/m;

/** Its source as it goes into scripts. */
export function cutPurify(whole) {
  const left = whole.replace(LIST_OF_DRAWINGS, 'const svg = [];');
  if (left === whole) throw new Error('DOMPurify is not written as it is known here');
  return left;
}

/** esbuild plugin. */
export const purifyCut = {
  name: 'purify-cut',
  setup(context) {
    context.onLoad({ filter: /\/dompurify\/dist\/purify\.es\.mjs$/ }, async ({ path }) => ({
      contents: cutPurify(await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};
