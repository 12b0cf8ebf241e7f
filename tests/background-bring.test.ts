/** Into which pages the background puts the parts that a page asks for. */
import { beforeEach, expect, it, vi } from 'vitest';
import { bring } from '../src/background/bring.ts';
import { injectInto } from '../src/browser/inject.ts';

const api = vi.hoisted(() => ({ url: undefined as string | undefined }));
vi.mock('../src/browser/webextension.ts', () => ({ default: { tabs: { get: async () => ({ url: api.url }) } } }));
vi.mock('../src/browser/inject.ts', () => ({ injectInto: vi.fn() }));

const LOADED = 'https://kettles.example/descale';
const tab = (url?: string) =>
  ({ id: 7, ...(url === undefined ? {} : { url }) }) as NonNullable<Parameters<typeof bring>[1]['tab']>;

beforeEach(() => {
  api.url = LOADED;
  vi.mocked(injectInto).mockReset().mockResolvedValue(null);
});

it('into the page that is in its tab, also where an app has written another address, or the browser says none', async () => {
  await bring({ part: 'apply' }, { tab: tab(LOADED), url: LOADED, frameId: 0 });
  api.url = 'https://kettles.example/rinse#step-2';
  await bring({ part: 'apply' }, { tab: tab('https://kettles.example/rinse'), url: LOADED, frameId: 0 });
  api.url = undefined;
  await bring({ part: 'words' }, { tab: tab(), url: LOADED, frameId: 0 });
  expect(vi.mocked(injectInto).mock.calls).toEqual([
    [7, 'apply'],
    [7, 'apply'],
    [7, 'words'],
  ]);
});

it('not into a page to which the tab has gone on, nor for a frame, nor for what is in no tab', async () => {
  api.url = 'https://kettles.example/other';
  await expect(bring({ part: 'apply' }, { tab: tab(LOADED), url: LOADED, frameId: 0 })).rejects.toThrow(
    'gone to another page',
  );
  await expect(bring({ part: 'apply' }, { tab: tab(), url: LOADED, frameId: 0 })).rejects.toThrow(
    'gone to another page',
  );
  api.url = LOADED;
  await expect(bring({ part: 'apply' }, { tab: tab(LOADED), url: LOADED, frameId: 3 })).rejects.toThrow('only a page');
  await expect(bring({ part: 'apply' }, { url: LOADED, frameId: 0 })).rejects.toThrow('only a page');
  expect(injectInto).not.toHaveBeenCalled();
});

it('and says why the browser doesn’t let it', async () => {
  vi.mocked(injectInto).mockResolvedValue({ code: 'barred', facts: {} });
  await expect(bring({ part: 'apply' }, { tab: tab(LOADED), url: LOADED, frameId: 0 })).rejects.toThrow('barred');
});
