/** DOMPurify as it goes into scripts lets through what the whole one lets through. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { cutPurify } from '../scripts/purify-cut.mjs';

const { resolve } = createRequire(import.meta.url);
const source = readFileSync(resolve('dompurify').replace(/[^/]+$/, 'purify.es.mjs'), 'utf8');
const { default: cut } = (await import(
  /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(cutPurify(source))}`
)) as { default: typeof createDOMPurify };

/** Every attribute that the source names, on something of each kind. */
const names = [...new Set([...source.matchAll(/^\t"([a-z:-]+)",?$/gim)].map(([, name = '']) => name))];
const kinds = ['p', 'a', 'img', 'td', 'math', 'mi', 'svg', 'path', 'image', 'use', 'animate'];
const PROFILES = { USE_PROFILES: { html: true, mathMl: true } };

const passed = (make: typeof createDOMPurify, html: string): string =>
  make(new JSDOM('').window).sanitize(html, PROFILES);

const wrapped = (kind: string, one: string): string => {
  if (kind === 'td') return `<table><tr>${one}</tr></table>`;
  if (kind === 'mi') return `<math>${one}</math>`;
  return /^(?:path|image|use|animate)$/.test(kind) ? `<svg>${one}</svg>` : one;
};

it.each(kinds)('of each attribute of <%s>', (kind) => {
  expect(names.length).toBeGreaterThan(300);
  const html = names.map((name) => wrapped(kind, `<${kind} ${name}="1">text</${kind}>`)).join('');
  expect(passed(cut, html)).toBe(passed(createDOMPurify, html));
});

it('is not made of a DOMPurify that is written otherwise', () => {
  expect(() => cutPurify(source.replace('accent-height', 'accent'))).toThrow('known here');
});
