/** Which key does what. */
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { type MessageKey, useSay } from '../ui/words.tsx';

const KEYS: readonly (readonly [keys: readonly string[], does: MessageKey])[] = [
  [['→', 'Space'], 'step_mode_key_forth'],
  [['←'], 'step_mode_previous'],
  [['Home'], 'step_mode_key_first'],
  [['End'], 'step_mode_key_last'],
  [['Esc'], 'step_mode_back_at_step'],
  [['?'], 'step_mode_keys'],
];

/** What stands on keys that have a name, in the person's language. */
const NAMES: Readonly<Record<string, MessageKey>> = {
  Space: 'key_space',
  Home: 'key_home',
  End: 'key_end',
  Esc: 'key_escape',
};

/** In right-to-left writing the arrows change their parts. */
const TURNED: Readonly<Record<string, string>> = { '→': '←', '←': '→' };

export function KeysHelp({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const turns = getComputedStyle(document.documentElement).direction === 'rtl';
  const nameOf = (key: string) => {
    const name = NAMES[key];
    return name ? say(name) : (turns && TURNED[key]) || key;
  };
  return (
    <dialog class="help" ref={dialog} aria-labelledby={title} onClose={onClose}>
      <h2 id={title}>{say('step_mode_keys')}</h2>
      <dl>
        {KEYS.map(([keys, does]) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{nameOf(key)}</kbd>
              ))}
            </dt>
            <dd>{say(does)}</dd>
          </div>
        ))}
      </dl>
      <Button kind="full" onPress={() => dialog.current?.close()}>
        {say('step_mode_close')}
      </Button>
    </dialog>
  );
}
