// @vitest-environment jsdom
import './popup-stage.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { injectInto } from '../../src/browser/inject.ts';
import { askBackground, askPage } from '../../src/browser/messages.ts';
import { loadSettings, saveSettings } from '../../src/browser/settings-store.ts';
import { keysOf, openOptions, popupTab } from '../../src/browser/toolbar.ts';
import type { Outcome } from '../../src/core/outcome.ts';
import { App } from '../../src/popup/app.tsx';
import type { Settings } from '../../src/settings/settings.ts';
import { echo, outcome, SETTINGS, sticker } from './reports.ts';
import { allByRole, byRole, draw, expectNoBarriers, isChecked, isDisabled, press, settle, text } from './screen.tsx';

const answers = (by: Record<string, Outcome | boolean>) =>
  vi.mocked(askPage).mockImplementation(async (_tab, name) => {
    const answer = by[name];
    if (name === 'prepareArticle') return null as never;
    if (answer === undefined) throw new Error(`nobody answers ${name}`);
    return answer as never;
  });

/** What was asked of the page, but for the reader view, which is prepared whenever it can be opened. */
const asked = () =>
  vi
    .mocked(askPage)
    .mock.calls.filter(([, name]) => name !== 'prepareArticle')
    .map(([tab, name, request]) => [tab, name, request]);
const rowOf = (name: string) => byRole('switch', name).closest('li')?.textContent ?? '';

beforeEach(() => {
  vi.resetAllMocks();
  let settings: Settings = SETTINGS;
  vi.mocked(popupTab).mockResolvedValue({
    id: 7,
    url: 'https://kettles.example/descale',
    title: 'How to',
    isPrivate: false,
  });
  vi.mocked(injectInto).mockResolvedValue(null);
  vi.mocked(loadSettings).mockImplementation(async () => ({ settings, repairs: [] }));
  vi.mocked(saveSettings).mockImplementation(async (change) => {
    settings = change(settings);
    return settings;
  });
  vi.mocked(keysOf).mockResolvedValue('Alt+R');
  answers({ look: outcome('off') });
});

describe('just opened', () => {
  it('only looks, and counts', async () => {
    await draw(<App query="" />);
    expect(asked()).toEqual([[7, 'look', { anyway: false }]]);
    expect(byRole('status', /words/).textContent).toContain('6,460 words →,  2,805 to read');
    expect(text()).toContain('2 stickers · 1 echo');
    expect(byRole('img').getAttribute('aria-label')).toBe('43% of the words are left to read');
    expect(isChecked(byRole('switch', 'Clean this page'))).toBe(false);
    expect(isDisabled(byRole('button', 'Undo all'))).toBe(true);
    expect(rowOf('Stickers')).toContain('2 found');
    await expectNoBarriers();
  });

  it('shows its final layout while the page is read', async () => {
    vi.mocked(askPage).mockReturnValue(new Promise(() => {}));
    await draw(<App query="" />);
    expect(byRole('status', /Reading the page…/)).toBeTruthy();
    expect(isDisabled(byRole('switch', 'Clean this page'))).toBe(true);
    expect(isDisabled(byRole('button', 'Open reader view'))).toBe(true);
    expect(rowOf('Stickers')).toBe('Stickers');
    await expectNoBarriers();
  });

  it('asks about the tab that its address names', async () => {
    await draw(<App query="?tabId=31" />);
    expect(popupTab).toHaveBeenCalledWith('?tabId=31');
  });

  it('shows the keys that do the same, outside of the name of the switch', async () => {
    await draw(<App query="" />);
    expect(byRole('switch', 'Clean this page').getAttribute('aria-keyshortcuts')).toBe('Alt+R');
    expect(document.querySelector('kbd')?.textContent).toBe('Alt+R');
  });

  it('names only kinds of rules that are on', async () => {
    const rules = Object.fromEntries(['stickers', 'echoes'].map((id) => [id, { on: id === 'echoes', options: {} }]));
    vi.mocked(loadSettings).mockResolvedValue({ settings: { ...SETTINGS, rules }, repairs: [] });
    await draw(<App query="" />);
    expect(document.querySelector('.rest')?.textContent).toBe('1 echo');
  });

  it('names the three kinds that were found most, and counts the others together', async () => {
    const found = { stickers: 4, echoes: 1, 'affiliate-blocks': 31, 'ad-slots': 9, promotions: 6 };
    const rules = Object.fromEntries(
      Object.keys(found).map((id) => [id, { on: id !== 'promotions', options: {} }] as const),
    );
    vi.mocked(loadSettings).mockResolvedValue({ settings: { ...SETTINGS, rules }, repairs: [] });
    answers({ look: outcome('off', { counts: { words: 900, toRead: 400, repeated: 0, found } }) });
    await draw(<App query="" />);
    expect(document.querySelector('.rest')?.textContent).toBe('4 stickers · 31 affiliate blocks · 9 ads and 1 more');
  });

  it('says how much was repeated', async () => {
    const counts = { words: 1000, toRead: 400, repeated: 480, found: { stickers: 0, echoes: 1 } };
    answers({ look: outcome('off', { counts }) });
    await draw(<App query="" />);
    expect(document.querySelector('.rest')?.textContent).toBe('1 echo · 48% was repeated');
  });

  it('says so when there is nothing to do', async () => {
    answers({ look: outcome('off', { counts: { words: 300, toRead: 300, repeated: 0, found: {} }, actions: [] }) });
    await draw(<App query="" />);
    expect(text()).toContain('300 words to read');
    expect(text()).toContain('Winnow found nothing to hide or fold.');
    expect(rowOf('Stickers')).toContain('none');
  });
});

describe('cleaning', () => {
  it('cleans, shows what was done, and goes back to the original', async () => {
    answers({ look: outcome('off'), clean: outcome('on'), showOriginal: outcome('original') });
    await draw(<App query="" />);
    await press(byRole('switch', 'Clean this page'));
    expect(asked().at(-1)).toEqual([7, 'clean', { anyway: false }]);
    expect(isChecked(byRole('switch', 'Clean this page'))).toBe(true);
    expect(rowOf('Stickers')).toContain('2 hidden');
    expect(rowOf('Echoes')).toContain('1 folded');
    expect(rowOf('Echoes')).toContain('1 kept “Our verdict” It holds 412 words of the article.');
    expect(byRole('tab', 'Removed').dataset.number).toBe('3');
    await expectNoBarriers();

    await press(byRole('switch', 'Clean this page'));
    expect(asked().at(-1)).toEqual([7, 'showOriginal', {}]);
    expect(isChecked(byRole('switch', 'Clean this page'))).toBe(false);
    expect(rowOf('Stickers')).toContain('2 found');
    expect(isDisabled(byRole('button', 'Undo all'))).toBe(false);
  });

  it('undoes all', async () => {
    answers({ look: outcome('on'), undoAll: outcome('off') });
    await draw(<App query="" />);
    await press(byRole('button', 'Undo all'));
    expect(isChecked(byRole('switch', 'Clean this page'))).toBe(false);
    expect(isDisabled(byRole('button', 'Undo all'))).toBe(true);
  });

  it('restores one and hides it again, with focus where it was', async () => {
    const restored = outcome('on', { actions: [sticker('a', { restored: true })] });
    answers({ look: outcome('on', { actions: [sticker('a')] }), restore: restored, hideAgain: outcome('on') });
    await draw(<App query="" />);
    await press(byRole('tab', 'Removed'));
    const button = byRole('button', 'Restore');
    button.focus();
    await press(button);
    expect(asked().at(-1)).toEqual([7, 'restore', { id: 'a' }]);
    expect(document.activeElement).toBe(byRole('button', 'Hide again'));
    await press(byRole('button', 'Hide again'));
    expect(asked().at(-1)).toEqual([7, 'hideAgain', { id: 'a' }]);
  });

  it('says when a step or a place is no longer on the page', async () => {
    answers({ look: outcome('on'), show: false });
    await draw(<App query="" />);
    await press(byRole('tab', 'Removed'));
    await press(allByRole('button', 'Show')[0] as HTMLElement);
    expect(byRole('status', /no longer on the page/)).toBeTruthy();
  });

  it('shows the error when the page does not answer, and the switch goes back', async () => {
    await draw(<App query="" />);
    await press(byRole('switch', 'Clean this page'));
    expect(byRole('alert').textContent).toContain('nobody answers clean');
    expect(isChecked(byRole('switch', 'Clean this page'))).toBe(false);
    await press(byRole('button', 'Try again'));
    expect(allByRole('alert')).toHaveLength(0);
    expect(vi.mocked(injectInto).mock.calls.filter(([, part]) => part === 'steps')).toHaveLength(2);
  });

  it('shows only the answer to the newest question', async () => {
    const waiting: ((value: Outcome) => void)[] = [];
    await draw(<App query="" />);
    vi.mocked(askPage).mockImplementation(() => new Promise((answer) => waiting.push(answer as never)) as never);
    await press(byRole('switch', 'Clean this page'));
    await press(byRole('switch', 'Clean this page'));
    waiting[1]?.(outcome('original'));
    await settle();
    waiting[0]?.(outcome('on'));
    await settle();
    expect(isChecked(byRole('switch', 'Clean this page'))).toBe(false);
  });
});

describe('rules', () => {
  it('saves a switched rule, then looks again', async () => {
    const order: string[] = [];
    answers({ look: outcome('on') });
    await draw(<App query="" />);
    const saved = vi.mocked(saveSettings).getMockImplementation();
    vi.mocked(saveSettings).mockImplementation(async (change) => {
      order.push('save');
      return saved ? saved(change) : SETTINGS;
    });
    vi.mocked(askPage).mockImplementation(async (_tab, name) => {
      order.push(name);
      return outcome('on', { actions: [echo('c')] }) as never;
    });
    await press(byRole('switch', 'Stickers'));
    expect(order).toEqual(['save', 'look']);
    expect(isChecked(byRole('switch', 'Stickers'))).toBe(false);
    expect(rowOf('Stickers')).toContain('2 found');
    expect(rowOf('Echoes')).toContain('1 folded');
  });

  it('says that a change could not be saved, and does not ask the page', async () => {
    vi.mocked(saveSettings).mockRejectedValue(new Error('storage is full'));
    await draw(<App query="" />);
    await press(byRole('switch', 'Stickers'));
    expect(byRole('alert').textContent).toContain('This could not be saved. Nothing was changed.');
    expect(byRole('alert').textContent).toContain('storage is full');
    expect(isChecked(byRole('switch', 'Stickers'))).toBe(true);
    expect(asked()).toHaveLength(1);
  });

  it('says that damaged settings are back at their defaults', async () => {
    vi.mocked(loadSettings).mockResolvedValue({ settings: SETTINGS, repairs: [{ path: 'rules.echoes.on' }] });
    await draw(<App query="" />);
    expect(text()).toContain('One damaged setting is back at its default.');
  });

  it('counts apart what was done in each way, without what was restored', async () => {
    const verbs = ['mend', 'hide', 'mark', 'fold', 'unlink', 'mark'] as const;
    const actions = verbs.map((verb, index) => sticker(`${index}`, { verb }));
    answers({ look: outcome('on', { actions: [...actions, sticker('x', { restored: true })] }) });
    await draw(<App query="" />);
    expect(rowOf('Stickers')).toContain('1 hidden · 1 folded · 2 marked · 1 unlinked · 1 mended');
    expect(byRole('tab', 'Removed').dataset.number).toBe('6');
  });
});

describe('what was found and kept', () => {
  it('stands under its rule, and leads to its place', async () => {
    answers({ look: outcome('on'), show: true });
    await draw(<App query="" />);
    await press(byRole('button', 'Show'));
    expect(asked().at(-1)).toEqual([7, 'show', { id: 'echoes.kept' }]);
    const what = byRole('button', 'Show').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(what)?.textContent).toBe('“Our verdict” It holds 412 words of the article.');
  });

  it('is not there for a rule that is off, or on a page that is as it was', async () => {
    answers({ look: outcome('original') });
    await draw(<App query="" />);
    expect(rowOf('Echoes')).not.toContain('kept');
  });
});

describe('elsewhere', () => {
  it('opens the options', async () => {
    await draw(<App query="" />);
    await press(byRole('button', 'Options'));
    expect(openOptions).toHaveBeenCalledOnce();
  });

  it('opens the reader view of this tab', async () => {
    vi.mocked(askBackground).mockResolvedValue({ kind: 'opened' });
    await draw(<App query="" />);
    await press(byRole('button', 'Open reader view'));
    expect(askBackground).toHaveBeenCalledWith('openReader', { tabId: 7, anyway: false });
  });

  it('says why there is no reader view', async () => {
    vi.mocked(askBackground).mockResolvedValue({
      kind: 'refused',
      refusal: { code: 'too-large', facts: { what: 'depth', most: 256 } },
    });
    await draw(<App query="" />);
    await press(byRole('button', 'Open reader view'));
    expect(text()).toContain('nested more than 256 deep');
  });
});
