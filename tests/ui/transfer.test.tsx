// @vitest-environment jsdom
/** Settings out as a file and in again, on the options page. */
import './options-stage.ts';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { giveBackAccess } from '../../src/browser/site-access.ts';
import { App } from '../../src/options/app.tsx';
import { declarations } from '../../src/rules/declarations.ts';
import { defaultSettings, type Settings, withRuleOn } from '../../src/settings/settings.ts';
import { withEverywhere, withSiteMode } from '../../src/settings/sites.ts';
import { exportText } from '../../src/settings/transfer.ts';
import { saveFile } from '../../src/ui/save-file.ts';
import { allByRole, byRole, draw, expectNoBarriers, press, settle, text } from './screen.tsx';

vi.mock('../../src/browser/toolbar.ts', () => ({ keysOf: async () => '', browserKind: () => 'chrome' }));
vi.mock('../../src/ui/save-file.ts', () => ({ saveFile: vi.fn() }));
let stored: Settings;
const saveSettings = vi.hoisted(() => vi.fn());
vi.mock('../../src/browser/settings-store.ts', () => ({
  loadSettings: async () => ({ settings: stored, repairs: [] }),
  saveSettings,
  onSettingsChanged: () => () => {},
}));

const START = defaultSettings(declarations);
const changed = withRuleOn({ ...START, badge: 'off' as const }, 'ad-slots', false);
const part = () => byRole('region', 'Import and export').textContent ?? '';

async function choose(content: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('no field for a file');
  Object.defineProperty(input, 'files', { value: [new File([content], 'settings.json')], configurable: true });
  await act(async () => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle();
}

beforeEach(() => {
  stored = START;
  vi.mocked(saveFile).mockReset();
  saveSettings.mockReset().mockImplementation(async (change: (settings: Settings) => Settings) => {
    stored = change(stored);
    return stored;
  });
});

describe('a file of settings', () => {
  it('is handed to the browser', async () => {
    stored = changed;
    await draw(<App />);
    await press(byRole('button', 'Export'));
    const [name, content, type] = vi.mocked(saveFile).mock.calls[0] ?? [];
    expect([name, type]).toEqual(['winnow-settings.json', 'application/json']);
    expect(JSON.parse(content ?? '').settings).toMatchObject({ rules: { 'ad-slots': { on: false } } });
  });

  it('says what it would change before it does, and can be undone', async () => {
    await draw(<App />);
    await choose(exportText(changed, declarations, new Date()));
    expect(part()).toContain('2 things would change');
    expect(part()).toContain('Ads: on → off');
    expect(part()).toContain('Winnow’s button shows: Number of changes, or ≡ for steps → Nothing');
    expect(saveSettings).not.toHaveBeenCalled();
    await expectNoBarriers();
    await press(byRole('button', 'Change them'));
    expect(stored).toEqual(changed);
    await press(byRole('button', 'Undo'));
    expect(stored).toEqual(START);
  });

  it.each(['Change them', 'Leave everything as it is'])('keeps the focus near after “%s”', async (name) => {
    await draw(<App />);
    await choose(exportText(changed, declarations, new Date()));
    byRole('button', name).focus();
    await press(byRole('button', name));
    expect(document.activeElement).toBe(byRole('heading', 'Import and export'));
  });

  it('gives back the permission for sites that it no longer names', async () => {
    const named = (host: string) => withSiteMode(START, host, { mode: 'automatic', rules: [], now: 1 });
    stored = withEverywhere(named('kettles.example'), true);
    await draw(<App />);
    await choose(exportText(named('pots.example'), declarations, new Date()));
    await press(byRole('button', 'Change them'));
    expect(vi.mocked(giveBackAccess).mock.calls).toEqual([['*://*/*'], ['*://kettles.example/*']]);
  });

  it('can be left, and changes nothing where nothing differs', async () => {
    await draw(<App />);
    await choose(exportText(START, declarations, new Date()));
    expect(part()).toContain('Nothing would change');
    expect(allByRole('button', 'Change them')).toHaveLength(0);
    await press(byRole('button', 'Leave everything as it is'));
    expect(part()).not.toContain('would change');
    expect(saveSettings).not.toHaveBeenCalled();
  });

  it.each([
    ['not whole', '{"winnow":1,', 'This file is not whole'],
    ['not Winnow’s', '{"a":1}', 'This file was not written by Winnow.'],
    ['of a newer version', '{"winnow":9}', 'A newer version of Winnow wrote this file'],
    ['damaged', '{"winnow":1,"settings":{"toolbar":{"badge":3}}}', 'settings.toolbar.badge'],
  ])('is refused with its reason: %s', async (_, content, words) => {
    await draw(<App />);
    await choose(content);
    expect(byRole('alert').textContent).toContain(words);
    expect(text()).toContain('Nothing was changed.');
    expect(saveSettings).not.toHaveBeenCalled();
    await expectNoBarriers();
  });
});
