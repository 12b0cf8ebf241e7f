/** The article of the reader view, made as the command line makes it, beside what other readers make of the same page. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Packages are found from here, and nothing of it is part of the project. */
const OUT = fileURLToPath(new URL('../../node_modules/.winnow-bench/reader.mjs', import.meta.url));

const ENTRY = `
import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import { lookAt, planFor } from './src/core/cleanup.ts';
import { staticFacts } from './src/core/page/facts.ts';
import { articleOf } from './src/export/article.ts';
import { rules } from './src/rules/index.ts';
import { readerVocabulary } from './src/rules/reader-vocabulary.ts';
import { choicesOf, defaultSettings } from './src/settings/settings.ts';
import { words } from './src/cli/words.ts';

const parts = { rules, findProcedures: () => [], factsFor: () => staticFacts(), now: () => performance.now() };

// Nothing here asks for layout, and jsdom reads style sheets slowly where it can read them at all.
const withoutStyles = (html) =>
  Buffer.from(Buffer.from(html).toString('latin1').replace(/(<style\\b[^>]*>)[^]*?(<\\/style>)/gi, '$1$2'), 'latin1');

const opened = ({ url, html }) =>
  new JSDOM(withoutStyles(html), { url, contentType: 'text/html; charset=utf-8', virtualConsole: new VirtualConsole() }).window;

function winnow(page) {
  const window = opened(page);
  const looked = lookAt(window.document, new URL(page.url), true, parts);
  if (looked.kind === 'refused') return { title: '', html: '' };
  const outcome = articleOf(planFor(looked.look, choicesOf(defaultSettings(rules)), parts), words, window, readerVocabulary);
  const { title = '', titleOnPage = '', html = '' } = outcome.kind === 'article' ? outcome.article : {};
  window.close();
  // Both stand above the text.
  return { title: title + '\\n' + titleOnPage, html };
}

function readability(page) {
  const window = opened(page);
  const made = new Readability(window.document).parse();
  window.close();
  return { title: made?.title ?? '', html: made?.content ?? '' };
}

export const readers = { Winnow: winnow, Readability: readability };
`;

/** Builds what makes articles, and gives the address of the module; its `readers`: name → page → `{title, html}`. */
export async function buildReaders() {
  await mkdir(fileURLToPath(new URL('.', pathToFileURL(OUT))), { recursive: true });
  await build({
    stdin: { contents: ENTRY, resolveDir: ROOT, loader: 'js' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile: OUT,
    logLevel: 'warning',
  });
  return `${pathToFileURL(OUT).href}?${Date.now()}`;
}
