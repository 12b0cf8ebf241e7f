/** What is less precious than settings, over a storage that throws, is full, or gives back garbage: said, never blocking. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type HandedPage, keepPage, takePage } from '../src/browser/article-store.ts';
import { putProcedures, takeProcedures } from '../src/browser/procedure-store.ts';
import { loadProgress, saveProgress } from '../src/browser/step-progress.ts';
import { loadReplica, loadSync, readShared } from '../src/browser/sync-store.ts';
import type { ReaderPage } from '../src/core/outcome.ts';
import { withDone } from '../src/core/procedures/step-progress.ts';
import { NO_REPLICA } from '../src/settings/sync.ts';

const { areas, fails } = vi.hoisted(() => ({
  areas: { local: {}, session: {}, sync: {}, pages: {} } as Record<string, Record<string, unknown>>,
  fails: { reading: false, writing: false },
}));

vi.mock('webextension-polyfill', () => {
  const area = (name: string) => ({
    async get(keys: null | string | string[]) {
      if (fails.reading) throw new Error('Corruption: bad record');
      const named = Object.entries(areas[name] ?? {}).filter(([key]) => keys === null || [keys].flat().includes(key));
      return structuredClone(Object.fromEntries(named));
    },
    async set(items: object) {
      if (fails.writing) throw new Error('No space left on device');
      Object.assign(areas[name] ?? {}, structuredClone(items));
    },
  });
  const onChanged = { addListener: () => undefined, removeListener: () => undefined };
  const storage = { local: area('local'), session: area('session'), sync: area('sync'), onChanged };
  return { default: { storage, runtime: { getURL: (path: string) => path } } };
});
vi.mock('../src/browser/page-database.ts', () => ({
  async keep(id: string, page: unknown) {
    if (fails.writing) throw new Error('QuotaExceededError');
    Object.assign(areas.pages ?? {}, { [id]: structuredClone(page) });
  },
  async readKept(id: string) {
    if (fails.reading) throw new Error('UnknownError');
    return structuredClone(areas.pages?.[id]);
  },
}));

const GARBAGE = [
  undefined,
  null,
  7,
  'x',
  [],
  [[]],
  {},
  { units: 7 },
  { at: {} },
  { done: 'x' },
  { procedures: [null] },
];

const HANDED = { url: 'https://a.example/', title: 'A', lang: 'en', tabId: 7, isPrivate: false, procedures: [] };
const article: ReaderPage['article'] = {
  url: '',
  title: '',
  byline: '',
  siteName: '',
  published: '',
  lang: '',
  dir: 'auto',
  html: '',
  words: 0,
};
const PAGE: HandedPage = { article, actions: [], refusals: [], rules: [], procedures: [], isPrivate: false };
const check = () => saveProgress((now) => withDone(now, 'page', { marks: ['x'], done: true, at: 1 }));

beforeEach(() => {
  for (const name of Object.keys(areas)) areas[name] = {};
  Object.assign(fails, { reading: false, writing: false });
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
});

describe('garbage', () => {
  it.each(GARBAGE.map((value) => [JSON.stringify(value), value]))('counts as nothing: %s', async (_, value) => {
    areas.local = {
      'step-progress': value,
      'sync-on': value === 7 ? 'x' : value,
      'sync-status': value,
      'sync-replica': value,
    };
    areas.session = { 'procedures.a': value, 'article.a': value };
    areas.pages = { a: value };
    expect(await loadProgress()).toEqual({});
    expect(await takeProcedures('a')).toBeNull();
    expect(await takePage('a')).toBeNull();
    expect(await loadSync()).toEqual({ on: false, status: null });
    expect(await loadReplica()).toEqual(NO_REPLICA);
    // And can be written over.
    expect(await check()).toEqual({ page: { at: 1, done: ['x'] } });
    expect(await loadProgress()).toEqual({ page: { at: 1, done: ['x'] } });
  });
});

describe('a storage that throws', () => {
  it('when it is read: every store says so', async () => {
    fails.reading = true;
    for (const read of [
      loadProgress,
      () => takeProcedures('a'),
      () => takePage('a'),
      loadSync,
      loadReplica,
      readShared,
    ])
      await expect(read()).rejects.toThrow();
    await expect(check()).rejects.toThrow('Corruption');
  });

  it('when it is written: it is said, and what was there stays', async () => {
    await check();
    await keepPage('a', PAGE);
    fails.writing = true;
    await expect(saveProgress(() => ({}))).rejects.toThrow('No space');
    await expect(putProcedures(HANDED)).rejects.toThrow('No space');
    await expect(keepPage('b', PAGE)).rejects.toThrow();
    fails.writing = false;
    expect(await loadProgress()).toEqual({ page: { at: 1, done: ['x'] } });
    expect(await takePage('a')).toEqual(PAGE);
    expect(await takePage('b')).toBeNull();
  });
});
