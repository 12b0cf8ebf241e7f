/** Differences that turn what is said into its opposite. */
import type { Difference } from '../../core/types.ts';

/** Words that deny, in the languages that most pages are written in. */
export const DENIALS: ReadonlySet<string> = new Set(
  (
    'no not never none nor neither without cannot can’t cant don’t dont doesn’t won’t isn’t aren’t shouldn’t mustn’t unless except ' +
    'nicht kein keine keinen keiner nie niemals ohne außer ne pas jamais sans aucun aucune sauf sin nunca jamás ningún ninguna excepto ' +
    'não nao nem sem nenhum nenhuma exceto non mai senza nessun nessuna tranne niet geen nooit zonder behalve inte utan ' +
    'ikke aldri aldrig uden uten ei älä koskaan nie bez nigdy ani nikdy hiçbir değil asla olmadan не нет никогда без кроме ні ' +
    'لا لم لن ليس بدون غير'
  ).split(' '),
);

/** The same in scripts that put no spaces between words, and endings of words that deny. */
const WITHIN = /ない|なし|ません|ず(?:に|、|。|$)|[不没沒無无非勿未別别]|ไม่|ห้าม|않|없|지\s?마|n['’]t$/u;

const denies = (words: string): boolean =>
  WITHIN.test(words) ||
  words
    .toLowerCase()
    .split(/[\s,.;:!?()]+/)
    .some((word) => DENIALS.has(word));

/** True when a word that denies stands on one side of a difference, or on both. */
export const contradicts = ({ was, is }: Difference): boolean => denies(was) || denies(is);

/** A figure or a name: what a text is about (a dose, a price, a model). A year is what changes when a text is brought up to date. */
const NAME = /^(?!(?:19|20)\d\d$)[\p{N}\p{Lu}]/u;

const namesIn = (words: string): string =>
  words
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => NAME.test(word))
    .join();

/** True when another figure or name stands on the other side of a difference, or none. */
export const tellsOfOthers = ({ was, is }: Difference): boolean => namesIn(was) !== namesIn(is);
