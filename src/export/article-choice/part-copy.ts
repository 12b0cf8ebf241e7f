/** A part of the page as an article of its own. */
import { staticFacts } from '../../core/page/facts.ts';

const NOT_READ =
  'script, style, noscript, template, link, meta, form, button, input, select, textarea, nav, footer, dialog, [role="navigation"], [aria-hidden="true"]';

/** A copy in a box, without what nobody reads. */
export function copyOf(element: Element): Element {
  const { isLaidOut } = staticFacts();
  const hidden = new Set([...element.querySelectorAll('*')].map((one, at) => (isLaidOut(one) ? -1 : at)));
  const copy = element.cloneNode(true) as Element;
  const all = [...copy.querySelectorAll('*')];
  for (const at of hidden) all[at]?.remove();
  for (const silent of copy.querySelectorAll(NOT_READ)) silent.remove();
  const box = element.ownerDocument.createElement('div');
  // Of these the box is the element.
  box.append(...(copy.matches('body, li, dd, dt, td, th') ? copy.childNodes : [copy]));
  return box;
}
