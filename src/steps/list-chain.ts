/** Follows the numbering of lists: several lists, and numbers typed by hand between them, can be one. */
import type { Page } from '../core/types.ts';
import { type Line, LOOKS_LIKE_HEADING } from './lines.ts';
import { announces } from './procedure-title.ts';
import { numberedLine } from './step-label.ts';

/** One item in lines: from `at` to before `end`. */
export interface Item {
  readonly number: number;
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

interface List {
  readonly element: Element;
  readonly items: readonly Item[];
}

/** The article's lists of one kind as runs of items whose numbering goes on, in document order, outer before inner. */
export function chainsOf(lines: readonly Line[], page: Page, tag: 'OL' | 'UL'): Item[][] {
  const chains: Item[][] = [];
  const { spans, elements } = listsIn(lines, page.article.root);
  const all = [...elements[tag]]
    .filter((list) => !list.hasAttribute('reversed'))
    .map((element) => ({ element, items: numbered(element, spans, lines) }));
  for (const [around, lists] of byNesting(all)) {
    let chain: Item[] = [];
    let isSingles = true;
    for (const list of lists) {
      const first = list.items[0];
      if (!first) continue;
      if (tag === 'OL') addTypedNumbers(chain, lines, first.at);
      isSingles &&= list.items.length === 1;
      if (chain.length > 0 && goesOn(chain, list.items, lines, isSingles)) join(chain, list.items);
      else {
        if (chain.length > 0) chains.push(chain);
        chain = [...list.items];
        isSingles = list.items.length === 1;
      }
    }
    const end = (around && spans.get(around)?.end) ?? lines.length;
    if (tag === 'OL') addTypedNumbers(chain, lines, end);
    if (chain.length > 0) chains.push(chain);
  }
  return chains.sort((a, b) => (a[0]?.at ?? 0) - (b[0]?.at ?? 0) || (b.at(-1)?.end ?? 0) - (a.at(-1)?.end ?? 0));
}

/** Items whose list begins at 1 again take the numbers that they would have had. */
function join(chain: Item[], items: readonly Item[]): void {
  const last = chain.at(-1)?.number ?? 0;
  const first = items[0]?.number ?? 1;
  for (const item of items) chain.push(first > last ? item : { ...item, number: item.number - first + last + 1 });
}

/** The lines that each list item spans. */
type Spans = ReadonlyMap<Element, { readonly at: number; readonly end: number }>;

/** The lists in the lines, read once for all finders. */
interface Lists {
  readonly spans: Spans;
  readonly elements: Readonly<Record<'OL' | 'UL', ReadonlySet<Element>>>;
}

const known = new WeakMap<readonly Line[], Lists>();

function listsIn(lines: readonly Line[], root: Element): Lists {
  const before = known.get(lines);
  if (before) return before;
  const spans = itemSpans(lines, root);
  const elements = { OL: new Set<Element>(), UL: new Set<Element>() };
  for (const item of spans.keys()) {
    const list = item.parentElement;
    const tag = list?.tagName;
    if (list && (tag === 'OL' || tag === 'UL')) elements[tag].add(list);
  }
  const lists = { spans, elements };
  known.set(lines, lists);
  return lists;
}

function itemSpans(lines: readonly Line[], root: Element): Map<Element, { at: number; end: number }> {
  const spans = new Map<Element, { at: number; end: number }>();
  lines.forEach((line, at) => {
    for (let item = line.item; item && root.contains(item); item = item.parentElement?.closest('li') ?? null) {
      const span = spans.get(item);
      if (span) span.end = at + 1;
      else spans.set(item, { at, end: at + 1 });
    }
  });
  return spans;
}

/** Numbers as the page shows them: items that are set aside count too. */
function numbered(list: Element, spans: Spans, lines: readonly Line[]): Item[] {
  const found: Item[] = [];
  let number = integer(list.getAttribute('start')) ?? 1;
  for (let item = list.firstElementChild; item; item = item.nextElementSibling) {
    if (item.tagName !== 'LI') continue;
    number = integer(item.getAttribute('value')) ?? number;
    const span = spans.get(item);
    if (span) found.push({ number, ...span, text: firstText(lines, span) });
    number++;
  }
  return found;
}

/** What an item says first. A number that stands alone in it is the list's own, printed by the page. */
function firstText(lines: readonly Line[], { at, end }: { at: number; end: number }): string {
  const filled = lines.slice(at, end).filter((line) => line.key !== '');
  return (filled.find(({ typed }) => typed?.rest !== '') ?? filled[0])?.text ?? '';
}

function integer(value: string | null): number | null {
  return value !== null && /^\s*-?\d{1,6}\s*$/.test(value) ? Number(value) : null;
}

/** Lists that stand in the same item, or in none, can go on one another; those in different ones can't. */
function byNesting(lists: readonly List[]): Map<Element | null, List[]> {
  const groups = new Map<Element | null, List[]>();
  for (const list of lists) {
    const around = list.element.parentElement?.closest('li') ?? null;
    const group = groups.get(around);
    if (group) group.push(list);
    else groups.set(around, [list]);
  }
  return groups;
}

/** A bold line can also be part of a step, where the numbers go on behind it. */
const isBoundary = (line: Line) => (line.level > 0 && line.level < LOOKS_LIKE_HEADING) || line.isChapter;

/** Adds to the chain the paragraphs after it, before line `until`, that carry the next numbers. */
function addTypedNumbers(chain: Item[], lines: readonly Line[], until: number): void {
  const last = chain.at(-1);
  if (!last) return;
  let number = last.number;
  for (let at = last.end; at < until; at++) {
    const line = lines[at];
    if (!line || isBoundary(line)) break;
    if (line.item || numberedLine(line.text) !== number + 1) continue;
    number++;
    chain.push({ number, at, end: at + 1, text: line.text });
  }
}

/** Longer captions under a picture are paragraphs. */
const LONGEST_CAPTION = 12;

/** True when a list of these items goes on the chain before it. */
function goesOn(chain: readonly Item[], items: readonly Item[], lines: readonly Line[], isSingles: boolean): boolean {
  const last = chain.at(-1);
  const [first] = items;
  if (!last || !first) return false;
  const between = lines.slice(last.end, first.at);
  if (between.some(isBoundary)) return false;
  if (first.number === last.number + 1 && first.number > 1) return true;
  if (first.number !== 1 || between.some((line) => line.level > 0)) return false;
  // Pages made from Markdown begin each item's list at 1 where a picture or a quotation parts them.
  const before = between.at(-1);
  if (isSingles) return !(before && announces(before));
  // With nothing between, one of them is a step that an empty box parts from the others.
  if (between.length === 0) return chain.length === 1 || items.length === 1;
  return between.every((line) => line.key === '' || (line.words <= LONGEST_CAPTION && isCaption(line)));
}

const isCaption = (line: Line) => line.block.element.closest('figcaption') !== null;
