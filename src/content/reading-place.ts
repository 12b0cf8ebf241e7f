/**
 * Keeps what is being read where it is while something changes above it. Browsers do so by themselves on some pages
 * (`overflow-anchor`), and not where a page switches it off; so the place is measured before and after, and what is
 * missing is scrolled.
 */
import { VERB_ATTRIBUTE } from '../core/apply/ledger.ts';
import { call, read } from '../core/native.ts';

/** Something in view, and where its upper edge was. */
interface Anchor {
  readonly element: Element;
  readonly top: number;
}

/** Pixels between two places that are looked at, and how many things are found at most: the first ones may be folded. */
const STEP = 24;
const MOST_ANCHORS = 12;
/** Where lines are looked for, as shares of the width: in the middle, and in columns beside it. */
const ACROSS = [0.5, 0.3, 0.7];

const TEXT_NODE = 3;

/**
 * Does the work and has the first visible text stay where it is; `held` instead, when the person pressed something in it.
 * Where the page is at its top, it stays at its top.
 */
export function keepReadingPlace<T>(document: Document, work: () => T, held?: Element): T {
  const anchors = held ? [{ element: held, top: topOf(held) }] : isAtTop(document) ? [] : anchorsIn(document);
  const done = work();
  const anchor = anchors.find(({ element }) => isThere(element)) ?? foldOf(anchors[0]);
  if (anchor) putBack(document, anchor);
  return done;
}

const topOf = (element: Element): number => call(element, 'getBoundingClientRect').top;

/** True when nothing that holds the middle of the window is scrolled: then there is nothing to put back. */
function isAtTop(document: Document): boolean {
  const { innerWidth = 0, innerHeight = 0 } = read(document, 'defaultView') ?? {};
  const middle = call(document, 'elementFromPoint', innerWidth / 2, innerHeight / 2);
  for (let at = middle ?? read(document, 'scrollingElement'); at; at = read(at, 'parentElement'))
    if (read(at, 'scrollTop') > 0) return false;
  return true;
}

/** The first visible texts, from the top of the window down. */
function anchorsIn(document: Document): Anchor[] {
  const view = read(document, 'defaultView');
  if (!view) return [];
  const found = new Map<Element, number>();
  const pinned = new Map<Element, boolean>();
  for (let y = 1; y < view.innerHeight && found.size < MOST_ANCHORS; y += STEP) {
    for (const share of ACROSS) {
      const text = textAt(document, view.innerWidth * share, y, (element) => isPinned(element, view, pinned));
      if (text && !found.has(text)) found.set(text, topOf(text));
    }
  }
  return [...found].map(([element, top]) => ({ element, top }));
}

/** What has words of its own at this point and moves with the page. */
function textAt(
  document: Document,
  x: number,
  y: number,
  isPinned: (element: Element) => boolean,
): Element | undefined {
  return call(document, 'elementsFromPoint', x, y).find((element) => hasText(element) && !isPinned(element));
}

const hasText = (element: Element): boolean =>
  [...read(element, 'childNodes')].some(
    (node) => read(node, 'nodeType') === TEXT_NODE && /\S/.test((node as Text).data),
  );

/** Stands still while the page moves: a head that is fixed, a notice over the page. `known`: of those asked about before. */
function isPinned(element: Element, view: Window, known: Map<Element, boolean>): boolean {
  const before = known.get(element);
  if (before !== undefined) return before;
  const parent = read(element, 'parentElement');
  const { position } = view.getComputedStyle(element);
  const answer = /fixed|sticky/.test(position) || (parent !== null && isPinned(parent, view, known));
  known.set(element, answer);
  return answer;
}

const isThere = (element: Element): boolean => read(element, 'isConnected') && call(element, 'checkVisibility');

/** What was being read is folded now: the place where it would stand. */
function foldOf(anchor: Anchor | undefined): Anchor | null {
  const fold = anchor && call(anchor.element, 'closest', `[${VERB_ATTRIBUTE}="fold"]`);
  return fold && call(fold, 'checkVisibility') ? { element: fold, top: anchor.top } : null;
}

/** Scrolls what holds the anchor, from the inside out, until it is where it was. */
function putBack(document: Document, { element, top }: Anchor): void {
  const outermost = read(document, 'scrollingElement');
  for (let at = read(element, 'parentElement'); at; at = read(at, 'parentElement')) {
    const moved = topOf(element) - top;
    if (Math.abs(moved) < 1) return;
    // At the top there was nothing above that could have changed.
    if ((at === outermost || scrolls(at)) && read(at, 'scrollTop') > 0)
      scrollBy(at, { top: moved, behavior: 'instant' });
  }
}

/** TypeScript knows of a method's overloads only the last. */
const scrollBy: (element: Element, by: ScrollToOptions) => void = (element, by) =>
  (call as (element: Element, name: 'scrollBy', by: ScrollToOptions) => void)(element, 'scrollBy', by);

function scrolls(element: Element): boolean {
  if (read(element, 'scrollHeight') <= read(element, 'clientHeight')) return false;
  return /auto|scroll/.test(getComputedStyle(element).overflowY);
}
