// @vitest-environment jsdom
/** What the options page says that settings do to the page that was looked at last, and what comes of choosing them. */
import './options-stage.ts';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lastLookedAt, tryRulesOn } from '../../src/browser/looked-at.ts';
import { giveBackAccess } from '../../src/browser/site-access.ts';
import { openReportPage, openWelcome } from '../../src/browser/toolbar.ts';
import { App } from '../../src/options/app.tsx';
import { declarations } from '../../src/rules/declarations.ts';
import { presetOf, withPreset } from '../../src/settings/presets.ts';
import type { RuleSettings } from '../../src/settings/rule-settings.ts';
import { defaultSettings, type Settings, withRuleOn } from '../../src/settings/settings.ts';
import { withEverywhere, withSiteMode } from '../../src/settings/sites.ts';
import { report } from './reports.ts';
import { byRole, draw, expectNoBarriers, isChecked, nameOf, press, settle, text } from './screen.tsx';

vi.mock('../../src/browser/toolbar.ts', () => ({
  browserKind: () => 'chrome',
  keysOf: async () => '',
  openReportPage: vi.fn(),
  openWelcome: vi.fn(),
}));
let stored: Settings;
vi.mock('../../src/browser/settings-store.ts', () => ({
  loadSettings: async () => ({ settings: stored, repairs: [] }),
  saveSettings: async (change: (settings: Settings) => Settings) => {
    stored = change(stored);
    return stored;
  },
  onSettingsChanged: () => () => {},
}));

const START = defaultSettings(declarations);

/** An invented page on which strict rules find more than gentle ones. */
const trial = (rules: RuleSettings) => {
  const repeats = { exact: 12, near: 15, strong: 17 }[String(rules['repeated-sections']?.options.sensitivity)] ?? 15;
  const shares = rules.promotions?.on === false || rules.promotions?.options.sharing === false ? 0 : 2;
  return { actions: { 'repeated-sections': repeats, promotions: shares }, toRead: 3000 - 10 * repeats };
};

/** Every question has been answered. */
const allAsked = async () => {
  for (let turn = 0; turn < 4; turn++) await settle();
};
/** The person has been elsewhere; longer than the options wait before they ask. */
async function comeBack(): Promise<void> {
  await act(() => void dispatchEvent(new Event('focus')));
  await act(() => new Promise((done) => setTimeout(done, 300)));
  await allAsked();
}
const described = (name: string) =>
  document.getElementById(byRole('radio', name).getAttribute('aria-describedby') ?? '')?.textContent;

beforeEach(() => {
  stored = START;
  vi.mocked(giveBackAccess).mockReset().mockResolvedValue(undefined);
  vi.mocked(tryRulesOn)
    .mockReset()
    .mockImplementation(async (_tab, rules) => trial(rules));
  vi.mocked(lastLookedAt)
    .mockReset()
    .mockResolvedValue({
      tabId: 7,
      report: report('on', { counts: { ...report('on').counts, found: { 'repeated-sections': 15, promotions: 2 } } }),
    });
});

describe('without a page that was looked at', () => {
  it('there are no counts, and it is said how to get them', async () => {
    vi.mocked(lastLookedAt).mockResolvedValue(null);
    await draw(<App />);
    await allAsked();
    expect(text()).toContain('each setting then says here what it does to that page');
    expect(document.querySelectorAll('#rules .number')).toHaveLength(0);
    expect(tryRulesOn).not.toHaveBeenCalled();
  });
});

describe('over a page', () => {
  it('each rule says what it found, and each value what it would do', async () => {
    await draw(<App />);
    await allAsked();
    expect(text()).toContain('Counts are for the page that you looked at last: “How to descale a kettle”');
    expect(document.querySelector('#rule-repeated-sections')?.textContent).toContain('15 found');
    expect(['Identical text only', 'Short lines and looser copies, too'].map(described)).toEqual([
      '12 things on this page',
      '17 things on this page',
    ]);
    expect(document.querySelector('#rule-promotions-sharing')?.textContent).toBe('Share bars2 things on this page');
    expect(document.querySelector('#rule-promotions-votes .number')).toBeNull();
    expect(nameOf(byRole('radio', 'Strict'))).toBe('Strict');
    await expectNoBarriers();
  });

  it('a number says what it would do while it is written, before it is set', async () => {
    vi.mocked(tryRulesOn).mockImplementation(async (_tab, rules) => ({
      actions: { 'also-read': 20 - Number(rules['also-read']?.options.least ?? 0) },
      toRead: 1,
    }));
    await draw(<App />);
    await allAsked();
    const field = byRole('textbox', 'Fewest links of a list that has no label');
    const said = () => document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent;
    const letter = async (typed: string) => {
      if (!(field instanceof HTMLInputElement)) throw new TypeError('not a field');
      field.value = typed;
      await act(() => void field.dispatchEvent(new InputEvent('input', { bubbles: true })));
      expect(field.value).toBe(typed);
    };
    const write = async (typed: string) => {
      await letter(typed);
      await act(() => new Promise((done) => setTimeout(done, 320)));
      await allAsked();
    };
    expect(said()).toBe('16 things on this page');
    vi.mocked(tryRulesOn).mockClear();
    await letter('1');
    await write('12');
    expect(said()).toBe('8 things on this page');
    // The page is asked once somebody has stopped writing, and nothing interrupts what is read out of the field.
    expect(tryRulesOn).toHaveBeenCalledOnce();
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.getAttribute('role')).toBeNull();
    // Nothing is said of what can't be set, nor of the number before it.
    await write('99');
    expect(said()).toBeUndefined();
    expect(text()).not.toContain('8 things on this page');
    await write('10');
    expect(said()).toBe('10 things on this page');
    expect(stored).toBe(START);
  });

  it('each way to set all rules says what it would do before it is chosen', async () => {
    await draw(<App />);
    await allAsked();
    expect(['Gentle', 'Balanced', 'Strict'].map(described)).toEqual([
      '12 changes · 2,880 to read',
      '17 changes · 2,850 to read',
      '19 changes · 2,830 to read',
    ]);
    expect(stored).toBe(START);
    await press(byRole('radio', 'Gentle'));
    expect(presetOf(stored, declarations)).toBe('gentle');
    expect(text()).toContain('Promotions and affiliate notices stay.');
    await press(byRole('button', 'Undo'));
    expect(stored).toEqual(START);
    expect(isChecked(byRole('radio', 'Balanced'))).toBe(true);
  });

  it('says nothing of another page, also one in the same tab, until that has answered', async () => {
    await draw(<App />);
    await allAsked();
    expect(described('Gentle')).toBe('12 changes · 2,880 to read');
    for (const [tabId, url] of [
      [7, 'https://kettles.example/rinse'],
      [8, 'https://kettles.example/rinse'],
    ] as const) {
      vi.mocked(tryRulesOn).mockReturnValue(new Promise<never>(() => {}));
      vi.mocked(lastLookedAt).mockImplementation(async () => ({ tabId, report: report('on', { url }) }));
      await comeBack();
      expect(described('Gentle')).toBeUndefined();
      expect(document.querySelector('#rules .preset .number')).toBeNull();
      vi.mocked(tryRulesOn).mockImplementation(async (_tab, rules) => trial(rules));
      await comeBack();
      expect(described('Gentle')).toBe('12 changes · 2,880 to read');
    }
  });

  it('is asked no more once it fails to answer', async () => {
    vi.mocked(tryRulesOn).mockResolvedValue(null);
    await draw(<App />);
    await allAsked();
    expect(tryRulesOn).toHaveBeenCalledOnce();
  });
});

describe('help', () => {
  it('leads to the welcome page, and to telling about the page that was looked at last', async () => {
    await draw(<App />);
    await press(byRole('button', 'Open the welcome page'));
    expect(openWelcome).toHaveBeenCalledOnce();
    await press(byRole('button', 'Tell us about a page'));
    vi.mocked(lastLookedAt).mockResolvedValue(null);
    await press(byRole('button', 'Tell us about a page'));
    expect(vi.mocked(openReportPage).mock.calls).toEqual([[7], [null]]);
  });
});

describe('rules that were set one by one', () => {
  it('are custom, and each can be set back alone', async () => {
    stored = withRuleOn(withPreset(START, 'strict', declarations), 'ad-slots', false);
    await draw(<App />);
    expect(text()).toContain('Custom. The rules below were set one by one.');
    for (const name of ['Gentle', 'Balanced', 'Strict']) expect(isChecked(byRole('radio', name))).toBe(false);
    const ads = document.querySelector('#rule-ad-slots')?.closest('li')?.querySelector<HTMLElement>('.set-back button');
    if (!ads) throw new Error('no way back');
    await press(ads);
    expect(presetOf(stored, declarations)).toBe('strict');
  });

  it('are listed before everything is set back', async () => {
    stored = withRuleOn({ ...START, badge: 'off' }, 'ad-slots', false);
    await draw(<App />);
    const part = () => byRole('region', 'Defaults').textContent;
    expect(part()).toContain('2 things would change');
    expect(part()).toContain('Ads: off → on');
    await press(byRole('button', 'Reset to defaults'));
    expect(stored).toEqual(START);
    expect(part()).toContain('Every rule and option is at its default.');
    await press(byRole('button', 'Undo'));
    expect(stored.badge).toBe('off');
  });
});

describe('the browser’s permission', () => {
  const site = (settings: Settings, host: string) =>
    withSiteMode(settings, host, { mode: 'automatic', rules: [], now: 1 });

  it('is given back by an undo that takes a site’s cleaning away, and by leaving every site', async () => {
    stored = withEverywhere(site(START, 'kettles.example'), true);
    await draw(<App />);
    await press(byRole('switch', 'Every site'));
    expect(vi.mocked(giveBackAccess).mock.calls).toEqual([['*://*/*']]);
    await press(byRole('button', 'Forget'));
    expect(vi.mocked(giveBackAccess).mock.calls.at(-1)).toEqual(['*://kettles.example/*']);
    await press(byRole('button', 'Undo'));
    expect(vi.mocked(giveBackAccess)).toHaveBeenCalledTimes(2);
  });

  it('is said to be left where the browser doesn’t take it', async () => {
    vi.mocked(giveBackAccess).mockRejectedValue(new Error('is required'));
    stored = site(START, 'kettles.example');
    await draw(<App />);
    await press(byRole('button', 'Forget'));
    expect(byRole('alert').textContent).toContain('Your browser still lets Winnow into these sites');
    expect(byRole('alert').textContent).toContain('is required');
    expect(stored.sites.hosts).toEqual({});
  });
});
