/** Setting parts of a page aside gives the same blocks, whether they are read again or taken from those before. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../src/core/blocks.ts';
import { staticFacts } from '../../src/core/facts.ts';
import { openPage } from '../../src/core/page.ts';

const FOLDER = join(import.meta.dirname, '../rules');
const PAGES = readdirSync(FOLDER).filter((file) => file.endsWith('.html'));

describe('blocks of a page without some of its elements', () => {
  it.each(PAGES)('of %s', (file) => {
    const url = new URL('https://site.example/');
    const { document } = new JSDOM(readFileSync(join(FOLDER, file)), { url: url.href }).window;
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
