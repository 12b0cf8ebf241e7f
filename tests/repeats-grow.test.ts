/**
 * The work of finding repeats grows with the page and not with its square, also on pages that are made to be hard. Counted
 * are reads of the blocks and of the document, so that a busy machine says the same.
 */
import { describe, expect, it } from 'vitest';
import type { Block, Page } from '../src/core/types.ts';
import { repeatedSections } from '../src/rules/repeated-sections.ts';
import { pageOf, prose } from './core/documents.ts';
import { countReads } from './dom-reads.ts';

const FEW = 300;
/** Twice the page, and a little for what is sorted or read by halves. */
const MOST_GROWTH = 2.4;

const lines = (count: number, html: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => html(at)).join('');

const LONG = prose('long', 2000);

const pages: readonly [string, (count: number) => string][] = [
  ['unlike paragraphs', (count) => lines(count, (at) => `<p>${prose(`p${at}w`, 24)}</p>`)],
  ['equal paragraphs', (count) => lines(count, () => `<p>${prose('p', 24)}</p>`)],
  ['nearly equal paragraphs', (count) => lines(count, (at) => `<p>Number ${at} ${prose('p', 34)}</p>`)],
  ['copies of one short line', (count) => lines(count, () => '<p>One line of five words</p>')],
  ['copies of one picture', (count) => lines(count, () => '<p><img src="/one.png"></p>')],
  ['ten paragraphs in turn', (count) => lines(count, (at) => `<p>${prose(`p${at % 10}w`, 24)}</p>`)],
  ['an article and its copy', (count) => lines(count, (at) => `<p>${prose(`p${at % (count / 2)}w`, 24)}</p>`)],
  [
    'steps that procedures share',
    // 36 steps before they repeat, 180 of 60 texts: only copies are work, which are 264 and 564 then and not 120 and 420.
    (count) => lines(count, (at) => `<p>${1 + (at % 9)}) Press ${prose(`s${at % 36}`, 12)}</p>`),
  ],
  [
    'more steps that procedures share',
    (count) => lines(5 * count, (at) => `<p>${1 + (at % 9)}) Press ${prose(`s${at % 60}`, 12)}</p>`),
  ],
  [
    'sentences in other paragraphs',
    (count) => {
      const said = Array.from({ length: count / 2 }, (_, at) => `P${prose(`s${at}w`, 14)}`);
      const pairs = said.flatMap((text, at) => (at % 2 ? [] : [`<p>${text} ${said[at + 1]}</p>`]));
      return `${pairs.join('')}<p>${prose('between', 20)}</p>${said.map((text) => `<p>${text}</p>`).join('')}`;
    },
  ],
  [
    'a table in two copies',
    (count) => `<table>${lines(count, (at) => `<tr><td>Cell ${at % (count / 2)} of it</td></tr>`)}</table>`,
  ],
  [
    'contents and headings',
    (count) =>
      `<ul>${lines(count / 2, (at) => `<li>Chapter ${at}</li>`)}</ul>${lines(count / 2, (at) => `<h2>Chapter ${at}</h2>`)}`,
  ],
  [
    'loose runs of one element, twice',
    (count) => lines(count, (at) => `${prose(`r${at % (count / 2)}w`, 12)} <i>and</i><hr>`),
  ],
  [
    'lines that each name the next, three times',
    (count) => lines(count, (at) => `<p>${prose(`n${at % (count / 3)}w`, 14)} and</p>`),
  ],
  [
    'a long list and all of it but its end',
    (count) => {
      const items = lines(count / 2, (at) => `<li>${prose(`i${at}w`, 14)}</li>`);
      return `<ol>${items}<li>End</li></ol><p>${prose('between', 20)}</p><ol>${items}<li>Another</li></ol>`;
    },
  ],
  [
    'two long blocks and more',
    (count) => `<p>${LONG}</p><p>Not ${LONG}</p>${lines(count, (at) => `<p>${prose(`p${at}w`, 24)}</p>`)}`,
  ],
];

/** How often blocks and document are read for the findings. */
function readsFor(html: string): number {
  const page = pageOf(`<article>${html}</article>`, 'article');
  let reads = 0;
  const blocks = page.blocks.map(
    (block) =>
      new Proxy(block, {
        get(target, name: keyof Block) {
          reads++;
          return target[name];
        },
      }),
  );
  const counted: Page = { ...page, blocks };
  const window = page.document.defaultView;
  if (!window) throw new Error('a document without a window');
  const document = countReads(window);
  expect([...repeatedSections.find(counted, { sensitivity: 'near' })].length).toBeGreaterThanOrEqual(0);
  return reads + document.count;
}

describe('finding repeats', () => {
  it.each(pages)('grows no faster than %s', (_, html) => {
    const few = readsFor(html(FEW));
    expect(few).toBeGreaterThan(FEW);
    expect(readsFor(html(2 * FEW)) / few).toBeLessThanOrEqual(MOST_GROWTH);
  });
});
