// @vitest-environment jsdom
/** What can be chosen for a site in the popup and on the options page. */
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askForSite } from '../../src/browser/ask-for-site.ts';
import { askPage } from '../../src/browser/messages.ts';
import { giveBackAccess, hasAccess } from '../../src/browser/site-access.ts';
import { popupTab } from '../../src/browser/toolbar.ts';
import { App as Options } from '../../src/options/app.tsx';
import { App as Popup } from '../../src/popup/app.tsx';
import type { Settings } from '../../src/settings/settings.ts';
import { withEverywhere, withSiteMode } from '../../src/settings/sites.ts';
import { outcome, SETTINGS } from './reports.ts';
import { allByRole, byRole, draw, expectNoBarriers, press, settle, text } from './screen.tsx';

vi.mock('../../src/browser/pick-on.ts', () => ({ pickOnLast: vi.fn() }));
vi.mock('../../src/browser/looked-at.ts', () => ({ lastLookedAt: async () => null }));
vi.mock('../../src/browser/ask-for-site.ts', () => ({ askForSite: vi.fn() }));
vi.mock('../../src/browser/site-access.ts', () => ({
  hasAccess: vi.fn(),
  giveBackAccess: vi.fn(),
  onAccessChanged: (listener: () => void) => {
    heard = listener;
    return () => {};
  },
}));
/** Tells whoever was drawn last that the browser allows something else. */
let heard: (() => void) | null = null;
vi.mock('../../src/browser/sync-store.ts', () => ({
  loadSync: async () => ({ on: false, status: null }),
  hasShared: async () => false,
  onSyncChanged: () => () => {},
}));
vi.mock('../../src/browser/step-progress.ts', () => ({
  loadProgress: async () => ({}),
  onProgressChanged: () => () => {},
}));
vi.mock('../../src/browser/procedure-store.ts', () => ({}));
vi.mock('../../src/browser/inject.ts', () => ({ injectInto: async () => null }));
vi.mock('../../src/browser/messages.ts', () => ({ askPage: vi.fn(), askBackground: async () => null }));
vi.mock('../../src/browser/toolbar.ts', () => ({
  popupTab: vi.fn(),
  keysOf: async () => 'Alt+R',
  openOptions: vi.fn(),
  browserKind: () => 'chrome',
}));
let stored: Settings = SETTINGS;
vi.mock('../../src/browser/settings-store.ts', () => ({
  loadSettings: async () => ({ settings: stored, repairs: [] }),
  saveSettings: async (change: (settings: Settings) => Settings) => {
    stored = change(stored);
    return stored;
  },
  onSettingsChanged: () => () => {},
}));

const HOST = 'kettles.example';
const menu = (mode: string) => byRole('button', `On this site: ${mode}`);
const choose = async (from: string, to: string) => {
  await press(menu(from));
  await press(byRole('menuitemradio', to));
};
const named = (mode: 'ask' | 'automatic' | 'only', settings = SETTINGS) =>
  withSiteMode(settings, HOST, { mode, rules: ['stickers'], now: Date.UTC(2026, 4, 3) });

/** As with the keyboard; the browser says yes. */
async function allowAgain(): Promise<void> {
  const button = byRole('button', 'Allow again');
  button.focus();
  vi.mocked(hasAccess).mockResolvedValue(true);
  await press(button);
  await act(() => void heard?.());
  await settle();
}

beforeEach(() => {
  stored = SETTINGS;
  vi.mocked(askForSite).mockReset().mockResolvedValue(true);
  vi.mocked(giveBackAccess).mockReset().mockResolvedValue(undefined);
  vi.mocked(hasAccess).mockReset().mockResolvedValue(true);
  vi.mocked(popupTab).mockResolvedValue({ id: 7, url: `https://${HOST}/descale`, title: 'How to', isPrivate: false });
  vi.mocked(askPage).mockResolvedValue(outcome('off') as never);
});

describe('the popup', () => {
  it('asks for a site, and for every site, with what is wanted there', async () => {
    await draw(<Popup query="" />);
    await press(menu('When I ask'));
    await expectNoBarriers();
    await press(byRole('menuitemradio', 'Automatically'));
    await choose('When I ask', 'Only these rules');
    await choose('When I ask', 'Automatically on every site');
    expect(vi.mocked(askForSite).mock.calls.map(([wish]) => wish)).toEqual([
      { host: HOST, mode: 'automatic', on: HOST, tabId: 7 },
      { host: HOST, mode: 'only', on: HOST, tabId: 7 },
      { host: null, mode: 'automatic', on: HOST, tabId: 7 },
    ]);
  });

  it('says that nothing has changed when the person refuses, and when the browser can’t ask', async () => {
    vi.mocked(askForSite).mockResolvedValueOnce(false).mockRejectedValueOnce(new Error('not a press'));
    await draw(<Popup query="" />);
    await choose('When I ask', 'Automatically');
    await settle();
    expect(text()).toContain('Your browser was told not to let Winnow in.');
    expect(menu('When I ask')).toBeTruthy();
    await choose('When I ask', 'Automatically');
    await settle();
    expect(byRole('alert').textContent).toContain('not a press');
    await expectNoBarriers();
  });

  it('gives the permission back with the choice', async () => {
    stored = named('automatic');
    await draw(<Popup query="" />);
    await choose('Automatically', 'When I ask');
    await settle();
    expect(stored.sites.hosts).toEqual({});
    expect(giveBackAccess).toHaveBeenCalledWith(`*://${HOST}/*`);
  });

  it('makes an exception of one site where every site is cleaned', async () => {
    stored = withEverywhere(SETTINGS, true);
    await draw(<Popup query="" />);
    await choose('Automatically on every site', 'When I ask');
    await settle();
    expect(stored.sites).toMatchObject({ everywhere: true, hosts: { [HOST]: { mode: 'ask' } } });
  });

  it('says when the browser holds back what was allowed, and asks again', async () => {
    stored = named('automatic');
    vi.mocked(hasAccess).mockResolvedValue(false);
    await draw(<Popup query="" />);
    await settle();
    expect(text()).toContain('Your browser now asks before each visit, so nothing runs by itself here.');
    await allowAgain();
    expect(askForSite).toHaveBeenCalledWith({ host: HOST, mode: 'automatic', on: HOST, tabId: 7 });
    // Where the focus was is nothing any more; what was allowed stands in the menu.
    expect(text()).not.toContain('Your browser now asks');
    expect(document.activeElement).toBe(menu('Automatically'));
  });

  it('switches rules for this site alone where it has rules of its own', async () => {
    stored = named('only');
    await draw(<Popup query="" />);
    expect(text()).toContain(`These switches are for ${HOST} alone.`);
    await press(byRole('switch', 'Stickers'));
    expect(stored.sites.hosts[HOST]?.rules).toEqual([]);
    expect(stored.rules.stickers?.on).toBe(true);
  });

  it('has nothing to choose in a private window, or where there is no site', async () => {
    vi.mocked(popupTab).mockResolvedValue({ id: 7, url: `https://${HOST}/`, title: '', isPrivate: true });
    await draw(<Popup query="" />);
    expect(allByRole('button', /On this site/)).toHaveLength(0);
  });
});

describe('the options page', () => {
  const row = (mode: string) => byRole('button', `How articles on ${HOST} are cleaned: ${mode}`);

  it('lists the sites with what is done there, and forgets them', async () => {
    stored = named('only');
    await draw(<Options />);
    expect(text()).toContain('Only one rule: Stickers');
    await expectNoBarriers();
    await press(byRole('button', 'Forget'));
    expect(stored.sites.hosts).toEqual({});
    expect(giveBackAccess).toHaveBeenCalledWith(`*://${HOST}/*`);
    expect(text()).toContain('No site is named.');
    await press(byRole('button', 'Undo'));
    expect(stored.sites.hosts[HOST]?.mode).toBe('only');
  });

  it('changes what is done on a site', async () => {
    stored = named('automatic');
    await draw(<Options />);
    await press(row('Automatically'));
    await press(byRole('menuitemradio', 'Only these rules'));
    expect(askForSite).toHaveBeenCalledWith({ host: HOST, mode: 'only', on: HOST, tabId: null });
    await press(row('Automatically'));
    await press(byRole('menuitemradio', 'When I ask'));
    expect(stored.sites.hosts[HOST]?.mode).toBe('ask');
  });

  it('asks before every site is cleaned, and switches that off without asking', async () => {
    await draw(<Options />);
    await press(byRole('switch', 'Every site'));
    expect(askForSite).toHaveBeenCalledWith({ host: null, mode: 'automatic', on: null, tabId: null });
    expect(stored.sites.everywhere).toBe(false);
  });

  it('says which sites the browser holds back', async () => {
    stored = named('automatic');
    vi.mocked(hasAccess).mockResolvedValue(false);
    await draw(<Options />);
    await settle();
    await allowAgain();
    expect(askForSite).toHaveBeenCalledWith({ host: HOST, mode: 'automatic', on: HOST, tabId: null });
    expect(allByRole('button', 'Allow again')).toHaveLength(0);
    expect(document.activeElement).toBe(row('Automatically'));
    await expectNoBarriers();
  });
});
