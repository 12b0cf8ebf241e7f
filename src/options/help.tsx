/** What Winnow does, once more, and the way to say what went wrong. */

import { lastLookedAt } from '../browser/looked-at.ts';
import { openReportPage, openWelcome } from '../browser/toolbar.ts';
import { Button } from '../ui/button.tsx';
import { useSay } from '../ui/words.tsx';
import { Part } from './part.tsx';

export function Help() {
  const say = useSay();
  const tell = async () => {
    const page = await lastLookedAt().catch(() => null);
    await openReportPage(page?.tabId ?? null);
  };
  return (
    <Part id="help" name={say('options_help')} about={say('options_help_about')}>
      <div class="forget">
        <Button kind="outlined" icon="reader" onPress={() => void openWelcome()}>
          {say('options_help_welcome')}
        </Button>
        <Button kind="outlined" icon="file" onPress={() => void tell()}>
          {say('options_help_tell')}
        </Button>
      </div>
    </Part>
  );
}
