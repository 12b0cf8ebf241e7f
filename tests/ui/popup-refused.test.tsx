// @vitest-environment jsdom
import './popup-stage.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { injectInto } from '../../src/browser/inject.ts';
import { askPage } from '../../src/browser/messages.ts';
import { loadSettings } from '../../src/browser/settings-store.ts';
import { keysOf, openReportPage, popupTab } from '../../src/browser/toolbar.ts';
import type { PageRefusal } from '../../src/core/outcome.ts';
import { App } from '../../src/popup/app.tsx';
import { outcome, SETTINGS } from './reports.ts';
import { allByRole, byRole, draw, expectNoBarriers, isChecked, press, text } from './screen.tsx';

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(popupTab).mockResolvedValue({ id: 7, url: '', title: 'Add-ons', isPrivate: false });
  vi.mocked(injectInto).mockResolvedValue(null);
  vi.mocked(loadSettings).mockResolvedValue({ settings: SETTINGS, repairs: [] });
  vi.mocked(keysOf).mockResolvedValue('');
});

const refusing = (code: PageRefusal['code'], facts: PageRefusal['facts'] = {}) =>
  vi.mocked(askPage).mockResolvedValue({ kind: 'refused', refusal: { code, facts } } as never);

describe('a page that is refused', () => {
  it('is no article: says why, and cleans it anyway when told to', async () => {
    refusing('not-article', { count: 1204, percent: 96 });
    await draw(<App query="" />);
    expect(byRole('heading', 'This doesn’t look like an article')).toBeTruthy();
    expect(text()).toContain('96% of its 1,204 words are links');
    expect(text()).toContain('Nothing was changed.');
    expect(allByRole('switch')).toHaveLength(0);
    expect(allByRole('button', 'Undo all')).toHaveLength(0);
    await expectNoBarriers();

    vi.mocked(askPage).mockResolvedValue(outcome('on') as never);
    await press(byRole('button', 'Clean anyway'));
    expect(askPage).toHaveBeenCalledWith(7, 'clean', { anyway: true });
    expect(isChecked(byRole('switch', 'Clean this page'))).toBe(true);
  });

  it('can be told about', async () => {
    refusing('not-article', { count: 40, percent: 3 });
    await draw(<App query="" />);
    await press(byRole('button', 'Something wrong here? Tell us'));
    expect(vi.mocked(openReportPage).mock.calls).toEqual([[7]]);
  });

  it('keeps looking at it anyway once it was told to', async () => {
    refusing('not-article', { count: 40, percent: 3 });
    await draw(<App query="" />);
    expect(text()).toContain('Nothing among its 40 words reads as one longer text.');
    vi.mocked(askPage).mockResolvedValue(outcome('on') as never);
    await press(byRole('button', 'Clean anyway'));
    vi.mocked(askPage).mockResolvedValue(outcome('off') as never);
    await press(byRole('button', 'Undo all'));
    await press(byRole('switch', 'Clean this page'));
    expect(askPage).toHaveBeenCalledWith(7, 'clean', { anyway: true });
  });

  it('is barred: nothing is asked of it, and its tab is named', async () => {
    vi.mocked(injectInto).mockResolvedValue({ code: 'barred', facts: { detail: 'Cannot access' } });
    await draw(<App query="" />);
    expect(byRole('heading', 'No extension may change this page')).toBeTruthy();
    expect(askPage).not.toHaveBeenCalled();
    expect(text()).toContain('Add-ons');
    await expectNoBarriers();
  });

  it.each([
    ['elements', 50_000, 'more than 50,000 elements'],
    ['depth', 256, 'nested more than 256 deep'],
    ['characters', 5_000_000, 'longer than 5,000,000 letters'],
  ])('is too large by its %s', async (what, most, sentence) => {
    refusing('too-large', { what, most });
    await draw(<App query="" />);
    expect(byRole('heading', 'This page is too large')).toBeTruthy();
    expect(text()).toContain(sentence);
    expect(allByRole('button', 'Clean anyway')).toHaveLength(0);
  });

  it('is no web page', async () => {
    refusing('not-html');
    await draw(<App query="" />);
    expect(byRole('heading', 'This isn’t a web page')).toBeTruthy();
  });

  it.each([
    ['says that it failed', () => refusing('failed', { detail: 'page-changed at clone' }), 'page-changed at clone'],
    ['does not answer', () => vi.mocked(askPage).mockRejectedValue(new Error('no answer')), 'no answer'],
    ['has no tab', () => vi.mocked(popupTab).mockRejectedValue(new Error('no active tab')), 'no active tab'],
  ])('%s: shows the details and tries again', async (_case, fail, details) => {
    fail();
    await draw(<App query="" />);
    expect(byRole('alert').textContent).toContain('Winnow couldn’t read this page');
    expect(byRole('alert').textContent).toContain(details);
    await expectNoBarriers();
    vi.mocked(popupTab).mockResolvedValue({ id: 7, url: '', title: '', isPrivate: false });
    vi.mocked(askPage).mockResolvedValue(outcome('off') as never);
    await press(byRole('button', 'Try again'));
    expect(text()).toContain('2,805 to read');
  });
});

it('keeps the focus in the popup where an act that failed is tried again', async () => {
  vi.mocked(askPage).mockImplementation(async (_tab, name) => {
    if (name === 'clean') throw new Error('no answer');
    return outcome('off') as never;
  });
  await draw(<App query="" />);
  await press(byRole('switch', 'Clean this page'));
  const again = byRole('button', 'Try again');
  again.focus();
  // Nobody answers for a while: what can be pressed only on a page that was read can't hold the focus.
  vi.mocked(askPage).mockReturnValue(new Promise<never>(() => {}));
  await press(again);
  expect(allByRole('button', 'Try again')).toHaveLength(0);
  expect(document.activeElement).toBe(byRole('tab', 'Rules'));
});
