/** Where a button belongs to the article, whatever it says. */
import type { Block, Page } from '../../../core/types.ts';
import { affiliatesOn } from '../../affiliate/page.ts';
import { isLastChapter } from '../../last-chapters.ts';
import type { ButtonGroup } from './group.ts';
import { kindsOf } from './label.ts';
import { type ButtonLine, readButtonLines } from './line.ts';
import { INSTALLER, POINTING } from './words.ts';

/** Between the heading that announces a button and the button there are at most this many blocks: a date, a sentence. */
const MOST_BETWEEN = 2;
/** Longer headings are titles: "How to download music from your old phone to your computer". */
const LONGEST_ANNOUNCEMENT = 6;
/** Buttons for as many different things are the page's own list of files. */
const MOST_BUTTONS = 8;

/** A price beside what is sold: "Buy at Shop for $99". */
const PRICE = /\p{Sc}\s?\d|\d\s?(?:\p{Sc}|zł|kr|Kč|Ft|USD|EUR|GBP|CHF|руб|円|元|원)/u;
/** A release of a program; a system's number follows the system's name or a stroke: "Windows 8.1", "10/8.1". */
const RELEASE = /(?<![\d./]|\b(?:windows|win|macos|android|ios)\s)\d+\.\d/i;

/** True when the page needs these buttons: a step, an item of a list, the thing that a heading announces. */
export function belongsToArticle(group: ButtonGroup, page: Page): boolean {
  const { lines } = group;
  return (
    new Set(lines.map(({ key }) => key)).size > MOST_BUTTONS ||
    lines.some((line) => isListed(line, group, page)) ||
    isAnnounced(group, page.blocks) ||
    isProducts(group, page) ||
    isPointedAt(group, page.blocks) ||
    isInLinkList(group, page.blocks) ||
    isWinner(group, page) ||
    isRelease(group, page)
  );
}

/** A step, an item of a list with others beside it, a cell among data. */
function isListed({ at, drawn }: ButtonLine, { from, to }: ButtonGroup, { blocks }: Page): boolean {
  const element = blocks[at]?.element;
  if (!element) return false;
  if (element.closest('dl, menu')) return true;
  const item = element.closest('li');
  const list = item?.parentElement;
  if (list) {
    const holdsMore = [blocks[from - 1], blocks[to + 1]].some((block) => block && list.contains(block.element));
    if (list.tagName === 'OL' || !drawn || holdsMore) return true;
  }
  const row = element.closest('tr');
  if (!row || row.children.length < 2) return false;
  const table = row.closest('table');
  if (table?.getAttribute('role') === 'presentation' || (table?.getElementsByTagName('tr').length ?? 0) < 2)
    return false;
  return [blocks[from - 1], blocks[to + 1]].some((block) => block && table?.contains(block.element));
}

/** The button of a product whose name and price stay: a list of deals is what such a page is about. */
function isProducts({ lines }: ButtonGroup, page: Page): boolean {
  const kept = keptLinks(page);
  const holdsKept = (element: Element) => [...element.querySelectorAll('a[href]')].some((link) => kept.has(link));
  return kept.size > 0 && lines.some(({ elements }) => elements.some((at) => kept.has(at) || holdsKept(at)));
}

/** Affiliate buttons that are not taken for advertising where they stand. */
function keptLinks(page: Page): Set<Element> {
  const { links, seeds } = affiliatesOn(page);
  const kept = new Set(links.filter(({ setting }) => setting === 'button').map(({ element }) => element));
  for (const { element } of seeds) kept.delete(element);
  return kept;
}

/** A heading closely above says what the button gets: "Download", then "Download 2.1". */
function isAnnounced({ from, lines }: ButtonGroup, blocks: readonly Block[]): boolean {
  const kinds = kindsOf(lines.map(({ key }) => key).join(' '));
  for (let at = from - 1, between = 0; at >= 0 && between <= MOST_BETWEEN; at--) {
    const block = blocks[at];
    if (!block || block.words === 0) continue;
    if (block.kind === 'heading')
      return block.words <= LONGEST_ANNOUNCEMENT && kindsOf(block.key).some((kind) => kinds.includes(kind));
    between++;
  }
  return false;
}

/** A sentence beside it sends the reader to what is loaded, on this site or as a file; what is sold needs no such way. */
function isPointedAt({ from, to, lines }: ButtonGroup, blocks: readonly Block[]): boolean {
  const before = worded(blocks, from, -1);
  const after = worded(blocks, to, 1);
  const names = lines.some(({ says }) => [before, after].some((block) => isQuoted(says, block)));
  if (names) return true;
  const loads = lines.some(({ key }) => kindsOf(key).includes('download'));
  if (!loads || lines.some(({ key }) => /\p{N}/u.test(key)) || !lines.every(({ near }) => near)) return false;
  if (before && /[:：]$/.test(before.text) && !lines.some(({ key }) => kindsOf(key).includes('try'))) return true;
  return [before, after].some((block) => block !== undefined && POINTING.test(block.key));
}

const isQuoted = (says: string, block: Block | undefined): boolean => {
  const at = says && block && block.words > block.linkWords ? block.text.indexOf(says) : -1;
  // French sets a space between the quotation mark and the word.
  return at > 0 && /["'“”„‘’«‹「『]\s?$/.test(block?.text.slice(0, at) ?? '');
};

const targetsOf = ({ elements }: ButtonLine): string[] =>
  elements.flatMap((element) => {
    const link = element.matches('a[href]') ? element : element.querySelector('a[href]');
    return link?.getAttribute('href') ?? [];
  });

/** True when another button of the page leads to the same address. */
function isRepeated(line: ButtonLine, page: Page): boolean {
  const own = new Set(targetsOf(line));
  return readButtonLines(page).some(
    (other) => other.at !== line.at && targetsOf(other).some((address) => own.has(address)),
  );
}

/**
 * Where a review's last chapter says what to buy, the price and the shop are what it ends on. A plain link there is an ad
 * by two signs: an affiliate's, and repeated.
 */
function isWinner({ lines, from }: ButtonGroup, page: Page): boolean {
  const [line, ...others] = lines;
  if (!line || others.length > 0 || line.drawn || line.count > 1 || !PRICE.test(line.says)) return false;
  const heading = page.blocks.slice(0, from).findLast(({ kind }) => kind === 'heading');
  if (!heading || !isLastChapter(heading.key)) return false;
  const isAffiliate = affiliatesOn(page).links.some(({ element }) => line.elements.includes(element));
  return !isAffiliate || !isRepeated(line, page);
}

/** A plain link to the installer of one release, given once, is the file that the page is about. */
function isRelease({ lines }: ButtonGroup, page: Page): boolean {
  const [line, ...others] = lines;
  if (!line || others.length > 0 || line.drawn || line.count > 1 || !RELEASE.test(line.says)) return false;
  const targets = targetsOf(line);
  if (!targets.some((address) => INSTALLER.test(address.replace(/[?#].*$/, '')))) return false;
  return !isRepeated(line, page);
}

/** A line of links beside it that are no buttons: it is one of a list of sources. */
function isInLinkList({ from, to, lines }: ButtonGroup, blocks: readonly Block[]): boolean {
  if (lines.every(({ drawn }) => drawn)) return false;
  return [blocks[from - 1], blocks[to + 1]].some(
    (block) => block !== undefined && block.kind !== 'heading' && block.words > 1 && block.linkWords === block.words,
  );
}

function worded(blocks: readonly Block[], from: number, way: 1 | -1): Block | undefined {
  for (let at = from + way; blocks[at]; at += way) if ((blocks[at]?.words ?? 0) > 0) return blocks[at];
  return undefined;
}
