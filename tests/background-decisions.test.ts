import { beforeEach, describe, expect, it, vi } from 'vitest';
import { decisions } from '../src/background/decisions.ts';
import { startInPage } from '../src/browser/inject.ts';
import { saveSettings } from '../src/browser/settings-store.ts';
import { defaultSettings, type Settings } from '../src/settings/settings.ts';

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { getURL: (path: string) => `chrome-extension://winnow/${path}` },
    i18n: { getMessage: (key: string) => (key === 'language' ? 'en' : `say ${key}`) },
  },
}));
vi.mock('../src/browser/settings-store.ts', () => ({ saveSettings: vi.fn() }));
vi.mock('../src/browser/inject.ts', () => ({ startInPage: vi.fn(async () => null) }));

type Sender = Parameters<typeof decisions.addRule>[1];

let stored: Settings;

const page = (url = 'https://www.kettles.example/how-to', incognito = false): Sender =>
  ({ url, frameId: 0, tab: { id: 3, incognito } }) as Sender;

beforeEach(() => {
  vi.clearAllMocks();
  stored = defaultSettings([]);
  vi.mocked(saveSettings).mockImplementation(async (change) => {
    stored = change(stored);
    return stored;
  });
});

describe('a rule that was picked', () => {
  it('is for the site of the page that asks, whatever that says, and can be taken back', async () => {
    const added = await decisions.addRule({ verb: 'hide', value: '.promo', everywhere: false }, page());
    expect(stored.own).toEqual([
      {
        id: 'id' in added ? added.id : '',
        verb: 'hide',
        by: 'selector',
        value: '.promo',
        site: 'kettles.example',
        on: true,
        since: expect.any(Number),
      },
    ]);
    await decisions.dropRule({ id: stored.own[0]?.id ?? '' }, page());
    expect(stored.own).toEqual([]);
  });

  it('is for every site where that is asked for', async () => {
    await decisions.addRule({ verb: 'fold', value: '.promo', everywhere: true }, page());
    expect(stored.own.map(({ verb, site }) => [verb, site])).toEqual([['fold', null]]);
  });

  it.each([['body'], ['.promo {'], ['p::before'], ['']])(
    'is refused with the reason when it is “%s”',
    async (value) => {
      const answer = await decisions.addRule({ verb: 'hide', value, everywhere: false }, page());
      expect('fault' in answer && answer.fault).toMatch(/^say own_fault_/);
      expect(stored.own).toEqual([]);
    },
  );

  it('is refused when there is the same', async () => {
    await decisions.addRule({ verb: 'hide', value: '.promo', everywhere: false }, page());
    const again = await decisions.addRule({ verb: 'hide', value: '.promo', everywhere: false }, page());
    expect(again).toEqual({ fault: 'say own_fault_same' });
    expect(stored.own).toHaveLength(1);
  });
});

describe('of a page without a host name', () => {
  const file = () => page('file:///home/me/how-to.html');

  it('a rule is stored for every site only', async () => {
    const here = await decisions.addRule({ verb: 'hide', value: '.promo', everywhere: false }, file());
    expect(here).toEqual({ fault: 'say picker_no_site' });
    expect(stored.own).toEqual([]);
    const added = await decisions.addRule({ verb: 'hide', value: '.promo', everywhere: true }, file());
    expect(stored.own.map(({ site }) => site)).toEqual([null]);
    await decisions.dropRule({ id: 'id' in added ? added.id : '' }, file());
    expect(stored.own).toEqual([]);
  });

  it('nothing is kept', async () => {
    const entry = { rule: 'ad-slots', mark: 'sixty rings', excerpt: 'Sixty rings' };
    await expect(decisions.keepHere(entry, file())).rejects.toThrow('say picker_no_site');
    expect(saveSettings).not.toHaveBeenCalled();
  });
});

describe('a page takes back', () => {
  const HOUR = 60 * 60 * 1000;
  const own = (more: Partial<Settings['own'][number]>): Settings['own'][number] => ({
    ...{ id: 'r', verb: 'hide', by: 'selector', value: '.a', site: 'kettles.example', on: true, since: Date.now() },
    ...more,
  });

  it.each([
    ['of another site', own({ site: 'other.example' })],
    ['that goes by a phrase', own({ by: 'phrase' })],
    ['from more than an hour ago', own({ since: Date.now() - HOUR - 1000 })],
  ])('no rule %s', async (_which, rule) => {
    stored = { ...stored, own: [rule] };
    await expect(decisions.dropRule({ id: 'r' }, page())).rejects.toThrow('just added');
    expect(stored.own).toEqual([rule]);
  });

  it('a rule that is gone already without a word', async () => {
    await decisions.dropRule({ id: 'r' }, page());
    expect(stored.own).toEqual([]);
  });
});

it('what is kept from the page is kept on its host', async () => {
  await decisions.keepHere({ rule: 'ad-slots', mark: 'sixty rings', excerpt: 'Sixty rings' }, page());
  expect(stored.kept['www.kettles.example']).toEqual([
    { rule: 'ad-slots', mark: 'sixty rings', excerpt: 'Sixty rings', added: expect.any(Number) },
  ]);
});

describe('nothing is stored', () => {
  it.each([
    ['from a private window', page('https://kettles.example/', true)],
    ['from a frame', { ...page(), frameId: 7 }],
    ['without a tab', { url: 'https://kettles.example/', frameId: 0 } as Sender],
  ])('%s', async (_from, sender) => {
    await expect(decisions.addRule({ verb: 'hide', value: '.a', everywhere: true }, sender)).rejects.toThrow();
    await expect(decisions.dropRule({ id: 'x' }, sender)).rejects.toThrow();
    await expect(decisions.keepHere({ rule: 'a', mark: 'b', excerpt: '' }, sender)).rejects.toThrow();
    expect(saveSettings).not.toHaveBeenCalled();
  });
});

it('only a page of Winnow’s own begins to pick in a tab', async () => {
  await expect(decisions.pick({ tabId: 3 }, page())).rejects.toThrow('only pages of Winnow');
  expect(startInPage).not.toHaveBeenCalled();
  await decisions.pick({ tabId: 3 }, { url: 'chrome-extension://winnow/popup.html' } as Sender);
  expect(startInPage).toHaveBeenCalledWith(3, 'picker', null);
});
