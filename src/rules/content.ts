/** What fills a page, and which wrappers hold nothing else than what a rule takes. */
import { outermost } from '../core/inside.ts';
import { holdsUnread } from '../core/page/unread.ts';
import type { Page } from '../core/types.ts';

/** Never seen, whatever stands inside. The last is Winnow's own stub, on a page that is already cleaned. */
const UNSEEN = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE LINK META BR HR WBR SOURCE TRACK PARAM WINNOW-STUB WINNOW-LABEL'.split(' '),
);
/** Seen without holding a text. */
const FILLED = new Set(
  'PICTURE VIDEO AUDIO IFRAME OBJECT EMBED CANVAS MATH TEXTAREA SELECT AMP-IMG AMP-VIDEO'.split(' '),
);
/** Wrappers end here: a cell that vanishes moves its neighbours. */
const OUTERMOST = new Set('BODY HTML MAIN TD TH'.split(' '));

/** Pictures this small (CSS pixels) are icons; button icons in common sets are 16 to 32. */
const ICON = 32;

const inStyle = (name: string) =>
  new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*(\\d+(?:\\.\\d+)?)(?:px)?\\s*(?:!important\\s*)?(?:;|$)`, 'i');
const IN_STYLE = { width: inStyle('width'), height: inStyle('height') };

/** The size that the element's own attributes give it, in CSS pixels; undefined where they give none. */
function statedSize(element: Element): { width: number | undefined; height: number | undefined } {
  const style = element.getAttribute('style') ?? '';
  const of = (name: 'width' | 'height'): number | undefined => {
    const inStyle = IN_STYLE[name].exec(style)?.[1];
    const value = inStyle ?? /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/i.exec(element.getAttribute(name) ?? '')?.[1];
    return value === undefined ? undefined : Number(value);
  };
  return { width: of('width'), height: of('height') };
}

/** A picture or frame of 0 or 1 CSS pixel in both directions: it only counts visits. */
export function isPixel(element: Element): boolean {
  if (!/^(?:IMG|IFRAME|AMP-PIXEL)$/.test(element.tagName)) return false;
  if (element.tagName === 'AMP-PIXEL') return true;
  const { width, height } = statedSize(element);
  return width !== undefined && height !== undefined && width <= 1 && height <= 1;
}

/** True for an image that a reader would call a picture: no pixel and no icon. */
function isPicture(element: Element): boolean {
  if (isPixel(element)) return false;
  const { width, height } = statedSize(element);
  return width === undefined || height === undefined || width > ICON || height > ICON;
}

/** True when the element shows something by itself, without a text. */
function isFilled(element: Element): boolean {
  const tag = element.tagName;
  if (tag === 'IFRAME') return !isPixel(element);
  if (FILLED.has(tag)) return true;
  // What a custom element shows may stand in its shadow root.
  if (tag.includes('-')) return !isPixel(element) && !/\S/.test(element.textContent ?? '');
  if (tag === 'svg' && holdsUnread(element)) return true;
  if (tag === 'IMG') return isPicture(element);
  if (tag === 'INPUT') return element.getAttribute('type') !== 'hidden';
  return (
    tag === 'svg' &&
    element.getAttribute('aria-hidden') !== 'true' &&
    isPicture(element) &&
    !element.closest('a, button')
  );
}

/** True when the element is or holds a picture, video or frame to look at; icons and pixels are none. */
export function hasPicture(element: Element): boolean {
  for (const media of element.querySelectorAll('img, video, iframe, object, embed, canvas, amp-img')) {
    if (isFilled(media)) return true;
  }
  return false;
}

/** True for nodes that take no place on the page by their kind: white space, comments, scripts, Winnow's own stubs. */
export function isBlank(node: Node): boolean {
  if (node.nodeType === node.TEXT_NODE) return !/[^\s\u200b\u2060\ufeff]/.test(node.nodeValue ?? '');
  return node.nodeType !== node.ELEMENT_NODE || UNSEEN.has((node as Element).tagName);
}

/** True when no text is read in the element, as in `blocksOf`. */
export const isSilent = (element: Element): boolean =>
  isBlank(element) || /^(?:svg|OBJECT|CANVAS|SELECT|TEXTAREA)$/.test(element.tagName);

/** The next or previous sibling that isn't blank. */
export function sibling(node: Node, way: 'nextSibling' | 'previousSibling'): Node | null {
  let at = node[way];
  while (at && isBlank(at)) at = at[way];
  return at;
}

/**
 * What a rule takes from a page, and the wrappers that are left with nothing. Take everything first, then ask: the
 * answers are kept, so that all questions together walk the page once.
 */
export class Taken {
  readonly #taken = new Set<Element>();
  readonly #empty = new Map<Element, boolean>();
  readonly #page: Page;
  readonly #isLabel: (element: Element) => boolean;

  /** `isLabel` names elements that go with what they label, such as a line that says "Advertisement". */
  constructor(page: Page, isLabel: (element: Element) => boolean = () => false) {
    this.#page = page;
    this.#isLabel = isLabel;
  }

  take(element: Element): void {
    this.#taken.add(element);
  }

  has(element: Element): boolean {
    return this.#taken.has(element);
  }

  /** True when nothing is left to see in the element. */
  isEmpty(element: Element): boolean {
    if (this.#taken.has(element) || UNSEEN.has(element.tagName)) return true;
    const known = this.#empty.get(element);
    if (known !== undefined) return known;
    const empty = !isFilled(element) && (this.#isLabel(element) || this.#hasEmptyChildren(element));
    this.#empty.set(element, empty);
    return empty;
  }

  /** The largest element around this one that holds nothing else than what was taken. */
  outermost(element: Element): Element {
    let at = element;
    for (let up = at.parentElement; up && !this.#isOutermost(up) && this.isEmpty(up); up = up.parentElement) at = up;
    return at;
  }

  #isOutermost(element: Element): boolean {
    return OUTERMOST.has(element.tagName) || element === this.#page.article.root || element === this.#page.root;
  }

  #hasEmptyChildren(element: Element): boolean {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === child.ELEMENT_NODE ? !this.isEmpty(child as Element) : !isBlank(child)) return false;
    }
    return true;
  }
}

/** The elements in document order, those inside another left out. */
export const outer = (elements: Iterable<Element>): Element[] => outermost(new Set(elements)).sort(byPlace);

/** What was found of elements, in document order. */
export const inOrder = <T>(found: Iterable<[Element, T]>): [Element, T][] =>
  [...found].sort(([a], [b]) => byPlace(a, b));

/** Compares two elements by their places in the document. */
export const byPlace = (a: Element, b: Element): number =>
  a.compareDocumentPosition(b) & a.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
