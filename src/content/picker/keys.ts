/** What keys mean while something is picked, and how they take the focus round. */
import type { Way } from './walk.ts';

const KEYS: Readonly<Record<string, Way>> = {
  ArrowUp: 'out',
  ArrowDown: 'in',
  ArrowLeft: 'before',
  ArrowRight: 'behind',
};
const TURNED: Readonly<Record<string, Way>> = { ...KEYS, ArrowLeft: 'behind', ArrowRight: 'before' };

/** Where an arrow key leads to; undefined for any other key. */
export const wayOf = (key: string, direction: 'ltr' | 'rtl'): Way | undefined =>
  (direction === 'rtl' ? TURNED : KEYS)[key];

/** From the last stop back to the first, and never into the page below. False where the browser knows the next one. */
export function turnRound(stops: readonly HTMLElement[], back: boolean): boolean {
  const at = stops.findIndex((stop) => stop.matches(':focus'));
  const isInside = at >= 0 && (back ? at > 0 : at < stops.length - 1);
  if (isInside) return false;
  stops.at(back ? -1 : 0)?.focus();
  return true;
}
