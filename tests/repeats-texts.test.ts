/** Texts are numbered by what they say, also where a look at them doesn't tell them apart. */
import { describe, expect, it } from 'vitest';
import { NumberTable } from '../src/rules/repeats/table.ts';
import { Texts } from '../src/rules/repeats/texts.ts';

/** The numbers that these texts are given one after the other, as they are numbered on a page. */
function numbersOf(texts: readonly string[]): number[] {
  const known = new Texts(texts.length);
  let next = 0;
  return texts.map((text) => {
    const number = known.numberOf(text, next);
    if (number === next) next++;
    return number;
  });
}

/** As many letters in one place as there are texts; all else, and so every look at them, is the same. */
const alikeBut = (letters: string): string[] =>
  [...letters].map((letter) => `${'a'.repeat(9)}${letter}${'b'.repeat(30)}`);

describe('texts', () => {
  it('have one number where they are equal, and others where they differ', () => {
    expect(numbersOf(['Close the tap.', 'Open it.', 'Close the tap.', '', 'Open it.', ''])).toEqual([0, 1, 0, 2, 1, 2]);
  });

  it('are told apart to the letter where length and the letters looked at are the same', () => {
    const texts = alikeBut('abcdefgh');
    expect(numbersOf([...texts, ...texts])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('keep the number that they are given when others come between', () => {
    const known = new Texts(3);
    expect(known.numberOf('one', 4)).toBe(4);
    expect(known.numberOf('two', 9)).toBe(9);
    expect(known.numberOf('one', 11)).toBe(4);
  });
});

describe('numbers in a table', () => {
  it('are found again by their keys, also where a page had all of these end alike', () => {
    const table = new NumberTable(5000);
    const keys = Array.from({ length: 5000 }, (_, at) => (at << 16) | 7);
    for (const [at, key] of keys.entries()) expect(table.put(key, at + 1)).toBe(0);
    for (const [at, key] of keys.entries()) expect(table.put(key, 1)).toBe(at + 1);
    expect(table.put(8, 0)).toBe(0);
    expect(table.put(8, 3)).toBe(0);
    expect(table.put(8, 4)).toBe(3);
  });
});
