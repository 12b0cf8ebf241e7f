/** What the labels of buttons say. */
import { firstWordOf } from '../../../core/text.ts';
import { BUTTON_OPENINGS, holdsButton, isButtonKey, mayBeginButton } from '../../button-labels.ts';
import { onLaterWords } from '../../later/words.ts';
import { isPlainWords, isProductLine } from '../lines-words.ts';
import {
  INSTALLER,
  KINDS,
  LABEL_END_STEMS,
  LABEL_ENDS,
  LABEL_STARTS,
  OTHER_BUTTONS,
  RESOURCES,
  SELLING_OPENINGS,
  SELLING_PATH,
  SPACELESS_RESOURCES,
  WEAK_BUTTONS,
} from './words.ts';

/** No label has more names and words in it. */
const LONGEST_LABEL = 10;
/** In characters. */
export const LONGEST_TEXT = 90;
/** A link that isn't drawn as a button and has a name in it has no more words. */
const LONGEST_PLAIN = 6;

/** Ends as a sentence, names what it gets after a colon, or names a release: "Download: App (free)", "Version 2.1.0, 12 MB". */
const NO_LABEL = /[.?。…]$|^\S+(?: \S+)?\s*[:：]|\bv\.?\s?\d|\d\.\d+\.\d|\d\s?(?:[kmg]i?b|bytes)\b/iu;

/** Null when the text is no label of a button that gets a product. */
export function strengthOf(text: string, key: string): 'strong' | 'weak' | null {
  if (text.length > LONGEST_TEXT || !maySell(key)) return null;
  const bare = key.replace(LABEL_STARTS, '');
  const opening = openingOf(bare) ?? bare;
  // Hardly a text gets past this.
  if (!isSelling(opening, bare, key) || OTHER_BUTTONS.has(opening) || NO_LABEL.test(text)) return null;
  const words = key.split(' ');
  if (countNames(words) > LONGEST_LABEL || words.some((word) => RESOURCES.has(word)) || SPACELESS_RESOURCES.test(key))
    return null;
  return WEAK_BUTTONS.has(opening) || WEAK_BUTTONS.has(bare) ? 'weak' : 'strong';
}

/** By first word: whether a label may begin so. */
const beginnings = new Map<string, boolean>();
onLaterWords(() => beginnings.clear());

/** False for what is no label at sight, as most texts are: they neither begin nor end as one, nor hold what one ends with. */
function maySell(key: string): boolean {
  const word = firstWordOf(key);
  let begins = beginnings.get(word);
  if (begins === undefined) {
    begins = SELLING_OPENINGS.mayBegin(word) || mayBeginButton(word) || LABEL_STARTS.test(`${word} …`);
    beginnings.set(word, begins);
  }
  return begins || holdsButton(key) || LABEL_END_STEMS.test(key);
}

const isSelling = (opening: string, bare: string, key: string): boolean =>
  SELLING_OPENINGS.has(opening) ||
  isButtonKey(bare) ||
  (bare !== key && isButtonKey(key)) ||
  // "Download Freeware Windows 11/10/8.1/8/7": longer than a label by the systems it names.
  (((LABEL_END_STEMS.test(key) && LABEL_ENDS.test(key)) || BUTTON_OPENINGS.has(opening)) &&
    countNames(key.split(' ')) <= LONGEST_PLAIN);

const openingOf = (key: string): string | null => BUTTON_OPENINGS.openingOf(key) ?? SELLING_OPENINGS.openingOf(key);

const NUMBER = /^\p{N}+$/u;
const countNames = (words: readonly string[]): number => words.filter((word) => !NUMBER.test(word)).length;

const PRICE = /[$€£¥₹]\s?\d|\d\s?(?:[€£₽₺]|zł|kr|USD|EUR)/;

/**
 * A link on a line of its own may be the title of an article: "Buy Nothing Day". It is a button when it says nothing else, or
 * when a name is all that it adds and it leads to where things are sold or loaded.
 */
export function isPlainButton(key: string, text: string, target: URL | undefined): boolean {
  if (isBareLabel(key)) return true;
  if (!target || countNames(key.split(' ')) > LONGEST_PLAIN) return false;
  const shop = /^(?:view|see|check|shop|order|buy)(?: (?:it|price))? (?:on|at|from) (\S+)/.exec(key)?.[1];
  return (shop !== undefined && (target.hostname.includes(shop) || PRICE.test(text))) || leadsToSale(target);
}

/** True when the label says what a button says and nothing else. */
export function isBareLabel(key: string): boolean {
  const bare = key.replace(LABEL_STARTS, '');
  const opening = openingOf(bare) ?? '';
  const rest = bare.slice(opening.length).trim();
  if (opening === '') return isProductLine(key, countNames(key.split(' ')));
  return rest === '' || isPlainWords(rest.split(' '));
}

/** True for addresses where things are sold or installed from. */
export const leadsToSale = ({ pathname, hostname }: URL): boolean =>
  INSTALLER.test(pathname) || SELLING_PATH.test(pathname) || /^(?:download|shop|store|buy)\./.test(hostname);

/** What kinds of getting a label or a heading names. */
export const kindsOf = (key: string): string[] =>
  Object.entries(KINDS)
    .filter(([, pattern]) => pattern.test(key))
    .map(([kind]) => kind);
