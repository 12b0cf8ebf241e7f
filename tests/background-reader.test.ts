/** How an article comes to the tab that waits for it, also when the background ended, or the tab was loaded again. */
import { beforeEach, expect, it, vi } from 'vitest';
import { isArticleKept, openReader, readerPage } from '../src/background/reader.ts';
import { assignPage, dropPageOf, keepPage, noteSource } from '../src/browser/article-store.ts';
import { askPage } from '../src/browser/messages.ts';
import { findSource } from '../src/browser/source-tab.ts';

const URL_OF_7 = 'https://kettles.example/';
const { closed } = vi.hoisted(() => ({ closed: new Set<number>() }));
vi.mock('../src/browser/webextension.ts', () => ({
  default: {
    tabs: {
      get: async (id: number) => {
        if (closed.has(id)) throw new Error('no such tab');
        return { incognito: false, url: URL_OF_7 };
      },
    },
  },
}));
vi.mock('../src/browser/source-tab.ts', () => ({ findSource: vi.fn() }));
vi.mock('../src/browser/inject.ts', () => ({ injectInto: async () => null }));
vi.mock('../src/browser/messages.ts', () => ({ askPage: vi.fn() }));
vi.mock('../src/browser/reader-handing.ts', () => ({ readerSettings: async () => ({}) }));
vi.mock('../src/browser/article-store.ts', () => ({
  assignPage: vi.fn(),
  dropPageOf: vi.fn(),
  keepPage: vi.fn(),
  noteSource: vi.fn(),
  readerAddress: (id: string) => `reader.html?id=${id}`,
}));

const made = { kind: 'page', page: { article: { title: 'Kettles' } } } as Awaited<
  ReturnType<typeof askPage<'article'>>
>;
const rest = () => new Promise((done) => setTimeout(done));

/** Opens the reader view of tab 7, and tells under which id. */
async function opened(): Promise<string> {
  let address = '';
  await openReader(7, false, async (_, url) => {
    address = url;
    return { id: 8 };
  });
  return address.replace('reader.html?id=', '');
}

const SOURCE = { tabId: 7, url: URL_OF_7, anyway: false, isThere: true };

beforeEach(() => {
  closed.clear();
  vi.mocked(findSource).mockReset().mockResolvedValue(SOURCE);
  vi.mocked(noteSource).mockReset().mockResolvedValue(undefined);
  vi.mocked(assignPage).mockReset().mockResolvedValue(undefined);
  vi.mocked(dropPageOf).mockReset().mockResolvedValue(undefined);
  vi.mocked(askPage).mockReset().mockResolvedValue(made);
  vi.mocked(keepPage).mockReset().mockResolvedValue(undefined);
});

it('is handed over as often as it is asked for until it is kept, and then no more', async () => {
  let keep = () => {};
  const room = new Promise<void>((done) => {
    keep = done;
  });
  vi.mocked(keepPage).mockReturnValue(room);
  let id = '';
  const opening = openReader(7, false, async (_, url) => {
    id = url.replace('reader.html?id=', '');
    return { id: 8 };
  });
  await rest();
  expect((await readerPage(id))?.kind).toBe('page');
  expect((await readerPage(id))?.kind).toBe('page');
  keep();
  await opening;
  expect(await readerPage(id)).toBeNull();
  expect(askPage).toHaveBeenCalledTimes(1);
});

it('is noted with what it is asked of, and is there also where there is no room for that', async () => {
  const id = await opened();
  expect(noteSource).toHaveBeenCalledWith(id, { tabId: 7, url: URL_OF_7, anyway: false });
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.mocked(noteSource).mockRejectedValue(new Error('QuotaExceededError'));
  expect(await opened()).toBeTruthy();
});

it.each([true, false])('is made anew where none is on its way, as it was asked for: anyway %s', async (anyway) => {
  const id = `lost-${anyway}`;
  vi.mocked(findSource).mockResolvedValue({ ...SOURCE, anyway });
  expect(await readerPage(id)).toBeNull();
  expect(askPage).not.toHaveBeenCalled();
  expect(await readerPage(id, 9)).toMatchObject({ kind: 'page', page: { article: { title: 'Kettles' } } });
  expect(askPage).toHaveBeenCalledWith(7, 'article', { anyway });
  expect(keepPage).toHaveBeenCalledWith(id, expect.anything());
  await rest();
  expect(assignPage).toHaveBeenCalledWith(id, 9);
  expect(dropPageOf).not.toHaveBeenCalled();
});

it.each([
  ['nobody knows what it was of', null],
  ['its tab shows something else', { ...SOURCE, isThere: false }],
])('is not made anew where %s', async (why, source) => {
  vi.mocked(findSource).mockResolvedValue(source);
  expect(await readerPage(why, 9)).toBeNull();
  await rest();
  // Nor is it taken to be on its way.
  vi.mocked(findSource).mockResolvedValue(SOURCE);
  expect((await readerPage(why, 9))?.kind).toBe('page');
});

it('made anew is dropped where its tab was closed before it was kept', async () => {
  let keep = () => {};
  const room = new Promise<void>((done) => {
    keep = done;
  });
  vi.mocked(keepPage).mockReturnValue(room);
  await readerPage('closed', 9);
  closed.add(9);
  vi.mocked(assignPage).mockClear();
  keep();
  await rest();
  // With its tab went the note of what that showed.
  expect(assignPage).toHaveBeenCalledWith('closed', 9);
  expect(dropPageOf).toHaveBeenCalledWith(9);
});

it('is not made twice where it is on its way', async () => {
  const id = await opened();
  await readerPage(id, 9);
  expect(askPage).toHaveBeenCalledTimes(1);
});

it('can be asked for again where it could not be made', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.mocked(askPage).mockRejectedValueOnce(new Error('the page is gone'));
  await expect(readerPage('hard', 9)).rejects.toThrow('the page is gone');
  await rest();
  expect((await readerPage('hard', 9))?.kind).toBe('page');
});

it('is there as long as anything on its way where there is no room to keep it', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.mocked(keepPage).mockRejectedValue(new Error('no room'));
  expect((await readerPage('full', 9))?.kind).toBe('page');
  await rest();
  expect((await readerPage('full'))?.kind).toBe('page');
});

it('is opened, and no failure, where there is no room to keep it or to note whose it is; who shows it is told', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  expect(await isArticleKept(await opened())).toBe(true);
  vi.mocked(assignPage).mockRejectedValue(new Error('no room'));
  expect(await isArticleKept(await opened())).toBe(true);
  vi.mocked(keepPage).mockRejectedValue(new Error('no room'));
  expect(await isArticleKept(await opened())).toBe(false);
  expect(await isArticleKept('nobody knows it')).toBe(true);
});

it('fails where its tab could not be opened', async () => {
  const noTab = openReader(7, false, async () => {
    throw new Error('no tab');
  });
  await expect(noTab).rejects.toThrow('no tab');
});
