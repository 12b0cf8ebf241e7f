/** The keys of what leads out of the reader view: single letters, silent wherever something can be written. */
import { useEffect, useRef } from 'preact/hooks';
import { useSay } from '../ui/words.tsx';
import { KeyRow } from './keys-help.tsx';

export const OUT_KEYS = { save: 'd', aloud: 'r', next: 'j', previous: 'k' } as const;

const WRITES = 'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select, [contenteditable]';

/** A dialog above everything takes all keys; with a modifier, they belong to the browser. */
const belongsElsewhere = ({ target, altKey, ctrlKey, metaKey, defaultPrevented }: KeyboardEvent) =>
  defaultPrevented ||
  altKey ||
  ctrlKey ||
  metaKey ||
  (target instanceof Element && target.closest(WRITES) !== null) ||
  document.querySelector('dialog[open]') !== null;

/** Calls what stands under the key that was pressed. */
export function useOutKeys(acts: Readonly<Record<string, () => void>>): void {
  const newest = useRef(acts);
  newest.current = acts;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const act = Object.hasOwn(newest.current, key) ? newest.current[key] : undefined;
      if (!act || belongsElsewhere(event)) return;
      event.preventDefault();
      // A key that is held down doesn't start and stop a voice.
      if (!event.repeat) act();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
}

/** Rows for the help sheet. */
export function OutKeyRows() {
  const say = useSay();
  return (
    <>
      <KeyRow keys={[OUT_KEYS.aloud]} does={say('aloud_key')} />
      <KeyRow keys={[OUT_KEYS.next]} does={say('aloud_key_next')} />
      <KeyRow keys={[OUT_KEYS.previous]} does={say('aloud_key_previous')} />
      <KeyRow keys={[OUT_KEYS.save]} does={say('out_title')} />
    </>
  );
}
