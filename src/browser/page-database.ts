/** The one table of our one database: pages of the reader view by their id. */
import { type Database, inTable } from './database.ts';

/** Ten seconds: articles may be long, disks slow, and whoever reads has the article already. */
const PAGES: Database = { name: 'winnow', table: 'pages', patience: 10_000 };

/** Keeps something under an id. Rejects when there is no room, or where the browser keeps nothing. */
export async function keep(id: string, page: unknown): Promise<void> {
  await inTable(PAGES, 'readwrite', (table) => table.put(page, id));
}

/** What is kept under an id; undefined when nothing is. */
export async function readKept(id: string): Promise<unknown> {
  return inTable(PAGES, 'readonly', (table) => table.get(id));
}

/** Every id under which something is kept. */
export async function keptIds(): Promise<string[]> {
  const keys = await inTable(PAGES, 'readonly', (table) => table.getAllKeys());
  return keys.filter((key) => typeof key === 'string');
}

/** Forgets what is kept under these ids. */
export async function deleteKept(ids: readonly string[]): Promise<void> {
  for (const id of ids) await inTable(PAGES, 'readwrite', (table) => table.delete(id));
}
