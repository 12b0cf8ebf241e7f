/** What the parts of the trimming share: the lines, what is known of the article, and which lines go and why. */
import { normalise } from '../../core/text.ts';
import type { Dated } from './dates.ts';
import type { Line } from './lines.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Why a line is left out of the reader view. Words: `left_out_<code>`. */
export type TrimCode =
  | 'title'
  | 'meta'
  | 'tools'
  | 'navigation'
  | 'related'
  | 'comments'
  | 'author'
  | 'call'
  | 'tags'
  | 'caption-again';

/** What is known of the article beside its text. */
export interface About {
  /** The title above it in the reader view, as `normalise` gives it. */
  readonly title: string;
  /** Its title in the forms that the page has it in, as `normalise` gives them. */
  readonly titles: ReadonlySet<string>;
  /** The names of its authors, as `normalise` gives them. */
  readonly authors: readonly string[];
  /** The name of the site, as `normalise` gives it; empty when nobody knows. */
  readonly siteName: string;
  /** The host of the page. */
  readonly host: string;
}

export class Trimming {
  readonly lines: readonly Line[];
  readonly about: About;
  readonly vocabulary: Vocabulary;
  readonly dated: (text: string) => Dated | null;
  readonly codes = new Map<number, TrimCode>();

  constructor(lines: readonly Line[], about: About, vocabulary: Vocabulary, dated: (text: string) => Dated | null) {
    this.lines = lines;
    this.about = about;
    this.vocabulary = vocabulary;
    this.dated = dated;
  }

  isOut(at: number): boolean {
    return this.codes.has(at);
  }

  /** The first reason counts. */
  leaveOut(at: number, code: TrimCode): void {
    if (!this.codes.has(at)) this.codes.set(at, code);
  }

  /** The place of the next paragraph of prose that stays, from `from` on; the number of lines when there is none. */
  proseFrom(from: number): number {
    for (let at = from; at < this.lines.length; at++) if (this.lines[at]?.isProse && !this.isOut(at)) return at;
    return this.lines.length;
  }
}

/** Words in links that make a line one of links; a sign or a date may stand beside them. */
const LINKED = 0.8;

/** True for a line of which hardly a word stands outside links. */
export const isLinks = ({ block: { words, linkWords } }: Line): boolean => words > 0 && linkWords >= LINKED * words;

const END = /[.!?…。！？।؟:：]["”’»)\]]*$/u;

/** True for a line that ends as sentences do. */
export const isClosed = ({ block: { text } }: Line): boolean => END.test(text);

/** The addresses in a line that lead to another page of the same site, and all others that lead anywhere. */
export function linksIn({ block: { element } }: Line, host: string): { own: number; away: number; here: number } {
  const count = { own: 0, away: 0, here: 0 };
  const around = element.closest('a[href]');
  for (const link of around ? [around] : element.querySelectorAll('a[href]')) {
    const address = link.getAttribute('href') ?? '';
    if (address.startsWith('#')) count.here++;
    else if (siteOf(hostOf(address) ?? host) === siteOf(host)) count.own++;
    else count.away++;
  }
  return count;
}

function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).hostname : null;
}

/** The last two parts of a host, three where the country has a second level: near enough to tell a site's own links. */
export function siteOf(host: string): string {
  const parts = host.split('.');
  const isSecondLevel = parts.length > 2 && /^(?:com?|org|net|edu|gov|ac|gob|or|ne)$/.test(parts.at(-2) ?? '');
  return parts.slice(isSecondLevel ? -3 : -2).join('.');
}

/** "4 out of 5", "8/10", "53 %": what a review or a vote comes to is the article's, whatever its box is called. */
export const isValue = ({ block: { text } }: Line): boolean => VALUE.test(text);

const VALUE = /\d\s*(?:%|\/\s*\d|(?:out of|von|sur|de|di|av|van|из|z)\s+\d)/i;

/** True where somebody is quoted: "“We have no comment on the policy,” she said" is no notice to readers. */
export const isSpoken = (text: string): boolean => /[“”„«»「」]|(?:^|\s)"[^"]+[,.!?]"/u.test(text);

/** True for a line within something that isn't text of its own right: code, a table's cell, a term, a quotation. */
export const isEnclosed = ({ block: { kind, element } }: Line): boolean =>
  kind === 'code' || kind === 'table' || element.closest('blockquote, dt, dd, pre') !== null;

/** True for a line of a numbered list: "Download the app" is a step there, and "Register" is one. */
export const isStep = (element: Element): boolean => element.closest('ol > li') !== null;

/** True for a line of a caption. */
export const isCaption = ({ block: { element }, names }: Line): boolean =>
  element.closest('figcaption, figure, caption') !== null || CAPTION_NAMES.test(names);

const CAPTION_NAMES = /\b(?:fig ?caption|captions?|credits?|cutline|photo ?credit|image ?credit)\b/;

/** True when one of the authors is named, or all of the line is in their names. */
export function namesAuthor(key: string, { authors }: About): boolean {
  return authors.some((author) => author !== '' && ` ${key} `.includes(` ${author} `));
}

/** The article is about one of its authors, as data and pages of people's own have it. */
export const isOfThemselves = ({ title, authors }: About): boolean =>
  authors.some((author) => ` ${title} `.includes(` ${author} `));

/** A line that holds the name of the site and nothing else. */
export function isSite(text: string, { siteName, host }: About): boolean {
  const said = normalise(text).replaceAll(' ', '');
  return (
    said !== '' && [siteName, host.replace(/^www\./, '')].some((name) => normalise(name).replaceAll(' ', '') === said)
  );
}

export const keyOf = (text: string): string => normalise(text);
