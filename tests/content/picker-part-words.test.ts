// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { partWords } from '../../src/content/picker/part-words.ts';
import { words } from '../ui/screen.tsx';

it.each([
  ['<p> Dry it at once. </p>', 'p: Dry it at once.'],
  // A paragraph that holds nothing but a picture: no colon with nothing after it.
  ['<p><img src="pan.png" alt="A pan on the stove"></p>', 'p: A pan on the stove'],
  ['<img alt="A pan">', 'img: A pan'],
  ['<p><img src="pan.png"></p>', 'p'],
])('a part such as %s is called “%s”', (html, said) => {
  document.body.innerHTML = html;
  const part = document.body.firstElementChild;
  if (!part) throw new Error('nothing there');
  expect(partWords(words, part)).toBe(said);
});
