/** What Winnow does with what it sees, in three sentences; what of that can be set, and forgotten. */
import type { Settings } from '../settings/settings.ts';
import { useSay } from '../ui/words.tsx';
import type { Changer } from './change.ts';
import { Part } from './part.tsx';
import { SwitchRow } from './row.tsx';
import { StepsDone } from './steps-done.tsx';

export function Privacy({ settings, changer }: { settings: Settings | null; changer: Changer }) {
  const say = useSay();
  return (
    <Part id="privacy" name={say('options_privacy')} about={say('options_privacy_about')} changer={changer}>
      <ul class="sentences">
        <li>{say('options_privacy_nothing_leaves')}</li>
        <li>{say('options_privacy_only_when_asked')}</li>
        <li>{say('options_privacy_kept')}</li>
        <li>{say('options_privacy_sync')}</li>
      </ul>
      {settings && (
        <SwitchRow
          name={say('options_step_pictures')}
          about={say('options_step_pictures_about')}
          place="privacy-step-pictures"
          on={settings.stepPictures}
          onChange={(stepPictures) => changer.change('privacy', (before) => ({ ...before, stepPictures }))}
        />
      )}
      <StepsDone />
    </Part>
  );
}
