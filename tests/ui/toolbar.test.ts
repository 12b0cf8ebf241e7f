import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { browserKind, keysOf, openKeySettings, popupTab } from '../../src/browser/toolbar.ts';

vi.mock('webextension-polyfill', () => ({
  default: {
    tabs: { create: vi.fn(), get: vi.fn(), query: vi.fn() },
    commands: { getAll: vi.fn(), openShortcutSettings: vi.fn() },
    runtime: { getURL: vi.fn() },
    extension: { inIncognitoContext: false },
  },
}));

const tab = (more: object) => more as Awaited<ReturnType<typeof browser.tabs.get>>;

beforeEach(() => vi.resetAllMocks());

describe('the tab of a popup', () => {
  it('is the active one of this window', async () => {
    vi.mocked(browser.tabs.query).mockResolvedValue([tab({ id: 3, url: 'https://a.example/', title: 'A' })]);
    expect(await popupTab('')).toEqual({ id: 3, url: 'https://a.example/', title: 'A', isPrivate: false });
    expect(browser.tabs.query).toHaveBeenCalledWith({ active: true, currentWindow: true });
  });

  it('is the one that the address names', async () => {
    vi.mocked(browser.tabs.get).mockResolvedValue(tab({ id: 31 }));
    expect(await popupTab('?tabId=31')).toEqual({ id: 31, url: '', title: '', isPrivate: false });
    expect(browser.tabs.get).toHaveBeenCalledWith(31);
  });

  it.each([
    ['it says so itself', { incognito: true }, false],
    ['the browser says so of this page', {}, true],
  ])('is private when %s', async (_case, said, context) => {
    vi.mocked(browser.tabs.get).mockResolvedValue(tab({ id: 31, ...said }));
    Object.assign(browser.extension, { inIncognitoContext: context });
    expect((await popupTab('?tabId=31')).isPrivate).toBe(true);
    Object.assign(browser.extension, { inIncognitoContext: false });
  });

  it('rejects when there is none', async () => {
    vi.mocked(browser.tabs.query).mockResolvedValue([]);
    await expect(popupTab('')).rejects.toThrow('no active tab');
  });
});

it('finds the keys of a command, also when it has none', async () => {
  vi.mocked(browser.commands.getAll).mockResolvedValue([{ name: 'clean', shortcut: 'Alt+R' }, { name: 'bare' }]);
  expect(await keysOf('clean')).toBe('Alt+R');
  expect(await keysOf('bare')).toBe('');
  expect(await keysOf('unknown')).toBe('');
});

it('knows its browser by the address of its own pages', () => {
  vi.mocked(browser.runtime.getURL).mockReturnValue('moz-extension://x/');
  expect(browserKind()).toBe('firefox');
  vi.mocked(browser.runtime.getURL).mockReturnValue('chrome-extension://x/');
  expect(browserKind()).toBe('chrome');
});

it('opens the page of the browser where keys are changed', async () => {
  vi.mocked(browser.runtime.getURL).mockReturnValue('chrome-extension://x/');
  await openKeySettings();
  expect(browser.tabs.create).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' });
  vi.mocked(browser.runtime.getURL).mockReturnValue('moz-extension://x/');
  await openKeySettings();
  expect(browser.commands.openShortcutSettings).toHaveBeenCalledOnce();
  expect(browser.tabs.create).toHaveBeenCalledOnce();
});
