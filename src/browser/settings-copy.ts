/**
 * A second copy of the settings, in IndexedDB: other files than those of storage.local, so that no damage takes both. Only
 * pages of Winnow and its background reach it. Where the browser keeps nothing (private windows) there is no copy.
 */
import * as v from 'valibot';
import { type Fields, SEAL, type Sealed, wholeOf } from '../settings/whole.ts';

const DATABASE = 'winnow-settings';
const TABLE = 'copies';
const NEWEST = 'newest';

/** Milliseconds after which a database that doesn't answer is done without: settings must not wait for their copy. */
const PATIENCE = 3000;

const Stored = v.record(v.string(), v.unknown());

/** The copy; null when there is none, or none that is whole, or when the database can't be read. */
export async function readCopy(): Promise<Sealed | null> {
  try {
    const stored = v.safeParse(Stored, await inTable('readonly', (table) => table.get(NEWEST)));
    return stored.success ? wholeOf(stored.output) : null;
  } catch (error) {
    console.warn('Winnow could not read the copy of its settings', error);
    return null;
  }
}

/** Keeps this as the copy. Rejects when there is no room, or where the browser keeps nothing. */
export async function keepCopy({ fields, seal }: Sealed): Promise<void> {
  const record: Fields = { ...fields, [SEAL]: seal };
  await inTable('readwrite', (table) => table.put(record, NEWEST));
}

async function inTable<T>(mode: IDBTransactionMode, ask: (table: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = open();
  try {
    return await withinTime(opening.then((database) => request(database, mode, ask)));
  } finally {
    opening.then(
      (database) => database.close(),
      () => undefined,
    );
  }
}

function request<T>(database: IDBDatabase, mode: IDBTransactionMode, ask: (table: IDBObjectStore) => IDBRequest<T>) {
  return new Promise<T>((resolve, reject) => {
    // On the disk before it counts: a copy that only was on its way is none.
    const transaction = database.transaction(TABLE, mode, { durability: 'strict' });
    const asked = ask(transaction.objectStore(TABLE));
    const fail = () => reject(transaction.error ?? asked.error ?? new Error('the database gave no reason'));
    transaction.oncomplete = () => resolve(asked.result);
    transaction.onerror = fail;
    transaction.onabort = fail;
  });
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(TABLE);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('the database does not open'));
  });
}

function withinTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer of the database within ${PATIENCE} ms`)), PATIENCE);
    work.finally(() => clearTimeout(timer)).then(resolve, reject);
  });
}
