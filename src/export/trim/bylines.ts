/** Lines that say who wrote an article. */
import type { Line } from './lines.ts';
import { AUTHOR, META, STANDFIRST } from './names.ts';
import { type About, isCaption, isClosed, isOfThemselves, namesAuthor, type Trimming } from './trimming.ts';

/** Longest line of author, date and place, in words: three names with their offices, a date, two times. */
export const LONGEST_META = 20;
/** Longest line beside such a line that goes with it: the name of a desk, "Opinion columnist". */
export const LONGEST_BESIDE = 8;
/** Longest text about an author, in words. */
const LONGEST_BIO = 120;

/** "By Jane Doe", "Jane Doe" where that is the author, and what a name says to be such a line. */
export function isByline(trimming: Trimming, line: Line): boolean {
  const { about, vocabulary, dated } = trimming;
  const { kind, words, text, key } = line.block;
  if (kind !== 'text' || words === 0 || words > LONGEST_META || isClosed(line) || isCaption(line)) return false;
  const opening = vocabulary.bylineAt(text);
  const rest = text.slice(opening.length).trim();
  if (opening !== '' && isName(opening, rest, line)) return true;
  if (about.authors.includes(key)) return true;
  const parts = text.split(/[|•·,/]| - | – | — /).map((part) => part.trim());
  if (parts.length > 1 && parts.some((part) => dated(part) !== null) && (opening !== '' || namesAuthor(key, about)))
    return true;
  if (opening !== '' && isDatedName(trimming, text.slice(opening.length))) return true;
  return words <= LONGEST_BESIDE && BYLINE.test(line.names) && !STANDFIRST.test(line.names);
}

/** "Jane Doe posted Aug 18th 2010 7:30PM": a name, and from some word on a date. */
function isDatedName({ dated }: Trimming, rest: string): boolean {
  const words = rest.trim().split(/\s+/);
  const end = words.findIndex((word, at) => at > 0 && /^\p{Ll}/u.test(word) && !SMALL.test(word));
  return end > 1 && areNames(words.slice(0, end).join(' ')) && dated(words.slice(end).join(' ')) !== null;
}

/** "DIRECTIONS" begins like "di" and "By Car" like a name: a single word needs something else that says whose it is. */
function isName(opening: string, rest: string, { block, names }: Line): boolean {
  const isWord = /[\s:：]$/u.test(opening) || !/\p{Script=Latin}$/u.test(opening);
  const isNamed = BYLINE.test(names) || META.test(names);
  if (block.element.closest('li') !== null && !isNamed) return false;
  if (rest === '') return true;
  return isWord && areNames(rest) && (isNamed || /\S\s+\S/u.test(rest));
}

const BYLINE = /\b(?:by ?lines?|authors?|dateline|timestamps?)\b/;

/** Words that stand between names and begin small. */
const SMALL =
  /^(?:and|und|et|y|e|en|og|och|i|a|de|del|della|da|do|dos|van|von|der|den|di|du|la|le|al|bin|for|of|the|in|at|&|with|für|pour|para)$/;

/** True for words that all begin as names do, in scripts that tell. */
function areNames(text: string): boolean {
  const words = text.split(/[\s|•·/,]+/u).filter((word) => /\p{L}/u.test(word));
  return (
    words.length > 0 &&
    words.length <= 12 &&
    words.every((word) => SMALL.test(word) || /^[^\p{Ll}]/u.test(word)) &&
    /^\P{Ll}/u.test(text)
  );
}

/** A text in a box about the author, which names them or whose box is for nothing else: a "biography" may be a chapter. */
export const isBiography = ({ block, names }: Line, about: About): boolean =>
  AUTHOR.test(names) &&
  block.words <= LONGEST_BIO &&
  !isOfThemselves(about) &&
  (namesAuthor(block.key, about) || BIO.test(names));

const BIO = /\b(?:about (?:the )?author|author (?:box|bio|card|info|description|profile|details|about))\b/;
