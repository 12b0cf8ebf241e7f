/** Having the browser ask for a site: it believes only a press that asks it first. */
import { beforeEach, expect, it, vi } from 'vitest';
import { askForSite } from '../src/browser/ask-for-site.ts';
import type { SiteWish } from '../src/browser/site-wish.ts';

const { request, sendMessage } = vi.hoisted(() => ({ request: vi.fn(), sendMessage: vi.fn() }));
vi.mock('webextension-polyfill', () => ({ default: { permissions: { request }, runtime: { sendMessage } } }));

const WISH: SiteWish = { host: 'herbs.example', mode: 'automatic', on: null, tabId: 7 };

/** What was asked of the browser and of the background, in the order in which it was asked. */
const asked: unknown[] = [];
const told = (allowed: boolean) => expect.objectContaining({ name: 'settleSite', request: { allowed } });

beforeEach(() => {
  asked.length = 0;
  request.mockReset();
  request.mockImplementation(async (what: unknown) => {
    asked.push(what);
    return true;
  });
  sendMessage.mockImplementation(async (message: unknown) => {
    asked.push(message);
    return { ok: true, value: null };
  });
});

it('asks the browser first, within the press, and tells the background what is wanted before there is an answer', async () => {
  request.mockImplementation((what: unknown) => {
    asked.push(what);
    return new Promise(() => {});
  });
  void askForSite(WISH);
  // Nothing was waited for: after a wait the browser no longer believes in the press.
  expect(asked[0]).toEqual({ origins: ['*://herbs.example/*'] });
  await vi.waitFor(() => expect(asked[1]).toEqual(expect.objectContaining({ name: 'wantSite', request: WISH })));
  expect(asked).toHaveLength(2);
});

it.each([true, false])('has the background told what the person answered: %s', async (allowed) => {
  request.mockResolvedValue(allowed);
  expect(await askForSite(WISH)).toBe(allowed);
  expect(asked.at(-1)).toEqual(told(allowed));
});

it('has what was wanted dropped where the browser can’t ask, and says so', async () => {
  request.mockRejectedValue(new Error('no gesture'));
  await expect(askForSite(WISH)).rejects.toThrow('no gesture');
  expect(asked.at(-1)).toEqual(told(false));
});
