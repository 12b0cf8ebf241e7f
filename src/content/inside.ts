/** What the content script leaves in its own world for the parts that are put in when they are asked for. */
import type { PageInside } from './late-parts.ts';

/** Leaves the session, and notes where the page's menu is opened: no browser tells that to its extensions. */
export function leaveInside(parts: Pick<PageInside, 'session' | 'ableToFollowOwn'>): void {
  const inside: PageInside = { ...parts, pressed: null };
  const note = ({ isTrusted, target, pageX: x, pageY: y }: MouseEvent) => {
    if (isTrusted && target instanceof Element) inside.pressed = { element: target, x, y };
  };
  addEventListener('contextmenu', note, true);
  globalThis.winnowInside = inside;
}
