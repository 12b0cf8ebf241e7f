// @vitest-environment jsdom
/** Where a line may end among short things and in the names of sites. */
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { wordsFrom } from '../../src/core/words.ts';
import { Pieces, WithNames } from '../../src/ui/pieces.tsx';
import { WordsProvider } from '../../src/ui/words.tsx';

const words = wordsFrom((key) => (key === 'ui_separator' ? ' · ' : key === 'language' ? 'en' : ''));

function drawn(what: preact.ComponentChildren) {
  const root = document.createElement('p');
  render(<WordsProvider value={words}>{what}</WordsProvider>, root);
  return { text: root.textContent, pieces: [...root.querySelectorAll('.piece')].map((piece) => piece.textContent) };
}

describe('pieces of a line', () => {
  it('are parted by a sign that stays with what it comes after', () => {
    expect(drawn(<Pieces of={['3 steps', <b key="b">4 minutes</b>, 'Copy']} />)).toEqual({
      text: '3 steps · 4 minutes · Copy',
      pieces: ['3 steps ·', '4 minutes ·', 'Copy'],
    });
    expect(drawn(<Pieces of={['3 steps']} />)).toEqual({ text: '3 steps', pieces: ['3 steps'] });
  });
});

describe('names with a hyphen in a sentence', () => {
  it.each([
    ['Every article on everyday-iron.example, as soon as it is loaded.', ['everyday-iron.example']],
    ['The link goes to shop-0.pxf.example, an affiliate host.', ['shop-0.pxf.example']],
    ['From a.long-name.example to kaffee-küche.example.', ['a.long-name.example', 'kaffee-küche.example']],
    ['Picture and link go to pans.example.', []],
    ['These can: :empty, :first-child, :nth-child.', [':first-child', ':nth-child']],
    ['A how-to guide. Well-known networks.', []],
  ])('stay whole: %s', (text, pieces) => {
    expect(drawn(<WithNames text={text} />)).toEqual({ text, pieces });
  });
});
