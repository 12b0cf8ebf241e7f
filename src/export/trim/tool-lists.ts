/** Lists of tools above a text: "X.com, Facebook, Link kopieren". One of a few such words alone may be what a text is about. */
import { isNetwork } from './closing.ts';
import type { Line } from './lines.ts';
import { isEnclosed, type Trimming } from './trimming.ts';

const LONGEST_TOOL = 4;
/** So many of its lines are known as tools, and at least this share of them. */
const LEAST_KNOWN = 2;
const MOST = 0.5;

/** `text` is the place where the text goes on, below a standfirst. */
export function trimToolLists(trimming: Trimming, text: number): void {
  const lists = new Map<Element, number[]>();
  const given = new Set<Element>();
  for (const [at, line] of trimming.lines.slice(0, text).entries()) {
    const list = line.block.element.closest('ul, [role="list"]');
    // "We tried these:" gives a list that the text is about.
    const before = trimming.lines[at - 1];
    const isGiven = list && !lists.has(list) && /[:：]$/u.test(before?.block.text ?? '');
    if (isGiven) given.add(list);
    if (list && !given.has(list)) lists.set(list, [...(lists.get(list) ?? []), at]);
  }
  for (const places of lists.values()) {
    const own = places.flatMap((at) => trimming.lines[at] ?? []);
    const known = own.filter((line) => isKnown(trimming, line)).length;
    if (known >= LEAST_KNOWN && known >= MOST * own.length && own.every(mayBeTool))
      for (const at of places) trimming.leaveOut(at, 'tools');
  }
}

const isKnown = ({ vocabulary }: Trimming, { block }: Line): boolean =>
  vocabulary.isToolLabel(block.key) || isNetwork(block.text);

const mayBeTool = (line: Line): boolean =>
  line.block.kind === 'text' &&
  line.block.words <= LONGEST_TOOL &&
  line.block.pictures.length === 0 &&
  !isEnclosed(line);
