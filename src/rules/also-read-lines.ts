/** Single lines that send to another article: `Also read: How to …`. */
import { countWords } from '../core/text.ts';
import { alsoReadLabelAt } from './also-read-labels.ts';
import type { LinkBlock } from './link-blocks.ts';
import type { Span } from './span.ts';

interface LabelledLine extends Span {
  readonly links: number;
  readonly label: string;
}

/** The label ends with one of these, in any script; without it the line may be a sentence. */
const LABEL_END = /[:：»>→|–—-]/;
/** A title has two words or more; "Read more" alone is a button. */
const LEAST_TITLE = 2;

/**
 * One line that stays on the page's own site may be the author's own pointer, part of the article: of 40 ordinary pages
 * one has it, and Readability's reference keeps it. Two are the site's habit, and a line that leaves the site is a copy's.
 */
const HABIT = 2;

export function labelledLines(blocks: readonly LinkBlock[]): LabelledLine[] {
  const lines = blocks.flatMap((item, at) => {
    const label = labelOf(item);
    return label === null ? [] : [{ from: at, to: at, links: item.leaving.length, onSite: item.onSite, label }];
  });
  return lines.filter(({ onSite }) => onSite === 0 || lines.length >= HABIT);
}

/** The label as the page writes it, or null when the block is no such line. */
function labelOf({ block, leaving }: LinkBlock): string | null {
  if (leaving.length === 0 || !block.whole || block.kind === 'code' || block.kind === 'table') return null;
  const label = alsoReadLabelAt(block.key);
  if (label === null) return null;
  const end = LABEL_END.exec(block.text)?.index ?? -1;
  // The label itself must end there, not a word of the title further on.
  if (end < 0 || countLetters(block.text.slice(0, end)) !== countLetters(label)) return null;
  const labelWords = countWords(label);
  if (block.words - labelWords < LEAST_TITLE) return null;
  return block.words - block.linkWords <= labelWords ? block.text.slice(0, end).trim() : null;
}

const countLetters = (text: string): number => text.normalize('NFKC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '').length;
