/** What is left out wherever it stands: lines that lead to other articles, calls to subscribe, labels of ads and tools. */
import type { Line } from './lines.ts';
import { CALL, RELATED } from './names.ts';
import { isCaption, isEnclosed, isLinks, isStep, linksIn, type Trimming } from './trimming.ts';

const LONGEST_CALL = 60;
const LONGEST_LABEL = 6;
/** "To play this video you need to enable JavaScript in your browser". */
const LONGEST_NOTICE = 24;
const LONGEST_LIST_LABEL = 10;
/** Under a label that only begins like one, so many links make it one. */
const LEAST_LIST = 2;
/** Words besides the link in a line that leads to another article: "Related:", "Read more about this in our story". */
const MOST_BESIDE = 3;
/** A list of other articles in the midst of a text is no longer than this. */
const LONGEST_LIST = 12;

export function trimWithin(trimming: Trimming): void {
  for (const [at, line] of trimming.lines.entries()) {
    if (trimming.isOut(at) || isEnclosed(line)) continue;
    if (isToolLine(trimming, at, line)) trimming.leaveOut(at, 'tools');
    else if (isCallLine(trimming, line)) trimming.leaveOut(at, 'call');
    else if (isRelatedLine(trimming, line)) trimming.leaveOut(at, 'related');
    else if (isListLabel(trimming, line)) relatedList(trimming, at);
  }
}

/** "Text size", "-", "+", "reset". */
const SIZE = /\b(?:font|text) ?(?:re)?size\b/;
const LONGEST_SIZE = 2;
/** A control has no more parts. */
const NEAR = 4;

const isSize = ({ names, block }: Line): boolean => SIZE.test(names) && block.words <= LONGEST_SIZE;
/** "-", "+", "A". */
const isSign = ({ block }: Line): boolean => /^[-–−+±A]{1,3}$/i.test(block.text);

/** A word among signs to press; "Font size" may also be a chapter. */
function isSized(lines: readonly Line[], at: number): boolean {
  for (const step of [-1, 1])
    for (let near = at + step; Math.abs(near - at) <= NEAR; near += step) {
      const line = lines[near];
      if (!line || !isSize(line)) break;
      if (isSign(line)) return true;
    }
  return false;
}

/** "Advertisement" may be a chapter where others stand in headings of its level. */
const isChapter = (lines: readonly Line[], { block }: Line): boolean =>
  lines.some((other) => other.block.element.localName === block.element.localName && other.block.key !== block.key);

function isToolLine({ vocabulary, lines }: Trimming, at: number, line: Line): boolean {
  const { kind, key, words, element } = line.block;
  if (isSize(line) && (isSign(line) || isSized(lines, at))) return true;
  if (
    kind === 'text' &&
    words <= LONGEST_NOTICE &&
    element.closest('li, dd, td, blockquote') === null &&
    vocabulary.isPlayerNotice(key)
  )
    return true;
  if (words === 0 || words > LONGEST_LABEL || isCaption(line)) return false;
  if (vocabulary.isAdLabel(key)) return kind !== 'heading' || !isChapter(lines, line);
  if (kind !== 'text') return false;
  return (
    vocabulary.isToolLabel(key) &&
    element.closest('li') === null &&
    element.querySelector('b, strong, em, kbd, code') === null
  );
}

function isCallLine({ vocabulary }: Trimming, { block, names }: Line): boolean {
  if (block.words === 0 || block.words > LONGEST_CALL || isStep(block.element)) return false;
  if (CALL.test(names)) return vocabulary.isCall(block.key);
  return vocabulary.isCall(block.key) && (block.linkWords > 0 || block.element.querySelector('i, em') !== null);
}

/** "Related: …" with nothing but a link, or a link in a box that is named for it. */
function isRelatedLine({ vocabulary, about }: Trimming, line: Line): boolean {
  const { block, names, plainWords } = line;
  if (block.linkWords === 0) return false;
  const label = vocabulary.alsoReadAt(block.key);
  const beside = label === null ? plainWords : plainWords - label.split(' ').length;
  if (label !== null && plainWords > 0 && beside <= 0 && block.words > plainWords + 1) return true;
  if (!RELATED.test(names) || linksIn(line, about.host).here > 0) return false;
  return isLinks(line) || (block.linkWords > plainWords && beside <= MOST_BESIDE);
}

/** "See also" as a heading is a chapter of an encyclopedia. */
function isListLabel({ vocabulary }: Trimming, { block, names }: Line): boolean {
  const label = block.words <= LONGEST_LIST_LABEL ? vocabulary.alsoReadAt(block.key) : null;
  if (label === null) return false;
  return block.kind !== 'heading' || RELATED.test(names) || !vocabulary.isSectionLabel(label);
}

/** A label over other articles, and the links beneath it. */
function relatedList(trimming: Trimming, label: number): void {
  const { lines, about } = trimming;
  let end = label + 1;
  for (; end < lines.length && end - label <= LONGEST_LIST; end++) {
    const line = lines[end];
    if (!line) break;
    const isPicture = line.block.words === 0 && line.block.element.closest('a[href]') !== null;
    if (!isPicture && !trimming.isOut(end) && !(isLinks(line) && linksIn(line, about.host).own > 0)) break;
  }
  const links = lines.slice(label + 1, end).filter(isLinks).length;
  const isWhole = trimming.vocabulary.isAlsoReadLabel(lines[label]?.block.key ?? '');
  if (links < (isWhole ? 1 : LEAST_LIST)) return;
  for (let at = label; at < end; at++) trimming.leaveOut(at, 'related');
}
