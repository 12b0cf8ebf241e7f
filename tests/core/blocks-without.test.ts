/** Setting parts of a page aside, or another text in them, gives the same blocks, whether they are read again or taken from those before. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../src/core/page/blocks.ts';
import { staticFacts } from '../../src/core/page/facts.ts';
import { openPage, reopenPage } from '../../src/core/page.ts';

const FOLDER = join(import.meta.dirname, '../rules');
const PAGES = readdirSync(FOLDER).filter((file) => file.endsWith('.html'));
const url = new URL('https://site.example/');
const documents = new Map<string, Document>();

function documentOf(file: string): Document {
  const document =
    documents.get(file) ?? new JSDOM(readFileSync(join(FOLDER, file)), { url: url.href }).window.document;
  documents.set(file, document);
  return document;
}

describe('blocks of a page without some of its elements', () => {
  it.each(PAGES)('of %s', (file) => {
    const document = documentOf(file);
    const facts = staticFacts();
    const elements = [...document.body.querySelectorAll('*')];
    fc.assert(
      fc.property(fc.array(fc.nat(elements.length - 1), { maxLength: 6 }), fc.nat(5), (places, split) => {
        const aside = places.flatMap((place) => elements[place] ?? []);
        const page = openPage(document, { url, facts });
        // The blocks of the page before have been asked for, as they are when the rules have read it.
        expect(page.blocks.length).toBeGreaterThan(0);
        const first = page.without(aside.slice(0, split));
        expect(first.blocks.length).toBeLessThanOrEqual(page.blocks.length + aside.length);
        const again = blocksOf(document.body, facts, (element) => aside.includes(element));
        expect(first.without(aside.slice(split)).blocks).toEqual(again);
      }),
      { numRuns: 30 },
    );
  });
});

describe('blocks of a page with other texts', () => {
  it.each(PAGES)('of %s', (file) => {
    const document = documentOf(file);
    const facts = staticFacts();
    const page = openPage(document, { url, facts });
    const texts = [...document.body.querySelectorAll('*')].flatMap(({ childNodes }) =>
      [...childNodes].filter((node) => node.nodeType === node.TEXT_NODE && /\S/.test(node.nodeValue ?? '')),
    );
    expect(page.blocks.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.array(fc.nat(texts.length - 1), { minLength: 1, maxLength: 4 }), (places) => {
        const changed = [...new Set(places.flatMap((place) => texts[place] ?? []))];
        const before = changed.map(({ nodeValue }) => nodeValue);
        for (const text of changed) text.nodeValue = 'other words';
        const parents = changed.flatMap(({ parentElement }) => parentElement ?? []);
        try {
          expect(reopenPage(page, parents).blocks).toEqual(blocksOf(document.body, facts, () => false));
        } finally {
          changed.forEach((text, at) => {
            text.nodeValue = before[at] ?? null;
          });
        }
      }),
      { numRuns: 10 },
    );
  });
});
