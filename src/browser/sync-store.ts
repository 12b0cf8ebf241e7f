/**
 * Whether settings are synced, how that went, and the copy in the browser's account. Whether there is an account behind
 * storage.sync no browser says; where there is none, it is one more storage of this browser.
 */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { NO_REPLICA, type Replica } from '../settings/sync.ts';
import { isOurs, UnitSchema } from '../settings/sync-items.ts';
import type { Fields } from '../settings/whole.ts';

/** When it was switched on; written by our pages. */
const ON = 'sync-on';
/** Written by the background. */
const REPLICA = 'sync-replica';
const STATUS = 'sync-status';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** How the last attempt went. `at`: when, in milliseconds since 1970. */
const StatusSchema = v.variant('kind', [
  v.object({ kind: v.literal('done'), at: Count }),
  /** Some of it has no room. */
  v.object({
    kind: v.literal('full'),
    at: Count,
    left: v.array(v.object({ of: v.picklist(['kept', 'own', 'sites']), count: Count })),
  }),
  /** Nothing of it has. */
  v.object({ kind: v.literal('too-large'), at: Count }),
  /** A newer Winnow has written there; that is left alone. */
  v.object({ kind: v.literal('newer'), at: Count }),
  /** What is there isn't whole; since `at`. */
  v.object({ kind: v.literal('partial'), at: Count }),
  v.object({ kind: v.literal('failed'), at: Count, detail: v.string() }),
]);

export type SyncStatus = v.InferOutput<typeof StatusSchema>;

export interface SyncState {
  readonly on: boolean;
  /** Null before the first attempt. */
  readonly status: SyncStatus | null;
}

const UnitsSchema = v.record(v.string(), UnitSchema);
const ReplicaSchema: v.GenericSchema<unknown, Replica> = v.object({ units: UnitsSchema, foreign: UnitsSchema });

/** Rejects when the browser can't read its storage. */
export async function loadSync(): Promise<SyncState> {
  const held = await browser.storage.local.get([ON, STATUS]);
  const status = v.safeParse(StatusSchema, held[STATUS]);
  return { on: typeof held[ON] === 'number', status: status.success ? status.output : null };
}

/**
 * Switches syncing; the background hears of it, and tries at once, also where it was on already. What is in the account
 * stays there. Rejects when it can't be stored.
 */
export const setSync = (on: boolean): Promise<void> =>
  browser.storage.local.set({ [ON]: on ? Date.now() : null, [STATUS]: null });

/** Whether there is a copy of settings in the account, as far as this browser knows. */
export async function hasShared(): Promise<boolean> {
  return Object.keys(await readShared()).length > 0;
}

/** Takes the copy out of the account. Browsers that still sync put theirs there again. */
export async function deleteShared(): Promise<void> {
  await browser.storage.sync.remove(Object.keys(await readShared()));
}

/** What is in the account, item by item. */
export async function readShared(): Promise<Fields> {
  const held = await browser.storage.sync.get(null);
  return Object.fromEntries(Object.entries(held).filter(([key]) => isOurs(key)));
}

/** Calls the listener when syncing was switched, ended well or failed, wherever. Returns what ends this. */
export function onSyncChanged(listener: (state: SyncState) => void): () => void {
  const heard = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'local' || !(Object.hasOwn(changes, ON) || Object.hasOwn(changes, STATUS))) return;
    loadSync().then(listener, (error: unknown) => console.error('Winnow could not read whether it syncs', error));
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}

/** Whether a change of stored things is one that syncing has to follow, but for those of the settings themselves. */
export const concernsSync = (changes: object, area: string): boolean =>
  area === 'sync' ? Object.keys(changes).some(isOurs) : area === 'local' && Object.hasOwn(changes, ON);

/** What this browser knew when it last synced. A damaged one counts as none: then the settings themselves are what it knows. */
export async function loadReplica(): Promise<Replica> {
  const stored = v.safeParse(ReplicaSchema, (await browser.storage.local.get(REPLICA))[REPLICA]);
  return stored.success ? stored.output : NO_REPLICA;
}

export const keepReplica = (replica: Replica): Promise<void> => browser.storage.local.set({ [REPLICA]: replica });

export const tellStatus = (status: SyncStatus): Promise<void> => browser.storage.local.set({ [STATUS]: status });

/** Parts first, the list of them last: what was begun and not ended is seen by all who read it. */
export async function writeShared(parts: Fields, list: Fields, surplus: readonly string[]): Promise<void> {
  const { sync } = browser.storage;
  if (Object.keys(parts).length > 0) await sync.set({ ...parts });
  if (Object.keys(list).length > 0) await sync.set({ ...list });
  if (surplus.length > 0) await sync.remove([...surplus]);
}
