/** Readability as it goes into scripts answers what the whole one answers. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Readability } from '@mozilla/readability';
import { expect, it } from 'vitest';
import { FILES } from '../scripts/readability-cut.mjs';
import { documentOf, prose } from './core/documents.ts';
import { TEST_PAGES, testPage } from './test-pages.ts';

const { resolve } = createRequire(import.meta.url);
const sourceOf = (name: string) => readFileSync(resolve(`@mozilla/readability/${name}`), 'utf8');

/** The file's exported function, from its source as a module of its own. */
async function cut(name: 'Readability.js' | 'Readability-readerable.js'): Promise<{ default: unknown }> {
  return await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(FILES[name](sourceOf(name)))}`);
}

const { default: Cut } = (await cut('Readability.js')) as { default: typeof Readability };
// In their place `core/article/lean-readability` has its own.
Object.assign(Cut.prototype, {
  _cleanStyles: Readability.prototype._cleanStyles,
  _forEachNode(nodes: ArrayLike<Node>, visit: () => unknown) {
    Array.prototype.forEach.call(nodes, visit, this);
  },
});

/** All that somebody asks of it. */
function said(Reader: typeof Readability, html: string) {
  const serializer = (article: Node) => article as Element;
  const article = new Reader<Element>(documentOf(html), { serializer }).parse();
  const { title, byline, dir, lang, siteName, publishedTime } = article ?? {};
  return { title, byline, dir, lang, siteName, publishedTime, content: article?.content?.outerHTML };
}

const DATA = {
  '@context': 'https://schema.org',
  '@type': 'Article',
  headline: 'Of rust',
  description: 'How kettles rust.',
  author: { name: 'Ann Writer' },
  publisher: { name: 'Kettles' },
};

const made = `<!doctype html><title>Of rust</title><meta name="description" content="Kettles">
  <script type="application/ld+json">${JSON.stringify(DATA)}</script><article dir="ltr">
  <p>${prose('a', 90)}, and so on.</p><div class="share"><ul><li><a href="/x">Share</a></li></ul></div>
  <table><tr><td>${prose('t', 40)}</td></tr></table><p>${prose('b', 90)}, and so on.</p><font>Old</font></article>`;

const pages = TEST_PAGES.map((name) => [name, testPage(name)] as const);

const own: readonly (readonly [string, string])[] = [
  ['one with data', made],
  ['one that is too short', '<p>Short.</p>'],
];

it.each([...own, ...pages])('of %s', (_, html) => {
  expect(said(Cut, html)).toEqual(said(Readability, html));
});

it('is not made of a Readability that is written otherwise', () => {
  expect(() => FILES['Readability.js'](sourceOf('Readability.js').replaceAll('errs', 'faults'))).toThrow('known here');
  expect(() => FILES['Readability-readerable.js']('')).toThrow('known here');
});
