/** A panel beside the text, or above its lower end where there is no room beside it. Escape closes it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { IconButton } from '../ui/button.tsx';
import { useSay } from '../ui/words.tsx';

interface PaneProps {
  readonly name: string;
  readonly kind: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** Takes the focus when it opens, and gives it back when it closes. */
export function Pane({ name, kind, onClose, children }: PaneProps) {
  const say = useSay();
  const title = useId();
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const isInside = () => pane.current?.contains(document.activeElement);
    pane.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && (isInside() || document.activeElement === document.body)) before.focus();
    };
  }, []);
  return (
    <aside
      class={`pane ${kind}`}
      aria-labelledby={title}
      tabIndex={-1}
      ref={pane}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div class="pane-head">
        <h2 id={title}>{name}</h2>
        <IconButton icon="close" name={say('reader_close')} onPress={onClose} />
      </div>
      {children}
    </aside>
  );
}
