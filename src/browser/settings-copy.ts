/**
 * A second copy of the settings, in IndexedDB: other files than those of storage.local, so that no damage takes both. Only
 * pages of Winnow and its background reach it. Where the browser keeps nothing (private windows) there is no copy.
 */
import * as v from 'valibot';
import { type Fields, SEAL, type Sealed, wholeOf } from '../settings/whole.ts';
import { type Database, inTable } from './database.ts';

/** Settings must not wait long for their copy. */
const COPIES: Database = { name: 'winnow-settings', table: 'copies', patience: 3000 };
const NEWEST = 'newest';

const Stored = v.record(v.string(), v.unknown());

/** The copy; null when there is none, or none that is whole, or when the database can't be read. */
export async function readCopy(): Promise<Sealed | null> {
  try {
    const stored = v.safeParse(Stored, await inTable(COPIES, 'readonly', (table) => table.get(NEWEST)));
    return stored.success ? wholeOf(stored.output) : null;
  } catch (error) {
    console.warn('Winnow could not read the copy of its settings', error);
    return null;
  }
}

/** Keeps this as the copy. Rejects when there is no room, or where the browser keeps nothing. */
export async function keepCopy({ fields, seal }: Sealed): Promise<void> {
  const record: Fields = { ...fields, [SEAL]: seal };
  // On the disk before it counts: a copy that only was on its way is none.
  await inTable(COPIES, 'readwrite', (table) => table.put(record, NEWEST), 'strict');
}
