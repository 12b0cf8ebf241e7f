/** Reads the number at the head of a line: "Step 3:", "第1步", "1. Schritt", "Fix 2", "4) ". */
import { firstWordOf } from '../core/text.ts';
import { AFTER_NUMBER, CHAPTER_WORDS, NUMBER_WORDS, STAGE_WORDS, STEP_WORDS } from './step-words.ts';
import { HAS_NUMBER, numberIn } from './typed-number.ts';

export interface StepLabel {
  readonly number: number;
  /** What the line says after the label. */
  readonly rest: string;
  /** A colon, stop or dash parts the label from the rest, or there is no rest. */
  readonly parted: boolean;
  /** The word also numbers the stages of other things, so that the text has to say that it is a step. */
  readonly isStage: boolean;
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Longest first, so that "paso" is not read as "pas". */
const anyOf = (words: readonly string[]) =>
  [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

const NUMBERS = `\\p{Nd}{1,2}(?:[.]\\p{Nd}{1,2})?|${anyOf(NUMBER_WORDS.flat())}`;
/** Bullets, brackets and pictograms in front of a label. */
const LEAD = '^[^\\p{L}\\p{N}#]{0,6}';
const SIGN = '(?:n[º°o]\\.?|no\\.|nr\\.?|№|#)?';
const PART = '[\\s.:：)\\]】〕、，,．/|>»–—−-]*';
const BEFORE = new RegExp(
  `${LEAD}(?<word>${anyOf([...STEP_WORDS, ...STAGE_WORDS])})[\\s.:]*${SIGN}\\s*(?<digits>${NUMBERS})(?:\\s?(?:步骤|步驟|步|歩))?(?<part>${PART})(?<rest>.*)$`,
  'iu',
);
const AFTER = new RegExp(
  `${LEAD}(?<digits>${NUMBERS})(?:[.°]|o|a|er|ère|ème|e|st|nd|rd|th|-й|-ий|번째)?\\s*(?<word>${anyOf([...STEP_WORDS, ...STAGE_WORDS, ...AFTER_NUMBER])})(?![\\p{L}\\p{M}\\p{Nd}])(?<part>${PART})(?<rest>.*)$`,
  'iu',
);
const CHAPTER = new RegExp(
  `${LEAD}#{0,6}\\s*(?<word>${anyOf(CHAPTER_WORDS)})\\s*${SIGN}\\s*(?<digits>\\p{Nd}{1,2}|[ivx]{1,4}|${anyOf(NUMBER_WORDS.flat())})(?![\\p{L}\\p{M}\\p{Nd}])`,
  'iu',
);
/** "第" opens chapters and parts too; it makes a step only with "步" behind the number. */
const BARE_ORDINAL = /^[^\p{L}\p{N}]*第(?!\s*[\p{Nd}一二三四五六七八九十]{1,3}\s*[步歩])/u;
const NUMBERED = /^[^\p{L}\p{N}]{0,3}(\p{Nd}{1,2})\s?[.):、．）]\s*(?=[^\d\s])(.*)$/u;

/** The first words of these words. */
const firstWords = (...lists: (readonly string[])[]): ReadonlySet<string> =>
  new Set(lists.flat().map((word) => firstWordOf(word)));

const STEP_STARTS = firstWords(STEP_WORDS, STAGE_WORDS, AFTER_NUMBER, NUMBER_WORDS.flat());
const CHAPTER_STARTS = firstWords(CHAPTER_WORDS);
/** What makes a number an ordinal, where it is written apart: "1.o passo", "1-й шаг". */
const ORDINALS = new Set('o a er ère ème e st nd rd th й ий'.split(' '));

/** From Thai on scripts are written without spaces, or with endings at the word; one look at its start says little. */
const FIRST_UNSPACED = 0xe00;
const FIRST_NOT_LATIN = 0x250;
/** Asked of each line: classes of all scripts take many times as long. */
const LATIN_DIGIT = /[0-9]/;
const LATIN_NUMBER = /^[0-9]+$/;
const DIGIT = /\p{N}/u;
const NUMBER = /^\p{N}+$/u;

/**
 * Whether a line may have a step's label, and a chapter's: for most lines the first words say that it has none, and the
 * long patterns needn't be tried. `key` is the line in the form of `normalise`.
 */
export function mayBeLabelled(key: string): MayBe {
  const first = firstWordOf(key);
  const code = first.charCodeAt(0);
  if (code >= FIRST_UNSPACED) return BOTH;
  const isLatin = code < FIRST_NOT_LATIN;
  if (!(isLatin ? LATIN_DIGIT : DIGIT).test(first)) return STARTS.get(first) ?? NEITHER;
  if (!(isLatin ? LATIN_NUMBER : NUMBER).test(first)) return BOTH;
  return mayBeStep(key.slice(first.length + 1)) ? ONLY_STEP : NEITHER;
}

/** Whether the first letter or digit of a line is a digit, of any script. */
export function beginsWithNumber(key: string): boolean {
  const code = key.charCodeAt(0);
  return code < FIRST_NOT_LATIN ? LATIN_DIGIT.test(key.charAt(0)) : STARTS_WITH_NUMBER.test(key);
}

const STARTS_WITH_NUMBER = /^\p{N}/u;

interface MayBe {
  readonly step: boolean;
  readonly chapter: boolean;
}

const BOTH: MayBe = { step: true, chapter: true };
const ONLY_STEP: MayBe = { step: true, chapter: false };
const NEITHER: MayBe = { step: false, chapter: false };

/** What a line may be by its first word. */
const STARTS: ReadonlyMap<string, MayBe> = new Map(
  [...STEP_STARTS, ...CHAPTER_STARTS].map((word) => [
    word,
    { step: STEP_STARTS.has(word), chapter: CHAPTER_STARTS.has(word) },
  ]),
);

/** What follows a number may be a step's word. */
function mayBeStep(rest: string): boolean {
  const second = firstWordOf(rest);
  const isUnspaced = second.charCodeAt(0) >= FIRST_UNSPACED;
  return isUnspaced || STEP_STARTS.has(second) || ORDINALS.has(second) || DIGIT.test(second);
}

/** The step label at the head of a line, or null. */
export function stepLabel(text: string): StepLabel | null {
  const line = text.normalize('NFKC');
  const match = BARE_ORDINAL.test(line) ? null : (BEFORE.exec(line) ?? null);
  const { word = '', digits = '', part = '', rest = '' } = (match ?? AFTER.exec(line))?.groups ?? {};
  if (digits === '') return null;
  if (part === '' && runsOn(digits, rest)) return null;
  const number = numberOf(digits);
  if (number === null) return null;
  return { number, rest, parted: rest === '' || /[^\s]/.test(part), isStage: STAGE_WORDS.includes(word.toLowerCase()) };
}

/** "Step 1st" and "Step 100" aren't labels; "Step1Select" is, as farms lose a space. A number in words ends with its word. */
const runsOn = (digits: string, rest: string) =>
  (/^\p{Nd}/u.test(digits) ? /^[\p{Ll}\p{M}\p{Nd}]/u : /^[\p{L}\p{M}\p{Nd}]/u).test(rest) && !CASELESS.test(rest);

/** Scripts without spaces or case, where text may follow a label at once. */
const CASELESS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** The number that a line opens with, as lists typed by hand do: "4. Right-click …", "2) Locate …". */
export function numberedLine(text: string): number | null {
  if (!HAS_NUMBER.test(text)) return null;
  const match = NUMBERED.exec(text.normalize('NFKC'));
  return match?.[1] ? numberOf(match[1]) : null;
}

/** True for "Method 1 …", "Fix 2: …": the name of an alternative or a chapter. */
export const isChapterLabel = (text: string): boolean => CHAPTER.test(text.normalize('NFKC'));

/** A chapter's label: "Fix 2: …" is the second that is called "Fix". */
export interface ChapterLabel {
  /** As the page writes it. */
  readonly word: string;
  readonly number: number;
}

/** The label of an alternative or a chapter at the head of a line, or null. */
export function chapterLabel(text: string): ChapterLabel | null {
  const { word = '', digits = '' } = CHAPTER.exec(text.normalize('NFKC'))?.groups ?? {};
  const number = digits === '' ? null : (ROMAN.get(digits.toLowerCase()) ?? numberOf(digits));
  return number === null ? null : { word, number };
}

/** Chapters are numbered so, steps aren't. */
const ROMAN = new Map('i ii iii iv v vi vii viii ix x xi xii'.split(' ').map((roman, at) => [roman, at + 1]));

function numberOf(text: string): number | null {
  if (/^\p{Nd}/u.test(text)) return numberIn(text);
  const word = text.toLowerCase();
  const at = NUMBER_WORDS.findIndex((words) => words.includes(word));
  return at < 0 ? null : at;
}
