/** The keys for what can be done without opening Winnow, and what its button shows. */
import { useEffect, useState } from 'preact/hooks';
import { browserKind, keysOf, openKeySettings } from '../browser/toolbar.ts';
import { BADGES, type BadgeChoice } from '../settings/badge.ts';
import type { Settings } from '../settings/settings.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { errorDetails } from '../ui/error-details.ts';
import { Notice } from '../ui/notice.tsx';
import { useSay } from '../ui/words.tsx';
import type { Changer } from './change.ts';
import { Part } from './part.tsx';

/** The commands of the manifest, in its order. */
const COMMANDS = ['clean', 'reader', 'steps', 'pick'] as const;

export function KeysAndBadge({ settings, changer }: { settings: Settings; changer: Changer }) {
  const say = useSay();
  const keys = useKeys();
  const setBadge = (badge: BadgeChoice) => changer.change('keys', (before) => ({ ...before, badge }));
  return (
    <Part id="keys" name={say('options_keys')} about={say('options_keys_about')} changer={changer}>
      {COMMANDS.map((command) => (
        <div class="row" key={command}>
          <p class="text">
            <span class="name">{say(`options_key_${command}`)}</span>
          </p>
          {keys && (keys[command] ? <kbd>{keys[command]}</kbd> : <span class="none">{say('options_key_none')}</span>)}
        </div>
      ))}
      <ChangeKeys />
      <div class="row">
        <div class="option">
          <Choice
            name={say('options_badge')}
            value={settings.badge}
            options={BADGES.map((value) => ({ value, name: say(`options_badge_${value}`) }))}
            onChange={(value) => setBadge(BADGES.find((badge) => badge === value) ?? settings.badge)}
          />
        </div>
      </div>
    </Part>
  );
}

/** The browser keeps the keys: the way to where it does, and in words where it isn't opened. */
function ChangeKeys() {
  const say = useSay();
  const [details, setDetails] = useState<string | null>(null);
  const open = () => {
    setDetails(null);
    openKeySettings().catch((error: unknown) => setDetails(errorDetails(error)));
  };
  return (
    <>
      {details !== null && <Notice problem text={say('options_keys_unopened')} details={details} />}
      <div class="row wraps">
        <p class="text">
          <span class="about">
            {say(browserKind() === 'firefox' ? 'options_keys_change_firefox' : 'options_keys_change_chrome')}
          </span>
        </p>
        <Button kind="outlined" icon="keys" onPress={open}>
          {say('options_keys_change')}
        </Button>
      </div>
    </>
  );
}

async function keysOfAll(): Promise<Readonly<Record<string, string>>> {
  const keys = COMMANDS.map(async (command) => [command, await keysOf(command)] as const);
  return Object.fromEntries(await Promise.all(keys));
}

/** The keys, asked again whenever the person comes back to this page; null until the browser has said. */
function useKeys(): Readonly<Record<string, string>> | null {
  const [keys, setKeys] = useState<Readonly<Record<string, string>> | null>(null);
  useEffect(() => {
    const ask = () => {
      keysOfAll().then(setKeys, (error: unknown) => console.warn('Winnow could not ask for its keys', error));
    };
    ask();
    addEventListener('focus', ask);
    return () => removeEventListener('focus', ask);
  }, []);
  return keys;
}
