// @vitest-environment jsdom
import './popup-stage.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { injectInto } from '../../src/browser/inject.ts';
import { askPage } from '../../src/browser/messages.ts';
import { loadSettings, saveSettings } from '../../src/browser/settings-store.ts';
import { keysOf, popupTab } from '../../src/browser/toolbar.ts';
import type { Report } from '../../src/core/outcome.ts';
import { App } from '../../src/popup/app.tsx';
import { MOST_ON_SITE } from '../../src/settings/kept.ts';
import { keptOn, type Settings, withKept } from '../../src/settings/settings.ts';
import { keptByPerson, outcome, SETTINGS, spared, sticker } from './reports.ts';
import { allByRole, byRole, draw, press, text } from './screen.tsx';

const HOST = 'kettles.example';
let settings: Settings;
let page: Partial<Report>;

/** A page that keeps what the person keeps, as the real one does. */
function answer() {
  const marks = keptOn(settings.kept, HOST).map(({ mark }) => mark);
  const all = page.actions ?? [sticker('a'), sticker('b')];
  const kept = all.filter(({ keepMark }) => marks.includes(keepMark));
  const actions = all.filter((action) => !kept.includes(action));
  return outcome('on', { ...page, actions, refusals: [spared(), ...kept.map(keptByPerson)] });
}

const asked = () =>
  vi
    .mocked(askPage)
    .mock.calls.filter(([, name]) => name !== 'preview')
    .map(([, ...what]) => what);
const row = (words: string) =>
  [...document.querySelectorAll('.gone')].find((each) => each.textContent?.includes(words)) as HTMLElement;
const KEEP = 'Always keep this here';

async function opened(): Promise<void> {
  await draw(<App query="" />);
  await press(byRole('tab', 'Removed'));
}

beforeEach(() => {
  vi.resetAllMocks();
  settings = SETTINGS;
  page = {};
  vi.mocked(popupTab).mockResolvedValue({ id: 7, url: `https://${HOST}/descale`, title: '', isPrivate: false });
  vi.mocked(injectInto).mockResolvedValue(null);
  vi.mocked(loadSettings).mockImplementation(async () => ({ settings, repairs: [] }));
  vi.mocked(saveSettings).mockImplementation(async (change) => {
    settings = change(settings);
    return settings;
  });
  vi.mocked(keysOf).mockResolvedValue('');
  vi.mocked(askPage).mockImplementation(async () => answer() as never);
});

describe('always keep this here', () => {
  it('remembers it for the site, has the page follow, and is taken back', async () => {
    await opened();
    const button = allByRole('button', KEEP)[1] as HTMLElement;
    button.focus();
    await press(button);
    expect(keptOn(settings.kept, HOST)).toEqual([
      { rule: 'stickers', mark: 'mark of b', excerpt: 'Sticker b', added: expect.any(Number) },
    ]);
    expect(Math.abs(Date.now() - (keptOn(settings.kept, HOST)[0]?.added ?? 0))).toBeLessThan(60_000);
    expect(asked().at(-1)).toEqual(['look', { anyway: false }]);
    expect(row('Sticker b').textContent).toContain('You keep this here.');
    expect(byRole('tab', 'Removed').dataset.number).toBe('1');

    expect(document.activeElement).toBe(byRole('button', 'Hide it again'));
    await press(byRole('button', 'Hide it again'));
    expect(settings.kept).toEqual({});
    expect(asked().at(-1)).toEqual(['hideAgain', { id: 'b' }]);
    expect(row('Sticker b').textContent).not.toContain('You keep this here.');
  });

  it('is not offered for what can’t be known again', async () => {
    page = { actions: [sticker('a', { keepMark: '' }), sticker('b')] };
    await opened();
    expect(allByRole('button', KEEP)).toHaveLength(1);
    expect(row('Sticker a').textContent).not.toContain(KEEP);
  });

  it('is not offered on a page that is on no site', async () => {
    page = { url: 'file:///home/me/kettle.html' };
    await opened();
    expect(row('Sticker a')).toBeTruthy();
    expect(allByRole('button', KEEP)).toHaveLength(0);
  });

  it('stores nothing in a private window, and says so', async () => {
    vi.mocked(popupTab).mockResolvedValue({ id: 7, url: '', title: '', isPrivate: true });
    settings = withKept(SETTINGS, HOST, { rule: 'stickers', mark: 'mark of a', excerpt: '', added: 1 });
    await opened();
    expect(text()).toContain('In a private window Winnow stores nothing');
    expect(row('Sticker a').textContent).toContain('You keep this here.');
    expect(allByRole('button', KEEP)).toHaveLength(0);
    expect(allByRole('button', 'Hide it again')).toHaveLength(0);
    expect(saveSettings).not.toHaveBeenCalled();
  });

  it('says when it took the place of the oldest, until the next', async () => {
    for (let index = 0; index < MOST_ON_SITE - 1; index++)
      settings = withKept(settings, HOST, { rule: 'stickers', mark: `m${index}`, excerpt: '', added: index });
    await opened();
    await press(allByRole('button', KEEP)[0] as HTMLElement);
    expect(text()).not.toContain('The oldest of them made room');
    await press(byRole('button', KEEP));
    expect(byRole('status', /The oldest of them made room for this one/)).toBeTruthy();
    expect(keptOn(settings.kept, HOST)).toHaveLength(MOST_ON_SITE);
    expect(keptOn(settings.kept, HOST)[0]?.mark).toBe('m1');
    await press(allByRole('button', 'Hide it again')[0] as HTMLElement);
    expect(text()).not.toContain('The oldest of them made room');
  });

  it('says when it could not be saved, and asks the page for nothing', async () => {
    await opened();
    vi.mocked(saveSettings).mockRejectedValue(new Error('storage is full'));
    const before = asked().length;
    await press(allByRole('button', KEEP)[0] as HTMLElement);
    expect(byRole('alert').textContent).toContain('This could not be saved. Nothing was changed.');
    expect(asked()).toHaveLength(before);
    expect(row('Sticker a').textContent).toContain('Restore');
  });
});

describe('the page', () => {
  it('is asked to restore and hide again all that a rule did', async () => {
    await opened();
    await press(byRole('button', 'Restore all'));
    expect(asked().at(-1)).toEqual(['restoreRule', { rule: 'stickers' }]);
    page = { actions: [sticker('a', { restored: true }), sticker('b', { restored: true })] };
    await press(byRole('button', 'Restore all'));
    await press(byRole('button', 'Hide all again'));
    expect(asked().at(-1)).toEqual(['hideRuleAgain', { rule: 'stickers' }]);
  });

  it('is asked for a place in passing, and a page that doesn’t answer troubles nobody', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await opened();
    vi.mocked(askPage).mockRejectedValue(new Error('gone'));
    row('Sticker a').dispatchEvent(new Event('pointerenter'));
    await vi.waitFor(() => expect(askPage).toHaveBeenLastCalledWith(7, 'preview', { id: 'a' }));
    await vi.waitFor(() => expect(warned).toHaveBeenCalledOnce());
    expect(allByRole('alert')).toHaveLength(0);
  });

  it('says when the filter lists did not answer', async () => {
    page = { lists: 'failed' };
    await opened();
    expect(byRole('status', /The filter lists didn’t answer/)).toBeTruthy();
  });
});
