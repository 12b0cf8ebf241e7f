/**
 * Builds Winnow into dist/chrome and dist/firefox, and with `--package` also into a zip for each store.
 * Usage: node build.mjs [--package]
 */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { minify } from 'terser';
import { builtFor } from './scripts/built.mjs';
import { writeEngine } from './scripts/lists.mjs';
import { purifyCut } from './scripts/purify-cut.mjs';
import { readabilityCut } from './scripts/readability-cut.mjs';
import { wordsApart } from './scripts/words-apart.mjs';

const TARGETS = { chrome: 'chrome123', firefox: 'firefox153' };

/** What goes into every page that is looked at, and what it lacks for pages in other letters. */
const CONTENT = { in: 'src/content/main.ts', out: 'content' };
const WORDS = { in: 'src/content/words.ts', out: 'words' };

/** What else goes into pages. */
const IN_PAGE = [
  { in: 'src/content/gate.ts', out: 'gate' },
  { in: 'src/content/apply.ts', out: 'apply' },
  { in: 'src/content/notices.ts', out: 'notices' },
  { in: 'src/content/own.ts', out: 'own' },
  { in: 'src/content/trials.ts', out: 'trials' },
  { in: 'src/content/steps.ts', out: 'steps' },
  { in: 'src/content/article.ts', out: 'article' },
  { in: 'src/content/picker/main.ts', out: 'picker' },
  { in: 'src/content/why/main.ts', out: 'why' },
  // One name for the style sheet that scripting.insertCSS puts into the page.
  { in: 'src/content/page.css', out: 'page' },
];

/** Pages of our own, each a folder of src/ with an HTML file beside its main. */
const PAGES = ['popup', 'options', 'reader', 'step-mode', 'welcome', 'report-page'];

const OF_OUR_OWN = [
  ...PAGES.map((name) => ({ in: `src/${name}/main.tsx`, out: name })),
  // Fetched by the reader view when an article has code.
  { in: 'src/reader/code-languages.ts', out: 'code' },
  // Fetched by it when somebody wants to copy or save.
  { in: 'src/reader/writers.ts', out: 'writers' },
];

const BACKGROUND = [{ in: 'src/background/main.ts', out: 'background' }];

/** For scripts that somebody waits for: the browser's own API in the place of webextension-polyfill. */
const NATIVE = { alias: { 'webextension-polyfill': './src/browser/native-api.ts' } };

/** For scripts in pages: Readability's private members get short names; nothing else in them begins with one underscore. */
const PAGE_SCRIPT = { ...NATIVE, mangleProps: /^_[a-z]/ };

/** What asks for its own licence to lie beside it. */
const LICENCES = {
  'fonts/LICENSE': '@fontsource-variable/atkinson-hyperlegible-next/LICENSE',
  'code.js.LICENSE': 'highlight.js/LICENSE',
};

/** The manifest is written by hand in Chrome's form; all that differs in Firefox stands here. */
function manifestFor(target, manifest) {
  if (target === 'chrome') return manifest;
  const { minimum_chrome_version: _chromeOnly, externally_connectable: _notInFirefox, ...shared } = manifest;
  return {
    ...shared,
    background: { scripts: [manifest.background.service_worker] },
    // The same by another name; with this one Firefox tells where a menu was opened.
    permissions: manifest.permissions.map((name) => (name === 'contextMenus' ? 'menus' : name)),
    incognito: 'spanning',
    browser_specific_settings: {
      gecko: {
        id: 'winnow@winnow-reader.org',
        strict_min_version: '153.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  };
}

/** Runs src/rules/declarations.ts once and puts its value in its place: the pages need no rule's code. */
const declarationsByValue = {
  name: 'declarations-by-value',
  setup(context) {
    context.onLoad({ filter: /\/rules\/declarations\.ts$/ }, async ({ path }) => {
      const { outputFiles } = await build({ entryPoints: [path], bundle: true, format: 'esm', write: false });
      const { declarations } = await import(
        `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
      );
      return { contents: `export const declarations = ${JSON.stringify(declarations)};`, loader: 'js' };
    });
  },
};

async function bundle(target, out, entryPoints, { plugins = [], ...more } = {}) {
  await build({
    entryPoints,
    ...more,
    outdir: out,
    bundle: true,
    minify: true,
    format: 'iife',
    target: TARGETS[target],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // Browsers read an extension's scripts as UTF-8; escapes would double the tables of words in many languages.
    charset: 'utf8',
    plugins: [declarationsByValue, readabilityCut, purifyCut, ...plugins],
    loader: { '.woff2': 'copy' },
    assetNames: 'fonts/[name]',
    legalComments: 'linked',
    logLevel: 'warning',
  });
}

/** The content script without the words that few pages need, then these by themselves. */
async function bundleContent(target, out) {
  const { inContent, inWords } = wordsApart();
  await bundle(target, out, [CONTENT], { ...PAGE_SCRIPT, plugins: [inContent] });
  await bundle(target, out, [WORDS], { ...PAGE_SCRIPT, plugins: [inWords] });
}

/**
 * Shortens a script further than esbuild does: 4 % less of `content.js` when it is compressed, 3 % of `article.js`, for some seconds of building.
 * Nothing that would have to trust the code: no member is renamed, no getter taken for pure. Of the harmless options these
 * compress best: functions inlined and comparisons turned round are shorter, and more unlike each other.
 */
async function shorten(script, more = {}) {
  const { code } = await minify(await readFile(script, 'utf8'), {
    ecma: 2020,
    compress: { passes: 6, inline: 1, lhs_constants: false, ...more },
  });
  await writeFile(script, code);
}

async function copyStatic(target, out) {
  const manifest = JSON.parse(await readFile('manifest.json', 'utf8'));
  await writeFile(`${out}/manifest.json`, `${JSON.stringify(manifestFor(target, manifest), null, 2)}\n`);
  for (const page of PAGES) await cp(`src/${page}/${page}.html`, `${out}/${page}.html`);
  await mkdir(`${out}/icons`, { recursive: true });
  for (const size of [16, 32, 48, 128]) await cp(`icons/${size}.png`, `${out}/icons/${size}.png`);
  await copyWords(`${out}/_locales`);
  await cp('LICENSE', `${out}/LICENSE`);
  await cp('NOTICE', `${out}/NOTICE`);
  for (const [name, licence] of Object.entries(LICENCES)) await cp(`node_modules/${licence}`, `${out}/${name}`);
}

/** The messages of every locale, without those that only the command line says. */
async function copyWords(out) {
  for (const locale of await readdir('src/_locales')) {
    const messages = Object.entries(JSON.parse(await readFile(`src/_locales/${locale}/messages.json`, 'utf8')));
    const shipped = Object.fromEntries(messages.filter(([key]) => !key.startsWith('cli_')));
    await mkdir(`${out}/${locale}`, { recursive: true });
    await writeFile(`${out}/${locale}/messages.json`, JSON.stringify(shipped));
  }
}

/**
 * The most bytes that scripts may have for which somebody waits. Compressed, because more than a third of the content script
 * is tables of words in many languages, at the level that packages are zipped with.
 */
const CAPS = {
  // Every page that is looked at loads it. 100,000 is the promise.
  'content.js': { bytes: 100_000, compressed: true },
  // So does every page that has other letters than A to Z.
  'words.js': { bytes: 26_000, compressed: true },
  // Read when a reader view is opened: nearly a fifth of it is the sanitiser, half are words in many languages.
  'article.js': { bytes: 61_000, compressed: true },
  // The popup has to be there at once.
  'popup.js': { bytes: 40_000, compressed: true },
  // Pages that are never cleaned have to load it, on the sites where the person wants the rest cleaned.
  'gate.js': { bytes: 10_000, compressed: false },
};

async function checkSizes(out) {
  for (const [name, { bytes, compressed }] of Object.entries(CAPS)) {
    const script = await readFile(`${out}/${name}`);
    const size = compressed ? gzipSync(script, { level: 9 }).length : script.length;
    if (size > bytes)
      throw new Error(`${name} has ${size} bytes${compressed ? ' compressed' : ''}; at most ${bytes} are allowed`);
  }
}

/** Builds one browser's folder. */
export async function buildFor(target) {
  const out = builtFor(target);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await Promise.all([
    bundleContent(target, out),
    bundle(target, out, IN_PAGE, PAGE_SCRIPT),
    bundle(target, out, OF_OUR_OWN, NATIVE),
    bundle(target, out, BACKGROUND),
    copyStatic(target, out),
    writeEngine(out),
  ]);
  await shorten(`${out}/content.js`);
  // Here no object is made for what its making does: tables that other scripts read go.
  await shorten(`${out}/article.js`, { pure_new: true });
  await checkSizes(out);
}

if (import.meta.filename === process.argv[1]) {
  for (const target of Object.keys(TARGETS)) await buildFor(target);
  if (process.argv.includes('--package'))
    await (await import('./scripts/package.mjs')).packageAll(Object.keys(TARGETS));
}
