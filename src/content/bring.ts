/** Parts that the content script itself has put in: what only some pages need, before they are read or cleaned. */
import { askBackground } from '../browser/ask.ts';
import { takeNoticeWords } from '../rules/later/notices.ts';
import { takeFind } from '../rules/later/rules.ts';
import { takeLaterWords } from '../rules/later/words.ts';
import './late-parts.ts';
import { hasOtherLetters, namesAffiliates } from './other-letters.ts';
import { withinTime } from './patience.ts';

/** Rejects when the background doesn't put it in. */
async function bring<T>(part: 'apply' | 'words' | 'notices' | 'own' | 'trials', left: () => T | undefined): Promise<T> {
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
let hasNotices = false;

/** How much of the tables has come: what was read when it was less may have to be read again. */
export const laterWords = () => Number(hasWords) + Number(hasNotices);

const lacksLetters = (elements: readonly Element[]) => !hasWords && elements.some(hasOtherLetters);
const lacksNotices = (elements: readonly Element[]) => !hasNotices && elements.some(namesAffiliates);

/** True when one of these says what the tables in the content script have no words for. */
export const lacksWordsFor = (elements: readonly Element[]): boolean =>
  lacksLetters(elements) || lacksNotices(elements);

/** Has the words put in that these need and that aren't there yet. */
export async function bringWordsFor(elements: readonly Element[]): Promise<void> {
  if (lacksLetters(elements)) await bringLetters();
  // Behind them: affiliates can be named in such letters.
  if (lacksNotices(elements)) await bringNotices();
}

async function bringLetters(): Promise<void> {
  const { words, mendText } = await bring('words', () => globalThis.winnowWords);
  if (hasWords) return;
  hasWords = true;
  takeLaterWords(words);
  takeFind(mendText.id, mendText.find);
}

async function bringNotices(): Promise<void> {
  takeNoticeWords(await bring('notices', () => globalThis.winnowNotices));
  hasNotices = true;
}
