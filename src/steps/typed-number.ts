/** Reads numbers that were typed at the head of a line, where the page has no list: "1)", "(2)", "③", "4、", "5 -", "6". */

/** How the number is written; the numbers of one list are written alike. */
export type NumberStyle = 'stop' | 'bracket' | 'circle' | 'dash' | 'alone' | 'bare';

export interface TypedNumber {
  readonly number: number;
  readonly style: NumberStyle;
  /** What the line says after it; empty for a number alone. */
  readonly rest: string;
}

/** First characters of the runs of numbers in circles, on disks and as keys, with the number of each. */
const CIRCLES: readonly (readonly [first: number, last: number])[] = [
  [0x2460, 0x2473],
  [0x24f5, 0x24fe],
  [0x2776, 0x277f],
  [0x2780, 0x2789],
  [0x278a, 0x2793],
];
const KEYCAP = /^(\d)\ufe0f?\u20e3\s*(.*)$/u;

const PATTERNS: readonly (readonly [NumberStyle, RegExp])[] = [
  ['alone', /^\(?(\p{Nd}{1,2})[.):]?$/u],
  ['bracket', /^[([]?(\p{Nd}{1,2})\s?\.?[-–]?[)\]]\s*(?=[^\s\p{Nd}])(.*)$/u],
  ['stop', /^[^\p{L}\p{N}([]{0,3}(\p{Nd}{1,2})\s?[.:、．|]\s*(?=[^\s\p{Nd}])(.*)$/u],
  ['dash', /^(\p{Nd}{1,2})\s?[.]?[-–—]\s*(?=[\p{L}"'“«])(.*)$/u],
  ['bare', /^(\p{Nd}{1,2})\s+(?=\p{Lu}|\p{Lo})(.*)$/u],
];

/** Most lines have no number at their head, which is told sooner than which form it has. */
export const HAS_NUMBER = /^[^\p{L}\p{N}]{0,3}\p{N}/u;

/** The number at the head of a line, or null. */
export function typedNumber(text: string): TypedNumber | null {
  if (!HAS_NUMBER.test(text)) return null;
  const circled = circledNumber(text);
  if (circled) return circled;
  const line = text.normalize('NFKC').trim();
  for (const [style, pattern] of PATTERNS) {
    const [, digits, rest = ''] = pattern.exec(line) ?? [];
    if (digits !== undefined) return { number: numberIn(digits), style, rest };
  }
  return null;
}

function circledNumber(text: string): TypedNumber | null {
  const key = KEYCAP.exec(text);
  if (key) return { number: Number(key[1]), style: 'circle', rest: key[2] ?? '' };
  const code = text.codePointAt(0) ?? 0;
  const run = CIRCLES.find(([first, last]) => code >= first && code <= last);
  return run ? { number: code - run[0] + 1, style: 'circle', rest: text.slice(1).trim() } : null;
}

/** Reads a number in the digits of any script. */
export const numberIn = (digits: string): number =>
  PLAIN.test(digits) ? Number(digits) : Number(digits.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit))));

const PLAIN = /^[\d.]+$/;

/** Decimal digits of every script stand in runs of ten, beginning with zero. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}
