/** What a background notes of what it was asked for, and what the next one says of it. */
import { beforeEach, expect, it, vi } from 'vitest';
import { noted, sayWhatWasLeft } from '../src/background/under-way.ts';
import { askPageInTime } from '../src/browser/ask-in-time.ts';
import { report } from './ui/reports.ts';

const api = vi.hoisted(() => {
  const stored = new Map<string, unknown>();
  return {
    stored,
    storage: {
      session: {
        get: async () => Object.fromEntries(stored),
        set: async (items: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(items)) stored.set(key, value);
        },
        remove: async (key: string) => void stored.delete(key),
      },
    },
    action: { setBadgeBackgroundColor: vi.fn(), setBadgeText: vi.fn(), setTitle: vi.fn() },
    i18n: { getMessage: (key: string) => (key === 'language' ? 'en' : `say ${key}`) },
  };
});
vi.mock('webextension-polyfill', () => ({ default: api }));
vi.mock('../src/browser/ask-in-time.ts', () => ({ askPageInTime: vi.fn() }));
vi.mock('../src/background/button.ts', () => ({
  showSeen: async (tabId: number) => void api.action.setBadgeText({ tabId, text: 'seen' }),
}));

const left = (tabId: number, asked: string, more: object = {}) =>
  api.stored.set(`under-way ${tabId}`, { tabId, asked, since: Date.now(), run: 'another', ...more });
const said = () =>
  api.action.setBadgeText.mock.calls.map(([badge]) => badge as { readonly tabId: number; readonly text: string });

beforeEach(() => {
  api.stored.clear();
  vi.clearAllMocks();
  vi.mocked(askPageInTime).mockReset().mockRejectedValue(new Error('nobody there'));
});

it('is a note for as long as the work lasts, also where that fails', async () => {
  const during = async () => [...api.stored.keys()];
  expect(await noted('pick', 7, during)).toEqual(['under-way 7']);
  expect(api.stored.size).toBe(0);
  await expect(noted('pick', 7, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(api.stored.size).toBe(0);
});

it('is said on the button by the next background, once, and not of its own work', async () => {
  left(7, 'reader');
  await noted('pick', 8, sayWhatWasLeft);
  expect(said()).toEqual([{ tabId: 7, text: '–' }]);
  expect(api.action.setTitle).toHaveBeenCalledWith({ tabId: 7, title: 'say popup_act_failed' });
  await sayWhatWasLeft();
  expect(said()).toHaveLength(1);
});

it('is forgotten when it is long ago, or nobody knows what it was', async () => {
  left(7, 'reader', { since: Date.now() - 60_000 });
  left(8, 'reader', { since: 'yesterday' });
  await sayWhatWasLeft();
  expect(said()).toEqual([]);
  expect(api.stored.size).toBe(0);
});

it('was done where the page is clean by now', async () => {
  left(7, 'clean');
  vi.mocked(askPageInTime).mockResolvedValueOnce({ kind: 'report', report: report('on') } as never);
  left(8, 'clean');
  await sayWhatWasLeft();
  expect(said()).toEqual([
    { tabId: 7, text: 'seen' },
    { tabId: 8, text: '–' },
  ]);
});
