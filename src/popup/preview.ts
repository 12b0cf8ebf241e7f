/** Shows in the page where a row's thing stands, while the pointer or the keyboard is on the row. */
import { useEffect, useRef } from 'preact/hooks';

/** What a row has to listen to. */
export interface PreviewEvents {
  onPointerEnter(): void;
  onPointerLeave(): void;
  onFocusIn(event: FocusEvent): void;
  onFocusOut(): void;
  onClick(event: MouseEvent): void;
}

/** The pointer has to rest this long on a row, so that the page doesn't flicker while it passes over the list. */
const REST_MS = 80;

/** `preview` shows the place of one id, or none for null. Gives what the row of an id has to listen to. */
export function usePreview(preview: (id: string | null) => void): (id: string) => PreviewEvents {
  const wanted = useRef<string | null>(null);
  const shown = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const show = (id: string | null) => {
    if (shown.current !== id) preview(id);
    shown.current = id;
  };
  const want = (id: string | null) => {
    wanted.current = id;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => show(wanted.current), REST_MS);
  };
  const leave = (id: string) => {
    if (wanted.current === id) want(null);
  };
  useEffect(() => {
    const end = () => {
      clearTimeout(timer.current);
      if (shown.current !== null) preview(null);
      shown.current = null;
    };
    // A popup may be closed under the pointer.
    addEventListener('pagehide', end);
    return () => {
      removeEventListener('pagehide', end);
      end();
    };
  }, [preview]);

  return (id) => ({
    onPointerEnter: () => want(id),
    onPointerLeave: () => leave(id),
    // A press of the pointer leaves the focus behind when the pointer has gone; only the keyboard's counts.
    onFocusIn: ({ target }) => {
      if (target instanceof Element && target.matches(':focus-visible')) want(id);
    },
    onFocusOut: () => leave(id),
    // Whoever restores a thing or hides it again wants to see it so; what is shown for the pointer's sake would stand there.
    onClick: ({ target }) => {
      if (!(target instanceof Element && target.closest('button'))) return;
      clearTimeout(timer.current);
      wanted.current = null;
      show(null);
    },
  });
}
