/** Goes from element to element, as a pointer and as arrow keys do. */
import { call, read } from '../../core/native.ts';

/** Nothing of the page that can be seen, or nothing of the page's. */
const UNSEEN = new Set('script style link meta template noscript head br wbr'.split(' '));

/** Nobody means a bold word or a span in a line when they point at it, but what it stands in. */
const IN_LINE = new Set('b strong i em u s small sub sup mark span font abbr time code cite q'.split(' '));

const isOurs = (element: Element): boolean => read(element, 'localName').startsWith('winnow-');

/** True for what can be picked: a part of the page that is drawn, and not the page itself. */
export function isPickable(element: Element): boolean {
  const name = read(element, 'localName');
  return name !== 'html' && name !== 'body' && !UNSEEN.has(name) && !isOurs(element) && hasBox(element);
}

function hasBox(element: Element): boolean {
  const { width, height } = call(element, 'getBoundingClientRect');
  return width > 0 && height > 0;
}

/** What somebody means who points there; null where there is only the page. */
export function elementAt(document: Document, x: number, y: number): Element | null {
  const [top] = call(document, 'elementsFromPoint', x, y).filter((element) => !isOurs(element));
  return top ? meant(top) : null;
}

/** What somebody means who points at an element. */
export function meant(element: Element): Element | null {
  for (let at: Element | null = element; at; at = read(at, 'parentElement')) {
    const name = read(at, 'localName');
    if (name === 'body' || name === 'html') return null;
    const hasName = call(at, 'hasAttribute', 'id') || call(at, 'hasAttribute', 'class');
    if (isPickable(at) && (hasName || !IN_LINE.has(name))) return at;
  }
  return null;
}

export type Way = 'out' | 'in' | 'before' | 'behind';

/** The next element on a way; null at its end. */
export function next(from: Element, way: Way): Element | null {
  if (way === 'out') {
    const above = read(from, 'parentElement');
    return above && isPickable(above) ? above : null;
  }
  const step = way === 'before' ? 'previousElementSibling' : 'nextElementSibling';
  let at = way === 'in' ? read(from, 'firstElementChild') : read(from, step);
  while (at && !isPickable(at)) at = read(at, step);
  return at;
}
