/** Finds in a step how long something takes: "bake 20 minutes". */
import { AND, BETWEEN, HALF_HOUR, NUMBER_WORDS, UNITS, UNSPACED_UNITS } from './duration-words.ts';

export interface Duration {
  readonly seconds: number;
  /** As the step says it. */
  readonly text: string;
}

/** Shorter is over before a timer is started; longer is for a calendar. */
const SHORTEST = 5;
const LONGEST = 24 * 3600;

/** More in one step are rather a table of times than something to wait for. */
const MOST_IN_STEP = 4;

/** The code points of zero: ASCII, Arabic, Persian, Devanagari, Thai, full width. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0xe50, 0xff10];
const DIGIT = '[0-9٠-٩۰-۹०-९๐-๙０-９]';
const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 };
const HAN = '一二三四五六七八九';
/** Hours, minutes and seconds in seconds. */
const UNIT_SECONDS = [3600, 60, 1] as const;

const WORDS = Object.keys(NUMBER_WORDS).join('|');
const FRACTION = `[${Object.keys(FRACTIONS).join('')}]`;
const DIGITS = `${DIGIT}{1,4}(?!${DIGIT})(?:\\s[1-3]/[2-4]|\\s?${FRACTION}|/[2-4]|[.,٫]${DIGIT}{1,2})?|${FRACTION}`;
const NUMBER = `(?<!${DIGIT}[.,/:]?)(?:${DIGITS})|(?<![${HAN}两兩十半])[${HAN}两兩十半]{1,3}|(?<![\\p{L}\\p{M}])(?:${WORDS})(?=[\\s-])`;

const unit = (index: 0 | 1 | 2) =>
  `((?:${Object.values(UNITS)
    .map((units) => units[index])
    .join('|')})(?![\\p{L}\\p{M}])|${UNSPACED_UNITS[index]})`;

const TIMES = new RegExp(
  `(${NUMBER})(?:\\s?(?:[-–—−~〜～]|(?<=\\s)(?:${BETWEEN})(?=\\s)|から|到|至)\\s?(?:${NUMBER}))?\\s?[-‑–]?\\s?(?:${unit(0)}|${unit(1)}|${unit(2)})|(${HALF_HOUR})`,
  'giu',
);
const JOINED = new RegExp(`^\\s*(?:(?:${AND})\\s*)?$`, 'iu');
/** "1 h 30" has no second unit. */
const BARE_MINUTES = /^\s?([0-5]\d)(?![\p{Nd}\p{L}]|[.,]\d)/u;

interface Part extends Duration {
  readonly from: number;
  readonly to: number;
  /** Index into UNIT_SECONDS. */
  readonly unit: number;
}

/** Every duration in the text once; of "15 to 20 minutes" the shorter one, when it is time to look. */
export function durationsIn(text: string): Duration[] {
  const joined: Part[] = [];
  for (const part of partsIn(text)) {
    const last = joined.at(-1);
    if (last && part.unit > last.unit && JOINED.test(text.slice(last.to, part.from))) {
      const whole = { from: last.from, to: part.to, unit: part.unit, seconds: last.seconds + part.seconds };
      joined.splice(-1, 1, { ...whole, text: text.slice(whole.from, whole.to) });
    } else joined.push(part);
  }
  const fit = joined.filter(({ seconds }) => seconds >= SHORTEST && seconds <= LONGEST);
  const once = fit.filter((part, index) => fit.findIndex(({ seconds }) => seconds === part.seconds) === index);
  return once.slice(0, MOST_IN_STEP).map(({ seconds, text: said }) => ({ seconds, text: said }));
}

function partsIn(text: string): Part[] {
  return [...text.matchAll(TIMES)].flatMap((match) => {
    const [whole, number = '', hours, minutes] = match;
    const from = match.index;
    const part = (seconds: number, index: number, to: number): Part[] => [
      { seconds: Math.round(seconds), unit: index, from, to, text: text.slice(from, to) },
    ];
    const end = from + whole.length;
    if (!number) return part(UNIT_SECONDS[0] / 2, 0, end);
    const value = amountOf(number);
    const index = hours ? 0 : minutes ? 1 : 2;
    // “A second” is mostly another one.
    if (index === 2 && value === 1) return [];
    const bare = hours?.toLowerCase() === 'h' ? BARE_MINUTES.exec(text.slice(end)) : null;
    if (bare) return part(value * 3600 + Number(bare[1]) * 60, 1, end + bare[0].length);
    return part(value * UNIT_SECONDS[index], index, end);
  });
}

function amountOf(number: string): number {
  const plain = [...number].map(digitOf).join('').replace('٫', '.').replace(',', '.').trim();
  const mixed = /^(?:(\d+)\s+)?(\d+)\/(\d+)$/.exec(plain);
  if (mixed) return Number(mixed[1] ?? 0) + Number(mixed[2]) / Number(mixed[3]);
  const fraction = FRACTIONS[plain.at(-1) ?? ''];
  if (fraction !== undefined) return Number(plain.slice(0, -1).trim() || 0) + fraction;
  if (/^[\d.]+$/.test(plain)) return Number(plain);
  return wordValue(plain) ?? hanValue(plain);
}

/** A digit of any of the scripts as ASCII; anything else as it is. */
function digitOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const zero = ZEROS.find((first) => code >= first && code <= first + 9);
  return zero === undefined ? sign : String(code - zero);
}

function wordValue(word: string): number | undefined {
  return Object.entries(NUMBER_WORDS).find(([words]) => new RegExp(`^(?:${words})$`, 'iu').test(word))?.[1];
}

/** Up to 99, as it is written in words; 半 is a half. */
function hanValue(number: string): number {
  if (number === '半') return 0.5;
  const one = (sign: string) => (/[两兩]/.test(sign) ? 2 : HAN.indexOf(sign) + 1);
  const [tens = '', ones = ''] = number.includes('十') ? number.split('十') : ['', number];
  return (number.includes('十') ? (one(tens) || 1) * 10 : 0) + (ones ? one(ones) : 0);
}
