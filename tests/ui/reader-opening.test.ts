// @vitest-environment jsdom
/** What the reader view asks for, whom first, and what is set before anything is drawn. */
import './reader-stage.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takePage } from '../../src/browser/article-store.ts';
import { askBackground } from '../../src/browser/messages.ts';
import { loadSettings } from '../../src/browser/settings-store.ts';
import { findSource } from '../../src/browser/source-tab.ts';
import { applyLook } from '../../src/reader/look.ts';
import { openAgain, openPage } from '../../src/reader/opening.ts';
import { applyRememberedTheme } from '../../src/reader/remembered-theme.ts';
import { READER_DEFAULTS } from '../../src/settings/reader.ts';
import { PAGE } from './reader-page.tsx';
import { SETTINGS } from './reports.ts';

const HANDED = { kind: 'page', page: PAGE, settings: READER_DEFAULTS } as const;
const SOURCE = { tabId: 7, url: PAGE.article.url, anyway: false, isThere: true };
const LEFT = { ...SOURCE, isThere: false };
const never = new Promise<never>(() => {});

/** As the browser says how the tab came to show the page. */
const loadedBy = (type: string) =>
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([Object.assign({} as PerformanceEntry, { type })]);

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(takePage).mockReset().mockResolvedValue(null);
  vi.mocked(askBackground).mockReset().mockResolvedValue(null);
  vi.mocked(loadSettings).mockReset().mockResolvedValue({ settings: SETTINGS, repairs: [] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a page in a new tab', () => {
  beforeEach(() => void loadedBy('navigate'));

  it('comes from the background, with its settings, and nothing stored is read', async () => {
    vi.mocked(askBackground).mockResolvedValue(HANDED);
    expect(await openPage('a1')).toEqual(HANDED);
    await vi.runAllTimersAsync();
    expect(askBackground).toHaveBeenCalledWith('readerPage', { id: 'a1', anew: false });
    expect(takePage).not.toHaveBeenCalled();
    expect(loadSettings).not.toHaveBeenCalled();
  });

  it('is what is kept as soon as the background has nothing, or when it is slow', async () => {
    vi.mocked(takePage).mockResolvedValue(PAGE);
    expect(await openPage('a1')).toEqual({ ...HANDED, settings: SETTINGS.reader });
    vi.mocked(askBackground).mockReturnValue(never);
    const opening = openPage('a1');
    await vi.advanceTimersByTimeAsync(1000);
    expect((await opening).kind).toBe('page');
  });

  it('is missing when nobody has it; a refusal is handed on', async () => {
    vi.mocked(findSource).mockResolvedValue(SOURCE);
    expect(await openPage('a1')).toEqual({ kind: 'missing', source: SOURCE });
    const refused = { kind: 'refused', refusal: { code: 'barred', facts: {} } } as const;
    vi.mocked(askBackground).mockResolvedValue(refused);
    expect(await openPage('a1')).toEqual(refused);
  });

  it('fails when one can’t be asked and the other has nothing', async () => {
    vi.mocked(askBackground).mockRejectedValueOnce(new Error('nobody is there'));
    await expect(openPage('a1')).rejects.toThrow('nobody is there');
    vi.mocked(takePage).mockRejectedValueOnce(new Error('the disk is gone'));
    await expect(openPage('a1')).rejects.toThrow('the disk is gone');
  });

  it('can be read in any type', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.mocked(takePage).mockResolvedValue(PAGE);
    vi.mocked(loadSettings).mockRejectedValue(new Error('storage is gone'));
    expect(await openPage('a1')).toEqual(HANDED);
    expect(warn).toHaveBeenCalled();
  });
});

it('is read from what is kept at once when the tab is loaded again', async () => {
  loadedBy('reload');
  vi.mocked(askBackground).mockReturnValue(never);
  vi.mocked(takePage).mockResolvedValue(PAGE);
  expect((await openPage('a1')).kind).toBe('page');
});

describe('a page that was lost', () => {
  beforeEach(() => void loadedBy('reload'));
  const askedAnew = () =>
    vi.mocked(askBackground).mock.calls.filter(([, request]) => 'anew' in request && request.anew);

  it('is made anew of what it was made of', async () => {
    vi.mocked(findSource).mockResolvedValue(SOURCE);
    vi.mocked(askBackground).mockImplementation(async (_, request) =>
      'anew' in request && request.anew ? HANDED : null,
    );
    expect(await openAgain('a1')).toEqual(HANDED);
  });

  it('is not made of what its tab shows by now, also where that has changed just now', async () => {
    vi.mocked(findSource).mockResolvedValue(LEFT);
    expect(await openAgain('a1')).toEqual({ kind: 'missing', source: LEFT });
    expect(askedAnew()).toHaveLength(0);
    vi.mocked(findSource).mockResolvedValueOnce(SOURCE);
    expect(await openAgain('a1')).toEqual({ kind: 'missing', source: LEFT });
    expect(askedAnew()).toHaveLength(1);
  });
});

describe('the theme', () => {
  const root = document.documentElement;
  const themeOfNext = () => {
    delete root.dataset.theme;
    applyRememberedTheme(root);
    return root.dataset.theme;
  };
  beforeEach(() => localStorage.clear());

  it('is there before the settings are, from the second time on', () => {
    expect(themeOfNext()).toBeUndefined();
    applyLook(root, { ...READER_DEFAULTS, theme: 'sepia' });
    expect(themeOfNext()).toBe('sepia');
    applyLook(root, { ...READER_DEFAULTS, theme: 'auto' });
    expect(themeOfNext()).toBeUndefined();
    expect(localStorage).toHaveLength(0);
  });

  it('is none of another name, and comes with the settings where the browser keeps nothing', () => {
    localStorage.setItem('winnow-theme', 'neon');
    expect(themeOfNext()).toBeUndefined();
    vi.stubGlobal('localStorage', undefined);
    expect(themeOfNext()).toBeUndefined();
    applyLook(root, { ...READER_DEFAULTS, theme: 'dark' });
    expect(root.dataset.theme).toBe('dark');
    vi.unstubAllGlobals();
  });
});
