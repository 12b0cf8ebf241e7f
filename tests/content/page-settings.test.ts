/** A page's settings come from the background; where that fails, nobody goes on with others. */
import { beforeEach, expect, it, vi } from 'vitest';
import { loadPageSettings, onPageSettingsChanged } from '../../src/content/page-settings.ts';
import type { PageSettings } from '../../src/settings/settings.ts';

const browser = vi.hoisted(() => ({
  sendMessage: vi.fn<(message: unknown) => Promise<unknown>>(),
  listeners: [] as ((changes: Record<string, unknown>, area: string) => void)[],
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { sendMessage: browser.sendMessage },
    storage: {
      onChanged: { addListener: (listener: (typeof browser.listeners)[0]) => browser.listeners.push(listener) },
    },
  },
}));

const SETTINGS: PageSettings = { rules: { ads: { on: false, options: {} } }, kept: ['a mark'], own: [] };

let shown: (event: { persisted: boolean }) => void;

beforeEach(() => {
  vi.stubGlobal('addEventListener', (name: string, listener: typeof shown) => {
    if (name === 'pageshow') shown = listener;
  });
  browser.sendMessage.mockReset().mockResolvedValue({ ok: true, value: SETTINGS });
  browser.listeners.length = 0;
});

it('are asked for without a word of which page it is: the browser says that', async () => {
  expect(await loadPageSettings()).toEqual(SETTINGS);
  expect(browser.sendMessage).toHaveBeenCalledWith({
    winnow: 'background',
    name: 'pageSettings',
    request: {},
  });
});

it('are an error when the background has none', async () => {
  browser.sendMessage.mockResolvedValueOnce({ ok: false, error: 'the storage is broken' });
  await expect(loadPageSettings()).rejects.toThrow('the storage is broken');
  browser.sendMessage.mockRejectedValue(new Error('nobody is there'));
  await expect(loadPageSettings()).rejects.toThrow('nobody is there');
});

it('are an error when the background never answers', async () => {
  vi.useFakeTimers();
  browser.sendMessage.mockReturnValue(new Promise(() => {}));
  const waiting = expect(loadPageSettings()).rejects.toThrow('no answer within');
  await vi.advanceTimersByTimeAsync(60_000);
  await waiting;
  vi.useRealTimers();
});

it('are those of the last change, in whatever order the background answers', async () => {
  const heard: PageSettings[] = [];
  onPageSettingsChanged((settings) => heard.push(settings));
  const answers: ((value: unknown) => void)[] = [];
  browser.sendMessage.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
  const [listener] = browser.listeners;
  for (const _ of ['first', 'last']) listener?.({ rules: {} }, 'local');
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  answers[1]?.({ ok: true, value: { ...SETTINGS, kept: ['last'] } });
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  answers[0]?.({ ok: true, value: { ...SETTINGS, kept: ['first'] } });
  await vi.waitFor(() => expect(heard).toHaveLength(2));
  expect(heard.map(({ kept }) => kept)).toEqual([['last'], ['last']]);
});

it('are asked for again when what they are made of has changed', async () => {
  const heard: PageSettings[] = [];
  onPageSettingsChanged((settings) => heard.push(settings));
  const [listener] = browser.listeners;
  listener?.({ reader: {} }, 'local');
  listener?.({ rules: {} }, 'session');
  expect(browser.sendMessage).not.toHaveBeenCalled();
  listener?.({ rules: {} }, 'local');
  await vi.waitFor(() => expect(heard).toEqual([SETTINGS]));
});

it('are asked for again when the page is gone back to, and not when it is shown for the first time', async () => {
  const heard: PageSettings[] = [];
  onPageSettingsChanged((settings) => heard.push(settings));
  shown({ persisted: false });
  expect(browser.sendMessage).not.toHaveBeenCalled();
  shown({ persisted: true });
  await vi.waitFor(() => expect(heard).toEqual([SETTINGS]));
});
