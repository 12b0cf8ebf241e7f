/** What scripts left behind: labels of buttons that do nothing, headings of contents lists that aren't there. */
import type { Block, Page } from '../../../core/types.ts';
import { isProse, isSentence } from '../../prose.ts';
import { openedFor } from '../openings.ts';
import { CONTENTS, LEFTOVERS } from './words.ts';

/** A label or heading without what it belongs to. */
interface Leftover {
  readonly block: Block;
  readonly isContents: boolean;
}

const LONGEST_LABEL = 5;

/** The leftovers of a page, in order. */
export function leftovers(page: Page): Leftover[] {
  const { blocks } = page;
  const found: Leftover[] = [];
  for (const at of openedFor('leftovers', page)) {
    const block = blocks[at];
    if (!block?.whole || block.words > LONGEST_LABEL) continue;
    if (isEmptyContents(block, blocks[at + 1], blocks[at + 2])) found.push({ block, isContents: true });
    else if (isLeftover(block, blocks[at - 1])) found.push({ block, isContents: false });
  }
  return found;
}

/** Where the next thing is a chapter or a paragraph, the list that the heading announces is missing. */
function isEmptyContents({ key, kind, element }: Block, next: Block | undefined, after: Block | undefined): boolean {
  if (!CONTENTS.has(key) || kind === 'code' || kind === 'table' || element.closest('li, nav')) return false;
  if (!next || next.element.closest('li, nav, dl, table') || next.element.querySelector('a[href^="#"]')?.textContent) {
    return false;
  }
  if (next.kind === 'heading') {
    return after !== undefined && after.kind !== 'heading' && !after.element.closest('li') && key.includes(' ');
  }
  return isProse(next) && isSentence(next) && key.includes(' ');
}

/** Named buttons are what manuals speak of: in a list, in bold or after a colon they are the article's. */
function isLeftover({ key, kind, text, element }: Block, before: Block | undefined): boolean {
  if (kind !== 'text' || !LEFTOVERS.has(key) || isSentence({ text })) return false;
  if (element.closest('li, dt, dd, blockquote, figcaption, label')) return false;
  if (element.querySelector('b, strong, kbd, code, em, i:not(:empty)')) return false;
  return before === undefined || !/[:：]$/u.test(before.text);
}
