/** Which blocks stand after an element. */
import { firstIn } from '../../../core/page/known-blocks.ts';
import type { Page } from '../../../core/types.ts';

/** Index of the first block in or after an element; -1 when there is none. */
export function firstFrom(element: Element, { blocks }: Page): number {
  for (let at: Element | null = element; at; at = at.parentElement) {
    for (let next: Element | null = at === element ? at : at.nextElementSibling; next; next = next.nextElementSibling) {
      const first = firstIn(next, blocks);
      if (first >= 0) return first;
    }
  }
  return -1;
}
