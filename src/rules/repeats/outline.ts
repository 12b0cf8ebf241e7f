/** Finds contents lists: lists whose every line stands again, in their order, as a heading further down. */
import { Aside, hasSignsOf, isNumberAlone, Outline, type OutlineLine } from '../../core/compare/outline.ts';
import { blocksOf } from '../../core/page/blocks.ts';
import { indexOf } from '../../core/page/page-index.ts';
import { holdsUnread } from '../../core/page/unread.ts';
import { excerpt, normalise } from '../../core/text.ts';
import type { Block, Finding, Page } from '../../core/types.ts';
import { isWeak, signOf } from '../affiliate/link.ts';
import { byPlace } from '../content.ts';
import { liftBlocks } from '../lift-blocks.ts';
import { LEADS_IN } from './titles.ts';

/** Fewer lines are a sentence about what follows. */
const FEWEST_LINES = 3;

/** Headings and the bold lines that serve as headings are no longer. */
const LONGEST_LINE = 25;

/** How many of the lines have to be headings; the rest may be the lines under them. */
const LEAST_HEADINGS = 0.5;

const SENTENCE_END = /[.。！]["”’»)\]]*$/u;

/** `isFolded`: blocks that won't be seen, so that they can't be what the list names. */
export function* outlinesOf(page: Page, rule: string, isFolded: (block: number) => boolean): Iterable<Finding> {
  const { blocks } = page;
  const lines = namesIn(blocks, isFolded);
  if (lines.length < FEWEST_LINES) return;
  const outline = new Outline(lines);
  const aside = new Aside(page);
  const namedBy = (list: readonly Block[], after: number): number[] | null => {
    const named = linesNamed(list, { blocks, outline, aside }, after);
    if (!named || named.length < FEWEST_LINES || isOfOtherPages(list, page)) return null;
    const headings = named.filter((at) => blocks[at]?.kind === 'heading').length;
    const isAllLinks = list.every(({ words, linkWords }) => words === linkWords);
    return isAllLinks || headings >= named.length * LEAST_HEADINGS ? named : null;
  };
  // The words first: for them nothing is looked for on the page.
  const mayBegin = (block: Block) => outline.linesOf(block.key, -1) !== null && isShort(block);
  for (const { from, to } of listsIn(blocks, page.article.root, mayBegin)) {
    const list = blocks.slice(from, to + 1);
    const named = isFolded(from) || isSpokenOf(list, blocks[from - 1], page) ? null : namedBy(list, to);
    const { targets, taken } = named ? liftBlocks(list, page) : { targets: [], taken: [] };
    if (named && taken.length === list.length) yield findingOf(targets, list, named, page, rule);
  }
  for (const element of listsBeside(page, outline)) {
    const list = blocksOf(element, page.facts, (inner) => page.isSetAside(inner));
    const named = namedBy(
      list.filter((line) => !aside.isLedTo(line)),
      -1,
    );
    if (named && !holdsUnread(element)) yield findingOf([element], list, named, page, rule);
  }
}

/** What a line of a contents list may name. */
function namesIn(blocks: readonly Block[], isFolded: (block: number) => boolean): OutlineLine[] {
  const lines: OutlineLine[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block && !isFolded(at) && isName(block)) lines.push({ key: block.key, at });
  }
  return lines;
}

/**
 * A list whose lines lead each to another page is more than the names that it shares with this one. Contents lists whose
 * places were lost lead all to one page, or nowhere, or to whoever pays for the click.
 */
function isOfOtherPages(list: readonly Block[], { url }: Page): boolean {
  const others = new Set<string>();
  for (const { element } of list) {
    const link = element.querySelector('a[href]');
    const href = link?.getAttribute('href') ?? '#';
    const isHere = href.startsWith('#') || href.startsWith(`${url.origin}${url.pathname}#`);
    const sign = isHere || !link ? null : signOf(link, [href], url);
    if (!isHere && (!sign || isWeak(sign))) others.add(href);
  }
  return others.size > list.length / 2;
}

function isName({ element, kind, text, words, linkWords, laidOut }: Block): boolean {
  if (!laidOut || words === 0 || words > LONGEST_LINE || words === linkWords) return false;
  return kind === 'heading' || (kind === 'text' && element.tagName !== 'LI' && !SENTENCE_END.test(text));
}

interface Names {
  readonly blocks: readonly Block[];
  readonly outline: Outline;
  readonly aside: Aside;
}

/** The blocks after `after` that the lines of a list name; lines that name what another rule takes name none. */
function linesNamed(list: readonly Block[], { blocks, outline, aside }: Names, after: number): number[] | null {
  const named: number[] = [];
  for (const block of list) {
    if (block.pictures.length > 0 || block.kind !== 'text' || !block.laidOut || isStruck(block)) return null;
    const lines = outline.linesOf(block.key, named.at(-1) ?? after);
    const own = lines?.flatMap((at) => blocks[at] ?? []) ?? [];
    // Names in a row without a break are a sentence that names them; "Method 2" goes with the name under it.
    const names = own.filter((line, at) => !isNumberAlone(line) || at === own.length - 1).length;
    const isNamed = lines && names <= 1 + breaksIn(block) && hasSignsOf(block, own);
    if (isNamed) named.push(...lines);
    else if (!aside.isNamedBy(block)) return null;
  }
  return named;
}

/** "Done" is more than a name. */
const isStruck = ({ element }: Block): boolean => element.querySelector('s, strike, del') !== null;

/** A longer lead-in says something of what it leads to; a shorter one is a title. */
const MOST_TITLE_WORDS = 3;

/**
 * "Never put these into the oven:", "Which of them is cheapest?": without the list the sentence says nothing. A list of links
 * to places in the page is a contents list whatever stands before it.
 */
function isSpokenOf(list: readonly Block[], before: Block | undefined, { article }: Page): boolean {
  if (before?.kind !== 'text' || before.words <= MOST_TITLE_WORDS || !LEADS_IN.test(before.text)) return false;
  const leads = ({ element, words, linkWords }: Block) =>
    words === linkWords && element.querySelector('a[href^="#"]') !== null;
  return article.root.contains(before.element) && !list.every(leads);
}

/** True for what may be one name with "Method 2" before it, and for several names: a paragraph of prose is neither. */
const isShort = (block: Block): boolean => block.words <= LONGEST_LINE + MOST_NUMBERS || breaksIn(block) > 0;

/** Words of the lines with nothing but a number that may stand before a name. */
const MOST_NUMBERS = 5;

/** Line breaks, and bullets that were written into the text. */
const breaksIn = ({ element, text }: Block): number =>
  (element.firstElementChild === null ? 0 : element.getElementsByTagName('br').length) +
  (text.match(/ [*•] /g)?.length ?? 0);

/** Lists, and paragraphs of links that stand in a row, of which the first `mayBegin` an outline: most do not. */
function* listsIn(
  blocks: readonly Block[],
  root: Element,
  mayBegin: (block: Block) => boolean,
): Iterable<{ from: number; to: number }> {
  for (let from = 0; from < blocks.length; from++) {
    const block = blocks[from];
    if (block?.kind !== 'text' || block.words === 0) continue;
    const list = outermostList(block.element, root);
    if ((!list && !isLinks(block)) || !mayBegin(block)) continue;
    const goesOn = (next: Block) => (list ? list.contains(next.element) : isLinks(next));
    const before = blocks[from - 1];
    if (before && goesOn(before)) continue;
    let to = from;
    for (let next = blocks[to + 1]; next && goesOn(next); next = blocks[to + 1]) to++;
    yield { from, to };
    from = to;
  }
}

/** Lists of links to places in the page that stand beside the article; some of the first links are to be lines of it. */
function* listsBeside(page: Page, outline: Outline): Iterable<Element> {
  const { article, root } = page;
  const index = indexOf(page);
  const beside = ['ul', 'ol', 'nav']
    .flatMap((tag) => index.tagged(tag))
    .filter((list) => !article.root.contains(list) && !list.contains(article.root));
  const lists = beside.filter((list) => outermostList(list, root) === list && leadsToLines(list, outline));
  for (const list of lists.sort(byPlace)) if (!page.isSetAside(list)) yield list;
}

function leadsToLines(list: Element, outline: Outline): boolean {
  const links = list.querySelectorAll('a[href^="#"]');
  const first = Array.from({ length: FEWEST_LINES }, (_, at) => normalise(links[at]?.textContent ?? ''));
  return links.length >= FEWEST_LINES && first.some((line) => outline.linesOf(line, -1) !== null);
}

const isLinks = ({ kind, words, linkWords }: Block): boolean => kind === 'text' && linkWords > words / 2;

function outermostList(element: Element, root: Element): Element | null {
  let list: Element | null = null;
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) if (LISTS.has(at.tagName)) list = at;
  return list;
}

const LISTS = new Set(['UL', 'OL', 'NAV']);

function findingOf(
  targets: Element[],
  list: readonly Block[],
  named: readonly number[],
  page: Page,
  rule: string,
): Finding {
  return {
    rule,
    verb: 'fold',
    targets,
    original: [...new Set(named.flatMap((at) => page.blocks[at]?.element ?? []))],
    reason: { code: 'repeat-outline', facts: { what: excerpt(list[0]?.text ?? '', 60), count: named.length } },
    certainty: 'certain',
  };
}
