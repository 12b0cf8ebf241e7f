/** A row with a name, a sentence about it, and a switch. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Switch } from '../ui/switch.tsx';

interface SwitchRowProps {
  readonly name: string;
  readonly about?: string;
  /** What it does to a page, beside the switch. */
  readonly count?: ComponentChildren;
  /** By what the address of this page can name the row, and the search leads to it. */
  readonly place?: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

export function SwitchRow({ name, about, count, place, on, onChange }: SwitchRowProps) {
  const base = useId();
  const described = [about && `${base}-about`, count && `${base}-count`].filter(Boolean).join(' ');
  return (
    <label class={on ? 'row' : 'row off'} for={`${base}-switch`} id={place} data-place={place}>
      <span class="text">
        <span class="name" id={`${base}-name`}>
          {name}
        </span>
        {about && (
          <span class="about" id={`${base}-about`}>
            {about}
          </span>
        )}
      </span>
      <span class="end">
        {count && (
          <span class="number" id={`${base}-count`}>
            {count}
          </span>
        )}
        <Switch
          id={`${base}-switch`}
          labelledBy={`${base}-name`}
          {...(described ? { describedBy: described } : {})}
          checked={on}
          onChange={onChange}
        />
      </span>
    </label>
  );
}
