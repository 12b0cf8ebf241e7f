/**
 * The answering side of our messages. Requests are checked before they are believed, and every answer is an envelope, so
 * that a handler's error reaches the sender as an error and is never swallowed. What an answer holds was made by the other
 * half of this same version.
 */
import browser from 'webextension-polyfill';
import type { Messages, Request } from './ask.ts';
import { isEnvelope } from './page-requests.ts';

type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: string };

/** What answers each message. */
export type Handlers<M extends Messages<M>> = {
  [K in keyof M]: (
    request: Request<M, K>,
    sender: browser.Runtime.MessageSender,
  ) => ReturnType<M[K]> | Promise<ReturnType<M[K]>>;
};

/** Answers messages to one side; those of other extensions and of web pages are not seen. */
export function listen<M extends Messages<M>>(
  side: 'page' | 'background',
  understands: (name: keyof M, request: unknown) => boolean,
  handlers: Handlers<M>,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender, respond) => {
    if (sender.id !== browser.runtime.id || !isEnvelope(message) || message.winnow !== side) {
      respond({ ok: false, error: 'not a message for this side of Winnow' } satisfies Answer);
    } else void answer(message, sender, understands, handlers).then(respond);
    // Keeps the way back open. A promise would do with the polyfill, but content scripts have the browser's own API.
    return true;
  });
}

async function answer<M extends Messages<M>>(
  { name, request }: { name: string; request?: unknown },
  sender: browser.Runtime.MessageSender,
  understands: (name: keyof M, request: unknown) => boolean,
  handlers: Handlers<M>,
): Promise<Answer> {
  try {
    if (!Object.hasOwn(handlers, name)) return { ok: false, error: `unknown message ${name}` };
    const key = name as keyof M;
    const handler = handlers[key] as (request: unknown, sender: browser.Runtime.MessageSender) => unknown;
    if (!understands(key, request)) return { ok: false, error: `a request that ${name} doesn't understand` };
    return { ok: true, value: await handler(request, sender) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}
