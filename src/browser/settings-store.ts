/** Settings in storage.local. Content scripts only read; pages of the extension also write. */
import browser from 'webextension-polyfill';
import { declarations } from '../rules/declarations.ts';
import { overridesOf, type Repair, readSettings, type Settings, STORED_KEYS } from '../settings/settings.ts';

export interface LoadedSettings {
  readonly settings: Settings;
  /** What was damaged and stands at its default. */
  readonly repairs: readonly Repair[];
}

/** Rejects when the browser can't read its storage. */
export async function loadSettings(): Promise<LoadedSettings> {
  return readSettings(await browser.storage.local.get([...STORED_KEYS]), declarations);
}

/**
 * Changes the settings and stores them, one change after the other also across windows. Rejects, with nothing changed,
 * when the browser can't store them.
 */
export async function saveSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  return navigator.locks.request('winnow-settings', async () => {
    const stored = await browser.storage.local.get([...STORED_KEYS]);
    const settings = change(readSettings(stored, declarations).settings);
    await browser.storage.local.set({ ...overridesOf(settings, declarations, stored) });
    return settings;
  });
}

/** Calls the listener with the settings after each change, wherever it was made. Returns what ends this. */
export function onSettingsChanged(listener: (settings: Settings) => void): () => void {
  const heard = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'local' || !STORED_KEYS.some((key) => Object.hasOwn(changes, key))) return;
    loadSettings().then(
      ({ settings }) => listener(settings),
      // The settings that were in force stay in force; the page that changed them shows why storage failed.
      (error: unknown) => console.error('Winnow could not read its settings', error),
    );
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}
