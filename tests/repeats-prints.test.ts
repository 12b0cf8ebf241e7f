/** Of the fingerprints of a page's texts those are left out that nobody shares, and never one that two texts have. */
import { describe, expect, it } from 'vitest';
import { writeFingerprints } from '../src/core/compare/fingerprints.ts';
import { SharedPrints } from '../src/rules/repeats/prints.ts';

const WORDS = 30;

/** A text of words that no text of another number has. */
const unlike = (number: number): string =>
  Array.from({ length: WORDS }, (_, at) => `w${(number * WORDS + at).toString(36)}`).join(' ');

/** So many texts, of which every fifth stands again behind them with another first word. */
const page = (count: number): string[] => {
  const texts = Array.from({ length: count }, (_, at) => unlike(at));
  return [...texts, ...texts.filter((_, at) => at % 5 === 0).map((text, at) => text.replace(/^\w+/, `other${at}`))];
};

const sharedIn = (texts: readonly string[]): SharedPrints =>
  new SharedPrints(texts.map((key) => ({ key, words: WORDS })));

const printsOf = (text: string): Set<number> => {
  const into = new Int32Array(text.length);
  return new Set(into.subarray(0, writeFingerprints(text, into)));
};

/** How many texts have each fingerprint. */
function holdersIn(texts: readonly string[]): Map<number, number> {
  const holders = new Map<number, number>();
  for (const text of texts) for (const print of printsOf(text)) holders.set(print, (holders.get(print) ?? 0) + 1);
  return holders;
}

describe.each([
  ['short', 200],
  ['long', 4000],
])('on a %s page', (_, count) => {
  const texts = page(count);
  const { prints, starts, count: left } = sharedIn(texts);
  const holders = holdersIn(texts);

  it('every fingerprint that two texts have is left to each of them', () => {
    texts.forEach((text, at) => {
      const kept = new Set(prints.subarray(starts[at], starts[at + 1]));
      expect([...printsOf(text)].filter((print) => (holders.get(print) ?? 0) > 1 && !kept.has(print))).toEqual([]);
    });
  });

  it('of those that one text has, few are left', () => {
    const single = [...prints.subarray(0, left)].filter((print) => holders.get(print) === 1).length;
    const all = [...holders.values()].filter((times) => times === 1).length;
    expect(single).toBeLessThan(all / 10);
  });
});
