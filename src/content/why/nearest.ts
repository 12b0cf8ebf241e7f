/** Of all that Winnow did or left on a page, what is meant by somebody who points at a place. */
import type { Box } from './place-of.ts';

/** Pixels by which two things at one place may differ. */
const SAME = 1;
/** More would be a list, and the popup has that. */
const MOST_AT_ONE_PLACE = 3;

/** Where something is to the place that was pointed at. */
export type Side = 'here' | 'above' | 'below';

export interface Near<T> {
  readonly thing: T;
  readonly side: Side;
}

export interface Placed<T> {
  readonly thing: T;
  readonly box: Box | null;
  /** How many elements lie between what was pointed at and the thing around it; null when it isn't in the thing. */
  readonly depth: number | null;
}

/**
 * What holds the place, the innermost first; else the nearest things above and below, several where they stood at one place.
 * None of them is further away than `reach`, in pixels.
 */
export function nearest<T>(things: readonly Placed<T>[], point: { x: number; y: number }, reach: number): Near<T>[] {
  const holding = things.filter(({ depth }) => depth !== null).sort((a, b) => (a.depth ?? 0) - (b.depth ?? 0));
  if (holding.length > 0) return holding.map(({ thing }) => ({ thing, side: 'here' }));
  const near = things
    .flatMap(({ thing, box }) => (box ? [{ thing, side: sideOf(box, point.y), distance: distanceTo(box, point) }] : []))
    .filter(({ distance }) => distance <= reach)
    .sort((a, b) => a.distance - b.distance);
  return (['above', 'here', 'below'] as const).flatMap((side) => {
    const there = near.filter((one) => one.side === side);
    const least = there[0]?.distance ?? 0;
    return there.filter(({ distance }) => distance - least <= SAME).slice(0, MOST_AT_ONE_PLACE);
  });
}

function sideOf({ top, bottom }: Box, y: number): Side {
  if (y < top) return 'below';
  return y > bottom ? 'above' : 'here';
}

function distanceTo({ left, right, top, bottom }: Box, { x, y }: { x: number; y: number }): number {
  const across = Math.max(left - x, x - right, 0);
  const along = Math.max(top - y, y - bottom, 0);
  return Math.hypot(across, along);
}
