/**
 * Settings in storage.local, sealed, and a copy beside them from which they are restored when they are damaged. For pages
 * of Winnow and its background.
 */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { declarations } from '../rules/declarations.ts';
import { overridesOf, type Repair, readSettings, type Settings, STORED_KEYS } from '../settings/settings.ts';
import {
  choose,
  type Fields,
  REASONS,
  type RestoreReason,
  SEAL,
  type Sealed,
  sealed,
  sealOf,
  wholeOf,
} from '../settings/whole.ts';
import { keepCopy, readCopy } from './settings-copy.ts';

/** The settings were restored from their copy. Told until something is saved over them. */
export interface Restored {
  readonly because: RestoreReason;
  /** When the copy was written, in milliseconds since 1970. */
  readonly restored: number;
}

/** What was put right. */
export type Mended = Repair | Restored;

export interface LoadedSettings {
  readonly settings: Settings;
  /** What was damaged and stands at its default, and whether all was restored. */
  readonly repairs: readonly Mended[];
}

/** Where it is kept that settings were restored, until something is saved. */
const RESTORED = 'restored';

const ALL_KEYS: readonly string[] = [...STORED_KEYS, SEAL, RESTORED];

const RestoredSchema: v.GenericSchema<unknown, Restored> = v.object({
  because: v.picklist(REASONS),
  restored: v.number(),
});

/** What is stored, with what a newer version has sealed with it. */
async function readStored(): Promise<Fields> {
  const held = await browser.storage.local.get([...ALL_KEYS]);
  const more = sealOf(held)?.keys.filter((key) => !ALL_KEYS.includes(key)) ?? [];
  return more.length > 0 ? { ...held, ...(await browser.storage.local.get(more)) } : held;
}

interface Current {
  readonly fields: Fields;
  readonly generation: number;
  /** The last time that settings were restored; `isNew` where that is now, and nothing has been put back yet. */
  readonly restored: Restored | null;
  readonly isNew: boolean;
}

/**
 * What is in force; rejects when neither the storage nor the copy can be read. What is whole is believed without a look at
 * the copy, which would cost every page that is cleaned some milliseconds, unless `always`.
 */
async function current(always = false): Promise<Current> {
  const [stored] = await Promise.allSettled([readStored()]);
  const held: Fields | null = stored.status === 'fulfilled' ? stored.value : null;
  const kept = held && !always && wholeOf(held) ? null : await readCopy();
  const choice = choose(held, kept, declarations);
  if (!choice) throw stored.status === 'rejected' ? stored.reason : new Error('nothing is stored');
  const { fields, because } = choice;
  const generation = Math.max(held ? (sealOf(held)?.generation ?? 0) : 0, kept?.seal.generation ?? 0);
  if (because && kept) return { fields, generation, restored: { because, restored: kept.seal.at }, isNew: true };
  const told = v.safeParse(RestoredSchema, held?.[RESTORED]);
  return { fields, generation, restored: told.success ? told.output : null, isNew: false };
}

/** One after the other, across windows too. */
const inTurn = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request('winnow-settings', work);

/** Rejects when the browser can't read its storage and there is no copy. */
export async function loadSettings(): Promise<LoadedSettings> {
  let now = await current();
  if (now.isNew) {
    await inTurn(putBack);
    // What seemed to be gone may just have been written, between a look at the storage and one at the copy.
    now = await current();
  }
  const { fields, restored } = now;
  const { settings, repairs } = readSettings(fields, declarations);
  return { settings, repairs: restored ? [restored, ...repairs] : repairs };
}

/** What was restored takes the place of what was damaged, for all who only read. */
async function putBack(): Promise<void> {
  const { fields, restored, isNew, generation } = await current(true);
  // Somebody else was quicker.
  if (!restored || !isNew) return;
  const { settings } = readSettings(fields, declarations);
  const others = Object.entries(fields).filter(([key]) => !ALL_KEYS.includes(key));
  const all = { ...Object.fromEntries(others), ...overridesOf(settings, declarations, fields) };
  const next = sealed(all, generation + 1, restored.restored);
  try {
    await browser.storage.local.set({ ...next.fields, [SEAL]: next.seal, [RESTORED]: restored });
    await keepCopy(next);
  } catch (error) {
    // It is restored again whenever it is read; the next change says why nothing can be saved.
    console.warn('Winnow could not put its restored settings back', error);
  }
}

/**
 * Changes the settings and stores them, one change after the other also across windows. Rejects, with nothing changed,
 * when the browser can't store them, or doesn't give back what it has stored.
 */
export function saveSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  return inTurn(async () => {
    const { fields, generation } = await current();
    const settings = change(readSettings(fields, declarations).settings);
    const next = sealed({ ...overridesOf(settings, declarations, fields) }, generation + 1, Date.now());
    await browser.storage.local.set({ ...next.fields, [SEAL]: next.seal, [RESTORED]: null });
    if (!(await isKept(next))) {
      // What was half stored gives way to what was there before.
      const before = sealed(pickStored(fields), generation + 2, Date.now());
      await browser.storage.local.set({ ...before.fields, [SEAL]: before.seal });
      throw new Error('the browser did not keep what it was given to store');
    }
    await keepCopy(next).catch((error: unknown) =>
      // The settings themselves are stored; the next change makes a copy again.
      console.warn('Winnow could not copy its settings', error),
    );
    return settings;
  });
}

/** Whether the storage gives back what it was given. */
async function isKept({ seal }: Sealed): Promise<boolean> {
  const held = wholeOf(await readStored());
  return held?.seal.sum === seal.sum && held.seal.generation === seal.generation;
}

const pickStored = (fields: Fields): Fields =>
  Object.fromEntries(STORED_KEYS.flatMap((key) => (Object.hasOwn(fields, key) ? [[key, fields[key]] as const] : [])));

/**
 * When the browser or a new version starts: seals and copies settings that are not yet, and restores them where the storage
 * came back older than their copy.
 */
export async function checkSettings(): Promise<void> {
  await inTurn(putBack);
  const [held, copy] = await Promise.all([readStored(), readCopy()]);
  const whole = wholeOf(held);
  if (!whole || copy?.seal.generation !== whole.seal.generation) await saveSettings((settings) => settings);
}

/** When the settings were last changed, in milliseconds since 1970; 0 when they never were, or nobody noted when. */
export async function savedAt(): Promise<number> {
  return sealOf(await browser.storage.local.get(SEAL))?.at ?? 0;
}

/** Calls the listener with the settings after each change, wherever it was made. Returns what ends this. */
export function onSettingsChanged(listener: (settings: Settings) => void): () => void {
  let changed = 0;
  const heard = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'local' || !STORED_KEYS.some((key) => Object.hasOwn(changes, key))) return;
    changed += 1;
    const at = changed;
    loadSettings().then(
      // What was asked for before the last change may be from before it, and come after it.
      ({ settings }) => at === changed && listener(settings),
      // The settings that were in force stay in force; the page that changed them shows why storage failed.
      (error: unknown) => console.error('Winnow could not read its settings', error),
    );
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}
