/** Lines that say when an article was written, in any language that the browser knows the months of. */
import type { Vocabulary } from './vocabulary.ts';

/** What a line of date says: `moment` with a time of day or a word such as "published", `day` with a date alone. */
export type Dated = 'moment' | 'day';

const MOST_CHARACTERS = 120;
/** Words that are no part of a date and may stand in the line: a zone, a place, a name of the desk. */
const MOST_OTHERS = 1;

const YEAR = /\b(?:19|20)\d\d\b/;
const TIME = /\b\d{1,2}[:.h]\s?\d\d\b|\b\d{1,2}\s?(?:am|pm|a\.m\.|p\.m\.)/i;
const NUMERIC = /\b\d{1,4}[-./]\d{1,2}[-./]\d{1,4}\b|\d{4}\s*[年년]\s*\d{1,2}\s*[月월]\s*\d{1,2}/u;
const AGO =
  /\b\d+\s+(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\s+(?:ago|read)\b|^\d+\s+min(?:ute)?s? read$/i;

/** Arabic is often written without the signs on its first letter. */
const normalised = (word: string): string => word.toLowerCase().replace(/\.$/, '').replace(/[أإآ]/g, 'ا');

/** One or two letters are also "p.m." and much else. */
const SHORT_LATIN = /^[a-zà-ÿ]{1,2}$/;

/** The months and weekdays of a language, long and short, as they stand in a date. */
function namesOfDays(language: string): Set<string> {
  const names = new Set<string>();
  const add = (word: string) => {
    const name = normalised(word);
    if (!SHORT_LATIN.test(name)) names.add(name);
  };
  for (const style of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(language, { month: style, weekday: style, day: 'numeric', timeZone: 'UTC' });
    const alone = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
    for (let month = 0; month < 12; month++) {
      const day = new Date(Date.UTC(2024, month, 1 + month));
      for (const { type, value } of format.formatToParts(day))
        if (type === 'month' || type === 'weekday') value.split(/[\s-]+/).forEach(add);
      add(alone.format(day));
    }
  }
  return names;
}

/** Of English, which needn't be asked of the browser: that takes longer than all else here. */
const ENGLISH = new Set(
  (
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep ' +
    'sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun'
  ).split(' '),
);

/** Countries that call the months otherwise than the language's standard does. */
const MONTHS_ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  ar: ['ar-SY', 'ar-MA', 'ar-DZ'],
  de: ['de-AT'],
};

/** Asked for their months where a page doesn't say its language. */
const LANGUAGES = ['de', 'fr', 'es', 'pt', 'it', 'nl', 'ru', 'pl', 'sv', 'tr', 'uk', 'id', 'cs', 'ro', 'el', 'hu'];

const known = new Map<string, ReadonlySet<string>>();

function namesIn(language: string): ReadonlySet<string> {
  const before = known.get(language);
  if (before) return before;
  const isKnown = Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  const names = isKnown ? namesOfDays(language) : new Set<string>();
  known.set(language, names);
  return names;
}

/** So many names of days and months stand in a line of date, two dates with their weekdays. */
const MOST_NAMES = 6;

/** Of a line of date what a machine can read, without weekday and time; the line where that is nothing. */
export const englishDay = (text: string): string => ENGLISH_DAY.exec(text)?.[0] ?? text;

const ENGLISH_DAY = /\b(?:\d{1,2} \p{L}{3,9}\.?,? \d{4}|\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{4}-\d\d-\d\d)\b/u;

/** Tells of a text whether it is nothing but a date. `language` is the article's, as BCP 47; empty when nobody knows. */
export function datesIn(language: string, { isDateWord, isPublishedWord }: Vocabulary): (text: string) => Dated | null {
  const isEnglish = /^en(?:-|$)/i.test(language);
  const own = language && !isEnglish ? [language, ...(MONTHS_ELSEWHERE[language.slice(0, 2)] ?? [])] : [];
  const languages = language ? own : LANGUAGES;
  const isName = (word: string) => ENGLISH.has(word) || languages.some((one) => namesIn(one).has(word));
  return (text) => {
    if (text.length > MOST_CHARACTERS || !/\d/.test(text)) return null;
    const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
    const isPublished = words.some(isPublishedWord);
    const isAgo = AGO.test(text);
    // "Mon–Fri 9:00–17:00" are opening hours.
    const isFull = YEAR.test(text) || NUMERIC.test(text);
    if (!isPublished && !isAgo && !isFull) return null;
    const unknown = words.filter((word) => !isDateWord(word));
    if (unknown.length > MOST_OTHERS + MOST_NAMES) return null;
    const others = unknown.filter((word) => !isName(normalised(word))).length;
    // Words that stand beside a date may be names as well: "may", "mar".
    const isNamed = others < unknown.length || words.some((word) => isDateWord(word) && isName(normalised(word)));
    const isDay = (isNamed && (YEAR.test(text) || /\b\d{1,2}\b/.test(text))) || NUMERIC.test(text);
    if (!isDay && !TIME.test(text) && !isAgo) return null;
    if (others > (isDay ? MOST_OTHERS : 0)) return null;
    if (isPublished || (isDay && isFull && TIME.test(text)) || isAgo) return 'moment';
    // A time alone may be a heading of the text: "10 p.m.".
    return isDay && isFull ? 'day' : null;
  };
}
