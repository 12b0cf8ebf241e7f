/** What the browser knows of the page's layout. */
import { VERB_ATTRIBUTE } from '../core/apply/ledger.ts';
import { call, nativeMethod } from '../core/native.ts';
import type { Snapshot } from '../core/page/snapshot.ts';
import type { Facts } from '../core/types.ts';

/** What is known of one element; null for what nobody asked about it yet. */
interface Known {
  readonly live: Element | undefined;
  readonly parent: Element | null;
  isSeen: boolean | null;
  hasBox: boolean | null;
  box: Box | null;
  /** What stands in it is cut off. */
  clips: boolean | null;
}

interface Box {
  /** No more than a hairline in one direction. */
  readonly isFlat: boolean;
  /** Left of the page, wherever that is scrolled to. */
  readonly isAside: boolean;
}

/**
 * Facts about the elements of a copy, from the live ones. Each answer is remembered, so that what Winnow hides later
 * doesn't count as hidden by the page.
 */
export function layoutFacts(snapshot: Snapshot): Facts {
  // One note for each element: to look five answers up by themselves took as long as to ask the layout.
  const known = new Map<Element, Known>();
  // Asked of nearly every element of the article: the natives are looked up once and not for each.
  const anElement = snapshot.liveOf(snapshot.document.documentElement) ?? snapshot.document.documentElement;
  const measureBox = nativeMethod(anElement, 'getBoundingClientRect');
  const checkVisibility = nativeMethod(anElement, 'checkVisibility');

  const knownOf = (element: Element): Known => {
    let one = known.get(element);
    if (!one) {
      const live = snapshot.liveOf(element);
      one = { live, parent: element.parentElement, isSeen: null, hasBox: null, box: null, clips: null };
      known.set(element, one);
    }
    return one;
  };
  /** Asked of what holds a text and again of what stands around it: to measure is what costs most here. */
  const boxOf = (one: Known, live: Element): Box => {
    if (!one.box) {
      const { width, height, right } = measureBox.call(live);
      // Where the page is scrolled to is asked last: to ask costs half as much as to measure.
      one.box = { isFlat: width <= 1 || height <= 1, isAside: right <= 0 && right + scrollX <= 0 };
    }
    return one.box;
  };
  /** Text moved out of sight for screen readers is 1 px large or left of the page. */
  const hasBox = (one: Known, live: Element): boolean => {
    if (one.hasBox === null) {
      if (!checkVisibility.call(live, LOOKED_AT)) one.hasBox = isSeenWithoutBox(one, live);
      else {
        const { isFlat, isAside } = boxOf(one, live);
        one.hasBox = !isFlat && !isAside;
      }
    }
    return one.hasBox;
  };
  /** An element with `display: contents` has no box of its own, but its children have. */
  const isSeenWithoutBox = ({ parent }: Known, live: Element): boolean => {
    const around = parent && knownOf(parent);
    // The parent is asked first: most of what has no box stands in something hidden, and styles cost more than boxes.
    return !!around?.live && hasBox(around, around.live) && getComputedStyle(live).display === 'contents';
  };
  /** Stands in something that is as flat as a hairline and cuts off what would stand out of it: a closed accordion. */
  const isClipped = ({ parent }: Known): boolean => {
    if (parent === null) return false;
    const around = knownOf(parent);
    const { live } = around;
    around.clips ??= live ? clipsAll(live, boxOf(around, live)) || isClipped(around) : false;
    return around.clips;
  };
  const isSeen = (one: Known): boolean => {
    const { live } = one;
    if (!live) return false;
    // Hidden by Winnow: as it stood before that.
    return (hasBox(one, live) && !isClipped(one)) || call(live, 'closest', `[${VERB_ATTRIBUTE}]`) !== null;
  };
  return {
    lists: null,
    isLaidOut(element) {
      const one = knownOf(element);
      one.isSeen ??= isSeen(one);
      return one.isSeen;
    },
    drawsNumber(element) {
      const { live } = knownOf(element);
      return !!live && element.tagName === 'LI' && getComputedStyle(live, '::before').counterIncrement !== 'none';
    },
  };
}

const LOOKED_AT = { visibilityProperty: true, opacityProperty: true };

const clipsAll = (element: Element, { isFlat }: Box): boolean =>
  isFlat && getComputedStyle(element).overflow !== 'visible';
