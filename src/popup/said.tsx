/** What the popup has to tell, below the list: what comes here moves nothing that is about to be pressed. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Scrolls in itself where the window is low, then also by the keyboard. */
export function Said({ children }: { children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => watchOverflow(box.current), []);
  return (
    <div class="said" ref={box}>
      {children}
    </div>
  );
}

/** Has what scrolls take the focus, since not every browser gives it that by itself. Answers with what ends the watch. */
function watchOverflow(box: HTMLElement | null): (() => void) | undefined {
  if (!box || typeof ResizeObserver === 'undefined') return undefined;
  const sizes = new ResizeObserver(() => {
    if (box.scrollHeight > box.clientHeight) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
  });
  sizes.observe(box);
  return () => sizes.disconnect();
}
