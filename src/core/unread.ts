/** Things on a page that blocks don't speak of, but a person would miss. */

import { UNADDRESSED } from './media.ts';

/** Drawn or filled in by hand, and media whose address only a script knows. */
const UNREAD =
  'canvas, object, textarea, select, input:not([type="hidden"]), meter, progress, iframe[srcdoc], svg text, svg foreignObject, svg[role="img"], figure svg, ' +
  `${UNADDRESSED}, [style*="background"][style*="url("], video:not([src]):not(:has([src])), audio:not([src]):not(:has([src]))`;

/** A custom element without text of its own may show anything from its shadow root, which no copy of a page has. */
const isShadowy = (element: Element): boolean =>
  element.localName.includes('-') && (element.textContent ?? '').trim() === '';

/** True when the element is or holds something that is seen on the page and isn't text, picture, video or frame. */
export function holdsUnread(element: Element): boolean {
  if (element.matches(UNREAD) || element.querySelector(UNREAD) !== null || isShadowy(element)) return true;
  for (const inner of element.getElementsByTagName('*')) if (isShadowy(inner)) return true;
  return false;
}

/**
 * Every element of `root` that `holdsUnread` is true for: for asking about many of them. `customs` are the custom elements in
 * it, where they are known.
 */
export function unreadWithin(
  root: Element,
  customs: Iterable<Element> = root.querySelectorAll('*'),
): ReadonlySet<Element> {
  const unread = new Set<Element>();
  const add = (element: Element) => {
    for (let at: Element | null = element; at && !unread.has(at); at = at === root ? null : at.parentElement)
      unread.add(at);
  };
  for (const element of root.querySelectorAll(UNREAD)) add(element);
  for (const element of customs) if (isShadowy(element)) add(element);
  return unread;
}
