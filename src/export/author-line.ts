/** Who wrote an article: the line of its author without what pages put into the same line. */
import { normalise } from '../core/text.ts';
import type { Dated } from './trim/dates.ts';
import type { Vocabulary } from './trim/vocabulary.ts';

/** What parts two things in one line: the ends of lines and wide gaps of the source, and signs that are in no name. */
const BETWEEN = /\s*[|•·\n\r\t]\s*|\s{2,}/u;

/** "Fiegerman2014-01-26": the two stood in elements of their own. */
const RUN_TOGETHER = /(\p{L})(?=\d{4}[-/.年]\d)/gu;

/** As machines write a moment. */
const TIME_OF_MOMENT = /(\d{4}-\d\d-\d\d)T[\d:.]+Z?/gu;

const SIGNS_AROUND = /^[\s,;:–—-]+|[\s,;:–—-]+$/gu;

/** These words for "by" are also how names begin: Von Miller, Di Stefano. */
const OR_A_NAME = /^(?:von|van|di|av|af)\b/i;

interface LineWords extends Pick<Vocabulary, 'bylineAt' | 'isDateWord' | 'isToolLabel' | 'isCommentLabel'> {
  dated(text: string): Dated | null;
}

/** What the line of an author says. */
interface AuthorLine {
  /** Names with what is said of them, without a word for "by" and what stands behind a date; empty where nothing is left. */
  readonly names: string;
  /** The first date in it as it is written; empty where it has none. */
  readonly date: string;
}

/** Reads the line as the page has it. */
export function authorLine(byline: string, words: LineWords): AuthorLine {
  const names: string[] = [];
  let date = '';
  for (const field of parted(byline)) {
    const read = beforeDate(field, words);
    const name = read.before.replace(SIGNS_AROUND, '');
    const key = normalise(name);
    const isLabel = words.isToolLabel(key) || words.isCommentLabel(key);
    if (name !== '' && !isLabel && !names.includes(name)) names.push(name);
    date ||= read.date;
    // Behind its date stand how often it was read, whom to follow, what can be done with it.
    if (read.date !== '' && names.length > 0) break;
  }
  const [first = '', ...others] = names;
  const opening = OR_A_NAME.test(first) ? '' : words.bylineAt(first);
  const isWord = opening === first || /[\s:：]$/u.test(opening);
  const own = isWord ? first.slice(opening.length) : first;
  return { names: [own, ...others].filter(Boolean).join(', '), date };
}

const parted = (byline: string): string[] =>
  byline.replace(RUN_TOGETHER, '$1 ').replace(TIME_OF_MOMENT, '$1').split(BETWEEN);

/** "Tue Aug 17 2010 9:30 pm EST by": a date with all that belongs to it has no more words. */
const MOST_OF_DATE = 8;

/** The field's date, and what stands before it: all of it where there is none. */
function beforeDate(field: string, { dated, isDateWord }: LineWords): { before: string; date: string } {
  const words = field.split(/\s+/);
  let from = words.findIndex((word) => /\d/.test(word));
  if (from < 0) return { before: field, date: '' };
  // "on Tuesday, Aug. 17": whether a word is the name of a day or a month is told in a date made with it.
  const isOfDate = (word: string) => isDateWord(word.toLowerCase()) || dated(`${word} 1 2010`) !== null;
  while (from > 0 && isOfDate((words[from - 1] ?? '').replace(SIGNS_AROUND, ''))) from--;
  const date = words
    .slice(from, from + MOST_OF_DATE)
    .map((_, at) => words.slice(from, from + at + 1).join(' '))
    .find((text) => dated(text) !== null);
  return date === undefined ? { before: field, date: '' } : { before: words.slice(0, from).join(' '), date };
}
