/** Buttons: `full` for the main thing to do, `outlined`, `bare`; and plain underlined words for small acts in a row. */
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icons.tsx';

interface ButtonProps {
  readonly kind: 'full' | 'outlined' | 'bare';
  readonly icon?: IconName;
  readonly disabled?: boolean;
  /** What it was pressed for is under way: pressing it does nothing, but it keeps the focus. */
  readonly busy?: boolean;
  /** The id of what this button acts on, where there are several of its name. */
  readonly describedBy?: string;
  /** Whether what it opens is open; absent where it opens nothing. */
  readonly expanded?: boolean;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

const LOOKS = { full: 'btn full', outlined: 'btn', bare: 'btn bare' } as const;

export function Button({ kind, icon, disabled, busy, describedBy, expanded, onPress, children }: ButtonProps) {
  return (
    <button
      type="button"
      class={LOOKS[kind]}
      disabled={disabled}
      aria-describedby={describedBy}
      aria-expanded={expanded}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={() => !busy && onPress()}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

interface IconButtonProps {
  readonly icon: IconName;
  readonly name: string;
  /** The id of what this button acts on, where there are several of its name. */
  readonly describedBy?: string;
  readonly onPress: () => void;
}

/** A button that shows only its icon; `name` is what it is called. */
export function IconButton({ icon, name, describedBy, onPress }: IconButtonProps) {
  return (
    <button
      type="button"
      class="btn bare square"
      aria-label={name}
      aria-describedby={describedBy}
      title={name}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}

interface WordButtonProps {
  /** The id of what this button acts on, so that every “Show” is told from the next. */
  readonly describedBy?: string;
  /** Whether what it opens is open; absent where it opens nothing. */
  readonly expanded?: boolean;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

export function WordButton({ describedBy, expanded, onPress, children }: WordButtonProps) {
  return (
    <button type="button" class="word" aria-describedby={describedBy} aria-expanded={expanded} onClick={onPress}>
      {children}
    </button>
  );
}
