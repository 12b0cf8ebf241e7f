/** A number on a scale, set by sliding. `onChange` is called while it slides, `onSettle` once it is let go. */
import { useId } from 'preact/hooks';

interface RangeProps {
  readonly name: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** The value as a person says it: “19 px”. */
  readonly says: string;
  readonly onChange: (value: number) => void;
  readonly onSettle: (value: number) => void;
}

export function Range({ name, value, least, most, step, says, onChange, onSettle }: RangeProps) {
  const id = useId();
  return (
    <div class="range">
      <label for={id}>{name}</label>
      <output for={id}>{says}</output>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        step={step}
        value={value}
        aria-valuetext={says}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
        onChange={(event) => onSettle(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}
