/** What the browser knows of the page's layout. */
import { VERB_ATTRIBUTE } from '../core/ledger.ts';
import { call, read } from '../core/native.ts';
import type { Snapshot } from '../core/snapshot.ts';
import type { Facts } from '../core/types.ts';

/**
 * Facts about the elements of a copy, from the live ones. Each is asked once and remembered, so that what Winnow hides
 * later doesn't count as hidden by the page.
 */
export function layoutFacts(snapshot: Snapshot): Facts {
  const known = new WeakMap<Element, boolean>();
  return {
    isLaidOut(element) {
      const before = known.get(element);
      if (before !== undefined) return before;
      const live = snapshot.liveOf(element);
      const seen = live !== undefined && (call(live, 'closest', `[${VERB_ATTRIBUTE}]`) !== null || isSeen(live));
      known.set(element, seen);
      return seen;
    },
  };
}

/** Text moved out of sight for screen readers is 1 px large or left of the page. */
function isSeen(element: Element): boolean {
  if (!call(element, 'checkVisibility', { visibilityProperty: true, opacityProperty: true }))
    return isSeenWithoutBox(element);
  const { width, height, right } = call(element, 'getBoundingClientRect');
  return width > 1 && height > 1 && right + scrollX > 0;
}

/** An element with `display: contents` has no box of its own, but its children have. */
function isSeenWithoutBox(element: Element): boolean {
  if (getComputedStyle(element).display !== 'contents') return false;
  const parent = read(element, 'parentElement');
  return parent !== null && isSeen(parent);
}
