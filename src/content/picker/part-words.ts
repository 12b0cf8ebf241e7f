/** What a part of the page is called while somebody goes from part to part by keys. */
import { call, read } from '../../core/native.ts';
import { excerpt } from '../../core/text.ts';
import type { Words } from '../../core/words.ts';

/** Its tag with its first words, or with what is said of its first picture; its tag alone where there is neither. */
export function partWords(words: Words, element: Element): string {
  const tag = read(element, 'localName');
  const text = excerpt((read(element, 'textContent') ?? '').trim() || pictureWords(element).trim());
  return text === '' ? tag : words.say('picker_part', { tag, text });
}

function pictureWords(element: Element): string {
  const picture = call(element, 'matches', 'img') ? element : call(element, 'querySelector', 'img[alt]');
  return (picture && call(picture, 'getAttribute', 'alt')) ?? '';
}
