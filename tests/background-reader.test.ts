/** How an article comes to the tab that waits for it, also when the background ended, or the tab was loaded again. */
import { beforeEach, expect, it, vi } from 'vitest';
import { openReader, readerPage } from '../src/background/reader.ts';
import { keepPage } from '../src/browser/article-store.ts';
import { askPage } from '../src/browser/messages.ts';

vi.mock('../src/browser/webextension.ts', () => ({ default: { tabs: { get: async () => ({ incognito: false }) } } }));
vi.mock('../src/browser/inject.ts', () => ({ injectInto: async () => null }));
vi.mock('../src/browser/messages.ts', () => ({ askPage: vi.fn() }));
vi.mock('../src/browser/reader-handing.ts', () => ({ readerSettings: async () => ({}) }));
vi.mock('../src/browser/article-store.ts', () => ({
  assignPage: vi.fn(),
  dropPageOf: vi.fn(),
  keepPage: vi.fn(),
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

beforeEach(() => {
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

it('is made anew, and kept, where none is on its way and it is said of what', async () => {
  expect(await readerPage('lost')).toBeNull();
  expect(askPage).not.toHaveBeenCalled();
  expect(await readerPage('lost', 7)).toMatchObject({ kind: 'page', page: { article: { title: 'Kettles' } } });
  expect(askPage).toHaveBeenCalledWith(7, 'article', { anyway: true });
  expect(keepPage).toHaveBeenCalledWith('lost', expect.anything(), 7);
});

it('is not made twice where it is on its way', async () => {
  const id = await opened();
  await readerPage(id, 7);
  expect(askPage).toHaveBeenCalledTimes(1);
});

it('can be asked for again where it could not be made', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.mocked(askPage).mockRejectedValueOnce(new Error('the page is gone'));
  await expect(readerPage('hard', 7)).rejects.toThrow('the page is gone');
  await rest();
  expect((await readerPage('hard', 7))?.kind).toBe('page');
});

it('is there as long as anything on its way where there is no room to keep it', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.mocked(keepPage).mockRejectedValue(new Error('no room'));
  expect((await readerPage('full', 7))?.kind).toBe('page');
  await rest();
  expect((await readerPage('full'))?.kind).toBe('page');
});
