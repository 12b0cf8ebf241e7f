/** The keys that clean a page, and the number on the toolbar button. */
import { useEffect, useState } from 'preact/hooks';
import { browserKind, keysOf } from '../browser/toolbar.ts';
import type { Settings } from '../settings/settings.ts';
import { useSay } from '../ui/words.tsx';
import type { Changer } from './change.ts';
import { Part } from './part.tsx';
import { SwitchRow } from './row.tsx';

export function KeysAndBadge({ settings, changer }: { settings: Settings; changer: Changer }) {
  const say = useSay();
  const keys = useKeys();
  return (
    <Part id="keys" name={say('options_keys')} about={say('options_keys_about')} changer={changer}>
      <div class="row">
        <p class="text">
          <span class="name">{say('options_key_clean')}</span>
          <span class="about">
            {say(browserKind() === 'firefox' ? 'options_key_change_firefox' : 'options_key_change_chrome')}
          </span>
        </p>
        {keys !== null && (keys ? <kbd>{keys}</kbd> : <span class="none">{say('options_key_none')}</span>)}
      </div>
      <SwitchRow
        name={say('options_badge')}
        about={say('options_badge_about')}
        on={settings.badge}
        onChange={(badge) => changer.change('keys', (before) => ({ ...before, badge }))}
      />
    </Part>
  );
}

/** The keys, asked again whenever the person comes back to this page; null until the browser has said. */
function useKeys(): string | null {
  const [keys, setKeys] = useState<string | null>(null);
  useEffect(() => {
    const ask = () => {
      keysOf('clean').then(setKeys, (error: unknown) => console.warn('Winnow could not ask for its keys', error));
    };
    ask();
    addEventListener('focus', ask);
    return () => removeEventListener('focus', ask);
  }, []);
  return keys;
}
