/** Which key does what. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { type MessageKey, useSay } from '../ui/words.tsx';
import { KEYS } from './keys.ts';

/** A key with a name of its own in some languages. */
const ESCAPE = 'Esc';

const DOES: readonly (readonly [key: string, does: MessageKey])[] = [
  [KEYS.nextPart, 'reader_key_next_part'],
  [KEYS.previousPart, 'reader_key_previous_part'],
  [KEYS.find, 'reader_find'],
  [KEYS.contents, 'reader_contents'],
  [KEYS.steps, 'reader_steps'],
  [KEYS.removed, 'reader_removed'],
  [KEYS.type, 'reader_type'],
  [KEYS.larger, 'reader_key_larger'],
  [KEYS.smaller, 'reader_key_smaller'],
  [KEYS.original, 'reader_back'],
  [ESCAPE, 'reader_key_close'],
  [KEYS.help, 'reader_keys'],
];

/** `children` are rows for the keys of other tools, each a `KeyRow`. */
export function KeysHelp({ onClose, children }: { onClose: () => void; children?: ComponentChildren }) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog class="help" ref={dialog} aria-labelledby={title} onClose={onClose}>
      <h2 id={title}>{say('reader_keys')}</h2>
      <dl>
        {DOES.map(([key, does]) => (
          <KeyRow key={does} keys={[key === ESCAPE ? say('key_escape') : key]} does={say(does)} />
        ))}
        {children}
      </dl>
      <Button kind="full" onPress={() => dialog.current?.close()}>
        {say('reader_close')}
      </Button>
    </dialog>
  );
}

/** One line of the sheet. */
export function KeyRow({ keys, does }: { keys: readonly string[]; does: string }) {
  return (
    <div>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{does}</dd>
    </div>
  );
}
