/**
 * The work of finding steps grows with the page and not faster: on twice as many lists, paragraphs, headings or described
 * steps the page is read about twice as often. Reads are counted and not timed, so that a busy machine says the same.
 */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { openPage } from '../src/core/page.ts';
import type { StepFinder } from '../src/core/procedures/found-procedure.ts';
import { findProcedures } from '../src/core/procedures.ts';
import { stepFinders } from '../src/steps/index.ts';
import { countReads } from './dom-reads.ts';

/** How many of a thing the smaller page has. */
const FEW = 100;
/** Twice the page, and a little for what is sorted. */
const MOST_GROWTH = 2.5;

const times = (count: number, html: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => html(index)).join('\n');

const described = (count: number): string =>
  JSON.stringify({
    '@type': 'HowTo',
    name: 'Wind the clock',
    step: Array.from({ length: count }, (_, index) => ({
      '@type': 'HowToStep',
      text: `Turn wheel ${index} to the left.`,
    })),
  });

interface Case {
  readonly of: string;
  readonly html: (count: number) => string;
  readonly procedures: (count: number) => number;
}

const cases: Case[] = [
  {
    of: 'lists of one heading',
    html: (count) =>
      times(
        count,
        (index) => `<p>To open box ${index}:</p><ol><li>Press key ${index}.</li><li>Lift lid ${index}.</li></ol>`,
      ),
    procedures: (count) => count,
  },
  {
    of: 'items of one list, each with a list of its own',
    html: (count) =>
      `<ol>${times(count, (index) => `<li>Open box ${index}.<ol><li>Press it.</li><li>Lift it.</li></ol></li>`)}</ol>`,
    procedures: () => 1,
  },
  {
    of: 'lists of one item with pictures between',
    html: (count) =>
      times(count, (index) => `<ol><li>Press key ${index}.</li></ol><p><img src="/${index}.png" alt=""></p>`),
    procedures: () => 1,
  },
  {
    of: 'tables of three rows',
    html: (count) =>
      times(count, (index) => {
        const row = (number: number) =>
          `<tr><td>${number}</td><td>Turn wheel ${index} to the left ${number} times.</td></tr>`;
        return `<h2>How to wind clock ${index}</h2><table>${row(1)}${row(2)}${row(3)}</table>`;
      }),
    procedures: (count) => count,
  },
  {
    of: 'runs of three letters',
    html: (count) =>
      times(
        count,
        (index) =>
          `<h2>How to wind clock ${index}</h2>${['a', 'b', 'c'].map((letter) => `<p>${letter}) Turn wheel ${index} ${letter} times.</p>`).join('')}`,
      ),
    procedures: (count) => count,
  },
  {
    of: 'lines of one paragraph',
    html: (count) => `<h2>Directions</h2><p>${times(count, (index) => `Press the red key number ${index}.<br>`)}</p>`,
    procedures: () => 1,
  },
  {
    of: 'headings that are steps',
    html: (count) =>
      times(
        count,
        (index) => `<h2>Job ${index}</h2><h3>Step 1</h3><p>Press ${index}.</p><h3>Step 2</h3><p>Wait ${index}.</p>`,
      ),
    procedures: (count) => count,
  },
  {
    of: 'headings that rank alike, each with one item under "Directions"',
    html: (count) =>
      `<h2>Directions</h2>${times(count, (index) => `<h3>Part ${index}a</h3><ul><li>Press key ${index}.</li></ul>`)}`,
    procedures: () => 1,
  },
  {
    of: 'numbered paragraphs',
    html: (count) =>
      times(count, (index) => `<h2>Job ${index}</h2><p>1) Press ${index}.</p><p>2) Wait for ${index}.</p>`),
    procedures: (count) => count,
  },
  {
    of: 'steps marked in microdata',
    html: (count) =>
      `<div itemscope itemtype="https://schema.org/HowTo"><b itemprop="name">Clock</b>${times(count, (index) => `<p itemprop="step">Wheel ${index}, to the left, slowly.</p>`)}</div>`,
    procedures: () => 1,
  },
  {
    of: 'steps described in JSON-LD',
    html: (count) =>
      `<script type="application/ld+json">${described(count)}</script>${times(count, (index) => `<div>Turn wheel ${index} to the left.</div>`)}`,
    procedures: () => 1,
  },
];

/** How many procedures were found, and how often the page was read for them. */
function measured(html: string, finders: readonly StepFinder[]): { procedures: number; reads: number } {
  const url = 'https://clocks.example/wind';
  const { window } = new JSDOM(`<title>Wind the clock</title><main><h1>Wind the clock</h1>${html}</main>`, { url });
  const page = openPage(window.document, { url: new URL(url), facts: { lists: null, isLaidOut: () => true } });
  // The blocks are read once for rules and finders.
  expect(page.blocks.length).toBeGreaterThan(0);
  const reads = countReads(window as unknown as Window & typeof globalThis);
  const found = findProcedures(page, finders);
  return { procedures: found.length, reads: reads.count };
}

describe('the work of finding steps', () => {
  it.each(cases.map((one) => [one.of, one] as const))('grows no faster than %s', (_, { html, procedures }) => {
    const few = measured(html(FEW), stepFinders);
    const many = measured(html(2 * FEW), stepFinders);
    expect(few.procedures).toBe(procedures(FEW));
    expect(many.procedures).toBe(procedures(2 * FEW));
    expect(few.reads).toBeGreaterThan(FEW);
    expect(many.reads / few.reads).toBeLessThanOrEqual(MOST_GROWTH);
  });

  it('is seen to grow when it does: a finder that asks each paragraph about all others', () => {
    const pairs: StepFinder = {
      id: 'pairs',
      find({ root }) {
        const paragraphs = [...root.querySelectorAll('p')];
        for (const one of paragraphs) for (const other of paragraphs) one.contains(other);
        return [];
      },
    };
    const html = (count: number) => times(count, (index) => `<p>Press ${index}.</p>`);
    expect(measured(html(2 * FEW), [pairs]).reads / measured(html(FEW), [pairs]).reads).toBeGreaterThan(3.5);
  });
});

describe('a page made to keep the browser busy', () => {
  const busy = (html: string) => {
    const start = performance.now();
    measured(html, stepFinders);
    return performance.now() - start;
  };

  it('is given up on in time: ten thousand numbered lines, and data nested ten thousand deep', () => {
    const deep = `<script type="application/ld+json">${'{"@type":"HowTo","step":['.repeat(10_000)}</script>`;
    const closed = `<script type="application/ld+json">${'[{"@type":"HowTo","step":'.repeat(5000)}0${'}]'.repeat(5000)}</script>`;
    const lines = `<p>${times(10_000, (index) => `${(index % 9) + 1}) Press the key ${index}.<br>`)}</p>`;
    expect(busy(deep + closed + lines)).toBeLessThan(20_000);
  });
});
