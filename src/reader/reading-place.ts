/** Keeps the place that is read over a reload, and over a restart of the browser that brings the tab back. */
import { useEffect } from 'preact/hooks';

/** What a place is counted in: nearly every line of an article stands in one of these. */
const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, pre, figure, blockquote, table';

/** The share of the window's height at its top that the bar may cover. */
const BAR = 0.1;

const keyOf = (id: string): string => `place.${id}`;

const blocksOf = (text: ParentNode): HTMLElement[] => [...text.querySelectorAll<HTMLElement>(BLOCKS)];

/** The number of the first block that is in sight; null at the very top. */
function placeNow(text: ParentNode): number | null {
  if (scrollY <= 0) return null;
  const at = blocksOf(text).findIndex((block) => block.getBoundingClientRect().bottom > innerHeight * BAR);
  return at < 0 ? null : at;
}

/** Whether the tab was left further down than at the top. */
export const hasPlace = (id: string): boolean => sessionStorage.getItem(keyOf(id)) !== null;

/** Goes to where the tab was left. Call once the text is there. */
export function returnToPlace(id: string, text: ParentNode): void {
  const held = sessionStorage.getItem(keyOf(id));
  const block = held === null ? undefined : blocksOf(text)[Number(held)];
  block?.scrollIntoView({ block: 'start', behavior: 'instant' });
}

/** Notes the place whenever the tab is left, also when the browser may end it. */
export function useReadingPlace(id: string, text: () => HTMLElement | null): void {
  useEffect(() => {
    const note = () => {
      const root = text();
      const place = root ? placeNow(root) : null;
      if (place === null) sessionStorage.removeItem(keyOf(id));
      else sessionStorage.setItem(keyOf(id), String(place));
    };
    const left = () => document.visibilityState === 'hidden' && note();
    addEventListener('pagehide', note);
    document.addEventListener('visibilitychange', left);
    return () => {
      removeEventListener('pagehide', note);
      document.removeEventListener('visibilitychange', left);
    };
  }, [id]);
}
