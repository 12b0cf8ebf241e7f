// @vitest-environment jsdom
import './options-stage.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadSettings, saveSettings } from '../../src/browser/settings-store.ts';
import { browserKind, keysOf } from '../../src/browser/toolbar.ts';
import { App } from '../../src/options/app.tsx';
import { type Kept, keptOn, type Settings } from '../../src/settings/settings.ts';
import { SETTINGS } from './reports.ts';
import { allByRole, byRole, draw, expectNoBarriers, nameOf, press, text } from './screen.tsx';

vi.mock('../../src/browser/settings-store.ts', () => ({
  loadSettings: vi.fn(),
  saveSettings: vi.fn(),
  onSettingsChanged: () => () => {},
}));
vi.mock('../../src/browser/toolbar.ts', () => ({ keysOf: vi.fn(), browserKind: vi.fn() }));
vi.mock('../../src/rules/index.ts', () => ({
  rules: [{ id: 'stickers', on: true, pass: 'first', find: () => [], options: {} }],
}));

const entry = (mark: string, more: Partial<Kept> = {}): Kept => ({
  rule: 'stickers',
  mark,
  excerpt: `Kettle ${mark}`,
  added: Date.UTC(2026, 4, 3, 12),
  ...more,
});

let stored: Settings;

const part = () => byRole('region', 'Kept on sites');
const rows = (site: string) => [...byRole('region', site).querySelectorAll('.what')].map((what) => what.textContent);
const buttons = (name: string) => allByRole('button', name);
const describes = (button: HTMLElement) =>
  document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent;

async function pressAt(name: string, index: number): Promise<void> {
  const button = buttons(name)[index] as HTMLElement;
  button.focus();
  await press(button);
}

beforeEach(() => {
  vi.resetAllMocks();
  stored = { ...SETTINGS, kept: { 'z.example': [entry('1'), entry('2')], 'a.example': [entry('3')] } };
  vi.mocked(loadSettings).mockImplementation(async () => ({ settings: stored, repairs: [] }));
  vi.mocked(saveSettings).mockImplementation(async (change) => {
    stored = change(stored);
    return stored;
  });
  vi.mocked(keysOf).mockResolvedValue('');
  vi.mocked(browserKind).mockReturnValue('chrome');
});

describe('what is kept on sites', () => {
  it('is listed by site, the newest first, with its rule and its day', async () => {
    await draw(<App />);
    expect(allByRole('region').map(nameOf)).toEqual([
      'Rules',
      'Sites',
      'Kept on sites',
      'a.example',
      'z.example',
      'My rules',
      'Keys and badge',
      'Import and export',
      'Sync',
      'Defaults',
      'Privacy',
      'Help',
    ]);
    expect(rows('z.example')).toEqual(['Kettle 2', 'Kettle 1']);
    expect(byRole('region', 'a.example').textContent).toContain('Stickers, since May 3, 2026');
    await expectNoBarriers();
  });

  it('says how to keep something while there is nothing', async () => {
    stored = SETTINGS;
    await draw(<App />);
    expect(part().textContent).toContain('Nothing yet.');
    expect(part().textContent).toContain('Always keep this here');
    expect(buttons('Remove')).toHaveLength(0);
    await expectNoBarriers();
  });

  it('is named by its mark where it has no words, and by its rule’s id where the rule is not there', async () => {
    stored = { ...SETTINGS, kept: { 'a.example': [entry('ads/box.png', { excerpt: '', rule: 'later' })] } };
    await draw(<App />);
    expect(rows('a.example')).toEqual(['ads/box.png']);
    expect(text()).toContain('later, since');
  });

  it('is removed one by one, each button told from the next, with focus on the one that comes after', async () => {
    await draw(<App />);
    expect(buttons('Remove').map(describes)).toEqual(['Kettle 3', 'Kettle 2', 'Kettle 1']);
    await pressAt('Remove', 1);
    expect(keptOn(stored.kept, 'z.example').map(({ mark }) => mark)).toEqual(['1']);
    expect(describes(document.activeElement as HTMLElement)).toBe('Kettle 1');
    await pressAt('Remove', 1);
    expect(Object.keys(stored.kept)).toEqual(['a.example']);
    expect(describes(document.activeElement as HTMLElement)).toBe('Kettle 3');
    await pressAt('Remove', 0);
    expect(stored.kept).toEqual({});
    expect(part().contains(document.activeElement)).toBe(true);
    expect(part().textContent).toContain('Nothing yet.');
  });

  it('is removed site by site, and that can be undone', async () => {
    const before = stored;
    await draw(<App />);
    expect(buttons('Remove all').map(describes)).toEqual(['z.example']);
    await pressAt('Remove all', 0);
    expect(Object.keys(stored.kept)).toEqual(['a.example']);
    expect(part().textContent).toContain('Saved');
    await press(byRole('button', 'Undo'));
    expect(stored).toEqual(before);
    expect(rows('z.example')).toEqual(['Kettle 2', 'Kettle 1']);
  });

  it('is shown from its start when it is much', async () => {
    stored = { ...SETTINGS, kept: { 'a.example': Array.from({ length: 12 }, (_, index) => entry(`${index}`)) } };
    await draw(<App />);
    expect(buttons('Remove')).toHaveLength(5);
    await press(byRole('button', '7 more'));
    expect(buttons('Remove')).toHaveLength(12);
  });

  it('is no rule and no option: a reset to the defaults leaves it', async () => {
    stored = { ...stored, badge: 'off' };
    const { kept } = stored;
    await draw(<App />);
    await press(byRole('button', 'Reset to defaults'));
    expect(stored.badge).toBe('count');
    expect(stored.kept).toEqual(kept);
  });

  it('is named when some of it was damaged', async () => {
    const repairs = [{ path: 'kept.a.example.0' }];
    vi.mocked(loadSettings).mockResolvedValue({ settings: stored, repairs });
    await draw(<App />);
    expect(text()).toContain('One setting was damaged and is back at its default: Kept on sites.');
  });
});
