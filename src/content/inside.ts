/** What the content script leaves in its own world for the parts that are put in when they are asked for. */
import type { PageInside } from './late-parts.ts';

/** Leaves the session, and notes where the page's menu is opened: no browser tells that to its extensions. */
export function leaveInside(session: PageInside['session']): void {
  const inside: PageInside = { session, pressed: null };
  const note = ({ isTrusted, target, pageX: x, pageY: y }: MouseEvent) => {
    if (isTrusted && target instanceof Element) inside.pressed = { element: target, x, y };
  };
  addEventListener('contextmenu', note, true);
  globalThis.winnowInside = inside;
}
