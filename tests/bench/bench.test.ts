/** The bench's own arithmetic: a bench that can't see a fault is worse than none. */
import { describe, expect, it } from 'vitest';
import { belowFloors, raised } from '../../scripts/bench/floors.mjs';
import { costIn, type TraceEvent } from '../../scripts/bench/gate.mjs';
import { lostLines } from '../../scripts/bench/lost-words.mjs';
import { lostSentences } from '../../scripts/bench/sentences.mjs';
import { quantile, table } from '../../scripts/bench/tables.mjs';

const normalise = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

describe('floors', () => {
  const floors = { a: { kept: 0.99, stepF1: 0.5 } };

  it('name each score below them, also one that is no longer there', () => {
    expect(belowFloors(floors, { a: { kept: 0.98, stepF1: 0.5 } })).toEqual([['a', 'kept', 0.98, 0.99]]);
    expect(belowFloors(floors, { a: { kept: 1, stepF1: null } })).toEqual([['a', 'stepF1', 0, 0.5]]);
    expect(belowFloors(floors, {})).toHaveLength(2);
    expect(belowFloors(floors, { a: { kept: 0.99, stepF1: 0.9 } })).toEqual([]);
  });

  it('are only lifted, and never above the score', () => {
    const lifted = raised(floors, { a: { kept: 0.1, stepF1: 0.7777 }, b: { kept: 1 } });
    expect(lifted).toEqual({ a: { kept: 0.99, stepF1: 0.777 }, b: { kept: 1 } });
    expect(belowFloors(lifted, { a: { kept: 0.99, stepF1: 0.7777 }, b: { kept: 1 } })).toEqual([]);
  });
});

describe('lost sentences', () => {
  const expected =
    '<div><h2>Why it forms</h2><p>Hard water carries <b>lime</b>. It settles on hot iron.</p><ul><li>One cup of vinegar</li></ul></div>';
  const all = 'Why it forms\nHard water carries lime. It settles on hot iron.\nOne cup of vinegar';

  it('are those that stood there before and no longer do', () => {
    expect(lostSentences(expected, all, all, normalise)).toEqual([]);
    expect(lostSentences(expected, all, 'Why it forms\nHard water carries lime.', normalise)).toEqual([
      'It settles on hot iron.',
      'One cup of vinegar',
    ]);
  });

  it('are not those that the page never showed', () => {
    expect(lostSentences(expected, 'Hard water carries lime.', 'Hard water carries lime.', normalise)).toEqual([]);
  });
});

describe('lost lines', () => {
  const truth = 'One pan. Buy now\nTwo pans. Buy now';
  const before = 'Menu\nOne pan.\nBuy now\nTwo pans.\nBuy now\nBuy now';

  it('are the article’s, counted as often as it has them', () => {
    expect(lostLines(truth, before, before, normalise)).toEqual([]);
    expect(lostLines(truth, before, 'One pan.\nTwo pans.', normalise)).toEqual([{ line: 'Buy now', words: 4 }]);
    expect(lostLines(truth, before, 'Two pans.', normalise)).toEqual([
      { line: 'One pan.', words: 2 },
      { line: 'Buy now', words: 4 },
    ]);
  });

  it('are not lost while a copy stands', () => {
    expect(lostLines(truth, before, 'One pan.\nTwo pans.\nBuy now', normalise)).toEqual([]);
  });
});

describe('tables', () => {
  it('align what stands in them', () => {
    const rows = [
      ['Winnow', 1],
      ['none', null],
    ];
    expect(table(['', 'kept'], rows).split('\n')).toEqual([
      '         kept',
      '──────  ─────',
      'Winnow  1.000',
      'none        –',
    ]);
  });

  it('know quantiles', () => {
    expect(quantile([5, 1, 3], 0.5)).toBe(3);
    expect(quantile([5, 1, 3], 1)).toBe(5);
    expect(quantile([], 0.5)).toBeNull();
  });
});

describe('the cost of a script in a page', () => {
  const at = (ts: number, dur: number, name: string, more: Partial<TraceEvent> = {}): TraceEvent => ({
    ...{ ts, dur, tdur: dur / 2, name, ph: 'X', pid: 1, tid: 1 },
    ...more,
  });
  const ran = (ts: number, url: string) => at(ts, 1000, 'EvaluateScript', { args: { data: { url } } });
  const gate = ran(2000, 'chrome-extension://abc/gate.js');

  it('is the time of its thread, of which nothing counts twice, and nothing that is the page’s own', () => {
    const events = [
      at(0, 1000, 'ScriptInjection::InjectJs'),
      gate,
      at(2500, 200, 'FunctionCall'),
      at(4000, 600, 'FireIdleCallback'),
      ran(6000, 'https://site.example/page.js'),
      at(8000, 600, 'Layout'),
      at(9000, 600, 'FunctionCall', { tid: 2 }),
    ];
    expect(costIn(events.toReversed(), 'gate')).toBe((500 + 500 + 300) / 1000);
  });

  it('is unknown where it didn’t run', () => {
    expect(costIn([gate], 'empty')).toBeNull();
  });
});
