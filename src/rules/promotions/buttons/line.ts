/** Reads the blocks that are nothing but buttons which get a product. */
import { collapse, normalise } from '../../../core/text.ts';
import type { Block, Page } from '../../../core/types.ts';
import { hasMoreUnknown, isPlainWords, isProductLine } from '../lines-words.ts';
import { strengthOf } from './label.ts';
import { Presses } from './press.ts';
import { DRAWN_CLASS, IN_PAGE, type Label, readPress } from './read.ts';

/** One or more buttons in a row, and what stands beside them in the same run. */
export interface ButtonLine {
  readonly at: number;
  /** The first label, or what the picture of a button says. Empty when it says nothing. */
  readonly says: string;
  /** How many buttons. */
  readonly count: number;
  /** All labels, as `normalise` gives them. */
  readonly key: string;
  /** What holds the line and nothing else. */
  readonly elements: readonly Element[];
  /** False for labels that say little: "Learn more". */
  readonly strong: boolean;
  /** True for `<button>`, a class or style of buttons, or a picture. */
  readonly drawn: boolean;
  /** True when the link is broken Markdown, printed as text. */
  readonly broken: boolean;
  /** True when nothing of it leads away from the site other than to a file. */
  readonly near: boolean;
  /** True when all of it leads to where things are sold. */
  readonly sells: boolean;
}

/** Buttons with their descriptions ("Windows 11/10/8.1/8/7") have had up to 12 words; more is text. */
const LONGEST_LINE = 24;
/** A picture address can't stand in broken Markdown's text without making it long. */
const LONGEST_BROKEN = 600;

const MARKDOWN = /!?\[(?:!\[([^\]]*)\]\([^)]*\)|([^[\]]*))\]\(\s*<?(?:https?:\/\/|\/)[^\s)]*[^)]*\)/g;

/** The button lines among the page's blocks. */
export function readButtonLines(page: Page): ButtonLine[] {
  const known = linesOfPages.get(page);
  if (known) return known;
  const lines: ButtonLine[] = [];
  const presses = new Presses(page);
  page.blocks.forEach((block, at) => {
    const line = isCandidate(block) ? buttonLine(block, at, page, presses) : null;
    if (line) lines.push(line);
  });
  linesOfPages.set(page, lines);
  return lines;
}

/** Two finders ask for the same page. */
const linesOfPages = new WeakMap<Page, ButtonLine[]>();

const isCandidate = ({ words, linkWords, pictures, text, laidOut, kind }: Block): boolean =>
  laidOut &&
  kind !== 'code' &&
  kind !== 'heading' &&
  (words <= LONGEST_LINE || text.length <= LONGEST_BROKEN) &&
  ((words <= LONGEST_LINE && (linkWords > 0 || (pictures.length > 0 && words === 0))) ||
    text.includes('](') ||
    isShort(words));

/** Words that are pressed by script stand in no link. */
const isShort = (words: number): boolean => words > 0 && words <= 4;

function buttonLine(block: Block, at: number, page: Page, inBlocks: Presses): ButtonLine | null {
  if (block.text.includes('](')) return brokenLine(block, at);
  if (block.linkWords === 0 && block.pictures.length === 0) return scriptedLine(block, at);
  if (block.words === 0 ? !inBlocks.isAny(block) : isOtherLink(block) || saysMore(block)) return null;
  const presses = inBlocks.of(block);
  if (presses.length === 0) return scriptedLine(block, at);
  const labels: Label[] = [];
  for (const press of presses) {
    const label = readPress(press, presses.length === 1 && block.linkWords === block.words ? block : null, page);
    if (!label) return null;
    labels.push(label);
  }
  const beside = besideOf(block, presses);
  if (beside !== '' && !isProductLine(block.key, block.words) && !isPlainWords(beside.split(' '))) return null;
  // Of loose text only the buttons could be taken.
  if (beside !== '' && (!block.whole || block.element.contains(page.article.root))) return null;
  const elements = beside === '' ? presses : [block.element];
  return {
    at,
    elements,
    broken: false,
    ...allOf(labels),
  };
}

/** What the buttons of a line say together. */
const allOf = (labels: readonly Label[]) => ({
  says: labels.find(({ says }) => says !== '')?.says ?? '',
  count: labels.length,
  key: labels.map(({ key }) => key).join(' '),
  strong: labels.some(({ strong }) => strong),
  drawn: labels.every(({ drawn }) => drawn),
  near: labels.every(({ near }) => near),
  sells: labels.every(({ sells }) => sells),
});

/** The words of the run outside its buttons, as `normalise` gives them. */
function besideOf({ key, words, linkWords }: Block, presses: readonly Element[]): string {
  if (words === linkWords) return '';
  let left = ` ${key} `;
  for (const press of presses) left = left.replace(` ${normalise(press.textContent ?? '')} `, ' ');
  return left.trim();
}

/**
 * Most lines with a link in them are sentences: known by more words than stand in links of which no line of buttons is made,
 * without a look at the page.
 */
const saysMore = ({ words, linkWords, text, key }: Block): boolean =>
  linkWords < words &&
  hasMoreUnknown(key, linkWords) &&
  !isProductLine(key, words) &&
  !(isShort(words) && strengthOf(text, key) === 'strong');

/** Most link lines are one link that says something else: known by its words, without a look at the page. */
function isOtherLink({ element, whole, words, linkWords, text, key }: Block): boolean {
  if (!whole || words === 0 || words !== linkWords) return false;
  let at = element;
  while (at.childElementCount === 1 && at.firstElementChild && at.tagName !== 'A') at = at.firstElementChild;
  return at !== element && at.tagName === 'A' && strengthOf(text, key) === null;
}

/** An element that only a script makes a button, drawn as one. */
function scriptedLine(block: Block, at: number): ButtonLine | null {
  const { element, text, key, whole } = block;
  // Hardly a short line says what a button does.
  if (!whole || !isShort(block.words) || strengthOf(text, key) !== 'strong') return null;
  if (element.closest('figure, nav, details, form, label, li, td, th')) return null;
  if (element.querySelector('input, select, textarea') || element.matches(IN_PAGE)) return null;
  const holder = [element, ...element.children].find(
    (one) => collapse(one.textContent ?? '') === text && DRAWN_CLASS.test(one.getAttribute('class') ?? ''),
  );
  if (!holder || holder.matches(IN_PAGE)) return null;
  return {
    at,
    says: text,
    count: 1,
    key,
    elements: [element],
    strong: true,
    drawn: true,
    broken: false,
    near: true,
    sells: false,
  };
}

/** `[Download now](https://…)`, printed as text. */
function brokenLine({ text, whole, element }: Block, at: number): ButtonLine | null {
  const labels = [...text.matchAll(MARKDOWN)].map(([, alt, label]) => collapse(label ?? alt ?? ''));
  if (!whole || labels.length === 0 || normalise(text.replace(MARKDOWN, '')) !== '') return null;
  const strengths = labels.map((label) => strengthOf(label, normalise(label)));
  if (strengths.includes(null) || !strengths.includes('strong')) return null;
  const key = normalise(labels.join(' '));
  return {
    at,
    says: labels[0] ?? '',
    count: labels.length,
    key,
    elements: [element],
    strong: true,
    drawn: true,
    broken: true,
    near: false,
    sells: false,
  };
}
