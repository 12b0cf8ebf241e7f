/** The one table of our one database: pages of the reader view by their id. */

const DATABASE = 'winnow';
const TABLE = 'pages';

/** Keeps something under an id. Rejects when there is no room, or where the browser keeps nothing. */
export async function keep(id: string, page: unknown): Promise<void> {
  await inTable('readwrite', (table) => table.put(page, id));
}

/** What is kept under an id; undefined when nothing is. */
export async function readKept(id: string): Promise<unknown> {
  return inTable('readonly', (table) => table.get(id));
}

/** Every id under which something is kept. */
export async function keptIds(): Promise<string[]> {
  const keys = await inTable('readonly', (table) => table.getAllKeys());
  return keys.filter((key) => typeof key === 'string');
}

/** Forgets what is kept under these ids. */
export async function deleteKept(ids: readonly string[]): Promise<void> {
  for (const id of ids) await inTable('readwrite', (table) => table.delete(id));
}

/** Opens the database for one request and closes it again: an open one would stand in the way of its own removal. */
async function inTable<T>(mode: IDBTransactionMode, ask: (table: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    const transaction = database.transaction(TABLE, mode);
    const request = ask(transaction.objectStore(TABLE));
    return await new Promise<T>((resolve, reject) => {
      const fail = () => reject(transaction.error ?? request.error ?? new Error('the database gave no reason'));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = fail;
      transaction.onabort = fail;
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the database does not open'));
  });
}
