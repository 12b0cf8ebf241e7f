/**
 * Lists of other articles without a label: many links in a row to the page's own site and nothing of the article after,
 * or titles that are made to look new.
 */

import { isMadeNew } from '../../core/article/made-new.ts';
import { excerpt } from '../../core/text.ts';
import type { Page } from '../../core/types.ts';
import type { LinkBlock } from '../link-blocks.ts';
import { isProse } from '../prose.ts';
import type { Span } from '../span.ts';
import { countLinks, isHeading, isTitle, proseWords } from './card.ts';
import { cardRuns } from './cards.ts';

interface TrailingList extends Span {
  readonly code: 'link-tail' | 'link-cards' | 'link-tags';
  readonly links: number;
  readonly label: string;
}

/** Titles of articles have this many words on average; menus, tags, names and downloads have fewer. */
const LEAST_TITLE_WORDS = 4;
/** The least share of links to the page's own site; sources and "best tools" lists lead elsewhere. */
const LEAST_ON_SITE = 0.8;
/** One may be a page's own that was updated; on the farms measured a third of the titles have such a tag. */
const LEAST_TAGGED = 2;
/** The most characters of a title that a reason quotes. */
const LONGEST_QUOTE = 60;
/** The article must have at least this many words outside links for each word of the list, or the list is the article. */
const PROSE_PER_LINK_WORD = 0.5;
/** The largest share of a list's lines that may be headings of this page: more is a table of contents. */
const MOST_HEADINGS = 0.3;

/** Such lists, each of at least `least` links; `taken` are the blocks that other parts of the rule have. */
export function trailingLists(
  blocks: readonly LinkBlock[],
  taken: readonly boolean[],
  page: Page,
  least: number,
): TrailingList[] {
  const rows = titleRuns(blocks, taken, least);
  const cards = cardRuns(blocks);
  if (rows.length + cards.length === 0) return [];
  const start = endOfProse(blocks, taken, page) + 1;
  const prose = proseWords(blocks.slice(0, start));
  const isTail = ({ from, to }: Span, run: Run) =>
    from >= start && !isIntroduced(blocks[from - 1]) && isOnSite(run) && areArticles(run, blocks, { from, to }, prose);
  const runOf = ({ from, to }: Span): Run => {
    const items = blocks.slice(from, to + 1);
    return { items, titles: items.filter((item) => isTitle(item) && item.block.words > 0) };
  };
  const ofCards = cards
    .filter((span) => span.certain || isTail(span, runOf(span)))
    .map((span): TrailingList => ({ ...span, code: 'link-cards', label: '' }));
  const ofTitles = rows.flatMap((span): TrailingList[] => {
    const run = runOf(span);
    const found = { ...span, links: countLinks(run.items) };
    const label = taggedTitle(run);
    if (label && areArticles(run, blocks, span, prose)) return [{ ...found, code: 'link-tags', label }];
    return isTail(span, run) ? [{ ...found, code: 'link-tail', label: '' }] : [];
  });
  return [...ofCards, ...ofTitles];
}

interface Run {
  readonly items: readonly LinkBlock[];
  /** The items that are titles rather than pictures. */
  readonly titles: readonly LinkBlock[];
}

/** Rows of `least` links or more, nothing between them. */
function titleRuns(blocks: readonly LinkBlock[], taken: readonly boolean[], least: number): Span[] {
  const runs: Span[] = [];
  for (let from = 0; from < blocks.length; from++) {
    if (!isTitle(blocks[from]) || taken[from]) continue;
    let to = from;
    while (isTitle(blocks[to + 1]) && !taken[to + 1]) to++;
    const links = new Set(blocks.slice(from, to + 1).flatMap(({ leaving }) => leaving)).size;
    if (links >= least) runs.push({ from, to });
    from = to;
  }
  return runs;
}

/** A title of the row with a tag such as "[Updated]" before it, when several have one; empty otherwise. */
function taggedTitle({ titles }: Run): string {
  const tagged = titles.filter(({ block }) => isMadeNew(block.text));
  return tagged.length >= LEAST_TAGGED ? excerpt(tagged[0]?.block.text ?? '', LONGEST_QUOTE) : '';
}

/** Index of the last paragraph that Readability kept: before it the article goes on after a list. */
function endOfProse(blocks: readonly LinkBlock[], taken: readonly boolean[], page: Page): number {
  return blocks.findLastIndex(({ block }, at) => !taken[at] && isProse(block) && page.article.has(block.element));
}

/** A sentence or heading before the list that says what it is makes it part of the article. */
function isIntroduced(before: LinkBlock | undefined): boolean {
  if (!before) return true;
  return before.block.kind === 'heading' || /[:：]\s*$/.test(before.block.text);
}

function isOnSite({ items }: Run): boolean {
  const leaving = items.reduce((sum, item) => sum + item.leaving.length, 0);
  const onSite = items.reduce((sum, item) => sum + item.onSite, 0);
  return onSite >= LEAST_ON_SITE * leaving;
}

/** Titles of articles rather than a menu, names or the page's own contents, and fewer of them than there is article. */
function areArticles({ items, titles }: Run, blocks: readonly LinkBlock[], { from, to }: Span, prose: number): boolean {
  const words = titles.reduce((sum, { block }) => sum + block.words, 0);
  if (words < LEAST_TITLE_WORDS * countLinks(items) || prose < PROSE_PER_LINK_WORD * words) return false;
  const headings = new Set(
    blocks.filter((item, at) => isHeading(item) && (at < from || at > to)).map(({ block }) => block.key),
  );
  return (
    titles.filter(({ block }) => headings.has(block.key)).length <= MOST_HEADINGS * titles.length &&
    !items[0]?.block.element.closest('nav, header, footer, [role="navigation"]')
  );
}
