/** Lines that are nothing but affiliate links and yet the page's own words: a sentence, a title, what a heading announces. */
import { countWords, normalise } from '../../core/text.ts';
import type { Block, Page } from '../../core/types.ts';
import { isButtonLabel } from '../button-labels.ts';
import type { Link } from './seed.ts';

/**
 * Of so many words a line says something. On 138 pages none of 81 buttons to affiliates had more than four words; lines this
 * long were sentences, or names in full, which lists of deals need.
 */
const SENTENCE = 8;
/** Labels of buttons end in a full stop, too: "Get it now." So many words make a sentence of one. */
const LABEL_SENTENCE = 6;
/** A comment on the title above it, in lists of books and films; longer paragraphs go on with the text, whatever stands before them. */
const LONGEST_COMMENT = 15;

const CLOSING = `\\s"'“”„‘’»«›‹」』)\\]`;
const ENDED = new RegExp(`[.?!…。？！।؟۔][${CLOSING}]*$`, 'u');
/** What a button shouts is no sentence. */
const STOPPED = new RegExp(`[.?…。？।؟۔][${CLOSING}]*$`, 'u');

/** True when the text is a sentence rather than a name or what a button says. */
export function isSentence(text: string): boolean {
  const words = countWords(normalise(text));
  if (isButtonLabel(text)) return words >= LABEL_SENTENCE && STOPPED.test(text);
  return words >= SENTENCE || (words > 1 && ENDED.test(text));
}

/**
 * Those of `lines`, in document order, that their neighbours claim: announced by a heading or a colon before them, or
 * titles with a short comment after them. What stands in one line, or right below such a line, is claimed with it.
 */
export function claimedLines(lines: readonly Link[], { blocks }: Page): Set<Element> {
  const claimed = new Set<Element>();
  if (lines.length === 0) return claimed;
  const within = linesByBlock(lines, blocks);
  let isAfterClaimed = false;
  let before: Block | undefined;
  blocks.forEach((block, at) => {
    if (block.words === 0) return;
    const own = within.get(block);
    isAfterClaimed = own !== undefined && (isAfterClaimed || announces(before) || isComment(wordedAfter(blocks, at)));
    if (own && isAfterClaimed) for (const line of own) claimed.add(line);
    before = block;
  });
  return claimed;
}

const announces = (block: Block | undefined): boolean =>
  block !== undefined && (block.kind === 'heading' || /[:：]$/.test(block.text));

const isComment = (block: Block | undefined): boolean =>
  block?.kind === 'text' && block.words <= LONGEST_COMMENT && block.linkWords < block.words / 2;

function wordedAfter(blocks: readonly Block[], at: number): Block | undefined {
  for (let next = at + 1; blocks[next]; next++) if ((blocks[next]?.words ?? 0) > 0) return blocks[next];
  return undefined;
}

function linesByBlock(lines: readonly Link[], blocks: readonly Block[]): Map<Block, Element[]> {
  const byElement = new Map<Element, Block[]>();
  for (const block of blocks) {
    const same = byElement.get(block.element);
    if (same) same.push(block);
    else byElement.set(block.element, [block]);
  }
  const within = new Map<Block, Element[]>();
  for (const { element } of lines) {
    const block = blockOf(element, byElement);
    if (block) within.set(block, [...(within.get(block) ?? []), element]);
  }
  return within;
}

/** Loose text makes several blocks of one element: the one that says what the line says. */
function blockOf(line: Element, byElement: ReadonlyMap<Element, readonly Block[]>): Block | undefined {
  const key = normalise(line.textContent ?? '');
  for (let at: Element | null = line; at; at = at.parentElement) {
    const found = byElement.get(at);
    if (found) return found.find((block) => ` ${block.key} `.includes(` ${key} `));
  }
  return undefined;
}
