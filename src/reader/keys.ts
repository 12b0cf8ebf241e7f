/** The keys of the reader view. They are single letters, and so are silent wherever something can be written. */
import { useEffect, useRef } from 'preact/hooks';

export interface KeyActs {
  find(): void;
  contents(): void;
  steps(): void;
  removed(): void;
  type(): void;
  larger(): void;
  smaller(): void;
  nextPart(): void;
  previousPart(): void;
  original(): void;
  help(): void;
}

type Act = keyof KeyActs;

/** Which key asks for what; the help sheet shows them in this order. */
export const KEYS: Readonly<Record<Act, string>> = {
  nextPart: 'n',
  previousPart: 'p',
  find: '/',
  contents: 'c',
  steps: 's',
  removed: 'w',
  type: 't',
  larger: '+',
  smaller: '-',
  original: 'o',
  help: '?',
};

const isAct = (name: string): name is Act => Object.hasOwn(KEYS, name);

/** What a key asks for; null for keys that aren't ours. */
export function actOf(key: string): Act | null {
  if (key === '=') return 'larger';
  const found = Object.entries(KEYS).find(([, one]) => one === key.toLowerCase())?.[0] ?? '';
  return isAct(found) ? found : null;
}

const WRITES = 'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select, [contenteditable]';

/** A dialog above everything takes all keys; with a modifier, they belong to the browser. */
const belongsElsewhere = ({ target, altKey, ctrlKey, metaKey }: KeyboardEvent) =>
  altKey ||
  ctrlKey ||
  metaKey ||
  (target instanceof Element && target.closest(WRITES) !== null) ||
  document.querySelector('dialog[open]') !== null;

/** Hears keys as long as the component is drawn, and does by the acts of its last drawing. */
export function useKeys(acts: KeyActs): void {
  const newest = useRef(acts);
  newest.current = acts;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || belongsElsewhere(event)) return;
      const act = actOf(event.key);
      if (!act) return;
      event.preventDefault();
      newest.current[act]();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
}
