import { describe, expect, it } from 'vitest';
import { countWords, excerpt, normalise } from '../../src/core/text.ts';

describe('normalise', () => {
  it('makes one of quotes, dashes, case, full-width letters and spaces', () => {
    expect(normalise('  “Don’t”\u00a0STOP — ｎｏｗ! ')).toBe(normalise('"don\'t" stop - now'));
  });

  it('keeps what tells words apart: accents, vowel signs, digits', () => {
    expect(normalise('à 12')).not.toBe(normalise('a 12'));
    expect(normalise('कि')).not.toBe(normalise('क'));
  });
});

describe('normalise, of a word that may be broken,', () => {
  it('makes what it makes of the word', () => {
    expect(normalise('Ge\u00adschwin\u00addig\u00adkeits\u00adbe\u00adgren\u00adzung')).toBe(
      'geschwindigkeitsbegrenzung',
    );
  });

  it('leaves two words where the hyphen is seen', () => {
    expect(normalise('re\u00adco\u00adver')).not.toBe(normalise('re-co\u00adver'));
  });
});

describe('normalise, whichever way it takes,', () => {
  it('says of every character but the soft hyphen what Unicode says', () => {
    const byUnicode = (text: string) =>
      text
        .replace(/\u00ad/g, '')
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
        .trim();
    const others: string[] = [];
    for (let code = 0; code <= 0xffff; code++) {
      const character = String.fromCharCode(code);
      for (const text of [`a${character}Z`, `${character}É9`, character])
        if (normalise(text) !== byUnicode(text)) others.push(`${code.toString(16)} in ${text}`);
    }
    expect(others).toEqual([]);
  });
});

describe('countWords', () => {
  it.each([
    ['', 0],
    ['one', 1],
    ['one two 3', 3],
    ['第一步 选择文件', 7],
    ['第1步', 3],
    ['open the 设置 app', 5],
    ['ติดตั้ง', 7],
  ])('counts %j as %i', (text, words) => {
    expect(countWords(normalise(text))).toBe(words);
  });
});

describe('excerpt', () => {
  it('leaves a short text as it is', () => {
    expect(excerpt('Short enough', 20)).toBe('Short enough');
  });

  it('cuts at a word and says so', () => {
    expect(excerpt('The quick brown fox jumps', 17)).toBe('The quick brown…');
  });

  it('cuts inside a word that is longer than the excerpt', () => {
    expect(excerpt('x'.repeat(50), 10)).toBe(`${'x'.repeat(10)}…`);
  });
});
