// @vitest-environment jsdom
/** Finding a setting on the options page: by its words, and by the address. */
import './options-stage.ts';
import './invented-rules.ts';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../src/options/app.tsx';
import { findPlaces } from '../../src/options/places.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { SETTINGS } from './reports.ts';
import { allByRole, byRole, draw, expectNoBarriers, nameOf, press, pressKey, settle, text } from './screen.tsx';

vi.mock('../../src/browser/toolbar.ts', () => ({ keysOf: async () => '', browserKind: () => 'chrome' }));
vi.mock('../../src/browser/settings-store.ts', () => ({
  loadSettings: async () => ({ settings: SETTINGS, repairs: [] }),
  saveSettings: async (change: (settings: Settings) => Settings) => change(SETTINGS),
  onSettingsChanged: () => () => {},
}));

const field = () => document.querySelector('input[type="search"]') as HTMLInputElement;
const found = () => [...document.querySelectorAll('.found a')].map((link) => link.textContent);

async function look(query: string): Promise<void> {
  field().value = query;
  await act(() => void field().dispatchEvent(new Event('input', { bubbles: true })));
  await settle();
}

async function goTo(hash: string): Promise<void> {
  location.hash = hash;
  await act(() => void dispatchEvent(new HashChangeEvent('hashchange')));
  await settle();
}

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn();
  location.hash = '';
});

describe('the search', () => {
  it('finds a setting by its name, by what is said about it, and by its values, those first that are named so', async () => {
    await draw(<App />);
    await look('sticker');
    expect(found()).toEqual(['StickersRules']);
    await look('GLUED on');
    expect(found()).toEqual(['StickersRules']);
    await look('near copies');
    expect(found()).toEqual(['How alike?Rules']);
    await look('every site');
    expect(found()[0]).toBe('Every siteSites');
    expect(byRole('status', /settings? found/)).toBeTruthy();
    await expectNoBarriers();
  });

  it('finds a part by what it holds, where that has no place of its own', async () => {
    await draw(<App />);
    await look('export');
    expect(found()).toEqual(['Import and export']);
  });

  it('says when there is nothing', async () => {
    await draw(<App />);
    await look('kettle');
    expect(found()).toEqual([]);
    expect(byRole('status', 'No setting is named or described by “kettle”.')).toBeTruthy();
  });

  it('goes where the person presses, with arrows and Enter, and ends with Escape', async () => {
    await draw(<App />);
    await look('words');
    field().focus();
    await pressKey(field(), 'ArrowDown');
    expect(document.activeElement).toBe(document.querySelector('.found a'));
    await pressKey(document.activeElement as HTMLElement, 'ArrowUp');
    expect(document.activeElement).toBe(field());
    await look('at least');
    await pressKey(field(), 'Enter');
    await goTo(location.hash);
    expect(location.hash).toBe('#rule-echoes-least-words');
    expect(document.activeElement).toBe(byRole('textbox', 'Words, at least'));
    field().focus();
    await pressKey(field(), 'Escape');
    expect([field().value, found().length, text().includes('found')]).toEqual(['', 0, false]);
  });

  it('leaves its keys to an input method that is composing a word', async () => {
    await draw(<App />);
    await look('at least');
    const composing = { key: 'Enter', isComposing: true, bubbles: true, cancelable: true };
    for (const key of ['Enter', 'ArrowDown', 'Escape']) {
      const event = new KeyboardEvent('keydown', { ...composing, key });
      await act(() => void field().dispatchEvent(event));
      expect(event.defaultPrevented).toBe(false);
    }
    expect([field().value, location.hash]).toEqual(['at least', '']);
  });

  it('knows no capitals and no accents, and takes every word', () => {
    document.body.innerHTML = `<main><section class="part" id="a"><h2>Über Wörter</h2>
      <p id="b" data-place="b"><span class="name">Größe</span> der Schrift</p></section></main>`;
    const ids = (query: string) => findPlaces(document.body, query, 'de').map(({ id }) => id);
    expect(ids('grosse')).toEqual([]);
    expect(ids('GROẞE')).toEqual(['b']);
    expect(ids('worter UBER')).toEqual(['a']);
    expect(ids('schrift grö')).toEqual(['b']);
    expect(ids('schrift tinte')).toEqual([]);
    expect(ids('  ')).toEqual([]);
  });
});

describe('the address', () => {
  it('names a rule, an option, a part, and the focus goes there', async () => {
    location.hash = '#rule-stickers';
    await draw(<App />);
    expect(document.activeElement).toBe(byRole('switch', 'Stickers'));
    await goTo('#rule-echoes-likeness');
    expect(nameOf(document.activeElement as Element)).toBe('Exact only');
    await goTo('#privacy');
    expect(document.activeElement?.textContent).toBe('Privacy');
    expect(document.querySelectorAll('[data-here]')).toHaveLength(1);
    expect(allByRole('link').find((link) => link.hasAttribute('aria-current'))?.textContent).toBe('Privacy');
  });

  it('leaves the focus where it is when it names nothing that is there', async () => {
    await draw(<App />);
    await press(byRole('button', 'Export'));
    const before = document.activeElement;
    await goTo('#rule-of-another-version');
    expect(document.activeElement).toBe(before);
    await goTo('#root%');
    expect(document.activeElement).toBe(before);
  });
});
