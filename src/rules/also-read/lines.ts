/** Single lines that send to another article: `Also read: How to …`. */

import type { BlockText } from '../../core/page/known-blocks.ts';
import { collapse, countWords, normalise } from '../../core/text.ts';
import { isBlank } from '../content.ts';
import type { LinkBlock } from '../link-blocks.ts';
import type { Span } from '../span.ts';
import { alsoReadLabelAt } from './labels.ts';

interface LabelledLine extends Span {
  readonly links: number;
  readonly label: string;
}

/** The label ends with one of these, in any script; without it the line may be a sentence. */
const LABEL_END = /[:：»>→|–—-]/;
/** What may stand before it. */
const LEAD = /^[^\p{L}\p{N}]+/u;
/** An arrow or a little picture before a label, which templates put there. */
const POINTED = /^[^\p{L}\p{N}]*[\p{So}\p{Sm}]/u;
/** A title has two words or more; "Read more" alone is a button. */
const LEAST_TITLE = 2;
/** Labels in an element of their own have no more words than this. */
const LONGEST_SET_OFF = 6;
/** No label of the tables has more words, in scripts without spaces a character each: what has is a sentence with a link. */
export const LONGEST_LINE_LABEL = 24;

/**
 * One line that stays on the page's own site may be the author's own pointer, part of the article: of 100 ordinary pages
 * one has it, and Readability's reference keeps it. Two are the site's habit, and a line that leaves the site is a copy's.
 */
const HABIT = 2;

/** What an author writes is a paragraph, or an item. */
const BOX = /^(?:DIV|ASIDE|SECTION)$/;

/** Such lines, in order. On a page that `lists` other articles elsewhere, or sets the label apart, a line is no author's pointer. */
export function labelledLines(blocks: readonly LinkBlock[], lists: boolean): LabelledLine[] {
  const lines = blocks.flatMap((item, at) => {
    const label = labelOfLine(item);
    return label === null ? [] : [{ from: at, to: at, links: item.leaving.length, item, label }];
  });
  const isHabit = lists || lines.length >= HABIT;
  return lines.filter(({ item }) => isHabit || item.onSite === 0 || isSetApart(item.block));
}

/**
 * True for a line that begins in bold or italics, or with an arrow, which templates and editors' buttons do; and for a box of its
 * own, with its label in an element of its own.
 */
function isSetApart({ element, text }: BlockText): boolean {
  if (POINTED.test(text)) return true;
  let first = element.firstChild;
  while (first && (isBlank(first) || (first.nodeType === first.TEXT_NODE && normalise(first.nodeValue ?? '') === '')))
    first = first.nextSibling;
  return (
    first !== null &&
    (/^(?:STRONG|B|EM|I)$/.test(first.nodeName) || (first.nodeName === 'SPAN' && BOX.test(element.tagName)))
  );
}

/** The label as the page writes it, or null when the block is no such line. */
export function labelOfLine(item: LinkBlock): string | null {
  const { block } = item;
  if (!block.whole || block.linkWords === 0 || block.kind === 'code' || item.isCell) return null;
  if (block.words - block.linkWords > LONGEST_LINE_LABEL) return null;
  const label = labelOf(block);
  return label !== null && item.leaving.length > 0 ? label : null;
}

function labelOf(block: BlockText): string | null {
  const label = alsoReadLabelAt(block.key);
  if (label === null) return setOffLabel(block);
  // Arrows and little pictures point to the label, too.
  const text = block.text.replace(LEAD, '');
  const end = LABEL_END.exec(text)?.index ?? -1;
  // The label itself must end there, not a word of the title further on.
  if (end < 0 || countLetters(text.slice(0, end)) !== countLetters(label)) return setOffLabel(block);
  const labelWords = countWords(label);
  if (block.words - labelWords < LEAST_TITLE) return null;
  return block.words - block.linkWords <= labelWords ? text.slice(0, end).trim() : null;
}

/** The label when it stands in an element of its own and all the rest is links: `<b>Related</b> <a>How to …</a>`. */
function setOffLabel({ element, words, linkWords }: BlockText): string | null {
  if (linkWords < LEAST_TITLE || words - linkWords > LONGEST_SET_OFF) return null;
  let first = element.firstChild;
  while (first && isBlank(first)) first = first.nextSibling;
  if (first?.nodeType !== element.ELEMENT_NODE) return null;
  const holder = first as Element;
  // Most lines of links begin with one.
  if (holder.matches('a[href]')) return null;
  const text = holder.textContent ?? '';
  const key = normalise(text);
  if (key === '' || alsoReadLabelAt(key) !== key || words - linkWords > countWords(key)) return null;
  return holder.querySelector('a[href]') ? null : collapse(text);
}

const countLetters = (text: string): number => text.normalize('NFKC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '').length;
