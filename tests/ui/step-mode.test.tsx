// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type HandedProcedures, takeProcedures } from '../../src/browser/procedure-store.ts';
import { loadSettings } from '../../src/browser/settings-store.ts';
import { goToStep, showTab } from '../../src/browser/source-tab.ts';
import { loadProgress, onProgressChanged, storeDone } from '../../src/browser/step-progress.ts';
import { pageMark, type StepProgress, stepMarks, withDone } from '../../src/core/procedures/step-progress.ts';
import { App } from '../../src/step-mode/app.tsx';
import { SETTINGS } from './reports.ts';
import { allByRole, byRole, draw, expectNoBarriers, nameOf, press, pressKey, settle, text } from './screen.tsx';

vi.mock('../../src/browser/procedure-store.ts', () => ({ takeProcedures: vi.fn() }));
vi.mock('../../src/browser/settings-store.ts', () => ({ loadSettings: vi.fn() }));
vi.mock('../../src/browser/source-tab.ts', () => ({ goToStep: vi.fn(), showTab: vi.fn() }));
vi.mock('../../src/browser/step-progress.ts', () => ({
  loadProgress: vi.fn(),
  storeDone: vi.fn(),
  onProgressChanged: vi.fn(),
}));

const HANDED: HandedProcedures = {
  url: 'https://kettles.example/descale',
  title: 'How to descale a kettle',
  lang: 'en',
  tabId: 7,
  isPrivate: false,
  procedures: [
    { title: 'With vinegar', source: 'test', steps: [{ text: 'Mix.', images: [], anchor: '0' }] },
    {
      title: 'With acid',
      source: 'test',
      steps: [
        { text: 'Step 1: Fill it.\nHalf is enough.', images: ['https://kettles.example/1.png'], anchor: '1' },
        { text: 'Leave it for 20 minutes. It will fizz.', images: [], anchor: '2' },
        { text: 'Pour it away.', images: ['javascript:alert(1)'], anchor: '3' },
      ],
    },
  ],
};
const MARKS = stepMarks(HANDED.procedures)[1] ?? [];

let stored: StepProgress;
let changedElsewhere: (progress: StepProgress) => void;
const request = vi.fn();

const opened = async (more: Partial<HandedProcedures> = {}, query = '?id=a&at=1') => {
  vi.mocked(takeProcedures).mockResolvedValue({ ...HANDED, ...more });
  await draw(<App query={query} />);
  // What is done once it is shown comes after the next frame, for which there is a time-out here.
  await new Promise((done) => setTimeout(done, 60));
  await settle();
};
const key = (name: string) => pressKey(document.body, name);
const heading = () => document.querySelector('h1')?.textContent;
const isDone = () => MARKS.map((mark) => stored[pageMark(HANDED.url)]?.done.includes(mark) ?? false);

beforeEach(() => {
  vi.resetAllMocks();
  stored = {};
  sessionStorage.clear();
  history.replaceState(null, '', '#');
  Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
  vi.stubGlobal('scrollTo', () => {});
  vi.stubGlobal('navigator', { wakeLock: { request } });
  request.mockResolvedValue({ release: async () => {} });
  vi.mocked(loadSettings).mockResolvedValue({ settings: SETTINGS, repairs: [] });
  vi.mocked(loadProgress).mockImplementation(async () => stored);
  vi.mocked(storeDone).mockImplementation(async (page, change) => {
    stored = withDone(stored, page, change);
  });
  vi.mocked(onProgressChanged).mockImplementation((listener) => {
    changedElsewhere = listener;
    return () => {};
  });
});
afterEach(() => vi.useRealTimers());

describe('step mode', () => {
  it('shows one step with its picture and its text, its own number left out once', async () => {
    await opened();
    expect(text()).toContain('Step 1 of 3');
    expect(heading()).toBe('Fill it.');
    expect(document.querySelector('.more')?.textContent).toBe('Half is enough.');
    expect([...document.images].map((picture) => [picture.src, picture.getAttribute('referrerpolicy')])).toEqual([
      ['https://kettles.example/1.png', 'no-referrer'],
    ]);
    await vi.waitFor(() => expect(document.title).toBe('With acid'));
    await expectNoBarriers();
  });

  it('goes by the keys, and checks off what was gone through', async () => {
    await opened();
    await key(' ');
    expect(text()).toContain('Step 2 of 3');
    expect(isDone()).toEqual([true, false, false]);
    await key('ArrowLeft');
    expect(text()).toContain('Step 1 of 3');
    expect(byRole('button', 'Next')).toBeTruthy();
    await key('End');
    expect(text()).toContain('Step 3 of 3');
    expect(document.images).toHaveLength(0);
    expect(location.hash).toBe('#3');
    await key('ArrowRight');
    expect(heading()).toBe('2 of 3 done');
    await expectNoBarriers();
    await press(byRole('button', 'To step 2'));
    await key('ArrowRight');
    await key('ArrowRight');
    expect(heading()).toBe('All 3 steps are done.');
    expect(document.activeElement?.textContent).toBe('All 3 steps are done.');
    await press(byRole('button', 'Start again'));
    expect(text()).toContain('Step 1 of 3');
    expect(isDone()).toEqual([false, false, false]);
  });

  it('leaves keys with a modifier, keys held down and the space on a button alone', async () => {
    await opened();
    const pressed = (init: KeyboardEventInit, target: Element = document.body) =>
      act(() => void target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })));
    await pressed({ key: 'ArrowRight', altKey: true });
    await pressed({ key: 'ArrowRight', repeat: true });
    await pressed({ key: ' ' }, byRole('button', 'Keys'));
    await pressed({ key: 'x' });
    await settle();
    expect(text()).toContain('Step 1 of 3');
    expect(isDone()).toEqual([false, false, false]);
  });

  it('begins with the first step that is left, and follows what is checked off elsewhere', async () => {
    const done = (...marks: string[]) => withDone({}, pageMark(HANDED.url), { marks, done: true, at: 1 });
    stored = done(MARKS[0] ?? '');
    await opened();
    expect(text()).toContain('Step 2 of 3');
    expect(byRole('button', 'Done, next')).toBeTruthy();
    await act(() => changedElsewhere(done(MARKS[0] ?? '', MARKS[1] ?? '')));
    await settle();
    expect(text()).toContain('Step 2 of 3');
    await press(byRole('button', 'Not done yet'));
    expect(byRole('button', 'Done, next')).toBeTruthy();
  });

  it('stores nothing for a private window, and says so', async () => {
    await opened({ isPrivate: true });
    await key(' ');
    await key('ArrowLeft');
    expect(byRole('button', 'Next')).toBeTruthy();
    expect(storeDone).not.toHaveBeenCalled();
    expect(text()).toContain('In a private window Winnow stores nothing');
  });

  it('leads back to the page at this step, and says when there is none', async () => {
    vi.mocked(goToStep).mockResolvedValue('there');
    await opened();
    await key('Escape');
    expect(goToStep).toHaveBeenLastCalledWith(7, '1');
    vi.mocked(goToStep).mockResolvedValue('closed');
    await press(byRole('button', 'Back to the page at this step'));
    expect(byRole('link', 'Open the page here')).toHaveProperty('href', HANDED.url);
    vi.mocked(goToStep).mockResolvedValue('moved');
    await press(byRole('button', 'Back to the page at this step'));
    vi.mocked(showTab).mockResolvedValue(true);
    await press(byRole('button', 'Show the tab'));
    expect(showTab).toHaveBeenCalledWith(7);
    vi.mocked(goToStep).mockRejectedValue(new Error('no tabs today'));
    await press(byRole('button', 'Back to the page at this step'));
    expect(text()).toContain('no tabs today');
    await expectNoBarriers();
  });

  it('keeps the screen on, lets go of it when asked to, and says when the browser refuses', async () => {
    const release = vi.fn(async () => {});
    request.mockResolvedValue({ release });
    await opened();
    await vi.waitFor(() => expect(request).toHaveBeenCalledWith('screen'));
    await settle();
    await press(byRole('button', 'Screen stays on'));
    expect(release).toHaveBeenCalled();
    expect(byRole('button', 'Screen may turn off').getAttribute('aria-pressed')).toBe('false');
    request.mockRejectedValue(new Error('low battery'));
    await press(byRole('button', 'Screen may turn off'));
    await vi.waitFor(() => expect(text()).toContain('The browser doesn’t let Winnow keep the screen on.low battery'));
    await expectNoBarriers();
  });

  it('says so when the steps are gone, or could not be read, and tries again', async () => {
    vi.mocked(takeProcedures).mockResolvedValue(null);
    await draw(<App query="?id=gone&at=0" />);
    expect(byRole('heading', 'These steps are no longer here')).toBeTruthy();
    await opened({}, '?id=a&at=9');
    expect(byRole('heading', 'These steps are no longer here')).toBeTruthy();
    vi.mocked(takeProcedures).mockRejectedValueOnce(new Error('storage is gone'));
    await draw(<App query="?id=b&at=0" />);
    expect(byRole('alert').textContent).toContain('storage is gone');
    await press(byRole('button', 'Try again'));
    expect(heading()).toBe('Mix.');
  });

  it('prints all procedures, with their pictures only where these are wanted', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    vi.mocked(loadSettings).mockResolvedValue({ settings: { ...SETTINGS, stepPictures: false }, repairs: [] });
    await opened({}, '?id=a&print');
    expect([...document.querySelectorAll('h2')].map((title) => title.textContent)).toEqual([
      'With vinegar 1 of 2',
      'With acid 2 of 2',
    ]);
    expect(allByRole('listitem').map(nameOf)).toContain('Step 1: Fill it. Half is enough.');
    expect(document.images).toHaveLength(0);
    await vi.waitFor(() => expect(print).toHaveBeenCalledTimes(1));
  });
});
