/** Things on a page that blocks don't speak of, but a person would miss. */

import { UNADDRESSED } from './media.ts';
import type { PageIndex } from './page-index.ts';

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

/** What `UNREAD` selects by more than its style. */
const UNREAD_TAGS =
  'canvas object textarea select input meter progress iframe svg text foreignObject img video audio'.split(' ');

/** Every element of `root` that `holdsUnread` is true for: for asking about many of them. `index` is of what `root` stands in. */
export function unreadWithin(root: Element, index: PageIndex): ReadonlySet<Element> {
  const unread = new Set<Element>();
  const add = (element: Element) => {
    if (!root.contains(element)) return;
    for (let at: Element | null = element; at && !unread.has(at); at = at === root ? null : at.parentElement)
      unread.add(at);
  };
  for (const tag of UNREAD_TAGS) for (const element of index.tagged(tag)) if (element.matches(UNREAD)) add(element);
  for (const element of index.having('style')) if (hasPicture(element)) add(element);
  for (const element of index.customs()) if (isShadowy(element)) add(element);
  return unread;
}

/** Asked of many: a selector would take longer. */
function hasPicture(element: Element): boolean {
  const style = element.getAttribute('style') ?? '';
  return style.includes('url(') && style.includes('background');
}
