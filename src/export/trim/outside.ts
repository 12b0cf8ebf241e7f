/**
 * What stands around the text, in boxes of its own: columns beside it, windows that open over the page. Where an article is
 * short, Readability takes whole columns with it.
 */
import { isIn } from '../../core/inside.ts';
import type { Line } from './lines.ts';
import { BESIDE } from './names.ts';
import type { Trimming } from './trimming.ts';

/** The box of the text holds this share of the prose that doesn't stand beside it by name. */
const MOST = 0.75;
/** With less prose nobody can tell what it stands beside. */
const LEAST_WORDS = 20;
/** With more prose in such boxes than this multiple of the text's, their names mean something else. */
const MUCH_MORE = 3;

/** Leaves out the lines before and after the text that stand in boxes which are named for the side of a page. */
export function trimOutside(trimming: Trimming): void {
  const { lines } = trimming;
  const prose = lines.filter((line, at) => line.isProse && !trimming.isOut(at));
  const sides = sidesIn(lines, prose);
  if (sides.size === 0) return;
  const own = prose.filter(({ source }) => !source || !isIn(source, sides));
  const words = wordsOf(own);
  const text = boxOf(own, words);
  if (!text || words < LEAST_WORDS || wordsOf(prose) - words > MUCH_MORE * words) return;
  const marked = text.closest(MARKED);
  const isOwn = new Set(own);
  const first = lines.findIndex((line) => isOwn.has(line));
  const last = lines.findLastIndex((line) => isOwn.has(line));
  for (const [at, { source, block }] of lines.entries()) {
    if ((at > first && at < last) || block.pictures.length > 0 || !source) continue;
    if (!text.contains(source) && !marked?.contains(source) && isIn(source, sides)) trimming.leaveOut(at, 'related');
  }
}

/** What the page itself puts into the article with the text isn't beside it. */
const MARKED = 'article, [itemprop~="articleBody"]';

const wordsOf = (lines: readonly Line[]): number => lines.reduce((sum, { plainWords }) => sum + plainWords, 0);

/** How many words of these lines each element of the page around them holds. */
function heldIn(lines: readonly Line[]): Map<Element, number> {
  const held = new Map<Element, number>();
  for (const { source, plainWords } of lines)
    for (let up = source; up; up = up.parentElement) held.set(up, (held.get(up) ?? 0) + plainWords);
  return held;
}

/** The smallest element of the page that holds most of these lines. */
function boxOf(lines: readonly Line[], words: number): Element | null {
  let box: Element | null = null;
  for (const [element, count] of heldIn(lines))
    if (count >= MOST * words && (!box || box.contains(element))) box = element;
  return box;
}

/** The boxes that are named for the side; what is around most of the prose isn't beside it, nor what is named alike. */
function sidesIn(lines: readonly Line[], prose: readonly Line[]): Set<Element> {
  const held = heldIn(prose);
  const most = MOST * wordsOf(prose);
  const sides = new Set<Element>();
  const around = new Set<string>();
  for (const element of heldIn(lines).keys()) {
    if ((held.get(element) ?? 0) >= most) for (const name of element.classList) around.add(name);
    else if (isNamedBeside(element)) sides.add(element);
  }
  for (const side of sides)
    if ([...side.classList].some((name) => BESIDE.test(name) && around.has(name))) sides.delete(side);
  return sides;
}

const LANDMARK = 'nav, [role="navigation"], [role="complementary"], [role="dialog"], dialog';

const isNamedBeside = (element: Element): boolean =>
  element.matches(LANDMARK) || [element.id, ...element.classList].some((name) => BESIDE.test(name));
