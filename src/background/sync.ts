/**
 * Brings the settings together with those in the browser's account, where the person wants that: soon after a change here
 * or there, and when the browser starts. Never in private windows.
 */
import { loadSettings, onSettingsChanged, savedAt, saveSettings } from '../browser/settings-store.ts';
import {
  concernsSync,
  keepReplica,
  loadReplica,
  loadSync,
  readShared,
  type SyncStatus,
  tellStatus,
  writeShared,
} from '../browser/sync-store.ts';
import browser from '../browser/webextension.ts';
import { declarations } from '../rules/declarations.ts';
import type { Settings } from '../settings/settings.ts';
import { type Replica, settingsOf, sharedOf, type Units, withLocal, withRemote } from '../settings/sync.ts';
import { differences, pack, unpack } from '../settings/sync-items.ts';
import { ordered } from '../settings/whole.ts';

/** Milliseconds between two attempts. Browsers take 1,800 writes an hour; an attempt writes three times at the most. */
const BETWEEN = 7_000;

/** Milliseconds that others are given for ending what they began to write; then what can be read of it counts. */
const OTHERS_WRITE = 20_000;

export function keepSync(failed: (error: unknown) => void): void {
  // A private window of Chromium has a background of its own.
  if (browser.extension.inIncognitoContext) return;
  let last = 0;
  let due: ReturnType<typeof setTimeout> | null = null;
  const run = async () => {
    due = null;
    last = Date.now();
    const again = await syncNow();
    if (again !== null) soon(again);
  };
  const soon = (atLeast = 0) => {
    if (due === null) due = setTimeout(() => run().catch(failed), Math.max(atLeast, last + BETWEEN - Date.now()));
  };
  onSettingsChanged(() => soon());
  browser.storage.onChanged.addListener((changes, area) => {
    if (concernsSync(changes, area)) soon();
  });
  browser.runtime.onStartup.addListener(() => soon());
  browser.runtime.onInstalled.addListener(() => soon());
}

/** Gives the milliseconds after which it is to be tried again; null when that isn't needed. */
const syncNow = (): Promise<number | null> =>
  navigator.locks.request('winnow-sync', async () => {
    const { on, status } = await loadSync();
    if (!on) return null;
    try {
      const next = await attempt(status, Date.now());
      if (ordered({ ...next, at: 0 }) !== ordered({ ...status, at: 0 }) || next.kind === 'done') await tellStatus(next);
      return next.kind === 'partial' ? OTHERS_WRITE : null;
    } catch (error) {
      await tellStatus({
        kind: 'failed',
        at: Date.now(),
        detail: error instanceof Error ? error.message : String(error),
      });
      return null;
    }
  });

async function attempt(status: SyncStatus | null, at: number): Promise<SyncStatus> {
  const held = await readShared();
  const found = unpack(held);
  if (found.kind === 'newer') return { kind: 'newer', at };
  if (found.kind === 'partial') {
    const since = status?.kind === 'partial' ? status.at : at;
    if (at - since < OTHERS_WRITE) return { kind: 'partial', at: since };
  }
  const theirs = found.kind === 'none' ? {} : found.units;
  const units = sharedOf(await bringTogether(theirs, at));
  const packed = pack(units, theirs);
  if (!packed) return { kind: 'too-large', at };
  const { parts, list, surplus } = differences(held, packed.items);
  await writeShared(parts, list, surplus);
  return packed.left.length > 0 ? { kind: 'full', at, left: [...packed.left] } : { kind: 'done', at };
}

/** Takes over what others said later, and remembers what everybody knows then. */
async function bringTogether(theirs: Units, now: number): Promise<Replica> {
  const [before, saved] = await Promise.all([loadReplica(), savedAt()]);
  const together = (settings: Settings) =>
    withRemote(withLocal(before, settings, declarations, saved), theirs, declarations, now);
  let replica = together((await loadSettings()).settings);
  const isNew = (settings: Settings) => ordered(settingsOf(replica.units, declarations)) !== ordered(settings);
  if (isNew((await loadSettings()).settings))
    await saveSettings((settings) => {
      replica = together(settings);
      return settingsOf(replica.units, declarations);
    });
  // Last: were it first and the browser ended here, what others said would seem to have been taken back.
  await keepReplica(replica);
  return replica;
}
