/** What was pressed may go with what it brought about; the focus then goes on to what takes its place. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Names what takes the place of `gone`; called while that still stands where it stood. */
export type Next = (gone: HTMLElement) => HTMLElement | null | undefined;

/** `root`: what goes together with the component that calls this. Does nothing where the focus is elsewhere by then. */
export function useFocusWhenGone(root: RefObject<HTMLElement | null>, next: Next | undefined): void {
  const latest = useRef(next);
  latest.current = next;
  useLayoutEffect(
    () => () => {
      const gone = root.current;
      if (!gone?.contains(document.activeElement)) return;
      const target = latest.current?.(gone);
      queueMicrotask(() => {
        if (document.activeElement === document.body) target?.focus();
      });
    },
    [root],
  );
}
