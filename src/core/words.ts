/**
 * Words for people, from messages with named places: `"Links go to {host}."`. Where facts hold a `count`, the message's
 * plural form is taken: `key_one`, `key_few`, `key_many`, `key_other`, whichever the language asks for and has.
 */
import { directionOf } from './language.ts';
import type { PageRefusal } from './outcome.ts';
import type { Difference, Reason } from './types.ts';

/** What fills the places of a message, by name. */
export type Facts = Readonly<Record<string, string | number>>;

/** The messages of one language. */
export interface Words {
  /** BCP 47 tag of the language that the messages are in. */
  readonly language: string;
  /** The message with its places filled; numbers are written as the language writes them. Throws on an unknown key. */
  say(key: string, facts?: Facts): string;
  /** True when there is such a message. */
  has(key: string): boolean;
}

/** The two marks are how dates are written there that have no letter. */
const FROM_THE_RIGHT = /[\u200f\u061c\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * Among words from the right, an address or a quotation from the left would carry signs and numbers beside it along. Its
 * direction is said: what isolates its own parts has none by itself.
 */
function isolated(fact: string): string {
  const [first = ''] = /[\p{L}\u200f\u061c]/u.exec(fact) ?? [];
  return `${FROM_THE_RIGHT.test(first) ? '\u2067' : '\u2066'}${fact}\u2069`;
}

/** `lookup` gives the raw message of a key, or an empty string when there is none. The message `language` names its language. */
export function wordsFrom(lookup: (key: string) => string): Words {
  const language = lookup('language') || 'en';
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  const find = (key: string, facts: Facts): string => {
    const count = facts.count;
    if (typeof count !== 'number') return lookup(key);
    return lookup(`${key}_${plural.select(count)}`) || lookup(`${key}_other`) || lookup(key);
  };
  const apart = directionOf(language) === 'rtl' ? isolated : (fact: string) => fact;
  const fill = (message: string, facts: Facts) =>
    message.replace(/\{(\w+)\}/g, (place, name: string) => {
      const fact = facts[name];
      return fact === undefined ? place : typeof fact === 'number' ? number.format(fact) : apart(fact);
    });
  return {
    language,
    say(key, facts = {}) {
      const message = find(key, facts);
      if (!message) throw new Error(`no words for ${key}`);
      return fill(message, facts);
    },
    has: (key) => lookup(key) !== '' || lookup(`${key}_other`) !== '',
  };
}

/** The part of a message key that an id or code with dashes stands for. */
export const keyPart = (id: string): string => id.replaceAll('-', '_');

/** A reason as a sentence. */
export const sayReason = (words: Words, reason: Reason): string =>
  words.say(`reason_${keyPart(reason.code)}`, reason.facts);

/** What the line says that stands for a fold, in the page and in the reader view. */
export function stubWords(words: Words, { code, facts }: Reason): { what: string; detail: string } {
  const key = `stub_${keyPart(code)}`;
  return {
    what: words.say(key, facts),
    detail: words.has(`${key}_detail`) ? words.say(`${key}_detail`, facts) : '',
  };
}

/** In what a near copy differs from the first copy, in one sentence; empty without differences. */
export function sayDifferences(words: Words, differences: readonly Difference[]): string {
  if (differences.length === 0) return '';
  return `${words.say('stub_differs')} ${differences.map((one) => sayDifference(words, one)).join('; ')}`;
}

/** One difference by itself. */
export function sayDifference(words: Words, { was, is }: Difference): string {
  if (was && is) return `${was} → ${is}`;
  return was ? `${words.say('stub_left_out')} ${was}` : `${words.say('stub_added')} ${is}`;
}

/** From here on, in percent, links are what a page that is no article consists of. */
const LINK_PAGE_PERCENT = 50;

/** Why a page isn't cleaned, by the most exact sentence that there is for these facts. */
export function refusalWords(words: Words, { code, facts }: PageRefusal): { title: string; text: string } {
  const base = `refused_${keyPart(code)}`;
  const isLinks = typeof facts.percent === 'number' && facts.percent >= LINK_PAGE_PERCENT;
  const exact = isLinks ? `${base}_links_text` : `${base}_${facts.what}_text`;
  return {
    title: words.say(`${base}_title`, facts),
    text: words.say(words.has(exact) ? exact : `${base}_text`, facts),
  };
}
