/** The keys of step mode: the arrows and the space bar do what the two buttons do. */
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface KeyActs {
  /** While something else lies above. */
  readonly isOff: boolean;
  forth(): void;
  previous(): void;
  first(): void;
  last(): void;
  back(): void;
  help(): void;
}

type Act = Exclude<keyof KeyActs, 'isOff'>;

/** What a key asks for; null for keys that aren't ours. Arrows go with the reading direction. */
export function actOf(key: string, rightToLeft: boolean): Act | null {
  switch (key) {
    case 'ArrowRight':
      return rightToLeft ? 'previous' : 'forth';
    case 'ArrowLeft':
      return rightToLeft ? 'forth' : 'previous';
    case ' ':
      return 'forth';
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    case 'Escape':
      return 'back';
    case '?':
      return 'help';
    default:
      return null;
  }
}

/** Space presses what has the focus; with a modifier, keys belong to the browser. */
const belongsElsewhere = ({ key, target, altKey, ctrlKey, metaKey }: KeyboardEvent) =>
  altKey || ctrlKey || metaKey || (key === ' ' && target instanceof Element && target.closest('button, a') !== null);

/** Hears keys as long as the component is drawn, and does by the acts of its last drawing. */
export function useKeys(acts: KeyActs): void {
  const newest = useRef(acts);
  newest.current = acts;
  // Before the step is seen: whoever sees it may press.
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || newest.current.isOff || belongsElsewhere(event)) return;
      const act = actOf(event.key, getComputedStyle(document.documentElement).direction === 'rtl');
      if (!act) return;
      event.preventDefault();
      // A key that is held down runs through no procedure.
      if (!event.repeat) newest.current[act]();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
}
