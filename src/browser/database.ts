/** Databases of one table each, asked for one thing at a time. */

/** A database; `patience` is in milliseconds: one whose disk or profile is broken may never answer. */
export interface Database {
  readonly name: string;
  readonly table: string;
  readonly patience: number;
}

/** How much of what was written has to be on the disk before it counts. */
type Durability = 'default' | 'strict';

/**
 * Opens the database for one request and closes it again: an open one would stand in the way of its own removal. Rejects where
 * the browser keeps nothing, has no room, or doesn't answer in time.
 */
export async function inTable<T>(
  { name, table, patience }: Database,
  mode: IDBTransactionMode,
  ask: (table: IDBObjectStore) => IDBRequest<T>,
  durability: Durability = 'default',
): Promise<T> {
  const opening = open(name, table);
  const answering = opening.then((database) => {
    const transaction = database.transaction(table, mode, { durability });
    return answerIn(transaction, ask(transaction.objectStore(table)));
  });
  try {
    return await withinTime(answering, patience);
  } finally {
    // Also one that opens too late.
    opening.then(
      (database) => database.close(),
      () => undefined,
    );
  }
}

function open(name: string, table: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(table);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('the database does not open'));
  });
}

function answerIn<T>(transaction: IDBTransaction, asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(transaction.error ?? asked.error ?? new Error('the database gave no reason'));
    transaction.oncomplete = () => resolve(asked.result);
    transaction.onerror = fail;
    transaction.onabort = fail;
  });
}

function withinTime<T>(work: Promise<T>, patience: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer of the database within ${patience} ms`)), patience);
    work.finally(() => clearTimeout(timer)).then(resolve, reject);
  });
}
