/** Parts that the content script itself has put in: what only some pages need, before they are read or cleaned. */
import { askBackground } from '../browser/ask.ts';
import { takeFind } from '../rules/later-rules.ts';
import { takeLaterWords } from '../rules/later-words.ts';
import './late-parts.ts';
import { hasOtherLetters } from './other-letters.ts';
import { withinTime } from './patience.ts';

/** Rejects when the background doesn't put it in. */
async function bring<T>(part: 'apply' | 'words' | 'own' | 'trials', left: () => T | undefined): Promise<T> {
  const there = left();
  if (there) return there;
  const ask = () => askBackground('bring', { part });
  // A page that writes itself another address meanwhile is taken for one that the tab has gone on to.
  await withinTime(ask().catch(ask));
  const come = left();
  if (!come) throw new Error(`${part}.js is not in the page`);
  return come;
}

/** Has what writes to the page put in, unless whoever asks has done so. */
export const ableToApply = () => bring('apply', () => globalThis.winnowApplying);

/** Has what tells of other choices put in. */
export const ableToTry = () => bring('trials', () => globalThis.winnowTrials);

/** Has what follows the person's own rules put in. */
export async function ableToFollowOwn(): Promise<void> {
  const { id, find } = await bring('own', () => globalThis.winnowOwn);
  takeFind(id, find);
}

let hasWords = false;

/** True once the tables are whole: what was read before may have to be read again. */
export const hasLaterWords = () => hasWords;

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
