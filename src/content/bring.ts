/** Parts that the content script itself has put in: what only some pages need, before they are read or cleaned. */
import { askBackground } from '../browser/ask.ts';
import { takeFind } from '../rules/later-rules.ts';
import { takeLaterWords } from '../rules/later-words.ts';
import './late-parts.ts';
import { hasOtherLetters } from './other-letters.ts';
import { withinTime } from './patience.ts';

/** Rejects when the background doesn't put it in. */
async function bring<T>(part: 'apply' | 'words' | 'own', left: () => T | undefined): Promise<T> {
  const there = left();
  if (there) return there;
  await withinTime(askBackground('bring', { part }));
  const come = left();
  if (!come) throw new Error(`${part}.js is not in the page`);
  return come;
}

/** Has what writes to the page put in, unless whoever asks has done so. */
export const ableToApply = () => bring('apply', () => globalThis.winnowApplying);

/** Has what follows the person's own rules put in. */
export async function ableToFollowOwn(): Promise<void> {
  const { id, find } = await bring('own', () => globalThis.winnowOwn);
  takeFind(id, find);
}

let hasWords = false;

/** True when one of these has other letters than the tables in the content script. */
export const lacksWordsFor = (elements: readonly Element[]): boolean => !hasWords && elements.some(hasOtherLetters);

/** Has them put in. */
export async function bringWords(): Promise<void> {
  const { words, mendText } = await bring('words', () => globalThis.winnowWords);
  if (hasWords) return;
  hasWords = true;
  takeLaterWords(words);
  takeFind(mendText.id, mendText.find);
}
