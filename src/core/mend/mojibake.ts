/**
 * Repairs text that was written in UTF-8 and read as Windows-1252 (or ISO 8859-1): `donâ€™t` → `don’t`. The bytes are
 * taken back and decoded strictly, so that what isn't valid UTF-8 stays; what is valid by chance (`„MENÜ“`, `«CAFÉ»`)
 * stays too, see `isDoubtful`.
 */

import { MAY_BE_BROKEN, NEXT } from './broken-signs.ts';

/** Bytes 80 to 9F of Windows-1252 in their order (WHATWG Encoding); where it has no character, what ISO 8859-1 reads. */
const FROM_80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** A run of characters whose bytes have the shape of UTF-8. */
const RUN = new RegExp(`(?:${MAY_BE_BROKEN})+`, 'g');
const ANY_RUN = new RegExp(RUN.source);
/** What every run begins with. */
const PAIR = new RegExp(`[Â-ô]${NEXT}`, 'g');

/** A character beside a run that the run's bytes leave over: the whole isn't UTF-8 then. Quotes, dashes and spaces may stand there. */
const LEFT_OVER = /[\x80-\x9f¢-ª¬±-µ¸-º¼-¾À-ÿ€‚ƒ†‡ˆ‰ŠŒŽ˜™šœžŸ]/;

/** What healthy text has right after a word: a mark that ends a quotation, a dash, a space that doesn't break. */
const AFTER_WORD = /^[\xa0«»·’”‘“…–—‹›•®™°]$/;

const QUOTE_BEFORE = /["'«»‹›“”„‘’‚([]/;

/** Scripts, punctuation and signs that people write; what decodes to others (Samaritan, phonetic signs) did so by chance. */
const WRITTEN = new RegExp(
  '^[\\t\\n\\xa0-\\u024f\\u0300-\\u06ff\\u0900-\\u0e7f\\u10a0-\\u11ff\\u1780-\\u17ff\\u1e00-\\u23ff\\u2460-\\u24ff\\u25a0-\\u27bf' +
    '\\u2b00-\\u2bff\\u3000-\\u9fff\\uac00-\\ud7a3\\ufb00-\\ufb06\\ufe0e\\ufe0f\\ufeff-\\uffee\\u{1f000}-\\u{1faff}\\u{20000}-\\u{3134f}]+$',
  'u',
);

/** Text that was broken more than once is repaired as often, up to this; each time makes it twice as long. */
const MOST_TIMES = 3;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Where in a text something may begin that is to be repaired; cheap, for the text of a whole page. */
export function mojibakePlaces(text: string): number[] {
  const places: number[] = [];
  if (!ANY_RUN.test(text)) return places;
  PAIR.lastIndex = 0;
  while (PAIR.test(text)) places.push(PAIR.lastIndex - 2);
  return places;
}

/** Where broken text stands, and what it should say. */
export interface BrokenRun {
  /** Index of its first character. */
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** The broken runs in a text, in order. A run that healthy text might have counts only beside one that it can't have. */
export function brokenRuns(text: string): BrokenRun[] {
  if (!ANY_RUN.test(text)) return [];
  const runs: BrokenRun[] = [];
  let isBroken = false;
  for (const { 0: before, index: at } of text.matchAll(RUN)) {
    const beside: Beside = [text.charAt(at - 1), text.charAt(at + before.length)];
    const after = decode(before, beside, MOST_TIMES);
    if (after === null) continue;
    runs.push({ at, before, after });
    isBroken ||= !isDoubtful(before, beside);
  }
  return isBroken ? runs : [];
}

/** The text repaired, or null when nothing in it is broken. */
export function repairMojibake(text: string): string | null {
  const runs = brokenRuns(text);
  return runs.length === 0 ? null : withRepairs(text, runs);
}

/** The text with these runs of it repaired. */
export function withRepairs(text: string, runs: readonly BrokenRun[]): string {
  let repaired = '';
  let from = 0;
  for (const { at, before, after } of runs) {
    repaired += text.slice(from, at) + after;
    from = at + before.length;
  }
  return repaired + text.slice(from);
}

/** The characters before and after a run, empty at an end of the text. */
type Beside = readonly [previous: string, next: string];

/** What the run's bytes say in UTF-8, or null when they say nothing; decoded again while that is broken beyond doubt. */
function decode(run: string, [previous, next]: Beside, times: number): string | null {
  if (LEFT_OVER.test(previous) || LEFT_OVER.test(next)) return null;
  const once = decodeOnce(run);
  if (once === null) return null;
  const whole = once.replace(RUN, (inner: string, at: number) => {
    const beside: Beside = [once.charAt(at - 1) || previous, once.charAt(at + inner.length) || next];
    return (times === 1 || isDoubtful(inner, beside) ? null : decode(inner, beside, times - 1)) ?? inner;
  });
  return WRITTEN.test(whole) ? whole : null;
}

/** Broken text has the same few signs again and again. */
const decoded = new Map<string, string | null>();
/** Hardly a text has as many different ones, but in other scripts, where each word is one. */
const MOST_KNOWN = 500;

function decodeOnce(run: string): string | null {
  let text = decoded.get(run);
  if (text === undefined) {
    text = decodeBytes(run);
    if (decoded.size >= MOST_KNOWN) decoded.clear();
    decoded.set(run, text);
  }
  return text;
}

function decodeBytes(run: string): string | null {
  const bytes = new Uint8Array(run.length);
  for (let at = 0; at < run.length; at++) {
    const sign = run.charCodeAt(at);
    // C1 controls aren't in Windows-1252; their numbers are the bytes that ISO 8859-1 read.
    bytes[at] = sign <= 0xff ? sign : 0x80 + FROM_80.indexOf(run.charAt(at));
  }
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

/**
 * True for a run that healthy text might have: a capital that ends a word (`IRMÔ`, `“Å…`) or an accented letter that
 * does (`été»…`), and marks that stand after words.
 */
function isDoubtful(run: string, [previous, next]: Beside): boolean {
  const [lead = '', ...rest] = run;
  const isLead = (sign: string) => sign >= 'Â' && sign <= 'ô';
  const isPlain = rest.every((sign) => isLead(sign) || AFTER_WORD.test(sign));
  if (rest.some(isLead)) return isPlain;
  if (lead >= 'à') return isPlain;
  // A letter of another script alone: "Ø½" is a diameter.
  if (lead >= 'È') return true;
  if (!isPlain || /\p{Ll}/u.test(previous)) return false;
  if (/\p{Ll}/u.test(next) && !run.endsWith('’')) return false;
  if (QUOTE_BEFORE.test(previous)) return true;
  // No word ends in Â. "Ã—" is a sign of multiplication and "Ã\xa0" a French word; no word is Ã alone.
  return !(lead === 'Â' || (lead === 'Ã' && !/\p{L}/u.test(previous)));
}
