/** The one switch: cleaned, or shown as it was. */
import { useId } from 'preact/hooks';
import type { Report } from '../core/outcome.ts';
import { Switch } from '../ui/switch.tsx';
import { useSay } from '../ui/words.tsx';

interface CleanSwitchProps {
  readonly report: Report | null;
  /** The keys that do the same; empty when there are none. */
  readonly keys: string;
  readonly onChange: (on: boolean) => void;
}

/** Cleans the page, or shows it as it was. */
export function CleanSwitch({ report, keys, onChange }: CleanSwitchProps) {
  const say = useSay();
  const base = useId();
  return (
    <label class="clean" for={`${base}-switch`}>
      <span id={`${base}-name`}>{say('popup_clean')}</span>
      {keys && <kbd>{keys}</kbd>}
      <Switch
        id={`${base}-switch`}
        large
        labelledBy={`${base}-name`}
        checked={report?.state === 'on'}
        disabled={!report}
        {...(keys ? { keys } : {})}
        onChange={onChange}
      />
    </label>
  );
}
