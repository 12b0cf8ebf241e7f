/** Where the last step of a procedure ends: nothing after it says so, so the sentences have to. */

import { opensWithInstruction } from './instructions.ts';
import type { Line } from './lines.ts';
import { CONDITION, REMARK } from './list-words.ts';
import { isChapterLabel, stepLabel } from './step-label.ts';

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
    if (!line || line.level > 0 || isChapterLabel(line.text) || stepLabel(line.text)) break;
    if (line.key === '') continue;
    if (!goesOn(line, lines[at - 1], own, isFirst, language)) break;
    isFirst = false;
  }
  return at;
}

function goesOn(line: Line, before: Line | undefined, own: boolean, isFirst: boolean, language: string): boolean {
  if (REMARK.test(line.text) || line.linked) return false;
  const isAnnounced = before !== undefined && /[:：]$/.test(before.text);
  if (own && isFirst) return true;
  if (line.item || line.block.kind !== 'text') return own ? line.block.kind !== 'table' : isAnnounced;
  if (CONDITION.test(line.text)) return false;
  if (own || isAnnounced) return true;
  const sentences = line.text.split(SENTENCE_END).filter((sentence) => sentence !== '');
  const asks = (sentence: string) => !CONDITION.test(sentence) && opensWithInstruction(sentence, language);
  // A single word is what a button left behind; advice among other remarks is no part of the job.
  return line.words > 1 && sentences.length <= MOST_SENTENCES && sentences.filter(asks).length * 2 >= sentences.length;
}
