/** Which elements stand inside which others, told by walking up: also on a live page, whatever it has named its members. */
import { nativeGetter, read } from './native.ts';

/** True for an element that is one of `others` or stands inside one. */
export function isIn(element: Element, others: ReadonlySet<Element>): boolean {
  if (others.size === 0) return false;
  const parentOf: (this: Element) => Element | null = nativeGetter(element, 'parentElement');
  for (let at: Element | null = element; at; at = parentOf.call(at)) if (others.has(at)) return true;
  return false;
}

/** True for an element that stands inside one of `others`, whether it is one of them or not. */
export function isInside(element: Element, others: ReadonlySet<Element>): boolean {
  if (others.size === 0) return false;
  const parent = read(element, 'parentElement');
  return parent !== null && isIn(parent, others);
}

/** Those of the elements that stand inside none of the others, in the order given. */
export const outermost = (elements: ReadonlySet<Element>): Element[] =>
  [...elements].filter((element) => !isInside(element, elements));
