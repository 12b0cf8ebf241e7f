/** Whether everything that a title stands over goes with it: what stays must keep its title. */
import type { Block } from '../../core/types.ts';

/** "Never put these into the oven:", "Which of them is cheapest?", "An earlier version of this article said:". */
export const LEADS_IN = /[:：?？؟]["”’»)\]]*$/u;

/** True when all blocks under this heading, or in the list that this line leads to, are among those that go. */
export function goesWhole(blocks: readonly Block[], title: number, goes: (block: number) => boolean): boolean {
  const first = nextRead(blocks, title + 1);
  const [own, next] = [blocks[title], blocks[first]];
  if (!own || !next || !goes(first)) return false;
  const around = own.kind === 'heading' ? boxOfBoth(own.element, next.element) : listAround(next.element);
  if (!around) return true;
  const level = levelOf(own);
  for (let at = first; ; at = nextRead(blocks, at + 1)) {
    const block = blocks[at];
    if (!block || !around.contains(block.element)) return true;
    if (at > first && level > 0 && block.kind === 'heading' && levelOf(block) <= level) return true;
    if (!goes(at)) return false;
  }
}

/** The first block from here on that says or shows something. */
function nextRead(blocks: readonly Block[], from: number): number {
  let at = from;
  for (let block = blocks[at]; block; block = blocks[++at])
    if (block.laidOut && (block.words > 0 || block.pictures.length > 0)) break;
  return at;
}

/** 1 to 6, and 0 for what is no heading. */
const levelOf = ({ kind, element }: Block): number => (kind === 'heading' ? Number(element.tagName[1]) : 0);

/** The smallest element that holds both: a heading names nothing outside of the box that it stands in with its text. */
function boxOfBoth(heading: Element, next: Element): Element | null {
  let around = heading.parentElement;
  while (around && !around.contains(next)) around = around.parentElement;
  return around;
}

const listAround = (element: Element): Element | null => element.closest('ul, ol, dl');
