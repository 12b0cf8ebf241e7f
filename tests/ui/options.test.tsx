// @vitest-environment jsdom
import './options-stage.ts';
import './invented-rules.ts';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadSettings, onSettingsChanged, saveSettings } from '../../src/browser/settings-store.ts';
import { browserKind, keysOf, openKeySettings } from '../../src/browser/toolbar.ts';
import { App } from '../../src/options/app.tsx';
import { READER_DEFAULTS } from '../../src/settings/reader.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { SETTINGS } from './reports.ts';
import { allByRole, byRole, draw, expectNoBarriers, isChecked, nameOf, press, settle, text, type } from './screen.tsx';

vi.mock('../../src/browser/settings-store.ts', () => ({
  loadSettings: vi.fn(),
  saveSettings: vi.fn(),
  onSettingsChanged: vi.fn(),
}));
vi.mock('../../src/browser/toolbar.ts', () => ({ keysOf: vi.fn(), browserKind: vi.fn(), openKeySettings: vi.fn() }));

let stored: Settings;
let changedElsewhere: (settings: Settings) => void;

beforeEach(() => {
  vi.resetAllMocks();
  stored = SETTINGS;
  vi.mocked(loadSettings).mockImplementation(async () => ({ settings: stored, repairs: [] }));
  vi.mocked(saveSettings).mockImplementation(async (change) => {
    stored = change(stored);
    return stored;
  });
  vi.mocked(onSettingsChanged).mockImplementation((listener) => {
    changedElsewhere = listener;
    return () => {};
  });
  vi.mocked(keysOf).mockResolvedValue('Alt+R');
  vi.mocked(browserKind).mockReturnValue('chrome');
  vi.mocked(openKeySettings).mockResolvedValue();
  vi.mocked(openKeySettings).mockResolvedValue(undefined);
});

describe('the options page', () => {
  it('shows every rule with its words, its switch and its own options', async () => {
    await draw(<App />);
    expect(allByRole('region').map(nameOf)).toEqual([
      'Rules',
      'Sites',
      'Kept on sites',
      'My rules',
      'Keys and badge',
      'Import and export',
      'Sync',
      'Defaults',
      'Privacy',
      'Help',
    ]);
    expect(allByRole('switch').map(nameOf)).toEqual([
      'Stickers',
      'Also their edges',
      'Echoes',
      'Every site',
      'Sync my settings',
      'Pictures beside steps',
    ]);
    expect(text()).toContain('Small pictures that are glued on.');
    const choices = allByRole('radio').filter((radio) => !radio.closest('#my-rules'));
    expect(choices.map((radio) => [nameOf(radio), isChecked(radio)])).toEqual([
      ['Gentle', false],
      ['Balanced', true],
      ['Strict', false],
      ['Exact only', false],
      ['Near copies', true],
      ['Number of changes, or ≡ for steps', true],
      ['Only ≡ for steps', false],
      ['Nothing', false],
    ]);
    expect(byRole('textbox', 'Words, at least')).toHaveProperty('value', '5');
    await expectNoBarriers();
  });

  it('saves each change at once, says so, and undoes it', async () => {
    await draw(<App />);
    await press(byRole('switch', 'Stickers'));
    expect(stored.rules.stickers?.on).toBe(false);
    expect(byRole('status', /Saved/)).toBeTruthy();
    await press(byRole('button', 'Undo'));
    expect(stored).toEqual(SETTINGS);
    expect(isChecked(byRole('switch', 'Stickers'))).toBe(true);
    expect(allByRole('status', /Saved/)).toHaveLength(0);
  });

  it('keeps the focus in the part where something was undone', async () => {
    await draw(<App />);
    await press(byRole('switch', 'Stickers'));
    byRole('button', 'Undo').focus();
    await press(byRole('button', 'Undo'));
    expect(document.activeElement).toBe(byRole('heading', 'Rules'));
  });

  it('saves options of a rule of each kind, and the badge', async () => {
    await draw(<App />);
    await press(byRole('switch', 'Also their edges'));
    await press(byRole('radio', 'Exact only'));
    await type(byRole('textbox', 'Words, at least'), '7');
    await press(byRole('radio', 'Nothing'));
    expect(stored).toEqual({
      rules: {
        stickers: { on: true, options: { edges: false } },
        echoes: { on: true, options: { likeness: 'exact', 'least-words': 7 } },
      },
      badge: 'off',
      stepPictures: true,
      reader: READER_DEFAULTS,
      kept: {},
      sites: SETTINGS.sites,
      own: [],
    });
  });

  it.each(['1', '21', '4.5', 'many', ''])('does not save “%s” as a number, and says what it wants', async (typed) => {
    await draw(<App />);
    await type(byRole('textbox', 'Words, at least'), typed);
    expect(saveSettings).not.toHaveBeenCalled();
    expect(byRole('alert').textContent).toBe('A whole number from 2 to 20.');
    expect(byRole('textbox', 'Words, at least').getAttribute('aria-invalid')).toBe('true');
    await expectNoBarriers();
    await type(byRole('textbox', 'Words, at least'), '8');
    expect(allByRole('alert')).toHaveLength(0);
  });

  it('resets everything, which can be undone', async () => {
    stored = {
      rules: { ...SETTINGS.rules, stickers: { on: false, options: { edges: false } } },
      badge: 'off',
      stepPictures: false,
      reader: READER_DEFAULTS,
      kept: {},
      sites: SETTINGS.sites,
      own: [],
    };
    const before = stored;
    await draw(<App />);
    await press(byRole('button', 'Reset to defaults'));
    expect(stored).toEqual(SETTINGS);
    expect(isChecked(byRole('switch', 'Stickers'))).toBe(true);
    await press(byRole('button', 'Undo'));
    expect(stored).toEqual(before);
  });

  it('follows changes made elsewhere, and no longer offers to undo over them', async () => {
    await draw(<App />);
    await press(byRole('switch', 'Stickers'));
    await act(async () => changedElsewhere(stored));
    expect(byRole('button', 'Undo')).toBeTruthy();
    stored = { ...stored, badge: 'off' };
    await act(async () => changedElsewhere(stored));
    await settle();
    expect(isChecked(byRole('radio', 'Nothing'))).toBe(true);
    expect(allByRole('button', 'Undo')).toHaveLength(0);
  });

  it('shows a change before it is stored, so that the next press tells what the person sees', async () => {
    const releases: (() => void)[] = [];
    const atOnce = vi.mocked(saveSettings).getMockImplementation();
    vi.mocked(saveSettings).mockImplementation(async (change) => {
      await new Promise<void>((release) => releases.push(release));
      return atOnce ? atOnce(change) : SETTINGS;
    });
    const release = () => {
      releases.shift()?.();
      return settle();
    };
    await draw(<App />);
    await press(byRole('radio', 'Nothing'));
    expect(isChecked(byRole('radio', 'Nothing'))).toBe(true);
    await press(byRole('radio', 'Number of changes, or ≡ for steps'));
    await release();
    expect(isChecked(byRole('radio', 'Number of changes, or ≡ for steps'))).toBe(true);
    await release();
    expect(stored.badge).toBe(SETTINGS.badge);
    expect(isChecked(byRole('radio', 'Number of changes, or ≡ for steps'))).toBe(true);
    await press(byRole('radio', 'Nothing'));
    vi.mocked(saveSettings).mockRejectedValue(new Error('storage is full'));
    await press(byRole('switch', 'Echoes'));
    await release();
    expect(stored.badge).toBe('off');
    expect(isChecked(byRole('radio', 'Nothing'))).toBe(true);
    expect(isChecked(byRole('switch', 'Echoes'))).toBe(true);
  });

  it('says when a change could not be saved, and shows what is so', async () => {
    vi.mocked(saveSettings).mockRejectedValue(new Error('storage is full'));
    await draw(<App />);
    await press(byRole('switch', 'Echoes'));
    expect(byRole('alert').textContent).toContain('This could not be saved. Nothing was changed.');
    expect(byRole('alert').textContent).toContain('storage is full');
    expect(isChecked(byRole('switch', 'Echoes'))).toBe(true);
    expect(allByRole('status', /Saved/)).toHaveLength(0);
  });

  it('names the damaged settings', async () => {
    const repairs = [{ path: 'rules.echoes.on' }, { path: 'rules.echoes.options.likeness' }, { path: 'toolbar.badge' }];
    vi.mocked(loadSettings).mockResolvedValue({ settings: SETTINGS, repairs });
    await draw(<App />);
    expect(text()).toContain(
      '3 settings were damaged and are back at their defaults: Echoes and Winnow’s button shows.',
    );
  });

  it('names rules of the person’s own that were damaged', async () => {
    vi.mocked(loadSettings).mockResolvedValue({ settings: SETTINGS, repairs: [{ path: 'own.3' }] });
    await draw(<App />);
    expect(text()).toContain('One setting was damaged and is back at its default: My rules.');
  });

  it('says when the settings can’t be read, and tries again', async () => {
    vi.mocked(loadSettings).mockRejectedValueOnce(new Error('LevelDB'));
    await draw(<App />);
    expect(byRole('alert').textContent).toContain('LevelDB');
    expect(allByRole('switch')).toHaveLength(0);
    await expectNoBarriers();
    await press(byRole('button', 'Try again'));
    expect(allByRole('switch')).toHaveLength(6);
    expect(allByRole('alert')).toHaveLength(0);
  });

  it('shows the keys and where to change them in each browser', async () => {
    vi.mocked(keysOf).mockImplementation(async (command) => (command === 'pick' ? '' : `Alt+${command}`));
    await draw(<App />);
    await vi.waitFor(() => expect(document.querySelectorAll('kbd')).toHaveLength(3));
    expect([...document.querySelectorAll('kbd')].map(({ textContent }) => textContent)).toEqual([
      'Alt+clean',
      'Alt+reader',
      'Alt+steps',
    ]);
    expect(text()).toContain('Hide something on the pageno keys');
    expect(text()).toContain('chrome://extensions/shortcuts');
    await press(byRole('button', 'Change keys'));
    expect(openKeySettings).toHaveBeenCalledOnce();
    vi.mocked(openKeySettings).mockRejectedValueOnce(new Error('no such page'));
    await press(byRole('button', 'Change keys'));
    expect(byRole('alert').textContent).toContain('no such page');
    vi.mocked(browserKind).mockReturnValue('firefox');
    vi.mocked(keysOf).mockResolvedValue('');
    await draw(<App />);
    await vi.waitFor(() => expect(text()).toContain('no keys'));
    expect(document.querySelector('kbd')).toBeNull();
    expect(text()).toContain('about:addons');
  });
});
