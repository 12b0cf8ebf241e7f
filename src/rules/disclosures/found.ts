/**
 * Finds the notices among the blocks of a page. Comes to the content script with their words, see `later/notices.ts`: what is
 * there already is handed in, and not loaded again.
 */
import { normalise } from '../../core/text.ts';
import type { Block, Page } from '../../core/types.ts';
import { AFFILIATE_STEM } from '../affiliate/stem.ts';
import { isProse } from '../prose.ts';
import { isAboutAffiliates, isNoticeLabel, isNoticeText, namesLinks, speaksOfSelf } from './sayings.ts';

type IsInLayout = (element: Element, page: Page) => boolean;

/** A longer text is the article's. Notices of the large publishers have up to 360 characters. */
const LONGEST = 400;
const LEAST_WORDS = 3;
/**
 * A page that speaks of affiliates in this many blocks besides its notices is about them: a notice in its middle is an example.
 * Of 198 other pages none has such a word in more than two blocks.
 */
const ABOUT = 5;
/** Notices stand this near the article's beginning or end, in blocks of prose; in its middle where they sell something. */
const NEAR_EDGE = 3;

/** Indices of the notices where they may stand, in order. */
export function noticesOn(page: Page, hasLinks: () => boolean, isInLayout: IsInLayout): number[] {
  const { blocks } = page;
  const speaks = blocks.flatMap((block, at) => (AFFILIATE_STEM.test(block.key) ? [at] : []));
  const notes = new Set(speaks.filter((at) => isNotice(page, at, isInLayout)));
  const said = new Set([...notes].filter((at) => !isSection(blocks, at, notes)));
  const notices = said.size === 0 ? [] : [...said].filter(isPlaced(page, said, hasLinks));
  if (notices.length === 0) return [];
  const known = new Set(notices);
  const topics = blocks.filter(({ key }, at) => !known.has(at) && isAboutAffiliates(key));
  if (topics.length < ABOUT) return notices;
  const { from, to } = edgesOf(blocks, known);
  return notices.filter((at) => at <= from || at >= to);
}

const isLabel = ({ key, kind }: Block): boolean => (kind === 'text' || kind === 'heading') && isNoticeLabel(key);

/** True for all that stands under a heading of the article, between two sections: "How we make money" has to be answered. */
function isSection(blocks: readonly Block[], at: number, notes: ReadonlySet<number>): boolean {
  let [before, after] = [at - 1, at + 1];
  while (notes.has(before)) before--;
  while (notes.has(after)) after++;
  const heading = blocks[before];
  if (heading?.kind !== 'heading' || heading.element.tagName === 'H1' || isLabel(heading)) return false;
  const next = blocks[after];
  return (!next || next.kind === 'heading') && blocks.slice(0, before).some(isProse);
}

/** True for a notice with a label or near an end of the article, or on a page that has such links. */
function isPlaced(page: Page, said: ReadonlySet<number>, hasLinks: () => boolean): (at: number) => boolean {
  const { blocks } = page;
  const prose = blocks.flatMap((block, at) => (!said.has(at) && isProse(block) ? [at] : []));
  const from = prose[NEAR_EDGE - 1] ?? blocks.length;
  const to = prose.at(-NEAR_EDGE) ?? -1;
  return (at) => at < from || at > to || isLabelled(blocks, at) || hasLinks();
}

/** "Disclosure" above the block, or at its beginning. */
function isLabelled(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  const before = blocks[at - 1];
  const colon = block?.text.search(/[:：]/u) ?? -1;
  if (block && colon > 0 && isNoticeLabel(normalise(block.text.slice(0, colon)))) return true;
  return before !== undefined && isLabel(before);
}

/** The first and the last block of prose that is no notice. */
function edgesOf(blocks: readonly Block[], notices: ReadonlySet<number>): { from: number; to: number } {
  const isText = (block: Block, at: number) => !notices.has(at) && isProse(block);
  return { from: blocks.findIndex(isText), to: blocks.findLastIndex(isText) };
}

function isNotice(page: Page, at: number, isInLayout: IsInLayout): boolean {
  const { blocks } = page;
  const block = blocks[at];
  if (!block || (block.kind !== 'text' && !(block.kind === 'table' && isInLayout(block.element, page)))) return false;
  if (block.words < LEAST_WORDS || block.text.length > LONGEST) return false;
  if (!namesLinks(block.key) && !isLabelled(blocks, at)) return false;
  if (isQuoted(block, blocks[at - 1]) || !isNoticeText(block.text)) return false;
  return !(speaksOfSelf(block.text) && isAnswer(blocks, at));
}

/** An answer may have as many paragraphs before it says this. */
const LONGEST_ANSWER = 3;

/** The heading or the line in bold that it stands under asks something. */
function isAnswer(blocks: readonly Block[], at: number): boolean {
  for (const { kind, text, element } of blocks.slice(Math.max(0, at - LONGEST_ANSWER), at).reverse()) {
    const isBold = /^(?:STRONG|B)$/.test(element.firstElementChild?.tagName ?? '') && element.childElementCount === 1;
    if (kind === 'heading' || isBold) return element.tagName !== 'H1' && /[?？؟]$/u.test(text);
  }
  return false;
}

/** An example, an item of a list or the answer to a question is the article's. */
function isQuoted({ element }: Block, before: Block | undefined): boolean {
  if (element.closest('li, dd, dt, q, pre, figcaption')) return true;
  // A list above, of contents or breadcrumbs, introduces nothing.
  if (!before || before.element.tagName === 'LI') return false;
  const isTitle = before.element.tagName === 'H1';
  return /[:：]$/u.test(before.text) ? !isLabel(before) : /[?？؟]$/u.test(before.text) && !isTitle;
}
