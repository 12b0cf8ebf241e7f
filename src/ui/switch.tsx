/** An on/off switch that acts at once. Its label is the element with the id `labelledBy`. */
interface SwitchProps {
  /** For the `for` of a label around the whole row. */
  readonly id: string;
  readonly checked: boolean;
  readonly labelledBy: string;
  readonly describedBy?: string;
  readonly disabled?: boolean;
  readonly large?: boolean;
  /** Keys that do the same, as aria-keyshortcuts wants them. */
  readonly keys?: string;
  readonly onChange: (checked: boolean) => void;
}

export function Switch({ id, checked, labelledBy, describedBy, disabled, large, keys, onChange }: SwitchProps) {
  return (
    <input
      id={id}
      class={large ? 'switch large' : 'switch'}
      type="checkbox"
      // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says its own state, and may not say it a second time.
      role="switch"
      checked={checked}
      disabled={disabled}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-keyshortcuts={keys}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
