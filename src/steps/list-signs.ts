/** Tells a list of things to do from rankings, contents lists, references and points of an argument. */
import { opensWithInstruction, shareOfInstructions } from './instructions.ts';
import type { Line } from './lines.ts';
import type { Item } from './list-chain.ts';
import { ANNOUNCING, ANNOUNCING_STEPS, COUNTED, NAMES_RECORD, NEVER_TO_DO, NOT_TO_DO } from './list-words.ts';
import type { Titles } from './procedure-title.ts';
import { isChapterLabel } from './step-label.ts';

/**
 * Of the items, how many must tell somebody to do something, by what stands above the list. Of 57 lists labelled as
 * steps (family and recipes) none has less than 0.5; of the others only contents lists, tips and lists
 * inside a step have more than 0.33, and those are told apart by other signs.
 */
const LEAST_SHARE = { headed: 0.4, announced: 0.4, bare: 0.5, bullets: 0.7, doubtful: 0.75 };

/** How far above the list its lead-in can stand, in lines. */
const LEAD_IN_REACH = 2;

/**
 * True when the items are instructions. `headed`: they stand under a heading that says nothing else; `bullets`: their
 * order isn't numbered.
 */
export function isInstructions(
  items: readonly Item[],
  titles: Titles,
  language: string,
  kind: 'headed' | 'bullets' | 'numbered' = 'numbered',
): boolean {
  const [first] = items;
  if (!first || items.length < 2) return false;
  const { lines } = titles;
  if (isLinks(items, lines) || isContents(items, titles) || isQuestions(items)) return false;
  const share = shareOfInstructions(
    items.map((item) => item.text),
    language,
    titles.languageAbove(first.at) ?? language,
  );
  const above = leadIn(first.at, lines);
  const title = titles.headingAbove(first.at)?.text ?? '';
  const name = titles.nameAbove(first.at);
  if (COUNTED.test(name) && !announcesSteps(first.at, titles)) return false;
  const isCalled = ANNOUNCING.test(above) || ANNOUNCING.test(title);
  if (!isCalled && namesRecord(name, language)) return false;
  const says = titles.isFirstListUnderHeading(first.at) ? `${above}\n${title}` : above;
  if (!isCalled && NEVER_TO_DO.test(says)) return false;
  if (NOT_TO_DO.test(says)) return share >= LEAST_SHARE.doubtful;
  if (kind !== 'numbered') return share >= LEAST_SHARE[kind];
  return share >= (isCalled || /[:：]$/.test(above) ? LEAST_SHARE.announced : LEAST_SHARE.bare);
}

/** "Release notes" records; "Write the release notes" is a job. */
function namesRecord(name: string, language: string): boolean {
  const at = name.search(NAMES_RECORD);
  return at === 0 || (at > 0 && !opensWithInstruction(name, language));
}

/** True where the sentence or the heading above line `first` says that steps follow. */
export function announcesSteps(first: number, titles: Titles): boolean {
  const above = leadIn(first, titles.lines);
  const title = titles.headingAbove(first)?.text ?? '';
  if (NEVER_TO_DO.test(above) || (above === '' && NEVER_TO_DO.test(title))) return false;
  return ANNOUNCING_STEPS.test(above) || ANNOUNCING_STEPS.test(title);
}

/** True where the sentence or the heading above line `first` says that something to do follows: "How to open it". */
export function isAnnounced(first: number, titles: Titles): boolean {
  const texts = [leadIn(first, titles.lines), titles.headingAbove(first)?.text ?? ''];
  if (texts.some((text) => NEVER_TO_DO.test(text))) return false;
  return titles.instructionHeadingAbove(first) !== null || texts.some((text) => ANNOUNCING.test(text));
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

const most = (items: readonly Item[], is: (item: Item) => boolean) => items.filter(is).length * 2 > items.length;

/** Contents, navigation, also-read: most items are nothing but a link. */
const isLinks = (items: readonly Item[], lines: readonly Line[]) =>
  most(items, (item) => lines.slice(item.at, item.end).every((line) => line.linked || line.key === ''));

const isQuestions = (items: readonly Item[]) => most(items, (item) => /[?？؟]\s*$/.test(item.text));

/** Items that name the chapters of the article, or are printed again as its headings. */
const isContents = (items: readonly Item[], { lines, headingKeys }: Titles): boolean =>
  most(items, (item) => {
    const line = lines[item.at];
    return isChapterLabel(item.text) || (line?.level === 0 && headingKeys.has(line.key));
  });
