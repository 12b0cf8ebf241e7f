/** A row with a name, a sentence about it, and a switch. */
import { useId } from 'preact/hooks';
import { Switch } from '../ui/switch.tsx';

export interface SwitchRowProps {
  readonly name: string;
  readonly about?: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

export function SwitchRow({ name, about, on, onChange }: SwitchRowProps) {
  const base = useId();
  return (
    <label class={on ? 'row' : 'row off'} for={`${base}-switch`}>
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
      <Switch
        id={`${base}-switch`}
        labelledBy={`${base}-name`}
        {...(about ? { describedBy: `${base}-about` } : {})}
        checked={on}
        onChange={onChange}
      />
    </label>
  );
}
