/** Where the reader view's pages are kept: how long, and never those of private windows on the disk. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  assignPage,
  dropPageOf,
  keepPage,
  noteSource,
  sourceOf,
  sweepPages,
  takePage,
} from '../../src/browser/article-store.ts';
import { deleteKept, keep, keptIds, readKept } from '../../src/browser/page-database.ts';
import type { ReaderPage } from '../../src/core/outcome.ts';

const { session, tabs, disk } = vi.hoisted(() => ({
  session: new Map<string, unknown>(),
  disk: new Map<string, unknown>(),
  tabs: [] as { url: string }[],
}));

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { getURL: (path: string) => `ext://winnow/${path}` },
    tabs: { query: async () => tabs },
    storage: {
      session: {
        get: async (key: string | null) =>
          Object.fromEntries([...session].filter(([name]) => key === null || name === key)),
        set: async (values: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(values)) session.set(key, value);
        },
        remove: async (keys: string | string[]) => {
          for (const key of [keys].flat()) session.delete(key);
        },
      },
    },
  },
}));
vi.mock('../../src/browser/page-database.ts', () => ({
  keep: vi.fn(async (id: string, page: unknown) => void disk.set(id, page)),
  readKept: vi.fn(async (id: string) => disk.get(id)),
  keptIds: vi.fn(async () => [...disk.keys()]),
  deleteKept: vi.fn(async (ids: string[]) => {
    for (const id of ids) disk.delete(id);
  }),
}));

/** One after the other, as browsers do. */
let turn: Promise<unknown> = Promise.resolve();
vi.stubGlobal('navigator', {
  locks: {
    request: (_name: string, work: () => Promise<unknown>) => {
      const done = turn.then(work);
      turn = done.catch(() => undefined);
      return done;
    },
  },
});

const PAGE: ReaderPage = {
  article: {
    url: 'https://kettles.example/',
    title: 'Kettles',
    byline: '',
    siteName: '',
    published: '',
    lang: 'en',
    dir: 'auto',
    html: '<p>Text</p>',
    words: 1,
  },
  actions: [
    {
      id: 'a',
      rule: 'r',
      verb: 'fold',
      reason: { code: 'c', facts: { count: 2, host: 'h' } },
      excerpt: '',
      words: 1,
      restored: false,
      keepMark: '',
      firstCopy: { excerpt: '', anchor: '1' },
      differences: [{ was: 'a', is: '' }],
    },
  ],
  refusals: [{ id: 'b', rule: 'r', verb: 'hide', reason: { code: 'd', facts: {} }, excerpt: '' }],
  rules: ['r'],
  procedures: [{ title: null, source: 's', steps: [{ text: 't', images: [], anchor: '1' }] }],
};

const SOURCE = { tabId: 4, url: 'https://kettles.example/', anyway: false };

let count = 0;

async function kept({ isPrivate = false } = {}): Promise<string> {
  count += 1;
  const id = `page-${count}`;
  await noteSource(id, SOURCE);
  await keepPage(id, { ...PAGE, isPrivate });
  return id;
}

beforeEach(() => {
  session.clear();
  disk.clear();
  tabs.length = 0;
  vi.clearAllMocks();
});

describe('a page of the reader view', () => {
  it('is kept on the disk, and comes back whole', async () => {
    const id = await kept();
    expect([...disk.keys()]).toEqual([id]);
    expect(await takePage(id)).toEqual({ ...PAGE, isPrivate: false });
    expect(await sourceOf(id)).toEqual(SOURCE);
  });

  it('from a private window is in memory only', async () => {
    const id = await kept({ isPrivate: true });
    expect(keep).not.toHaveBeenCalled();
    expect(disk.size).toBe(0);
    expect(await takePage(id)).toEqual({ ...PAGE, isPrivate: true });
    await assignPage(id, 9);
    await dropPageOf(9);
    expect(session.size).toBe(0);
    expect(await takePage(id)).toBeNull();
  });

  it('is dropped when both of its tabs are closed at once', async () => {
    await keepPage('one', { ...PAGE, isPrivate: false });
    await assignPage('one', 5);
    await assignPage('one', 6);
    await Promise.all([dropPageOf(5), dropPageOf(6)]);
    expect(await keptIds()).toEqual([]);
  });

  it('is dropped with its tab, but not while another tab shows it', async () => {
    const id = await kept();
    await assignPage(id, 5);
    await assignPage(id, 6);
    await dropPageOf(7);
    await dropPageOf(5);
    expect(await takePage(id)).not.toBeNull();
    await dropPageOf(6);
    expect(await takePage(id)).toBeNull();
    expect(session.size).toBe(0);
  });

  it('knows no source after a restart', async () => {
    const id = await kept();
    session.clear();
    expect(await sourceOf(id)).toBeNull();
    expect(await takePage(id)).not.toBeNull();
  });

  it('is swept when no tab shows it any more', async () => {
    const shown = await kept();
    await kept();
    tabs.push({ url: `ext://winnow/reader.html?id=${shown}#part-2` });
    await sweepPages();
    expect([...disk.keys()]).toEqual([shown]);
    tabs.length = 0;
    await sweepPages();
    expect(await keptIds()).toEqual([]);
    await sweepPages();
    expect(deleteKept).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['of another version', { ...PAGE, article: { title: 'Old' } }],
    ['that is damaged', { ...PAGE, actions: [{ id: 3 }] }],
    ['that is nothing', undefined],
  ])('%s is none', async (_, held) => {
    vi.mocked(readKept).mockResolvedValueOnce(held);
    expect(await takePage('x')).toBeNull();
  });
});
