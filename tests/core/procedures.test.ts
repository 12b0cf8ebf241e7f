/** What several finders found, made one: each procedure once, by the finder that tells it best. */
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { openPage } from '../../src/core/page.ts';
import type { FoundProcedure } from '../../src/core/procedures/found-procedure.ts';
import { findProcedures, reportedProcedures } from '../../src/core/procedures.ts';
import type { Page } from '../../src/core/types.ts';

const URL_OF_PAGE = 'https://farm.example/posts/lamp/';

function open(html: string): Page {
  const { document } = new JSDOM(html, { url: URL_OF_PAGE }).window;
  return openPage(document, { url: new URL(URL_OF_PAGE), facts: { lists: null, isLaidOut: () => true } });
}

describe('reconciling', () => {
  const page = open(`<h1>Two ways to say it</h1>
    <div id="a"><p id="a1">One.</p><p id="a2">Two.</p></div><div id="b"><p id="b1">One.</p><p id="b2">Two.</p></div>`);
  const element = (id: string) => page.document.querySelector(`#${id}`) ?? page.root;
  const procedure = (
    source: string,
    title: string | null,
    steps: readonly (readonly [string, string])[],
  ): FoundProcedure => ({
    source,
    title,
    steps: steps.map(([id, text]) => ({ elements: [element(id)], text, images: [] })),
  });
  const reconcile = (...found: FoundProcedure[]) =>
    findProcedures(
      page,
      found.map((one) => ({ id: one.source, find: () => [one] })),
    );
  const first = procedure('x', 'A', [
    ['a1', 'Open the lid.'],
    ['a2', 'Close the lid.'],
  ]);

  test('the more trusted finder wins where two find the same', () => {
    const again = procedure('y', 'A', [
      ['a1', 'Open the lid.'],
      ['a2', 'Close the lid. And more.'],
    ]);
    expect(reconcile(first, again)).toEqual([first]);
  });
  test('a copy elsewhere counts once, the first in the page', () => {
    const copy = procedure('y', 'Other', [
      ['b1', 'open the LID'],
      ['b2', 'Close the lid!'],
    ]);
    expect(reconcile(copy, first)).toEqual([first]);
  });
  test('the same place can hold another job', () => {
    const other = procedure('y', 'A', [
      ['b1', 'Open the window.'],
      ['b2', 'Close the window.'],
    ]);
    expect(reconcile(other, first)).toEqual([first, other]);
  });
  test('what stands in one step belongs to it', () => {
    const outer = procedure('y', 'B', [
      ['a', 'All of a.'],
      ['b', 'All of b.'],
    ]);
    expect(reconcile(first, outer)).toEqual([outer]);
  });
  test('one step is no procedure', () => {
    expect(reconcile(procedure('x', 'A', [['a1', 'Open the lid.']]))).toEqual([]);
  });
  test('the report holds plain data with an anchor for each step', () => {
    const reported = reportedProcedures([first], (at) => at.id);
    expect(reported).toEqual([
      {
        title: 'A',
        source: 'x',
        steps: [
          { text: 'Open the lid.', images: [], anchor: 'a1' },
          { text: 'Close the lid.', images: [], anchor: 'a2' },
        ],
      },
    ]);
    expect(structuredClone(reported)).toEqual(reported);
  });
  test('the report says which of several it is, of which part a step is, and whose word counts', () => {
    const place = { word: 'Fix', number: 2, of: 4 };
    const chosen = { over: ['y'], because: 'trusted' } as const;
    const [step] = first.steps;
    if (!step) throw new Error('a procedure without steps');
    const data = { kind: 'Recipe', placed: 2 } as const;
    const [reported] = reportedProcedures(
      [{ ...first, place, chosen, data, steps: [{ ...step, section: 'The lid' }] }],
      (at) => at.id,
    );
    expect(reported).toEqual({
      title: 'A',
      source: 'x',
      place,
      chosen,
      steps: [{ text: 'Open the lid.', images: [], anchor: 'a1', section: 'The lid' }],
    });
  });
  test('of two lists that begin alike, the one with more steps tells the whole', () => {
    const part = procedure('x', 'A', [
      ['a1', 'Open the lid.'],
      ['b1', 'Close the lid.'],
    ]);
    const whole = procedure('y', 'A', [
      ['a1', 'Open the lid.'],
      ['a2', 'Look inside.'],
      ['b1', 'Close the lid.'],
    ]);
    expect(reconcile(part, whole)).toEqual([{ ...whole, chosen: { over: ['x'], because: 'more-steps' } }]);
  });
  test('lines of one paragraph share its element, and are still steps of their own', () => {
    const lines = procedure('x', 'A', [
      ['a', 'Open the lid.'],
      ['a', 'Close the lid.'],
    ]);
    const other = procedure('y', 'A', [
      ['a', 'Open the lid.'],
      ['a', 'Close the lid.'],
      ['b', 'Seen by 66'],
    ]);
    expect(reconcile(lines, other)).toEqual([lines]);
  });
});
