/** A whole number between two bounds. What isn't one is not passed on, and the field says what it wants. */
import { useEffect, useId, useState } from 'preact/hooks';
import { Icon } from './icons.tsx';
import { useSay } from './words.tsx';

interface NumberFieldProps {
  readonly name: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** What the number that stands in the field would do; empty where that isn't known yet, so that nothing moves meanwhile. */
  readonly about?: string;
  /** With what is written before it is set; null while that is no number that can be used. */
  readonly onWrite?: (value: number | null) => void;
  readonly onChange: (value: number) => void;
}

export function NumberField({ name, value, least, most, about, onWrite, onChange }: NumberFieldProps) {
  const say = useSay();
  const base = useId();
  // What is being typed, and what was typed as long as it isn't a number that can be used.
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setIsWrong] = useState(false);
  // Set elsewhere, as by an undo.
  useEffect(() => {
    setTyped(null);
    setIsWrong(false);
  }, [value]);
  const usable = (text: string): number | null => {
    const number = Number(text);
    return text.trim() !== '' && Number.isInteger(number) && number >= least && number <= most ? number : null;
  };
  const write = (text: string) => {
    const number = usable(text);
    setTyped(text);
    if (number !== null) setIsWrong(false);
    onWrite?.(number);
  };
  const change = (text: string) => {
    const number = usable(text);
    setIsWrong(number === null);
    setTyped(number === null ? text : null);
    if (number !== null) onChange(number);
  };
  const described = isWrong ? `${base}-why` : about ? `${base}-about` : undefined;
  return (
    <div class="number-field">
      <label for={base}>{name}</label>
      <input
        class="field"
        id={base}
        inputMode="numeric"
        autocomplete="off"
        value={typed ?? String(value)}
        aria-invalid={isWrong}
        aria-describedby={described}
        onInput={(event) => write(event.currentTarget.value)}
        onChange={(event) => change(event.currentTarget.value)}
      />
      {about !== undefined && !isWrong && (
        <p class="number" id={`${base}-about`}>
          {about}
        </p>
      )}
      {isWrong && (
        <p class="wrong" id={`${base}-why`} role="alert">
          <Icon name="alert" />
          {say('options_number', { least, most })}
        </p>
      )}
    </div>
  );
}
