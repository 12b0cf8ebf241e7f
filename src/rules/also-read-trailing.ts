/** Lists of other articles without a label: many links in a row to the page's own site, and nothing of the article after. */
import type { Page } from '../core/types.ts';
import type { LinkBlock } from './link-blocks.ts';
import type { Span } from './span.ts';

interface TrailingList extends Span {
  readonly links: number;
}

/** Titles of articles have this many words on average; menus, tags, names and downloads have fewer. */
const LEAST_TITLE_WORDS = 4;
/** Tags, categories and names of sections have no more words than this. */
const LONGEST_TAG = 2;
/** The least share of links to the page's own site; sources and "best tools" lists lead elsewhere. */
const LEAST_ON_SITE = 0.8;
/** The article goes on after the list when this many words outside links follow in a block that Readability kept. */
const PROSE_WORDS = 12;
/** The article must have at least this many words outside links for each word of the list, or the list is the article. */
const PROSE_PER_LINK_WORD = 0.5;
/** The largest share of a list's lines that may be headings of this page: more is a table of contents. */
const MOST_HEADINGS = 0.3;

export function trailingLists(
  blocks: readonly LinkBlock[],
  taken: readonly boolean[],
  page: Page,
  least: number,
): TrailingList[] {
  const start = endOfProse(blocks, taken, page) + 1;
  const prose = blocks.slice(0, start).reduce((sum, { block }) => sum + block.words - block.linkWords, 0);
  const headings = new Set(blocks.filter(({ block }) => block.kind === 'heading').map(({ block }) => block.key));
  const lists: TrailingList[] = [];
  for (let from = start; from < blocks.length; from++) {
    let to = from - 1;
    while (to + 1 < blocks.length && isTitle(blocks[to + 1]) && !taken[to + 1]) to++;
    const run = blocks.slice(from, to + 1);
    const links = new Set(run.flatMap(({ leaving }) => leaving)).size;
    if (links >= least && isIntroduced(blocks[from - 1]) === false && areArticles(run, headings, prose)) {
      lists.push({ from, to, links });
    }
    if (to > from) from = to;
  }
  return lists;
}

/** A picture or a title that links; tags and names, which have a word or two, end the list. */
const isTitle = (item: LinkBlock | undefined): boolean =>
  item?.isLink === true && (item.block.words === 0 || item.block.words > LONGEST_TAG);

/** Index of the last block of the article's prose. */
function endOfProse(blocks: readonly LinkBlock[], taken: readonly boolean[], page: Page): number {
  return blocks.findLastIndex(
    ({ block }, at) => !taken[at] && block.words - block.linkWords >= PROSE_WORDS && page.article.has(block.element),
  );
}

/** A sentence or heading before the list that says what it is makes it part of the article. */
function isIntroduced(before: LinkBlock | undefined): boolean {
  if (!before) return true;
  return before.block.kind === 'heading' || /[:：]\s*$/.test(before.block.text);
}

function areArticles(run: readonly LinkBlock[], headings: ReadonlySet<string>, prose: number): boolean {
  const titles = run.filter(({ block }) => block.words > 0);
  const words = titles.reduce((sum, { block }) => sum + block.words, 0);
  const leaving = run.reduce((sum, item) => sum + item.leaving.length, 0);
  const onSite = run.reduce((sum, item) => sum + item.onSite, 0);
  const inMenu = run[0]?.block.element.closest('nav, header, footer, [role="navigation"]');
  return (
    !inMenu &&
    words >= LEAST_TITLE_WORDS * leaving &&
    onSite >= LEAST_ON_SITE * leaving &&
    titles.filter(({ block }) => headings.has(block.key)).length <= MOST_HEADINGS * titles.length &&
    prose >= PROSE_PER_LINK_WORD * words
  );
}
