// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import messages from '../../src/_locales/en/messages.json' with { type: 'json' };
import { differencesIn } from '../../src/content/stub-differences.ts';
import type { Difference } from '../../src/core/types.ts';
import { wordsFrom } from '../../src/core/words.ts';

// A real click can't be made here, and no other is heeded; the specs in browsers make real ones.
vi.mock('../../src/content/own-parts.ts', async (original) => ({
  ...(await original<typeof import('../../src/content/own-parts.ts')>()),
  button: (document: Document, name: string, act: () => void) => {
    const made = document.createElement('button');
    made.textContent = name;
    made.addEventListener('click', act);
    return made;
  },
}));

const table = new Map<string, { message: string }>(Object.entries(messages));
const words = wordsFrom((key) => table.get(key)?.message ?? '');

const drawn = (all: readonly Difference[]) => differencesIn(document, words, all);
const textOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const pairsOf = (line: Element, all = true) =>
  [...line.querySelectorAll('.pair')].filter((pair) => all || !pair.classList.contains('later')).map(textOf);

const numbered = (count: number): Difference[] =>
  Array.from({ length: count }, (_, index) => ({ was: `was${index}`, is: `is${index}` }));

describe('the differences of a near copy', () => {
  it('are said with both sides, and an empty side in words', () => {
    const line = drawn([
      { was: '2023', is: '2024' },
      { was: '', is: 'soft' },
      { was: 'cold', is: '' },
    ]);
    expect(textOf(line)).toMatch(/^Differs from the first copy:/);
    expect(pairsOf(line)).toEqual(['was 2023 → now 2024', 'added: soft', 'left out: cold']);
    expect([...line.querySelectorAll('del')].map(textOf)).toEqual(['was 2023', 'cold']);
    expect([...line.querySelectorAll('ins')].map(textOf)).toEqual(['now 2024', 'soft']);
  });

  it('are bounded when there are many, and all there once they are asked for', () => {
    document.body.replaceChildren(drawn(numbered(9)));
    const line = document.querySelector('.differs') as Element;
    expect(pairsOf(line, false)).toHaveLength(3);
    expect(textOf(line)).toMatch(/and 6 more$/);
    line.querySelector('button')?.click();
    expect(pairsOf(line, false)).toHaveLength(9);
    expect(line.querySelector('button')).toBeNull();
    expect(document.activeElement).toBe(line.querySelectorAll('.pair')[3]);
  });

  it('show one more instead of a button that would bring only one', () => {
    const line = drawn(numbered(4));
    expect(pairsOf(line, false)).toHaveLength(4);
    expect(line.querySelector('button')).toBeNull();
  });

  it('are cut at a word when a side is long', () => {
    const long = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ');
    const [pair = ''] = pairsOf(drawn([{ was: '', is: long }]));
    expect(pair.length).toBeLessThan(140);
    expect(pair).toMatch(/…$/);
  });

  it('are in the page’s language and never taken for markup', () => {
    document.documentElement.lang = 'sv';
    const line = drawn([{ was: '<b>x</b>', is: '<img src=x onerror=alert(1)>' }]);
    expect(line.querySelector('b, img')).toBeNull();
    expect(line.querySelector('del bdi')?.getAttribute('lang')).toBe('sv');
  });
});
