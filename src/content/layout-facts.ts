/** What the browser knows of the page's layout. */
import { VERB_ATTRIBUTE } from '../core/ledger.ts';
import { call, read } from '../core/native.ts';
import type { Snapshot } from '../core/snapshot.ts';
import type { Facts } from '../core/types.ts';

/**
 * Facts about the elements of a copy, from the live ones. Each answer is remembered, so that what Winnow hides later
 * doesn't count as hidden by the page.
 */
export function layoutFacts(snapshot: Snapshot): Facts {
  const seen = new WeakMap<Element, boolean>();
  const clipped = new WeakMap<Element, boolean>();
  const remembered = (known: WeakMap<Element, boolean>, element: Element, find: () => boolean): boolean => {
    const answer = known.get(element) ?? find();
    known.set(element, answer);
    return answer;
  };
  const isClipped = (element: Element): boolean =>
    remembered(clipped, element, () => {
      const parent = element.parentElement;
      const live = parent && snapshot.liveOf(parent);
      return live ? clipsAll(live) || isClipped(parent) : false;
    });
  return {
    lists: null,
    isLaidOut: (element) =>
      remembered(seen, element, () => {
        const live = snapshot.liveOf(element);
        if (!live) return false;
        return call(live, 'closest', `[${VERB_ATTRIBUTE}]`) !== null || (isSeen(live) && !isClipped(element));
      }),
  };
}

/** A closed accordion: as flat as a hairline, with everything that would stand out of it cut off. */
function clipsAll(element: Element): boolean {
  const { width, height } = call(element, 'getBoundingClientRect');
  return (width <= 1 || height <= 1) && getComputedStyle(element).overflow !== 'visible';
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
