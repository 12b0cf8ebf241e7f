/** What Winnow does with what it sees, in three sentences. */
import { useSay } from '../ui/words.tsx';
import { Part } from './part.tsx';

export function Privacy() {
  const say = useSay();
  return (
    <Part id="privacy" name={say('options_privacy')} about={say('options_privacy_about')}>
      <ul class="sentences">
        <li>{say('options_privacy_nothing_leaves')}</li>
        <li>{say('options_privacy_only_when_asked')}</li>
        <li>{say('options_privacy_kept')}</li>
      </ul>
    </Part>
  );
}
