/** What the content script leaves in its own world for the parts that are put in when they are asked for. */
import { isLeft, LEFT } from '../browser/inject.ts';
import type { PageInside } from './late-parts.ts';

/** Elements of the page that have such an id would else be taken for what isn't there yet. */
function coverNames(): void {
  // Of a version before this one: its tables had other numbers, and its trials may have tried another thing.
  globalThis.winnowWords = globalThis.winnowOwn = globalThis.winnowTrials = undefined;
  for (const name of LEFT) {
    if (!isLeft(name))
      Object.defineProperty(globalThis, name, { value: undefined, writable: true, configurable: true });
  }
}

/** Leaves the session, and notes where the page's menu is opened: no browser tells that to its extensions. */
export function leaveInside(parts: Pick<PageInside, 'session' | 'ableToFollowOwn'>): void {
  coverNames();
  const inside: PageInside = { ...parts, pressed: null };
  const note = ({ isTrusted, target, pageX: x, pageY: y }: MouseEvent) => {
    if (isTrusted && target instanceof Element) inside.pressed = { element: target, x, y };
  };
  addEventListener('contextmenu', note, true);
  globalThis.winnowInside = inside;
}
