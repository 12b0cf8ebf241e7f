/** Going to places in the article. */
import { PLACE_MARK } from '../export/reader-marks.ts';
import type { ContentsEntry } from './headings.ts';

/** The element that an anchor of the report names; null when it isn't in the article. */
export function placeOf(text: ParentNode, anchor: string): HTMLElement | null {
  const [stamp = ''] = anchor.split('.', 1);
  return /^\d+$/.test(stamp) ? text.querySelector<HTMLElement>(`[${PLACE_MARK}="${stamp}"]`) : null;
}

/** Milliseconds for which a place is marked that somebody went to; the style sheet lets the mark fade within them. */
const MARKED_FOR = 1600;

/** Brings an element to the reading line and marks it for a moment; folds around it are opened. */
export function goToElement(element: Element): void {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  element.scrollIntoView({ block: element.clientHeight > innerHeight / 2 ? 'start' : 'center' });
  element.classList.add('went-here');
  setTimeout(() => element.classList.remove('went-here'), MARKED_FOR);
}

/** How far below the upper edge a heading stands that was gone to, and a little more. In pixels. */
const UNDER_BAR = 90;

/** To the next heading, or to the one before. */
export function goToPart(entries: readonly ContentsEntry[], by: 1 | -1): void {
  const headings = entries.flatMap(({ id }) => document.getElementById(id) ?? []);
  const tops = headings.map((heading) => heading.getBoundingClientRect().top);
  const at = by === 1 ? tops.findIndex((top) => top > UNDER_BAR + 2) : tops.findLastIndex((top) => top < UNDER_BAR / 2);
  const heading = headings[at];
  if (heading) heading.scrollIntoView({ block: 'start' });
  else scrollTo({ top: by === 1 ? document.documentElement.scrollHeight : 0 });
}
