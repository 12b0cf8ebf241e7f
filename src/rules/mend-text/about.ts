/** Pages that speak of broken characters show some on purpose; there nothing is repaired. */
import { isBlockElement } from '../../core/page/blocks.ts';
import type { Page } from '../../core/types.ts';
import type { BrokenText } from '../mend-text.ts';

/** Names for broken text itself. */
const MOJIBAKE =
  /mojibake|文字化け|乱码|亂碼|кракозябр|крокозябр|zeichensalat|buchstabensalat|krzaczki|글자 ?깨짐|garbled (?:text|characters)/i;

/** Names of encodings, and for what they are. "Encoding" alone is done to videos, too. */
const ENCODING =
  /(?:^|[^a-z])(?:utf-?(?:8|16)|unicode|ascii|ansi|latin-?[19]|iso[- ]?8859|(?:windows|cp)-?125\d|charsets?|code ?pages?)(?![a-z])|(?:character|text) (?:encoding|set|code)|zeichen(?:satz|k?c?odierung)|(?:en|)codage (?:des |de )?caract|(?:codificación|codificação|codifica) (?:de |dei |dos )?cara|tekenset|teckenkodning|tegnsæt|merkistö|kodowani\w+ znak|kódování znak|karakter kod|кодировк|кодуванн|字符(?:编码|集)|字元(?:編碼|集)|文字コード|문자 ?(?:인코딩|집합)|ترميز|קידוד/i;

const SPACE = /\s/;
const QUOTED = /^["'“„«‘‚»「『(].*["'”“»’‘«」』)][.,;:!?]?$/;

/** True when the page's subject is how text is encoded, or when it seems to quote broken text and speaks of encodings. */
export function isAboutEncoding(page: Page, broken: readonly BrokenText[]): boolean {
  const title = page.document.querySelector('title')?.textContent ?? '';
  if (MOJIBAKE.test(title) || ENCODING.test(title)) return true;
  const texts = page.blocks.map(({ text }) => text);
  if (texts.some((text) => MOJIBAKE.test(text))) return true;
  if (page.blocks.some(({ kind, text }) => kind === 'heading' && ENCODING.test(text))) return true;
  return broken.some(isQuoted) && texts.some((text) => ENCODING.test(text));
}

/** Tells whether the paragraph around a text names an encoding; each paragraph is read once. */
export function encodingNamers(): (parent: Element) => boolean {
  const known = new Map<Element, boolean>();
  return (parent) => {
    let block = parent;
    while (block.parentElement && !isBlockElement(block)) block = block.parentElement;
    const names = known.get(block) ?? ENCODING.test(block.textContent ?? '');
    known.set(block, names);
    return names;
  };
}

/** True when a broken word stands in quotes that are whole. */
const isQuoted = ({ text, runs }: BrokenText): boolean =>
  runs.some(({ at, before }) => {
    let start = at;
    while (start > 0 && !SPACE.test(text.charAt(start - 1))) start--;
    let end = at + before.length;
    while (end < text.length && !SPACE.test(text.charAt(end))) end++;
    return QUOTED.test(text.slice(start, end));
  });
