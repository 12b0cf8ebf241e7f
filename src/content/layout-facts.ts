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
  const boxes = new WeakMap<Element, DOMRect>();
  const boxOf = (live: Element): DOMRect => {
    const box = boxes.get(live) ?? call(live, 'getBoundingClientRect');
    boxes.set(live, box);
    return box;
  };
  /** Stands in something that is as flat as a hairline and cuts off what would stand out of it: a closed accordion. */
  const isClipped = (element: Element): boolean => {
    const known = clipped.get(element);
    if (known !== undefined) return known;
    const parent = element.parentElement;
    const live = parent && snapshot.liveOf(parent);
    const answer = live ? clipsAll(live, boxOf(live)) || isClipped(parent) : false;
    clipped.set(element, answer);
    return answer;
  };
  const isLaidOut = (element: Element): boolean => {
    const live = snapshot.liveOf(element);
    if (!live) return false;
    // Hidden by Winnow: as it stood before that.
    return (isSeen(live, boxOf) && !isClipped(element)) || call(live, 'closest', `[${VERB_ATTRIBUTE}]`) !== null;
  };
  return {
    lists: null,
    isLaidOut(element) {
      const known = seen.get(element);
      if (known !== undefined) return known;
      const answer = isLaidOut(element);
      seen.set(element, answer);
      return answer;
    },
  };
}

function clipsAll(element: Element, { width, height }: DOMRect): boolean {
  return (width <= 1 || height <= 1) && getComputedStyle(element).overflow !== 'visible';
}

const LOOKED_AT = { visibilityProperty: true, opacityProperty: true };

/** Text moved out of sight for screen readers is 1 px large or left of the page. */
function isSeen(element: Element, boxOf: (element: Element) => DOMRect): boolean {
  if (!call(element, 'checkVisibility', LOOKED_AT)) return isSeenWithoutBox(element, boxOf);
  const { width, height, right } = boxOf(element);
  return width > 1 && height > 1 && right + scrollX > 0;
}

/** An element with `display: contents` has no box of its own, but its children have. */
function isSeenWithoutBox(element: Element, boxOf: (element: Element) => DOMRect): boolean {
  const parent = read(element, 'parentElement');
  // The parent is asked first: most of what has no box stands in something hidden, and styles cost more than boxes.
  if (parent === null || !isSeen(parent, boxOf)) return false;
  return getComputedStyle(element).display === 'contents';
}
