/** Reads letters and Roman numerals that count steps: "a)", "IV.", "Step B:". */
import { firstWordOf } from '../core/text.ts';
import type { Line } from './lines.ts';
import { STEP_WORDS } from './step-words.ts';

/** How a count is written; the counts of one run are written alike. */
type Style = string;

/** A line with what it may count: "i)" is the first of a Roman run and the ninth of a lettered one. */
export interface Counted {
  readonly at: number;
  /** What the line says after the count. */
  readonly rest: string;
  readonly readings: readonly { readonly style: Style; readonly number: number }[];
}

const PLAIN = /^\(?([a-z]|[ivx]{2,5}|[A-Z]|[IVX]{2,5})(\.?\)|\.)\s+(?=["“«„(]?\p{Lu}|["“«„(]?\p{Lo})(.*)$/u;
const LABEL = /^[^\p{L}\p{N}#]{0,6}(\p{L}[\p{L}\p{M}]*)\s+([A-Z]|[IVX]{2,5})(?:\s*[.:：)\]|–—-]+\s*(.*))?$/u;

/** "（一）登录", "二、填写": numerals that count clauses and chapters as well. */
const HAN = /^([(（]?)([一二三四五六七八九十]{1,2})([)）、])\s*(\S.*)$/u;
const HAN_NUMERALS = ['', ...'一二三四五六七八九十', ...[...'一二三四五六七八九'].map((digit) => `十${digit}`)];

const STEPS = new Set(STEP_WORDS);
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** The number that Roman numerals up to 39 stand for, or null where they are none. */
function romanNumber(letters: string): number | null {
  if (!/^x{0,3}(?:ix|iv|v?i{0,3})$/.test(letters)) return null;
  const values = [...letters].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

const CODE_BEFORE_A = 0x60;

function readingsOf(letters: string, kind: string): Counted['readings'] {
  const small = letters.toLowerCase();
  const size = letters === small ? 'small' : 'large';
  const roman = romanNumber(small);
  return [
    ...(roman ? [{ style: `roman ${size} ${kind}`, number: roman }] : []),
    ...(small.length === 1 ? [{ style: `letter ${size} ${kind}`, number: small.charCodeAt(0) - CODE_BEFORE_A }] : []),
  ];
}

/** The count at the head of a line: "b) Open it", "II. Open it". A small letter behind it goes on with a sentence. */
export function countAtHead({ text }: Line, at: number): Counted | null {
  const found = PLAIN.exec(text);
  if (!found) return hanCount(text, at);
  const [, letters = '', mark = '', rest = ''] = found;
  return { at, rest, readings: readingsOf(letters, mark.endsWith(')') ? ')' : '.') };
}

function hanCount(text: string, at: number): Counted | null {
  const [, open = '', digits = '', close = '', rest = ''] = HAN.exec(text) ?? [];
  const number = HAN_NUMERALS.indexOf(digits);
  return number > 0 ? { at, rest, readings: [{ style: `han ${open}${close}`, number }] } : null;
}

/** The same of a step's label: "Step B", "Schritt IV: Öffnen". */
export function countInLabel({ text, key, label }: Line, at: number): Counted | null {
  // Most lines don't begin with such a word, which is told sooner than that they aren't written so.
  if (label || !STEPS.has(firstWordOf(key))) return null;
  const [, word = '', letters = '', rest = ''] = LABEL.exec(text) ?? [];
  return STEPS.has(word.toLowerCase()) ? { at, rest, readings: readingsOf(letters, 'label') } : null;
}

/** Fewer letters in order come by chance: initials, a choice of two. */
const LEAST_RUN = 3;

/** Runs that begin at the first letter or numeral and leave none out. `null` stands for what no run goes across. */
export function runsOfCounts(counts: readonly (Counted | null)[]): Counted[][] {
  const runs: Counted[][] = [];
  const open = new Map<Style, Counted[]>();
  for (const counted of counts) {
    if (!counted) open.clear();
    for (const { style, number } of counted?.readings ?? []) {
      const run = open.get(style);
      if (counted && run?.length === number - 1) run.push(counted);
      else if (counted && number === 1) {
        const begun = [counted];
        open.set(style, begun);
        runs.push(begun);
      }
    }
  }
  return runs.filter((run) => run.length >= LEAST_RUN);
}
