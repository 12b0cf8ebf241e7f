/** A whole number between two bounds. What isn't one is not passed on, and the field says what it wants. */
import { useId, useState } from 'preact/hooks';
import { Icon } from './icons.tsx';
import { useSay } from './words.tsx';

export interface NumberFieldProps {
  readonly name: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

export function NumberField({ name, value, least, most, onChange }: NumberFieldProps) {
  const say = useSay();
  const base = useId();
  // What was typed, as long as it isn't a number that can be used.
  const [wrong, setWrong] = useState<string | null>(null);
  const change = (typed: string) => {
    const number = Number(typed);
    const usable = typed.trim() !== '' && Number.isInteger(number) && number >= least && number <= most;
    setWrong(usable ? null : typed);
    if (usable) onChange(number);
  };
  return (
    <div class="number-field">
      <label for={base}>{name}</label>
      <input
        class="field"
        id={base}
        inputMode="numeric"
        autocomplete="off"
        value={wrong ?? String(value)}
        aria-invalid={wrong !== null}
        aria-describedby={wrong === null ? undefined : `${base}-why`}
        onChange={(event) => change(event.currentTarget.value)}
      />
      {wrong !== null && (
        <p class="wrong" id={`${base}-why`} role="alert">
          <Icon name="alert" />
          {say('options_number', { least, most })}
        </p>
      )}
    </div>
  );
}
