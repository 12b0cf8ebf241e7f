/** A choice of one from a few, in a row, or as a list where there is no room. */
import { useId } from 'preact/hooks';

export interface ChoiceProps {
  readonly name: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function Choice({ name, options, value, onChange }: ChoiceProps) {
  const group = useId();
  return (
    <fieldset>
      <legend>{name}</legend>
      <div class="choice">
        {options.map((option) => (
          <label key={option.value} for={`${group}-${option.value}`}>
            <input
              id={`${group}-${option.value}`}
              type="radio"
              name={group}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
