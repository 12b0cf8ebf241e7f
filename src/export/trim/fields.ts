/** What asks the reader to fill something in: without its fields, which no article keeps, nobody can answer it. */
import type { Line } from './lines.ts';
import { isEnclosed, isStep, type Trimming } from './trimming.ts';

/** Fields of words. A number, a choice or a box to tick may belong to a recipe or to a list of the article. */
const FIELDS =
  'input:not([type]), input[type="text"], input[type="email"], input[type="search"], input[type="tel"], input[type="password"], input[type="url"], textarea';
/** A box that holds a field and words for it has no more characters of text. */
const LARGEST_BOX = 300;
const LONGEST_LINE = 30;
/** More lines than these in a box with a field are a text that somebody may answer. */
const MOST_LINES = 3;
/** So many boxes with fields are an exercise that the article sets. */
const MANY = 4;
/** More than this share of the words is the article of a page that holds little else. */
const LARGEST_SHARE = 0.25;

export function trimFields(trimming: Trimming): void {
  const { lines } = trimming;
  const page = lines.find(({ source }) => source)?.source?.ownerDocument;
  const lengths = new Map<Element, number>();
  const boxes = new Set<Element>();
  for (const field of page?.querySelectorAll(FIELDS) ?? []) boxes.add(boxOf(field, lengths));
  if (boxes.size === 0) return;
  const around = lines.map((line) => boxAround(line, boxes));
  const isText = ({ isProse }: Line, at: number) => isProse && !around[at];
  const [first, last] = [lines.findIndex(isText), lines.findLastIndex(isText)];
  // In its midst an article may ask and show what it likes: an exercise, an example of a form, a step.
  const asking = [...lines.entries()].filter(([at, line]) => (at < first || at > last) && around[at] && isAsking(line));
  const counts = new Map<Element | null | undefined, number>();
  for (const [at] of asking) counts.set(around[at], (counts.get(around[at]) ?? 0) + 1);
  const words = (some: readonly Line[]) => some.reduce((sum, { block }) => sum + block.words, 0);
  if (counts.size >= MANY || words(asking.map(([, line]) => line)) > LARGEST_SHARE * words(lines)) return;
  for (const [at] of asking) if ((counts.get(around[at]) ?? 0) <= MOST_LINES) trimming.leaveOut(at, 'tools');
}

/** The largest box around a field that holds little text; each is measured once. */
function boxOf(field: Element, lengths: Map<Element, number>): Element {
  let box = field;
  for (let up = field.parentElement; up; up = up.parentElement) {
    const length = lengths.get(up) ?? lengthOf(up);
    lengths.set(up, length);
    if (length > LARGEST_BOX) break;
    box = up;
  }
  return box;
}

/** What stands in the fields themselves, such as a code to copy, doesn't count. */
function lengthOf(element: Element): number {
  const all = [element, ...element.querySelectorAll('textarea')];
  const [whole = 0, ...fields] = all.map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').length);
  return whole - fields.reduce((sum, length) => sum + length, 0);
}

function boxAround({ source }: Line, boxes: ReadonlySet<Element>): Element | null {
  let up = source;
  while (up && !boxes.has(up)) up = up.parentElement;
  return up;
}

/** A sentence with a gap in it is the article's. */
function isAsking(line: Line): boolean {
  const { source, block } = line;
  if (!source || block.words > LONGEST_LINE || block.pictures.length > 0 || isEnclosed(line) || isStep(block.element))
    return false;
  return !source.querySelector(FIELDS);
}
