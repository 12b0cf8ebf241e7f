/** Into which pages the background puts what writes to them, when a page asks for it. */
import { beforeEach, expect, it, vi } from 'vitest';
import { bringApply } from '../src/background/bring-apply.ts';
import { injectInto } from '../src/browser/inject.ts';

const api = vi.hoisted(() => ({ url: undefined as string | undefined }));
vi.mock('../src/browser/webextension.ts', () => ({ default: { tabs: { get: async () => ({ url: api.url }) } } }));
vi.mock('../src/browser/inject.ts', () => ({ injectInto: vi.fn() }));

const LOADED = 'https://kettles.example/descale';
const tab = (url?: string) =>
  ({ id: 7, ...(url === undefined ? {} : { url }) }) as NonNullable<Parameters<typeof bringApply>[1]['tab']>;

beforeEach(() => {
  api.url = LOADED;
  vi.mocked(injectInto).mockReset().mockResolvedValue(null);
});

it('into the page that is in its tab, also where an app has written another address, or the browser says none', async () => {
  await bringApply({}, { tab: tab(LOADED), url: LOADED, frameId: 0 });
  api.url = 'https://kettles.example/rinse#step-2';
  await bringApply({}, { tab: tab('https://kettles.example/rinse'), url: LOADED, frameId: 0 });
  api.url = undefined;
  await bringApply({}, { tab: tab(), url: LOADED, frameId: 0 });
  expect(vi.mocked(injectInto).mock.calls).toEqual([
    [7, 'apply'],
    [7, 'apply'],
    [7, 'apply'],
  ]);
});

it('not into a page to which the tab has gone on, nor for a frame, nor for what is in no tab', async () => {
  api.url = 'https://kettles.example/other';
  await expect(bringApply({}, { tab: tab(LOADED), url: LOADED, frameId: 0 })).rejects.toThrow('gone to another page');
  await expect(bringApply({}, { tab: tab(), url: LOADED, frameId: 0 })).rejects.toThrow('gone to another page');
  api.url = LOADED;
  await expect(bringApply({}, { tab: tab(LOADED), url: LOADED, frameId: 3 })).rejects.toThrow('only a page');
  await expect(bringApply({}, { url: LOADED, frameId: 0 })).rejects.toThrow('only a page');
  expect(injectInto).not.toHaveBeenCalled();
});

it('and says why the browser doesn’t let it', async () => {
  vi.mocked(injectInto).mockResolvedValue({ code: 'barred', facts: {} });
  await expect(bringApply({}, { tab: tab(LOADED), url: LOADED, frameId: 0 })).rejects.toThrow('barred');
});
