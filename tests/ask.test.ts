/** Asking a background that ends, is slow, or never answers. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askBackground, MessageError } from '../src/browser/ask.ts';

const { sendMessage } = vi.hoisted(() => ({ sendMessage: vi.fn() }));
vi.mock('webextension-polyfill', () => ({ default: { runtime: { sendMessage } } }));

const GONE = new Error('The message port closed before a response was received.');
const never = () => new Promise(() => {});
const ask = () => askBackground('seen', { tabId: 1, state: 'on', actions: 2, steps: 0 });

beforeEach(() => {
  vi.useFakeTimers();
  sendMessage.mockReset();
});
afterEach(() => vi.useRealTimers());

it('asks once when it is answered, and an error of the other side is its answer', async () => {
  sendMessage.mockResolvedValueOnce({ ok: true, value: 7 }).mockResolvedValueOnce({ ok: false, error: 'no' });
  expect(await ask()).toBe(7);
  await expect(ask()).rejects.toEqual(new MessageError('no'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sendMessage).toHaveBeenCalledTimes(2);
});

it('asks again when the background ended before it answered, and then says so', async () => {
  sendMessage.mockRejectedValueOnce(GONE).mockResolvedValueOnce({ ok: true, value: 7 });
  expect(await ask()).toBe(7);
  sendMessage.mockRejectedValue(GONE);
  await expect(ask()).rejects.toThrow('port closed');
  expect(sendMessage).toHaveBeenCalledTimes(4);
});

it('asks again when nothing comes back, and takes whichever answer comes first', async () => {
  sendMessage.mockImplementationOnce(never).mockResolvedValueOnce({ ok: true, value: 7 });
  const answer = ask();
  await vi.advanceTimersByTimeAsync(2_500);
  expect(await answer).toBe(7);
  expect(sendMessage).toHaveBeenCalledTimes(2);
});

it('waits for the second answer where the first question is lost only after it was asked', async () => {
  const late = (milliseconds: number, answer: () => unknown) => () =>
    new Promise((resolve) => setTimeout(resolve, milliseconds)).then(answer);
  const gone = () => {
    throw GONE;
  };
  sendMessage
    .mockImplementationOnce(late(2_500, gone))
    .mockImplementationOnce(late(1_000, () => ({ ok: true, value: 7 })));
  const answer = ask();
  answer.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(await answer).toBe(7);
  sendMessage.mockImplementationOnce(late(2_500, gone)).mockImplementationOnce(late(1_000, gone));
  const none = expect(ask()).rejects.toThrow('port closed');
  await vi.advanceTimersByTimeAsync(4_000);
  await none;
  sendMessage.mockImplementationOnce(never).mockImplementationOnce(late(1_000, gone));
  const lost = expect(ask()).rejects.toThrow('port closed');
  await vi.advanceTimersByTimeAsync(4_000);
  await lost;
  expect(sendMessage).toHaveBeenCalledTimes(6);
});

it('never does twice what would then be done twice', async () => {
  sendMessage.mockRejectedValue(GONE);
  await expect(askBackground('openReader', { tabId: 1, anyway: false })).rejects.toThrow('port closed');
  sendMessage.mockImplementation(never);
  void askBackground('addRule', { verb: 'hide', value: 'p', everywhere: false });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sendMessage).toHaveBeenCalledTimes(2);
});
