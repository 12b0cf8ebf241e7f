/** How the content script gets the parts that it has put in. */
import { beforeEach, expect, it, vi } from 'vitest';
import { askBackground } from '../../src/browser/ask.ts';
import { ableToApply } from '../../src/content/bring.ts';

vi.mock('../../src/browser/ask.ts', () => ({ askBackground: vi.fn() }));

const applying = {
  carrierFor: vi.fn(),
  changedSince: vi.fn(),
  lookAtAdded: vi.fn(),
  joinReports: vi.fn(),
  watchFor: vi.fn(),
};

beforeEach(() => {
  globalThis.winnowApplying = undefined;
  vi.mocked(askBackground).mockReset();
});

const put = async () => {
  globalThis.winnowApplying = applying;
  return null;
};

it('by the background, and without asking once they are there', async () => {
  vi.mocked(askBackground).mockImplementation(put);
  expect(await ableToApply()).toBe(applying);
  expect(await ableToApply()).toBe(applying);
  expect(vi.mocked(askBackground).mock.calls).toEqual([['bring', { part: 'apply' }]]);
});

it('also when the page wrote itself another address meanwhile, for which the background takes it for another', async () => {
  vi.mocked(askBackground).mockRejectedValueOnce(new Error('the tab has gone to another page')).mockImplementation(put);
  expect(await ableToApply()).toBe(applying);
});

it('not when they can’t be had, and says why', async () => {
  vi.mocked(askBackground).mockRejectedValue(new Error('barred'));
  await expect(ableToApply()).rejects.toThrow('barred');
  vi.mocked(askBackground).mockReset().mockResolvedValue(null);
  await expect(ableToApply()).rejects.toThrow('apply.js is not in the page');
});
