/** Settings in a component: loaded once, followed when they change elsewhere, saved at once. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { errorDetails } from './error-details.ts';

/** Where settings are kept; `save` answers with the settings as they then stand. */
export interface Store<S, R> {
  load(): Promise<{ settings: S; repairs: readonly R[] }>;
  save(change: (settings: S) => S): Promise<S>;
  /** The page goes while it saves: somebody else is to store what makes the one of the other. */
  handOver(before: S, after: S): void;
  /** Calls the listener with the settings after each change, also elsewhere; gives back what ends that. */
  onChanged(listener: (settings: S) => void): () => void;
}

export interface Stored<S, R> {
  /** Null until they are loaded, and when they can't be. */
  readonly settings: S | null;
  /** What was damaged and is at its default; empty once anything has been saved over it. */
  readonly repairs: readonly R[];
  /** Why the last load or save did not work. */
  readonly problem: { readonly at: 'load' | 'save'; readonly details: string } | null;
  load(): Promise<void>;
  /**
   * Shows the change at once and stores it; `change` is called for each, so it may do nothing else. True when it was saved;
   * else nothing has changed and `problem` says why.
   */
  save(change: (settings: S) => S): Promise<boolean>;
}

/** `store` must stay the same from drawing to drawing. */
export function useStored<S, R>(store: Store<S, R>): Stored<S, R> {
  const [settings, setSettings] = useState<S | null>(null);
  const [repairs, setRepairs] = useState<readonly R[]>([]);
  const [problem, setProblem] = useState<Stored<S, R>['problem']>(null);
  // While a save is under way, what is stored is older than what the person sees.
  const saving = useRef(0);
  const kept = useRef<S | null>(null);
  const shown = useRef<S | null>(null);
  shown.current = settings;
  const keep = useCallback((now: S) => {
    kept.current = now;
    if (saving.current === 0) setSettings(now);
  }, []);

  const load = useCallback(async () => {
    try {
      const loaded = await store.load();
      keep(loaded.settings);
      setRepairs(loaded.repairs);
      setProblem(null);
    } catch (error) {
      setProblem({ at: 'load', details: errorDetails(error) });
    }
  }, [store, keep]);

  const save = useCallback(
    async (change: (settings: S) => S) => {
      saving.current += 1;
      try {
        setSettings((shown) => shown && change(shown));
        kept.current = await store.save(change);
        setRepairs([]);
        setProblem(null);
        return true;
      } catch (error) {
        setProblem({ at: 'save', details: errorDetails(error) });
        return false;
      } finally {
        saving.current -= 1;
        if (saving.current === 0) setSettings(kept.current);
      }
    },
    [store],
  );

  useEffect(() => {
    const leave = () => {
      if (saving.current > 0 && kept.current && shown.current) store.handOver(kept.current, shown.current);
    };
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, [store]);

  useEffect(() => {
    void load();
    return store.onChanged(keep);
  }, [load, store, keep]);

  return { settings, repairs, problem, load, save };
}
