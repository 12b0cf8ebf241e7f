/** Tells a list of things to do from rankings, contents lists, references and points of an argument. */
import { shareOfInstructions } from './instructions.ts';
import type { Line } from './lines.ts';
import type { Item } from './list-chain.ts';
import { ANNOUNCING, NEVER_TO_DO, NOT_TO_DO } from './list-words.ts';
import { isChapterLabel } from './step-label.ts';

/**
 * Of the items, how many must tell somebody to do something, by what stands above the list. Of 57 lists labelled as
 * steps (family and recipes) none has less than 0.5; of the others only contents lists, tips and lists
 * inside a step have more than 0.33, and those are told apart by other signs.
 */
const LEAST_SHARE = { announced: 0.4, bare: 0.5, doubtful: 0.75 };

/** How far above the list its lead-in can stand, in lines. */
const LEAD_IN_REACH = 2;

/** True when the items are instructions. `heading` is the one above the list. */
export function isInstructions(
  items: readonly Item[],
  lines: readonly Line[],
  heading: Line | null,
  language: string,
): boolean {
  const [first] = items;
  if (!first || items.length < 2) return false;
  if (isLinks(items, lines) || isContents(items, lines) || isQuestions(items)) return false;
  const share = shareOfInstructions(
    items.map((item) => item.text),
    language,
  );
  const above = leadIn(first.at, lines);
  const title = heading?.text ?? '';
  const isCalled = ANNOUNCING.test(above) || ANNOUNCING.test(title);
  const says = isFirstUnder(heading, first.at, lines) ? `${above}\n${title}` : above;
  if (!isCalled && NEVER_TO_DO.test(says)) return false;
  if (NOT_TO_DO.test(says)) return share >= LEAST_SHARE.doubtful;
  return share >= (isCalled || /[:：]$/.test(above) ? LEAST_SHARE.announced : LEAST_SHARE.bare);
}

/** The sentence right above the list. */
function leadIn(first: number, lines: readonly Line[]): string {
  for (let at = first - 1; at >= Math.max(0, first - LEAD_IN_REACH); at--) {
    const line = lines[at];
    if (line && line.level > 0) return '';
    if (line && line.key !== '') return line.item ? '' : line.text;
  }
  return '';
}

/** "Ingredients" speaks of the list right under it, not of the next. */
const isFirstUnder = (heading: Line | null, first: number, lines: readonly Line[]) =>
  heading !== null && lines.slice(lines.indexOf(heading), first).every((line) => line.item === null);

const most = (items: readonly Item[], is: (item: Item) => boolean) => items.filter(is).length * 2 > items.length;

/** Contents, navigation, also-read: most items are nothing but a link. */
const isLinks = (items: readonly Item[], lines: readonly Line[]) =>
  most(items, (item) => lines.slice(item.at, item.end).every((line) => line.linked || line.key === ''));

const isQuestions = (items: readonly Item[]) => most(items, (item) => /[?？؟]\s*$/.test(item.text));

/** Items that name the chapters of the article, or are printed again as its headings. */
function isContents(items: readonly Item[], lines: readonly Line[]): boolean {
  const headings = new Set(lines.filter((line) => line.level > 0).map((line) => line.key));
  return most(items, (item) => isChapterLabel(item.text) || headings.has(lines[item.at]?.key ?? ''));
}
