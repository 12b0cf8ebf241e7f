/** The whole options page. */
import { handOverSettings } from '../browser/settings-handing.ts';
import { loadSettings, type Mended, onSettingsChanged, saveSettings } from '../browser/settings-store.ts';
import { declarations } from '../rules/declarations.ts';
import type { Settings } from '../settings/settings.ts';
import { Button } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';
import { type Store, useStored } from '../ui/stored.ts';
import { useSay } from '../ui/words.tsx';
import { useChanger } from './change.ts';
import { Defaults } from './defaults.tsx';
import { Help } from './help.tsx';
import { KeptOnSites } from './kept.tsx';
import { KeysAndBadge } from './keys-and-badge.tsx';
import { useNamedPlace } from './named-place.ts';
import { OwnRules } from './own-rules.tsx';
import { Privacy } from './privacy.tsx';
import { Repaired } from './repaired.tsx';
import { Rules } from './rules.tsx';
import { Side } from './side.tsx';
import { Sites } from './sites.tsx';
import { Sync } from './sync.tsx';
import { Transfer } from './transfer.tsx';

const SETTINGS: Store<Settings, Mended> = {
  load: loadSettings,
  save: saveSettings,
  handOver: handOverSettings,
  onChanged: onSettingsChanged,
};

export function App() {
  const stored = useStored(SETTINGS);
  const changer = useChanger(stored);
  const { settings, problem } = stored;
  useNamedPlace(settings !== null);
  return (
    <div class="page">
      <Side isDrawn={settings !== null} />
      <main class="parts">
        {problem?.at === 'load' && <Unread details={problem.details} onRetry={() => void stored.load()} />}
        {settings && (
          <>
            <Repaired repairs={stored.repairs} />
            <Rules rules={declarations} settings={settings} changer={changer} />
            <Sites settings={settings} changer={changer} />
            <KeptOnSites settings={settings} changer={changer} />
            <OwnRules settings={settings} changer={changer} />
            <KeysAndBadge settings={settings} changer={changer} />
            <Transfer rules={declarations} settings={settings} changer={changer} />
            <Sync settings={settings} />
            <Defaults rules={declarations} settings={settings} changer={changer} />
          </>
        )}
        <Privacy settings={settings} changer={changer} />
        <Help />
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
