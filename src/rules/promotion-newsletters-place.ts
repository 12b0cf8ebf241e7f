/** Which blocks stand in an element and after it, read once for all forms of a page. */
import type { Block, Page } from '../core/types.ts';

interface Ends {
  readonly first: number;
  last: number;
}

const known = new WeakMap<Page, ReadonlyMap<Element, Ends>>();

/** The indices of the first and the last block in each element that holds one; what stands between is inside, too. */
function endsOf(page: Page): ReadonlyMap<Element, Ends> {
  const read = known.get(page);
  if (read) return read;
  const ends = new Map<Element, Ends>();
  for (const [at, { element }] of page.blocks.entries()) {
    for (let up: Element | null = element; up; up = up.parentElement) {
      const before = ends.get(up);
      if (before) before.last = at;
      else ends.set(up, { first: at, last: at });
    }
  }
  known.set(page, ends);
  return ends;
}

/** The blocks in an element. */
export function blocksIn(element: Element, page: Page): Block[] {
  const ends = endsOf(page).get(element);
  return ends ? page.blocks.slice(ends.first, ends.last + 1) : [];
}

/** Index of the first block in or after an element; -1 when there is none. */
export function firstFrom(element: Element, page: Page): number {
  const ends = endsOf(page);
  for (let at: Element | null = element; at; at = at.parentElement) {
    for (let next: Element | null = at === element ? at : at.nextElementSibling; next; next = next.nextElementSibling) {
      const first = ends.get(next)?.first;
      if (first !== undefined) return first;
    }
  }
  return -1;
}
