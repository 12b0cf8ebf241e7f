/** The pages to measure on. They are not part of the project: where they are absent, there is nothing to measure. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';

export const CORPUS = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

export const hasCorpus = () => existsSync(join(CORPUS, 'score.mjs'));

/** The one scorer: see the corpus's README. */
export const loadScorer = () => import(pathToFileURL(join(CORPUS, 'score.mjs')).href);

const json = async (path) => JSON.parse(await readFile(path, 'utf8'));

/** Pages with a gold file beside each. */
export async function goldPages(set) {
  const folder = join(CORPUS, set);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.html')).sort();
  return Promise.all(
    names.map(async (name) => {
      const gold = await json(join(folder, name.replace(/html$/, 'json')));
      return { set, name: name.replace(/\.html$/, ''), url: gold.url, html: await readFile(join(folder, name)), gold };
    }),
  );
}

/** The address under which Readability's own suite reads its pages; their links are relative to it. */
const ORDINARY_URL = 'http://fakehost/test/page.html';

/** Articles of many sites, each with the part of it that is the article. */
export async function ordinaryPages() {
  const folder = join(CORPUS, 'ordinary');
  const names = (await readdir(folder)).sort();
  return Promise.all(
    names.map(async (name) => ({
      set: 'ordinary',
      name,
      url: ORDINARY_URL,
      html: await readFile(join(folder, name, 'source.html')),
      expected: await readFile(join(folder, name, 'expected.html'), 'utf8'),
    })),
  );
}

/** News and blog pages, each with the text of its article. */
export async function articlePages() {
  const folder = join(CORPUS, 'articles');
  const truth = await json(join(folder, 'truth.json'));
  return Promise.all(
    Object.entries(truth).map(async ([id, { url, articleBody }]) => ({
      set: 'articles',
      name: id.slice(0, 12),
      url,
      html: gunzipSync(await readFile(join(folder, `${id}.html.gz`))),
      truth: articleBody,
    })),
  );
}

/** Home pages, lists and galleries; each under an address of the kind it is served at. */
export async function negativePages() {
  const folder = join(CORPUS, 'negative');
  const pages = await json(join(folder, 'pages.json'));
  return Promise.all(
    pages.map(async ({ file, kind }) => {
      const [site, path = ''] = file.replace(/index\.html$/, '').split('__');
      const url = `https://${site}.example/${path.replaceAll('_', '/')}`;
      return { set: 'negative', name: file, kind, url, html: await readFile(join(folder, file)) };
    }),
  );
}
