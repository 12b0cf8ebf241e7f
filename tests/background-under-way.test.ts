/** What a background notes of what it was asked for, and what the next one says of it. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askPageInTime } from '../src/browser/ask-in-time.ts';
import { report } from './ui/reports.ts';

const api = vi.hoisted(() => {
  const stored = new Map<string, unknown>();
  const badges = new Map<number, string>();
  return {
    stored,
    badges,
    extension: { inIncognitoContext: false },
    storage: {
      session: {
        get: vi.fn(async (key: string) => structuredClone(stored.has(key) ? { [key]: stored.get(key) } : {})),
        set: vi.fn(async (items: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(items)) stored.set(key, structuredClone(value));
        }),
        remove: vi.fn(async (key: string) => void stored.delete(key)),
      },
    },
    action: {
      setBadgeBackgroundColor: vi.fn(),
      getBadgeText: async ({ tabId }: { tabId: number }) => badges.get(tabId) ?? '',
      setBadgeText: vi.fn(async ({ tabId, text }: { tabId: number; text: string }) => {
        if (tabId === CLOSED) throw new Error('no such tab');
        badges.set(tabId, text);
      }),
      setTitle: vi.fn(),
    },
    i18n: { getMessage: (key: string) => (key === 'language' ? 'en' : `say ${key}`) },
  };
});
const CLOSED = 404;
vi.mock('webextension-polyfill', () => ({ default: api }));
vi.mock('../src/browser/ask-in-time.ts', () => ({ askPageInTime: vi.fn() }));
vi.mock('../src/browser/settings-store.ts', async () => {
  const { SETTINGS } = await import('./ui/reports.ts');
  return { loadSettings: async () => ({ settings: SETTINGS, repairs: [] }), onSettingsChanged: () => () => {} };
});

const never = () => new Promise<never>(() => {});
const rest = () => new Promise((done) => setTimeout(done));
const DASH = '–';

/** A background that knows nothing but what is stored. */
async function background() {
  vi.resetModules();
  const { noted, sayWhatWasLeft } = await import('../src/background/under-way.ts');
  const { clearReason, clearWaiting } = await import('../src/background/button.ts');
  return { noted, sayWhatWasLeft, clearReason, clearWaiting };
}

/** A background that was ended over one thing in each of these tabs. */
async function endedOver(...tabs: readonly number[]) {
  const { noted } = await background();
  for (const tabId of tabs) void noted(tabId, never);
  await rest();
}

const answers = (state: 'on' | 'original') =>
  vi.mocked(askPageInTime).mockImplementation(async () => ({ kind: 'report', report: report(state) }) as never);

beforeEach(() => {
  api.stored.clear();
  api.badges.clear();
  api.extension.inIncognitoContext = false;
  vi.clearAllMocks();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.mocked(askPageInTime).mockReset().mockRejectedValue(new Error('nobody there'));
});

describe('a note', () => {
  it('is there for as long as the work lasts, also where that fails', async () => {
    const { noted } = await background();
    const during = async () => {
      await rest();
      return api.stored.size;
    };
    expect(await noted(7, during)).toBe(1);
    await rest();
    expect(api.stored.size).toBe(0);
    await expect(noted(7, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await rest();
    expect(api.stored.size).toBe(0);
  });

  it('is of one press, also where there are two in a tab', async () => {
    const { noted } = await background();
    void noted(7, never);
    await noted(7, rest);
    await rest();
    const next = await background();
    await next.sayWhatWasLeft();
    expect(api.badges.get(7)).toBe(DASH);
  });

  it('stands in nobody’s way where it can’t be written', async () => {
    api.storage.session.set.mockRejectedValueOnce(new Error('QuotaExceededError'));
    const { noted } = await background();
    expect(await noted(7, () => rest().then(() => 'done'))).toBe('done');
    expect(console.warn).toHaveBeenCalledOnce();
    await rest();
    api.storage.session.set.mockReturnValueOnce(never());
    expect(await noted(7, () => rest().then(() => 'done'))).toBe('done');
  });
});

describe('what was left', () => {
  it('is said on the button by the next background, once', async () => {
    await endedOver(7);
    const { sayWhatWasLeft } = await background();
    await sayWhatWasLeft();
    expect([...api.badges]).toEqual([[7, DASH]]);
    expect(api.action.setTitle).toHaveBeenLastCalledWith({ tabId: 7, title: 'say popup_act_failed' });
    api.badges.clear();
    await (await background()).sayWhatWasLeft();
    expect([...api.badges]).toEqual([]);
  });

  it('is not said where the next background was woken by another press, whose note stays', async () => {
    await endedOver(7);
    const { noted, sayWhatWasLeft } = await background();
    const saying = sayWhatWasLeft();
    void noted(7, never);
    await saying;
    expect(api.badges.get(7)).toBeUndefined();
    // Ended over that one too.
    await (await background()).sayWhatWasLeft();
    expect(api.badges.get(7)).toBe(DASH);
  });

  it('is not said either where that press has ended before', async () => {
    await endedOver(7);
    const { noted, sayWhatWasLeft } = await background();
    const saying = sayWhatWasLeft();
    await noted(7, async () => null);
    await saying;
    expect(api.badges.get(7)).toBeUndefined();
    expect(api.stored.size).toBe(0);
  });

  it('goes from the button with the next press, whatever it is for, and a count stays', async () => {
    await endedOver(7);
    const { sayWhatWasLeft, clearReason, clearWaiting } = await background();
    await sayWhatWasLeft();
    await clearReason(7);
    expect(api.badges.get(7)).toBe('…');
    expect(api.action.setTitle).toHaveBeenLastCalledWith({ tabId: 7, title: 'say popup_reading' });
    await clearWaiting(7);
    expect(api.badges.get(7)).toBe('');
    api.badges.set(7, '3');
    await clearReason(7);
    await clearWaiting(7);
    expect(api.badges.get(7)).toBe('3');
  });

  it('is said of the other tabs where one is closed', async () => {
    await endedOver(CLOSED, 7);
    await (await background()).sayWhatWasLeft();
    expect([...api.badges]).toEqual([[7, DASH]]);
    expect(api.stored.size).toBe(0);
  });

  it('is forgotten when it is long ago, or nobody knows what it was', async () => {
    await endedOver(7);
    vi.spyOn(Date, 'now').mockReturnValueOnce(Date.now() + 60_000);
    await (await background()).sayWhatWasLeft();
    api.stored.set('under-way', [{ tabId: 8, since: 'yesterday' }]);
    await (await background()).sayWhatWasLeft();
    expect([...api.badges]).toEqual([]);
  });

  it('in private windows is said by their background alone', async () => {
    api.extension.inIncognitoContext = true;
    await endedOver(7);
    api.extension.inIncognitoContext = false;
    await (await background()).sayWhatWasLeft();
    expect([...api.badges]).toEqual([]);
    api.extension.inIncognitoContext = true;
    await (await background()).sayWhatWasLeft();
    expect([...api.badges]).toEqual([[7, DASH]]);
  });

  it('is found without reading what else is stored', async () => {
    await (await background()).sayWhatWasLeft();
    expect(api.storage.session.get.mock.calls).toEqual([['under-way']]);
  });
});

describe('a page that is what it was asked to become', () => {
  it.each([
    ['on', 'on', true],
    ['original', 'original', true],
    ['on', 'original', false],
    ['original', 'on', false],
  ] as const)('was only not heard: asked for %s, now %s', async (aim, state, isDone) => {
    const { noted } = await background();
    void noted(7, (aimAt) => {
      aimAt(aim);
      return never();
    });
    await rest();
    answers(state);
    await (await background()).sayWhatWasLeft();
    expect(api.badges.get(7) !== DASH).toBe(isDone);
  });

  it('is not asked where it was asked for nothing yet', async () => {
    await endedOver(7);
    answers('on');
    await (await background()).sayWhatWasLeft();
    expect(api.badges.get(7)).toBe(DASH);
  });
});
