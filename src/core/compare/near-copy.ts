/**
 * In which words two texts differ: an alignment in order (Myers, "An O(ND) difference algorithm and its variations", 1986)
 * that gives up as soon as the texts are no near copies, so that the work grows with their length alone.
 */

import type { Block, Difference } from '../types.ts';
import { ComparedWords } from './compared-words.ts';

/** What a near copy may be. */
export interface Nearness {
  /** The least share of the longer text's words that the other has in the same order, in hundredths. */
  readonly percent: number;
}

/** Two texts side by side. */
export interface Alignment {
  /** In the order of the text; never empty. */
  readonly differences: readonly Difference[];
  /** Words that both have, in order. */
  readonly shared: number;
  /** Words of the longer text. */
  readonly words: number;
}

/** A text and how many words it has. */
export type Said = Pick<Block, 'text' | 'words'>;

/**
 * In more places than these, two texts are two texts. Set by what fingerprints find for sure: with five places, a sixth of
 * what is shared stands in a row (see `WINDOWS` in `fingerprints.ts`); with more, copies would be found by chance only.
 */
const MOST_PLACES = 5;

/** The longest stretch that may differ: more words can say something new. */
const LONGEST_STRETCH = 8;

/** Places with no more shared words than this between them are shown as one. */
const JOINED_OVER = 1;

/** A difference with fewer letters on a side than this is shown with the word before and after it. */
const SHORT = 4;

const MOST_EDITS = MOST_PLACES * 2 * LONGEST_STRETCH;

/** How many words a text must share with one of so many, which is no shorter. */
export const leastShared = (words: number, { percent }: Nearness): number => Math.ceil((words * percent) / 100);

/** How `is` differs from `was`; null when it is the same or no near copy. */
export function align(was: Said, is: Said, nearness: Nearness): Alignment | null {
  const words = Math.max(was.words, is.words);
  const least = leastShared(words, nearness);
  if (Math.min(was.words, is.words) < least) return null;
  const [a, b] = middlesOf(was.text, is.text);
  const most = Math.min(MOST_EDITS, was.words + is.words - 2 * least);
  const edits = editsBetween(a, b, most);
  if (!edits) return null;
  const places = placesOf(edits);
  if (places.length === 0 || places.length > MOST_PLACES) return null;
  if (places.some(({ x, xEnd, y, yEnd }) => Math.max(xEnd - x, yEnd - y) > LONGEST_STRETCH)) return null;
  const lost = edits.filter(({ isRemoved }) => isRemoved).length;
  const shared = was.words - lost;
  if (shared < least) return null;
  return { differences: places.map((place) => shown(place, a, b)), shared, words };
}

/** The words of two texts without those that both begin and end with, but for one on each side to show others by. */
function middlesOf(a: string, b: string): [ComparedWords, ComparedWords] {
  let [head, tail] = sharedEnds(a, b);
  head = Math.max(0, a.lastIndexOf(' ', a.lastIndexOf(' ', head - 1) - 1));
  const from = a.indexOf(' ', a.length - tail);
  const end = from < 0 ? a.length : a.indexOf(' ', from + 1);
  tail = end < 0 ? 0 : a.length - end;
  return [new ComparedWords(a.slice(head, a.length - tail)), new ComparedWords(b.slice(head, b.length - tail))];
}

/** How many letters two texts begin and end with that are the same. */
export function sharedEnds(a: string, b: string): [head: number, tail: number] {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < shorter - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  return [head, tail];
}

interface Edit {
  readonly isRemoved: boolean;
  /** Where in the one text and in the other. */
  readonly x: number;
  readonly y: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
  xEnd: number;
  yEnd: number;
}

/**
 * The fewest words taken out and put in that make `b` of `a`, in order; null when there are more than `most`. How far each
 * diagonal reaches after so many edits is kept for tracing back; diagonals are counted from `-most - 1`.
 */
function editsBetween(a: ComparedWords, b: ComparedWords, most: number): Edit[] | null {
  const middle = most + 1;
  // No typed array: most are short, and what those cost is to make them.
  const furthest = new Array<number>(2 * middle + 1).fill(-1);
  furthest[middle + 1] = 0;
  const trace: number[][] = [];
  for (let edits = 0; edits < middle; edits++) {
    trace.push(furthest.slice());
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const [below, above] = [furthest[middle + diagonal - 1] ?? -1, furthest[middle + diagonal + 1] ?? -1];
      let x = above > below ? above : below + 1;
      while (a.has(x) && b.has(x - diagonal) && a.keys[x] === b.keys[x - diagonal]) x++;
      furthest[middle + diagonal] = x;
      if (!a.has(x) && !b.has(x - diagonal)) return tracedBack(trace, middle, a.keys.length, b.keys.length);
    }
  }
  return null;
}

function tracedBack(trace: readonly (readonly number[])[], middle: number, n: number, m: number): Edit[] {
  const edits: Edit[] = [];
  let [x, y] = [n, m];
  for (let count = trace.length - 1; count > 0; count--) {
    const before = trace[count];
    const at = middle + x - y;
    const isRemoved = (before?.[at + 1] ?? -1) <= (before?.[at - 1] ?? -1);
    const from = isRemoved ? at - 1 : at + 1;
    x = before?.[from] ?? 0;
    y = x - (from - middle);
    edits.push({ isRemoved, x, y });
  }
  return edits.reverse();
}

function placesOf(edits: readonly Edit[]): Place[] {
  const places: Place[] = [];
  for (const { isRemoved, x, y } of edits) {
    const last = places.at(-1);
    const joins = last && x - last.xEnd <= JOINED_OVER && y - last.yEnd <= JOINED_OVER;
    const place = joins ? last : { x, xEnd: x, y, yEnd: y };
    place.xEnd = isRemoved ? x + 1 : Math.max(place.xEnd, x);
    place.yEnd = isRemoved ? Math.max(place.yEnd, y) : y + 1;
    if (!joins) places.push(place);
  }
  return places;
}

const slice = ({ text, starts, ends }: ComparedWords, from: number, to: number): string =>
  from < to ? text.slice(starts[from], ends[to - 1]) : '';

/** The words that differ; where they are few letters or none, with a neighbour on each side. */
function shown({ x, xEnd, y, yEnd }: Place, was: ComparedWords, is: ComparedWords): Difference {
  const difference = { was: slice(was, x, xEnd), is: slice(is, y, yEnd) };
  if (Math.min(difference.was.length, difference.is.length) >= SHORT) return difference;
  const before = Math.min(1, x, y);
  const after = xEnd < was.keys.length && yEnd < is.keys.length ? 1 : 0;
  return { was: slice(was, x - before, xEnd + after), is: slice(is, y - before, yEnd + after) };
}
