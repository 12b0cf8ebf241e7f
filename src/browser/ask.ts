/** The asking side of our messages, by itself: what a page that isn't cleaned has to load needs no more. */
import browser from 'webextension-polyfill';
import type { BackgroundMessages, PageMessages } from './messages.ts';

/** A map from the names of messages to what they take and give. */
export type Messages<M> = { [K in keyof M]: (request: never) => unknown };

/** What a message of that name takes. */
export type Request<M extends Messages<M>, K extends keyof M> = Parameters<M[K]>[0];

/** The other side did not answer, or answered with an error of its own; `message` is for the details line. */
export class MessageError extends Error {
  override readonly name = 'MessageError';
}

function open(answer: unknown): unknown {
  const { ok, value, error } = (answer ?? {}) as { ok?: unknown; value?: unknown; error?: unknown };
  if (ok === true) return value;
  throw new MessageError(typeof error === 'string' ? error : 'no answer');
}

/** Asks the content script of a tab. Rejects with MessageError, also when no content script is there. */
export async function askPage<K extends keyof PageMessages>(
  tabId: number,
  name: K,
  request: Request<PageMessages, K>,
): Promise<ReturnType<PageMessages[K]>> {
  const answer = await browser.tabs
    .sendMessage(tabId, { winnow: 'page', name, request }, { frameId: 0 })
    .catch((error: unknown) => ({ ok: false, error: String(error) }));
  return open(answer) as ReturnType<PageMessages[K]>;
}

/** What would be done twice if it were asked for twice. */
const ONCE: readonly (keyof BackgroundMessages)[] = ['openReader', 'openSteps', 'addRule', 'pick'];

/** Milliseconds after which a question is taken for lost: a browser may hand it to a background that is just ending. */
const LOST = 2000;

/** Asks a second time when the first was lost, or whoever was asked ended before answering. */
function askTwice(send: () => Promise<unknown>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    let left = 2;
    const ask = () => {
      const isLast = --left === 0;
      const failed = (error: unknown) => {
        if (isLast) reject(error);
        // Else it was asked a second time already, and that answer counts.
        else if (left > 0) ask();
      };
      send()
        .then(resolve, failed)
        .finally(() => clearTimeout(timer));
    };
    const timer = setTimeout(() => left > 0 && ask(), LOST);
    ask();
  });
}

/**
 * Asks the background, waking it when it sleeps, and once more when it ended before it answered, or doesn't answer. Rejects
 * with MessageError.
 */
export async function askBackground<K extends keyof BackgroundMessages>(
  name: K,
  request: Request<BackgroundMessages, K>,
): Promise<ReturnType<BackgroundMessages[K]>> {
  const send = async (): Promise<unknown> => browser.runtime.sendMessage({ winnow: 'background', name, request });
  const answer = await (ONCE.includes(name) ? send() : askTwice(send)).catch((error: unknown) => ({
    ok: false,
    error: String(error),
  }));
  return open(answer) as ReturnType<BackgroundMessages[K]>;
}
