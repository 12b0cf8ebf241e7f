/** What can be known of a page that nobody has rendered: for the command line and for tests. */
import type { Facts } from '../types.ts';

const UNSEEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Takes an element as seen unless it or an ancestor is hidden by attribute or by its own style. */
export function staticFacts(): Facts {
  const known = new WeakMap<Element, boolean>();
  const isLaidOut = (element: Element): boolean => {
    const path: Element[] = [];
    let at: Element | null = element;
    while (at && !known.has(at)) {
      path.push(at);
      at = at.parentElement;
    }
    let seen = at ? known.get(at) === true : true;
    for (const one of path.reverse()) {
      seen &&= !one.hasAttribute('hidden') && !UNSEEN_STYLE.test(one.getAttribute('style') ?? '');
      known.set(one, seen);
    }
    return seen;
  };
  return { isLaidOut, lists: null };
}
