/** Databases of browsers whose disk or profile is broken may never answer: that is said, and nobody waits for ever. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { deleteKept, keep, keptIds, readKept } from '../src/browser/page-database.ts';
import { keepCopy, readCopy } from '../src/browser/settings-copy.ts';
import { sealed } from '../src/settings/whole.ts';

/** As much of a request of IndexedDB as is asked for. */
interface Asked {
  result: unknown;
  error: Error | null;
  onsuccess?: () => void;
  onerror?: () => void;
}

let openings: Asked[];
let closed: number;

/** What a database that has opened gives: transactions that never end. */
const get = () => ({});
const database = () => ({
  transaction: () => ({ error: null, objectStore: () => ({ get, put: get, delete: get, getAllKeys: get }) }),
  close: () => closed++,
});

beforeEach(() => {
  vi.useFakeTimers();
  [openings, closed] = [[], 0];
  vi.stubGlobal('indexedDB', {
    open: () => {
      const asked: Asked = { result: null, error: null };
      openings.push(asked);
      return asked;
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const ASKED: [string, () => Promise<unknown>][] = [
  ['an article is kept', () => keep('id', {})],
  ['an article is read', () => readKept('id')],
  ['articles are listed', () => keptIds()],
  ['an article is forgotten', () => deleteKept(['id'])],
  ['settings are copied', () => keepCopy(sealed({}, 1, 1))],
];

it.each(ASKED)('when %s', async (_, ask) => {
  const said = expect(ask()).rejects.toThrow('no answer of the database');
  await vi.advanceTimersByTimeAsync(60_000);
  await said;
  const [opening] = openings;
  if (!opening) throw new Error('nothing was opened');
  // One that opens after all is closed again: it would stand in the way of its own removal.
  opening.result = database();
  opening.onsuccess?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(closed).toBe(1);
});

it.each(ASKED)('nor is an open one waited for, when %s', async (_, ask) => {
  const said = expect(ask()).rejects.toThrow('no answer of the database');
  const [opening] = openings;
  if (!opening) throw new Error('nothing was opened');
  opening.result = database();
  opening.onsuccess?.();
  await vi.advanceTimersByTimeAsync(60_000);
  await said;
  expect(closed).toBe(1);
});

it('settings go on without their copy', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const copy = readCopy();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await copy).toBeNull();
});
