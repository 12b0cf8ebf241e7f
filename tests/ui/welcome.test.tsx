// @vitest-environment jsdom
/** The welcome page as a person meets it: it shows, and asks for nothing until it is asked to. */
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askForSite } from '../../src/browser/ask-for-site.ts';
import { isOnToolbar } from '../../src/browser/pinned.ts';
import { giveBackAccess, hasAccess } from '../../src/browser/site-access.ts';
import { browserKind, keysOf, openOptions } from '../../src/browser/toolbar.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { withEverywhere } from '../../src/settings/sites.ts';
import { App } from '../../src/welcome/app.tsx';
import { SETTINGS } from './reports.ts';
import { allByRole, byRole, draw, expectNoBarriers, isChecked, press, settle, text } from './screen.tsx';

let stored: Settings;
const heard = vi.hoisted(() => ({ changed: () => {}, access: () => {}, unread: '' }));
vi.mock('../../src/browser/ask-for-site.ts', () => ({ askForSite: vi.fn() }));
vi.mock('../../src/browser/pinned.ts', () => ({ isOnToolbar: vi.fn(), onToolbarChanged: () => () => {} }));
vi.mock('../../src/browser/site-access.ts', () => ({
  giveBackAccess: vi.fn(),
  hasAccess: vi.fn(),
  onAccessChanged: (listener: () => void) => {
    heard.access = listener;
    return () => {};
  },
}));
vi.mock('../../src/browser/toolbar.ts', () => ({ browserKind: vi.fn(), keysOf: vi.fn(), openOptions: vi.fn() }));
vi.mock('../../src/browser/settings-store.ts', () => ({
  loadSettings: async () => {
    if (heard.unread) throw new Error(heard.unread);
    return { settings: stored, repairs: [] };
  },
  saveSettings: async (change: (settings: Settings) => Settings) => {
    stored = change(stored);
    heard.changed();
  },
  onSettingsChanged: (listener: () => void) => {
    heard.changed = listener;
    return () => {};
  },
}));

const still = (isStill: boolean) =>
  vi.stubGlobal('matchMedia', () => ({ matches: isStill, addEventListener: () => {}, removeEventListener: () => {} }));
const article = () => document.querySelector('.demo')?.innerHTML ?? '';
const clean = () => byRole('switch', 'Clean this article');

beforeEach(() => {
  vi.useRealTimers();
  stored = SETTINGS;
  still(true);
  Element.prototype.animate = vi.fn();
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync() {}
    },
  );
  vi.mocked(askForSite).mockReset().mockResolvedValue(true);
  vi.mocked(giveBackAccess).mockReset().mockResolvedValue(undefined);
  vi.mocked(hasAccess).mockReset().mockResolvedValue(true);
  heard.unread = '';
  vi.mocked(isOnToolbar).mockReset().mockResolvedValue(false);
  vi.mocked(keysOf).mockReset().mockResolvedValue('Alt+R');
  vi.mocked(browserKind).mockReset().mockReturnValue('chrome');
});

describe('the article of our own', () => {
  it('is cleaned with its count, its reasons, and its steps', async () => {
    await draw(<App />);
    expect(isChecked(clean())).toBe(true);
    expect(text()).toMatch(
      /245 words.*165 to read.*1 affiliate block · 1 repeated section · 1 list of other articles · 3 steps/,
    );
    expect(text()).toContain('The page itself marks the link to shop.example as sponsored.');
    expect([...document.querySelectorAll('.steps li')]).toHaveLength(3);
    await expectNoBarriers();
  });

  it('is cleaned before the person’s eyes where things may move, and by whoever is faster', async () => {
    still(false);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const drawing = draw(<App />);
    await vi.advanceTimersByTimeAsync(10);
    await drawing;
    expect(isChecked(clean())).toBe(false);
    await act(async () => {
      await vi.advanceTimersByTimeAsync(1600);
    });
    expect(isChecked(clean())).toBe(true);
    expect(Element.prototype.animate).toHaveBeenCalledOnce();
  });

  it('gives one thing back, shows itself as it came, and undoes all', async () => {
    await draw(<App />);
    const before = article();
    await press(allByRole('button', 'Restore')[0] as HTMLElement);
    expect(article()).not.toBe(before);
    await press(byRole('button', 'Hide again'));
    expect(article()).toBe(before);
    await press(clean());
    expect(text()).toContain('Nothing is changed yet.');
    await press(clean());
    byRole('button', 'Undo all').focus();
    await press(byRole('button', 'Undo all'));
    expect(article()).not.toContain('data-winnow');
    expect(document.activeElement).toBe(clean());
    expect(document.documentElement.hasAttribute('data-winnow')).toBe(false);
  });
});

describe('the two ways', () => {
  it('are said with the person’s own keys and browser, and nothing is asked', async () => {
    await draw(<App />);
    expect(document.querySelector('kbd')?.textContent).toBe('Alt+R');
    expect(text()).toContain('then the pin beside Winnow');
    vi.mocked(browserKind).mockReturnValue('firefox');
    vi.mocked(keysOf).mockResolvedValue('');
    await draw(<App />);
    expect(text()).toContain('choose Pin to Toolbar');
    expect(text()).toContain('No keys are set for this.');
    vi.mocked(isOnToolbar).mockResolvedValue(true);
    await draw(<App />);
    expect(text()).toContain('Winnow’s button is in your toolbar.');
    expect(askForSite).not.toHaveBeenCalled();
  });

  it('ask the browser for every site when the button is pressed, and for nothing else', async () => {
    await draw(<App />);
    await press(byRole('button', 'Clean every site automatically'));
    expect(vi.mocked(askForSite).mock.calls).toEqual([[{ host: null, mode: 'automatic', on: null, tabId: null }]]);
  });

  it('say that the browser was told no, and go on', async () => {
    vi.mocked(askForSite).mockResolvedValue(false);
    await draw(<App />);
    await press(byRole('button', 'Clean every site automatically'));
    expect(byRole('status', /was told not to let Winnow in/)).toBeTruthy();
    await expectNoBarriers();
    vi.mocked(askForSite).mockRejectedValue(new Error('no such permission'));
    await press(byRole('button', 'Clean every site automatically'));
    expect(byRole('alert').textContent).toContain('no such permission');
  });

  it('say that it is so, and take it back with the permission', async () => {
    stored = withEverywhere(SETTINGS, true);
    await draw(<App />);
    expect(text()).toContain('Articles are now cleaned on every site');
    await press(byRole('button', 'Clean only when I ask'));
    await settle();
    expect(stored.sites.everywhere).toBe(false);
    expect(giveBackAccess).toHaveBeenCalledWith('*://*/*');
    expect(byRole('button', 'Clean every site automatically')).toBeTruthy();
  });

  it('say that the browser withholds it, and have it asked again', async () => {
    stored = withEverywhere(SETTINGS, true);
    vi.mocked(hasAccess).mockResolvedValue(false);
    await draw(<App />);
    expect(text()).not.toContain('Articles are now cleaned on every site');
    expect(byRole('status', /Your browser now asks before each visit/)).toBeTruthy();
    expect(byRole('button', 'Clean only when I ask')).toBeTruthy();
    await expectNoBarriers();
    byRole('button', 'Allow again').focus();
    await press(byRole('button', 'Allow again'));
    expect(vi.mocked(askForSite).mock.calls).toEqual([[{ host: null, mode: 'automatic', on: null, tabId: null }]]);
    vi.mocked(hasAccess).mockResolvedValue(true);
    heard.access();
    await settle();
    expect(text()).toContain('Articles are now cleaned on every site');
    expect(document.activeElement).toBe(byRole('button', 'Clean only when I ask'));
  });

  it('say what was chosen where the browser doesn’t say what it allows', async () => {
    stored = withEverywhere(SETTINGS, true);
    vi.mocked(hasAccess).mockRejectedValue(new Error('not now'));
    await draw(<App />);
    expect(text()).not.toContain('Articles are now cleaned on every site');
    expect(text()).not.toContain('Your browser now asks');
    expect(byRole('button', 'Clean only when I ask')).toBeTruthy();
  });

  it('offer nothing where the settings can’t be read, and say so', async () => {
    stored = withEverywhere(SETTINGS, true);
    heard.unread = 'no database';
    await draw(<App />);
    expect(byRole('alert').textContent).toContain('couldn’t read its settings');
    expect(byRole('alert').textContent).toContain('no database');
    expect(allByRole('button', /Clean (?:every|only)/)).toEqual([]);
    heard.unread = '';
    heard.changed();
    await settle();
    expect(byRole('button', 'Clean only when I ask')).toBeTruthy();
  });

  it('lead to the options', async () => {
    await draw(<App />);
    await press(byRole('button', 'Open the options'));
    expect(openOptions).toHaveBeenCalledOnce();
  });
});
