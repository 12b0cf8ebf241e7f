/** A choice of one from a few, in a row, or as a list where there is no room. */
import { useId } from 'preact/hooks';

export interface ChoiceOption {
  readonly value: string;
  readonly name: string;
  /** A number beside the name; what it counts is said in `about`. */
  readonly count?: string;
  /** What choosing it would do, for who doesn't see the number beside its neighbours. */
  readonly about?: string;
}

interface ChoiceProps {
  readonly name: string;
  readonly options: readonly ChoiceOption[];
  /** None is chosen when it is none of the options'. */
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
          <Each
            key={option.value}
            group={group}
            option={option}
            isChosen={option.value === value}
            onChange={onChange}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface EachProps {
  readonly group: string;
  readonly option: ChoiceOption;
  readonly isChosen: boolean;
  readonly onChange: (value: string) => void;
}

function Each({ group, option: { value, name, count, about }, isChosen, onChange }: EachProps) {
  const id = `${group}-${value}`;
  return (
    <label for={id}>
      <input
        id={id}
        type="radio"
        name={group}
        value={value}
        checked={isChosen}
        aria-describedby={about ? `${id}-about` : undefined}
        onChange={() => onChange(value)}
      />
      {name}
      {count && (
        <span class="number" aria-hidden="true">
          {count}
        </span>
      )}
      {about && (
        <span class="away" id={`${id}-about`} aria-hidden="true">
          {about}
        </span>
      )}
    </label>
  );
}
