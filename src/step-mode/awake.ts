/** Keeps the screen on while step mode is looked at. */
import { useEffect, useState } from 'preact/hooks';
import { errorDetails } from '../ui/error-details.ts';

export interface Awake {
  /** What the person wants. */
  readonly wanted: boolean;
  /** Why the browser does not do it; null while it does, and while nobody knows yet. */
  readonly refused: string | null;
  toggle(): void;
}

/** On from the start; what the browser refuses is said and asked for again when the tab is shown. */
export function useAwake(): Awake {
  const [wanted, setWanted] = useState(true);
  const [refused, setRefused] = useState<string | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let isOver = false;
    let lock: WakeLockSentinel | null = null;
    const ask = async () => {
      // The browser lets go by itself while the tab is hidden.
      if (document.visibilityState !== 'visible') return;
      try {
        const got = await navigator.wakeLock.request('screen');
        if (isOver) await got.release();
        else lock = got;
        if (!isOver) setRefused(null);
      } catch (error) {
        if (!isOver) setRefused(errorDetails(error));
      }
    };
    void ask();
    const seen = () => void ask();
    document.addEventListener('visibilitychange', seen);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', seen);
      lock?.release().catch((error: unknown) => console.warn('Winnow could not let the screen go off', error));
    };
  }, [wanted]);
  return {
    wanted,
    refused: wanted ? refused : null,
    toggle: () => {
      setRefused(null);
      setWanted((now) => !now);
    },
  };
}
