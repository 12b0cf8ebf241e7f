/** Gives the focus back to where a reader was, and leaves the page where it stands. */
import { call, read } from '../core/native.ts';

export function focusBack(to: Element | null): void {
  if (to instanceof HTMLElement && read(to, 'isConnected')) call(to, 'focus', { preventScroll: true });
}
