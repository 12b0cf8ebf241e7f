/** Where the last step of a procedure ends: nothing after it says so, so the sentences have to. */

import { opensWithInstruction } from './instructions.ts';
import type { Line } from './lines.ts';
import { CONDITION, REMARK } from './list-words.ts';

/** A paragraph that goes on with the last step is short; longer ones go on with the article. */
const MOST_SENTENCES = 3;

/** A step's label of its own ("Step 3: Smart scanning") is shorter than a sentence that is the step. */
const LONGEST_OWN_LABEL = 8;

const SENTENCE_END = /(?<=[.!?।؟])\s+|(?<=[。！？])/u;
const endsSentence = (text: string) => /[.!?。！？।؟…]["”»)]?$/.test(text);

/** True when the line only names the step, and the step itself follows. */
export function isOwnLabel(line: Line, rest: string, next: Line | undefined): boolean {
  if (line.level > 0 || rest === '') return true;
  if (endsSentence(rest) || /[:：]$/.test(rest)) return false;
  return line.bold || (rest.split(' ').length <= LONGEST_OWN_LABEL && next?.item != null && next.item !== line.item);
}

/**
 * The end (exclusive) of the last step, whose own lines end before `from`. `own`: the step has a label of its own, so
 * that all under it is the step up to a remark about the whole job.
 */
export function endOfLastStep(lines: readonly Line[], from: number, own: boolean, language: string): number {
  let at = from;
  let isFirst = true;
  for (; at < lines.length; at++) {
    const line = lines[at];
    if (!line || line.level > 0 || line.isChapter || line.label) break;
    if (line.key === '') continue;
    if (!own && (at - from >= MOST_LINES || beginsList(line) || !standsBeside(line, lines[from - 1]))) break;
    if (!goesOn(line, lines[at - 1], own, isFirst, language)) break;
    isFirst = false;
  }
  return at;
}

/** Lines with their pictures; no last step of the labelled pages goes on for more than five. */
const MOST_LINES = 10;

/** Paragraphs that are numbered by hand are another list, or the next job. */
const beginsList = ({ typed, item }: Line): boolean => {
  const style = item ? undefined : typed?.style;
  return style === 'bracket' || style === 'stop' || style === 'circle';
};

/** The list that a line stands in counts as the line: what follows it stands beside the list. */
const parentOf = ({ item, block }: Line): Element | null => (item?.closest('ol, ul') ?? block.element).parentElement;

/** A box of its own after the last step holds something else: who may comment, how often it was read. */
function standsBeside(line: Line, last: Line | undefined): boolean {
  if (!last || line.item) return true;
  const around = parentOf(last);
  return around === null || around === line.block.element || around === parentOf(line);
}

/** Fewer words are no sentence, unless they end like one. */
const SENTENCE_WORDS = 5;

function goesOn(line: Line, before: Line | undefined, own: boolean, isFirst: boolean, language: string): boolean {
  if (REMARK.test(line.text) || line.linked) return false;
  const isAnnounced = before !== undefined && /[:：]$/.test(before.text);
  if (own && isFirst) return true;
  if (line.item || line.block.kind !== 'text') return own ? line.block.kind !== 'table' : isAnnounced;
  if (CONDITION.test(line.text)) return false;
  if (own || isAnnounced) return true;
  const sentences = line.text.split(SENTENCE_END).filter((sentence) => sentence !== '');
  const asks = (sentence: string) => !CONDITION.test(sentence) && opensWithInstruction(sentence, language);
  // What a button or a counter left behind; advice among other remarks is no part of the job.
  if (line.words < SENTENCE_WORDS && !endsSentence(line.text)) return false;
  return line.words > 1 && sentences.length <= MOST_SENTENCES && sentences.filter(asks).length * 2 >= sentences.length;
}
