/** Buttons that say what they do by a picture, or by an attribute, rather than by words in a block. */
import { mediaAddress } from '../../../core/page/media.ts';
import { collapse, normalise } from '../../../core/text.ts';
import { isBareLabel, LONGEST_TEXT, strengthOf } from './label.ts';
import { BUTTON_PICTURE } from './words.ts';

/** The alternative text of a picture of a button is no longer than this, in characters. */
const LONGEST_ALT = 40;

/** What a press without words says by its picture; null when it is no picture of a button. */
export function pictureLabel(press: Element): string | null {
  const besides = saidOf(press);
  for (const image of press.getElementsByTagName('img')) {
    const said = [...saidOf(image), ...besides];
    const label = said.find(isLabel);
    if (label !== undefined) return label;
    if (said.some((text) => text.length > LONGEST_ALT)) continue;
    const file = mediaAddress(image).split(/[?#]/)[0]?.split('/').at(-1) ?? '';
    if (BUTTON_PICTURE.test(file)) return said[0] ?? '';
  }
  return null;
}

/** What stands for an element where its picture can't be seen. */
const saidOf = (element: Element): string[] =>
  ['alt', 'title', 'aria-label'].map((name) => collapse(element.getAttribute(name) ?? '')).filter(Boolean);

function isLabel(text: string): boolean {
  if (text.length > LONGEST_TEXT) return false;
  const key = normalise(text);
  return strengthOf(text, key) === 'strong' && isBareLabel(key);
}
