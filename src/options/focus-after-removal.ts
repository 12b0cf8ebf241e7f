/** What was pressed goes with what it removed; the focus then goes to what took its place, or to the list itself. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface FocusAfterRemoval {
  /** Of the element around everything that can be removed; it takes the focus when nothing is left. */
  readonly list: RefObject<HTMLDivElement | null>;
  /** To be called when a button in it removes something. */
  readonly removing: () => void;
}

/** `listed` is another value whenever something was removed. `kind` selects the buttons that remove. */
export function useFocusAfterRemoval(listed: unknown, kind = 'button'): FocusAfterRemoval {
  const list = useRef<HTMLDivElement>(null);
  const left = useRef<number | null>(null);
  const buttons = () => [...(list.current?.querySelectorAll<HTMLElement>(kind) ?? [])];
  const removing = () => {
    const { activeElement } = document;
    left.current = activeElement instanceof HTMLElement ? buttons().indexOf(activeElement) : null;
  };
  useEffect(() => {
    const at = left.current;
    left.current = null;
    if (at === null || at < 0 || document.activeElement !== document.body) return;
    const there = buttons();
    (there[Math.min(at, there.length - 1)] ?? list.current)?.focus();
  }, [listed]);
  return { list, removing };
}
