/** The reader view's settings in a component: shown at once, kept as soon as a change is settled. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { handOverReader } from '../browser/settings-handing.ts';
import { loadSettings, onSettingsChanged, saveSettings } from '../browser/settings-store.ts';
import type { ReaderSettings } from '../settings/reader.ts';
import { errorDetails } from '../ui/error-details.ts';
import { applyLook } from './look.ts';

export interface OwnSettings {
  readonly settings: ReaderSettings;
  /** Why the last change could not be kept. */
  readonly problem: string | null;
  /** Shows a change, as while a slider slides. */
  attempt(change: Partial<ReaderSettings>): void;
  /** Shows a change and keeps it. */
  set(change: Partial<ReaderSettings>): void;
}

/** Milliseconds within which a stored change is heard of. */
const ECHO = 200;

/** `initial` is what was stored when the article was asked for. */
export function useOwnSettings(initial: ReaderSettings): OwnSettings {
  const [settings, setSettings] = useState(initial);
  const [problem, setProblem] = useState<string | null>(null);
  // While a change is on its way, what is stored is older than what the person sees.
  const pending = useRef(0);
  const unsaved = useRef<Partial<ReaderSettings>>({});
  const changes = useRef(0);

  const show = (next: (now: ReaderSettings) => ReaderSettings) =>
    setSettings((now) => {
      const changed = next(now);
      applyLook(document.documentElement, changed);
      return changed;
    });
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const end = onSettingsChanged(() => {
      // Most of what is heard is the echo of a change made here, and while a slider moves it comes later than the next.
      clearTimeout(waiting);
      const before = changes.current;
      const look = () =>
        loadSettings().then(
          ({ settings: { reader } }) => pending.current === 0 && changes.current === before && show(() => reader),
          // What is shown stays; the page that changed it shows why storage failed.
          (error: unknown) => console.error('Winnow could not read its settings', error),
        );
      waiting = setTimeout(() => void look(), ECHO);
    });
    return () => {
      clearTimeout(waiting);
      end();
    };
  }, []);

  useEffect(() => {
    // A tab may be closed before it could store what was set.
    const leave = () => pending.current > 0 && handOverReader(unsaved.current);
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, []);

  const attempt = (change: Partial<ReaderSettings>) => {
    changes.current += 1;
    show((now) => ({ ...now, ...change }));
  };
  const set = async (change: Partial<ReaderSettings>) => {
    attempt(change);
    pending.current += 1;
    unsaved.current = { ...unsaved.current, ...change };
    try {
      await saveSettings((all) => ({ ...all, reader: { ...all.reader, ...change } }));
      setProblem(null);
    } catch (error) {
      setProblem(errorDetails(error));
    } finally {
      pending.current -= 1;
      if (pending.current === 0) unsaved.current = {};
    }
  };
  return { settings, problem, attempt, set: (change) => void set(change) };
}
