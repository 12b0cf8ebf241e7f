/** The first promise, over every page that the project has: all comes back, byte for byte, in whatever order. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { Ledger } from '../src/core/apply/ledger.ts';
import { lookAt, planFor } from '../src/core/cleanup.ts';
import { staticFacts } from '../src/core/page/facts.ts';
import type { Action } from '../src/core/types.ts';
import { rules } from '../src/rules/index.ts';
import { choicesOf, defaultSettings } from '../src/settings/settings.ts';
import { TEST_PAGES, testPage } from './test-pages.ts';

const ROOT = join(import.meta.dirname, '..');
const files = ['tests/rules', 'tests/steps', 'demo'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith('.html'))
    .map((file) => join(folder, file)),
);
const PAGES: readonly (readonly [string, () => string | Buffer])[] = [
  ...files.map((file) => [file, () => readFileSync(join(ROOT, file))] as const),
  ...TEST_PAGES.map((name) => [`tests/pages/${name}`, () => testPage(name)] as const),
];

/** What a person may do between cleaning and Undo all. */
type Move = { readonly kind: 'restore' | 'open' | 'close' | 'on' | 'original' | 'all'; readonly which: number };

const moves = fc.array(
  fc.record<Move>({
    kind: fc.constantFrom('restore', 'open', 'close', 'on', 'original', 'all'),
    which: fc.nat(50),
  }),
  { maxLength: 12 },
);

function cleaned(path: string, html: string | Buffer) {
  const { document } = new JSDOM(html, { url: `https://site.example/${path}` }).window;
  const parts = { rules, findProcedures: () => [], factsFor: () => staticFacts(), now: () => 0 };
  const result = lookAt(document, new URL(document.URL), true, parts);
  if (result.kind === 'refused') return null;
  const { actions } = planFor(result.look, choicesOf(defaultSettings(rules)), parts).plan;
  const ledger = new Ledger({
    document,
    liveOf: result.look.reading.snapshot.liveOf,
    stubFor: () => document.createElement('winnow-stub'),
    labelFor: () => document.createElement('winnow-label'),
  });
  return { actions, ledger, html: () => document.documentElement.outerHTML };
}

function make(move: Move, ledger: Ledger, actions: readonly Action[]): void {
  const id = actions[move.which % Math.max(1, actions.length)]?.id ?? 'none';
  if (move.kind === 'restore') ledger.apply(actions.filter((action) => action.id !== id));
  else if (move.kind === 'open') ledger.open(id);
  else if (move.kind === 'close') ledger.close(id);
  else if (move.kind === 'all') ledger.apply(actions);
  else ledger.setState(move.kind);
}

describe('undo all gives back', () => {
  it.each(PAGES)('%s', (path, read) => {
    const page = cleaned(path, read());
    if (!page) {
      // A page made to be refused; there is nothing to undo.
      expect(path).toMatch(/too-large|svg|xml/);
      return;
    }
    const { actions, ledger, html } = page;
    const before = html();
    fc.assert(
      fc.property(moves, (list) => {
        ledger.setState('on');
        ledger.apply(actions);
        if (actions.length) expect(html()).not.toBe(before);
        for (const move of list) make(move, ledger, actions);
        ledger.undoAll();
        expect(html()).toBe(before);
      }),
      { numRuns: 8 },
    );
  });
});
