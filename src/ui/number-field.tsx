/** A whole number between two bounds. What isn't one is not passed on, and the field says what it wants. */
import { useId, useState } from 'preact/hooks';
import { Icon } from './icons.tsx';
import { useSay } from './words.tsx';

export interface NumberFieldProps {
  readonly name: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** What the number that stands in the field would do; nothing where that isn't known. */
  readonly about?: string;
  /** With each number that is written and can be used, before it is set. */
  readonly onWrite?: (value: number) => void;
  readonly onChange: (value: number) => void;
}

export function NumberField({ name, value, least, most, about, onWrite, onChange }: NumberFieldProps) {
  const say = useSay();
  const base = useId();
  // What was typed, as long as it isn't a number that can be used.
  const [wrong, setWrong] = useState<string | null>(null);
  const usable = (typed: string): number | null => {
    const number = Number(typed);
    return typed.trim() !== '' && Number.isInteger(number) && number >= least && number <= most ? number : null;
  };
  const write = (typed: string) => {
    const number = usable(typed);
    if (number !== null) onWrite?.(number);
  };
  const change = (typed: string) => {
    const number = usable(typed);
    setWrong(number === null ? typed : null);
    if (number !== null) onChange(number);
  };
  const described = wrong !== null ? `${base}-why` : about ? `${base}-about` : undefined;
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
        aria-describedby={described}
        onInput={(event) => write(event.currentTarget.value)}
        onChange={(event) => change(event.currentTarget.value)}
      />
      <p class={about ? 'number' : undefined} id={`${base}-about`} role="status">
        {wrong === null && about}
      </p>
      {wrong !== null && (
        <p class="wrong" id={`${base}-why`} role="alert">
          <Icon name="alert" />
          {say('options_number', { least, most })}
        </p>
      )}
    </div>
  );
}
