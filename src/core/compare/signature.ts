/** What two blocks must share to be copies of each other. */
import type { Block } from '../types.ts';

/**
 * Quotation marks, commas between words and invisible characters, in which copies of one text differ. All else may change
 * what is said.
 */
const DOUBLE_QUOTES = /[“”„‟«»]/g;
const SINGLE_QUOTES = /[‘’‚‛]/g;
const COMMAS = /(?<=\p{L}["']?)[,;](?=\s|$)/gu;
const INVISIBLE = /[\u00ad\u200b\ufeff]/g;

/** All of these, told at a glance: most texts have none, or nothing but commas. */
const PLAIN = /^[\0-\x7f]*$/;
const COMMA = /[,;]/;

/** Signs of typesetting, as a typewriter has them: letters and digits of full width, ligatures, three points in one. */
const SET = /[０-９Ａ-Ｚａ-ｚﬀ-ﬆ…]/g;

const DASHES = /[‐-—]/g;

/** The signs in which a text is set that a typewriter doesn't have. */
export const setIn = ({ text }: Block): string =>
  (text.match(SET)?.join('') ?? '') + (text.match(DASHES)?.join('') ?? '');

/** The text without that in which copies of it differ. */
export function wordingOf(text: string): string {
  if (PLAIN.test(text)) return COMMA.test(text) ? text.replace(COMMAS, '') : text;
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(SET, (sign) => sign.normalize('NFKC'))
    .replace(DOUBLE_QUOTES, '"')
    .replace(SINGLE_QUOTES, "'")
    .replace(DASHES, '-')
    .replace(COMMAS, '');
}

/** Inline elements that change what the words in them say: struck out, set off, raised, a formula, an icon. */
const TELLING = 'a[href], s, strike, del, ins, u, mark, b, strong, sup, sub, math *, img[alt], svg, [class]:empty';

/** What a link's address says of where its reader came from. */
const TRACKING = /[?&](?:utm_\w+|fbclid|gclid)=[^&#]*/g;

function told(element: Element): string {
  const text = element.textContent ?? '';
  switch (element.localName) {
    case 'a':
      return `${(element.getAttribute('href') ?? '').replace(TRACKING, '')} ${text}`;
    case 'img':
      return `img ${element.getAttribute('alt')}`;
    case 'svg':
      return `svg ${Array.from(element.querySelectorAll('use, path'), drawn).join(' ')}`;
    default:
      return text === '' ? `${element.localName} ${element.getAttribute('class')}` : `${element.localName} ${text}`;
  }
}

const NONE: readonly string[] = [];

/** What is drawn, by its name or by its line. Its other attributes are colours, and names that are made up anew each time. */
const drawn = (part: Element): string => part.getAttribute('href') ?? part.getAttribute('d') ?? '';

/** What the markup of a block's element says, in its order. */
export const markupOf = ({ element }: Block): readonly string[] =>
  element.firstElementChild ? Array.from(element.querySelectorAll(TELLING), told) : NONE;

/** Code says something else with other spaces. */
const codeOf = (element: Element): string => (element.closest('pre') ? (element.textContent ?? '') : '');

/**
 * The wording to the letter, the pictures, and what the markup says: where links lead, what is struck out or set off, and
 * icons by their class. Of loose text beside other blocks the wording alone is compared.
 */
export function signatureOf(block: Block): string {
  const known = signatures.get(block);
  if (known !== undefined) return known;
  const { element, text, pictures, whole, kind } = block;
  const markup = whole ? markupOf(block) : NONE;
  const code = kind === 'code' && whole ? codeOf(element) : '';
  const wording = wordingOf(text);
  const isPlain = pictures.length === 0 && markup.length === 0 && code === '';
  const signature = (isPlain ? wording : [wording, ...pictures, ...markup, code].join('\n')).trimEnd();
  signatures.set(block, signature);
  return signature;
}

/** The page's text stays as it is while it is planned. */
const signatures = new WeakMap<Block, string>();
