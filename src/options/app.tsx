/** The whole options page. */
import { loadSettings, onSettingsChanged, saveSettings } from '../browser/settings-store.ts';
import { declarations } from '../rules/declarations.ts';
import type { Repair, Settings } from '../settings/settings.ts';
import { Button } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';
import { type Store, useStored } from '../ui/stored.ts';
import { useSay } from '../ui/words.tsx';
import { useChanger } from './change.ts';
import { Defaults } from './defaults.tsx';
import { KeptOnSites } from './kept.tsx';
import { KeysAndBadge } from './keys-and-badge.tsx';
import { Privacy } from './privacy.tsx';
import { Repaired } from './repaired.tsx';
import { Rules } from './rules.tsx';
import { Side } from './side.tsx';
import { Sites } from './sites.tsx';
import { Transfer } from './transfer.tsx';

const SETTINGS: Store<Settings, Repair> = { load: loadSettings, save: saveSettings, onChanged: onSettingsChanged };

export function App() {
  const stored = useStored(SETTINGS);
  const changer = useChanger(stored);
  const { settings, problem } = stored;
  return (
    <div class="page">
      <Side />
      <main class="parts">
        {problem?.at === 'load' && <Unread details={problem.details} onRetry={() => void stored.load()} />}
        {settings && (
          <>
            <Repaired repairs={stored.repairs} />
            <Rules rules={declarations} settings={settings} changer={changer} />
            <Sites settings={settings} changer={changer} />
            <KeptOnSites settings={settings} changer={changer} />
            <KeysAndBadge settings={settings} changer={changer} />
            <Transfer rules={declarations} settings={settings} changer={changer} />
            <Defaults rules={declarations} changer={changer} />
          </>
        )}
        <Privacy settings={settings} changer={changer} />
      </main>
    </div>
  );
}

function Unread({ details, onRetry }: { details: string; onRetry: () => void }) {
  const say = useSay();
  return (
    <div class="part">
      <Message
        role="alert"
        icon="alert"
        title={say('options_unread_title')}
        text={say('options_unread_text')}
        details={details}
      >
        <Button kind="full" onPress={onRetry}>
          {say('ui_try_again')}
        </Button>
      </Message>
    </div>
  );
}
