/** Carrying out what was wanted of a site: asked for by the popup and by the browser's word that it is allowed, whoever is first. */
import { beforeEach, expect, it, vi } from 'vitest';
import { cleanSeen, settleWish } from '../src/background/automatic.ts';
import type { SiteWish } from '../src/browser/site-wish.ts';

const page = vi.hoisted(() => ({
  asked: 0,
  url: '',
  goesTo: null as string | null,
  answer: (_: object) => {},
  fail: (_: Error) => {},
}));
const waiting = vi.hoisted(() => ({ wish: null as SiteWish | null }));

vi.mock('../src/browser/webextension.ts', () => ({ default: { tabs: { get: async () => ({ url: page.url }) } } }));
vi.mock('../src/browser/gate-registration.ts', () => ({ registerGate: vi.fn() }));
vi.mock('../src/browser/inject.ts', () => ({
  injectInto: async () => {
    page.url = page.goesTo ?? page.url;
    return null;
  },
}));
vi.mock('../src/browser/site-access.ts', () => ({ hasAccess: async () => true, onAccessChanged: vi.fn() }));
vi.mock('../src/browser/settings-store.ts', () => ({
  saveSettings: async () => {},
  loadSettings: async () => ({ settings: { sites: { everywhere: true, hosts: {} } } }),
}));
vi.mock('../src/browser/site-wish.ts', () => ({
  pagesFor: () => '*://pans.example/*',
  waitingWish: async () => waiting.wish,
  dropWish: async () => {
    waiting.wish = null;
  },
}));
vi.mock('../src/browser/messages.ts', () => ({
  askPage: () => {
    page.asked++;
    return new Promise((resolve, reject) => {
      page.answer = resolve;
      page.fail = reject;
    });
  },
}));

/** One after the other, as the browser's locks. */
let turn: Promise<unknown> = Promise.resolve();
vi.stubGlobal('navigator', {
  locks: {
    request: (_: string, work: () => Promise<unknown>) => {
      turn = turn.then(work);
      return turn;
    },
  },
});

const settle = () => settleWish(async () => {});
const later = () => new Promise((done) => setTimeout(done));

/** What became of it so far. */
function watched(work: Promise<void>): { is: string } {
  const fate = { is: 'waiting' };
  work.then(
    () => {
      fate.is = 'done';
    },
    (error: Error) => {
      fate.is = error.message;
    },
  );
  return fate;
}

beforeEach(() => {
  Object.assign(page, { asked: 0, url: 'https://pans.example:8080/tin', goesTo: null });
  waiting.wish = { host: 'pans.example', mode: 'automatic', on: 'pans.example', tabId: 7 };
});

it('cleans the page once, and both wait until it is clean: the popup looks at it then', async () => {
  const [first, second] = [watched(settle()), watched(settle())];
  await later();
  expect([page.asked, first.is, second.is]).toEqual([1, 'waiting', 'waiting']);
  page.answer({ kind: 'refused' });
  await later();
  expect([page.asked, first.is, second.is]).toEqual([1, 'done', 'done']);
});

it('tells both where the page could not be cleaned', async () => {
  const [first, second] = [watched(settle()), watched(settle())];
  await later();
  page.fail(new Error('the tab is gone'));
  await later();
  expect([first.is, second.is]).toEqual(['the tab is gone', 'the tab is gone']);
});

it('keeps no later wish waiting for a page that takes long', async () => {
  const first = watched(settle());
  await later();
  waiting.wish = { host: 'pots.example', mode: 'automatic', on: 'pots.example', tabId: null };
  const second = watched(settle());
  await later();
  expect([first.is, second.is]).toEqual(['waiting', 'done']);
});

it('leaves alone what the tab shows by then, where the person has gone on to another site before they answered', async () => {
  page.url = 'https://pots.example/';
  const fate = watched(settle());
  await later();
  expect([page.asked, fate.is, waiting.wish]).toEqual([0, 'done', null]);
});

it('asks nothing of a page that came while Winnow was put in: it may be one of a site that is to be asked for', async () => {
  const sender = { tab: { id: 7 }, url: page.url, frameId: 0 } as Parameters<typeof cleanSeen>[0];
  page.goesTo = 'https://pots.example/';
  await cleanSeen(sender, async () => {});
  waiting.wish = { host: 'pans.example', mode: 'automatic', on: 'pans.example', tabId: 7 };
  page.url = 'https://pans.example/';
  await settle();
  expect(page.asked).toBe(0);
  page.goesTo = null;
  page.url = sender.url ?? '';
  watched(cleanSeen(sender, async () => {}));
  await later();
  expect(page.asked).toBe(1);
});
