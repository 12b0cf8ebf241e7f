/** How the background keeps the lists: opened once, and tried again after a failure. */
import { beforeEach, expect, it, vi } from 'vitest';
import { makeEngine } from '../scripts/lists.mjs';
import type { ListQuestion } from '../src/core/page/list-question.ts';

vi.mock('../src/browser/webextension.ts', () => ({
  default: { runtime: { getURL: (file: string) => `chrome-extension://winnow/${file}` } },
}));

const question: ListQuestion = {
  url: 'https://site.example/',
  classes: ['ad'],
  ids: [],
  hrefs: [],
  names: ['div', 'class'],
  addresses: [{ address: 'https://ads.example/1.png', type: 'image' }],
};

const fetched = vi.fn<(url: string) => Promise<Response>>();
const good = () => Promise.resolve(new Response(makeEngine('##.ad\n||ads.example^').slice().buffer));

beforeEach(() => {
  vi.resetModules();
  fetched.mockReset();
  vi.stubGlobal('fetch', fetched);
});

const askLists = async (asked: ListQuestion) => (await import('../src/background/lists.ts')).askLists(asked);

it('opens the file once and answers', async () => {
  fetched.mockImplementation(good);
  const answer = { selectors: ['.ad'], blocked: ['https://ads.example/1.png'] };
  expect(await Promise.all([askLists(question), askLists(question)])).toEqual([answer, answer]);
  expect(await askLists(question)).toEqual(answer);
  expect(fetched.mock.calls).toEqual([['chrome-extension://winnow/engine.bin']]);
});

it('says what is wrong with the file, and tries again', async () => {
  fetched.mockResolvedValueOnce(new Response('gone', { status: 404, statusText: 'Not Found' }));
  await expect(askLists(question)).rejects.toThrow('engine.bin: 404 Not Found');
  fetched.mockResolvedValueOnce(new Response('damaged'));
  await expect(askLists(question)).rejects.toThrow(/filter lists can.t be read/);
  fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  await expect(askLists(question)).rejects.toThrow('Failed to fetch');
  fetched.mockImplementation(good);
  expect((await askLists(question)).selectors).toEqual(['.ad']);
});
