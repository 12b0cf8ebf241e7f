/** A page that never answers stops nothing. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askPageInTime } from '../src/browser/ask-in-time.ts';
import { lastLookedAt } from '../src/browser/looked-at.ts';
import { askPage } from '../src/browser/messages.ts';
import { outcome } from './ui/reports.ts';

const api = vi.hoisted(() => ({ tabs: [] as { id: number; incognito: boolean; lastAccessed: number }[] }));
vi.mock('webextension-polyfill', () => ({ default: { tabs: { query: async () => api.tabs } } }));
vi.mock('../src/browser/messages.ts', () => ({ askPage: vi.fn() }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('is given up after two seconds, and no timer is left of one that answers', async () => {
  vi.mocked(askPage).mockResolvedValueOnce(outcome('on', {}));
  expect(await askPageInTime(7, 'look', { anyway: false })).toMatchObject({ kind: 'report' });
  expect(vi.getTimerCount()).toBe(0);
  vi.mocked(askPage).mockReturnValueOnce(new Promise<never>(() => {}));
  const asked = expect(askPageInTime(7, 'look', { anyway: false })).rejects.toThrow('no answer within');
  await vi.advanceTimersByTimeAsync(2000);
  await asked;
});

it('is not the page that was looked at last: the next that answers is', async () => {
  api.tabs = [1, 2, 3].map((id) => ({ id, incognito: id === 1, lastAccessed: 10 - id }));
  vi.mocked(askPage).mockImplementation(
    (id) => (id === 2 ? new Promise<never>(() => {}) : Promise.resolve(outcome('on', {}))) as never,
  );
  const found = lastLookedAt();
  await vi.advanceTimersByTimeAsync(2000);
  expect(await found).toMatchObject({ tabId: 3 });
});
