/** Phrases with `*`: what they match, and that none of them takes longer than its text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../src/core/text.ts';
import { matcherOf } from '../src/rules/own-phrases.ts';

const matches = (phrase: string, text: string) => matcherOf(phrase)(normalise(text));

describe('a phrase', () => {
  it.each([
    ['Read more', 'READ MORE', true],
    ['Read more', 'Read more…', true],
    ['Read more', 'Read more here', false],
    ['Read more', 'Do read more', false],
    ['Read more*', 'Read more here', true],
    ['Read more *', 'Read moreover', false],
    ['Read more*', 'Read moreover', true],
    ['*more*', 'Read moreover', true],
    ['* more *', 'Read moreover', false],
    ['* more *', 'more', true],
    ['* more', 'Read more', true],
    ['*more', 'evermore', true],
    ['a*b*a', 'a b a', true],
    ['a*b*a', 'aba', true],
    ['a*b*a', 'ab', false],
    ['aa*aa', 'aaa', false],
    ['aa*aa', 'aaaa', true],
    ['Über uns', 'Uber uns', true],
    ['uber uns', 'ÜBER UNS', true],
    ['Ελλάδα', 'ελλαδα', true],
    ['実際*', '実際のところ', true],
    ['*広告*', 'ここは広告です', true],
    ['إعلان *', 'إعلان ممول', true],
    ['C++ *', 'C++ for beginners', true],
    ['“Quoted” *', '"quoted" words', true],
  ])('%s against “%s”: %s', (phrase, text, expected) => {
    expect(matches(phrase, text)).toBe(expected);
  });

  it('says of any pieces what the slow way says', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '*'), maxLength: 8 });
    fc.assert(
      fc.property(letters, fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 10 }), (phrase, text) => {
        fc.pre(/[ab]/.test(phrase) && !/ \*|\* |^ | $| {2}/.test(phrase));
        const pattern = new RegExp(`^${phrase.replaceAll('*', '.*')}$`);
        expect(matches(phrase, text)).toBe(pattern.test(normalise(text)));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['many stars against what nearly fits', `${'a*'.repeat(10)}b`, 'a'.repeat(200_000)],
    ['words again and again', `${'* aa'.repeat(10)} b`, 'aa '.repeat(100_000)],
    ['one long piece', `*${'a'.repeat(190)}b*`, 'a'.repeat(200_000)],
    ['one long piece that ends otherwise', `*b${'a'.repeat(190)}*`, 'a'.repeat(200_000)],
  ])('takes no longer than the text is long: %s', (_, phrase, text) => {
    const says = matcherOf(phrase);
    const key = text.trim();
    const timed = (part: string) => {
      const start = performance.now();
      for (let time = 0; time < 3; time++) expect(says(part)).toBe(false);
      return performance.now() - start;
    };
    timed(key.slice(0, 1000));
    // Sixteen times the text; what tries again would take 256 times as long, or longer than a person lives.
    const short = Math.max(1, timed(key.slice(0, key.length / 16)));
    expect(timed(key) / short).toBeLessThan(100);
  });
});
