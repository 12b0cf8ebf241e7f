/** What the browser knows of the page's layout. */
import { VERB_ATTRIBUTE } from '../core/ledger.ts';
import { call, nativeMethod } from '../core/native.ts';
import type { Snapshot } from '../core/snapshot.ts';
import type { Facts } from '../core/types.ts';

/**
 * Facts about the elements of a copy, from the live ones. Each answer is remembered, so that what Winnow hides later
 * doesn't count as hidden by the page.
 */
export function layoutFacts(snapshot: Snapshot): Facts {
  const seen = new Map<Element, boolean>();
  const boxed = new Map<Element, boolean>();
  const clipped = new Map<Element, boolean>();
  const boxes = new Map<Element, Box>();
  // Asked of nearly every element of the article: the natives are looked up once and not for each.
  const anElement = snapshot.liveOf(snapshot.document.documentElement) ?? snapshot.document.documentElement;
  const measureBox = nativeMethod(anElement, 'getBoundingClientRect');
  const checkVisibility = nativeMethod(anElement, 'checkVisibility');

  /** Asked of what holds a text and again of what stands around it: to measure is what costs most here. */
  const boxOf = (element: Element, live: Element): Box => {
    const known = boxes.get(element);
    if (known) return known;
    const { width, height, right } = measureBox.call(live);
    const box = { isFlat: width <= 1 || height <= 1, right: right + scrollX };
    boxes.set(element, box);
    return box;
  };
  /** Text moved out of sight for screen readers is 1 px large or left of the page. */
  const hasBox = (element: Element, live: Element): boolean => {
    const known = boxed.get(element);
    if (known !== undefined) return known;
    let answer: boolean;
    if (!checkVisibility.call(live, LOOKED_AT)) answer = isSeenWithoutBox(element, live);
    else {
      const { isFlat, right } = boxOf(element, live);
      answer = !isFlat && right > 0;
    }
    boxed.set(element, answer);
    return answer;
  };
  /** An element with `display: contents` has no box of its own, but its children have. */
  const isSeenWithoutBox = (element: Element, live: Element): boolean => {
    const parent = element.parentElement;
    const liveParent = parent && snapshot.liveOf(parent);
    // The parent is asked first: most of what has no box stands in something hidden, and styles cost more than boxes.
    return !!liveParent && hasBox(parent, liveParent) && getComputedStyle(live).display === 'contents';
  };
  /** Stands in something that is as flat as a hairline and cuts off what would stand out of it: a closed accordion. */
  const isClipped = (element: Element): boolean => {
    const parent = element.parentElement;
    if (parent === null) return false;
    const known = clipped.get(parent);
    if (known !== undefined) return known;
    const live = snapshot.liveOf(parent);
    const answer = live ? clipsAll(live, boxOf(parent, live)) || isClipped(parent) : false;
    clipped.set(parent, answer);
    return answer;
  };
  const isLaidOut = (element: Element): boolean => {
    const live = snapshot.liveOf(element);
    if (!live) return false;
    // Hidden by Winnow: as it stood before that.
    return (hasBox(element, live) && !isClipped(element)) || call(live, 'closest', `[${VERB_ATTRIBUTE}]`) !== null;
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

const LOOKED_AT = { visibilityProperty: true, opacityProperty: true };

const clipsAll = (element: Element, { isFlat }: Box): boolean =>
  isFlat && getComputedStyle(element).overflow !== 'visible';

interface Box {
  /** No more than a hairline in one direction. */
  readonly isFlat: boolean;
  /** From the left of the page, wherever it is scrolled to. */
  readonly right: number;
}
