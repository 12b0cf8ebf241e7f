/**
 * Every message that travels inside Winnow, with its payload and its answer.
 *
 * A message is sent to the page's content script or to the background. Requests are checked before they are believed, and
 * every answer is an envelope, so that a handler's error reaches the sender as an error and is never swallowed. What an
 * answer holds was made by the other half of this same version.
 */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { ListQuestion, ListReply } from '../core/list-question.ts';
import type { OptionTrial, Outcome, PageRefusal, ReaderOutcome } from '../core/outcome.ts';
import type { SeenPage } from '../core/seen.ts';
import type { HandedPage } from './article-store.ts';
import type { Messages, Request } from './ask.ts';
import { backgroundRequests } from './background-requests.ts';
import type { SiteWish } from './site-wish.ts';

/**
 * Messages to the content script of a tab. Each but `jump`, `reading`, `show`, `preview`, `tryOption` and `article`
 * answers with how the page now stands.
 */
export interface PageMessages {
  /** Find and plan; change nothing. `anyway` looks also at a page that isn't an article. */
  look(request: { anyway: boolean }): Outcome;
  /** Carry the plan out. */
  clean(request: { anyway: boolean }): Outcome;
  /** Show the page as it was, ready to be cleaned again; what was restored stays restored. */
  showOriginal(request: Record<never, never>): Outcome;
  /** Take back every change and forget it. */
  undoAll(request: Record<never, never>): Outcome;
  /** Take one action back. */
  restore(request: { id: string }): Outcome;
  /** Carry out again an action that was taken back. */
  hideAgain(request: { id: string }): Outcome;
  /** Take back every action of a rule. */
  restoreRule(request: { rule: string }): Outcome;
  /** Carry out again every action of a rule that was taken back. */
  hideRuleAgain(request: { rule: string }): Outcome;
  /** Scroll to a step and highlight it. False when it is no longer on the page. */
  jump(request: { anchor: string }): boolean;
  /** The anchor of the step that is being read, by where the page stands in its window; empty when none is. */
  reading(request: Record<never, never>): string;
  /** Scroll to where an action or a refusal stands and outline the place. False when it is no longer on the page. */
  show(request: { id: string }): boolean;
  /**
   * Outline the place of an action or a refusal while it is pointed at, what is hidden shown in it meanwhile; null ends
   * that. False when it is no longer on the page.
   */
  preview(request: { id: string | null }): boolean;
  /**
   * What a rule would do with each value of one of its options, a choice; changes nothing. Null when the page can't be
   * read or the rule has no such option.
   */
  tryOption(request: { rule: string; option: string; anyway: boolean }): readonly OptionTrial[] | null;
  /** Makes the article for the reader view when the page rests, so that whoever asks for it next doesn't wait. */
  prepareArticle(request: { anyway: boolean }): null;
  /** The cleaned article for the reader view, with what became of the rest. */
  article(request: { anyway: boolean }): ReaderOutcome;
}

/** Messages to the background. */
export interface BackgroundMessages {
  /** From a content script: what the badge should say about its tab. */
  changed(request: { actions: number; on: boolean; url: string }): null;
  /** From the popup: what it was told of a page. */
  seen(request: SeenPage & { tabId: number }): null;
  /** From popup and step mode: these steps of a page are done, or no longer. It is stored also when the popup closes. */
  storeDone(request: { page: string; marks: string[]; done: boolean; at: number }): null;
  /** From the popup: open the reader view of a tab beside it. */
  openReader(request: {
    tabId: number;
    anyway: boolean;
  }): { kind: 'opened' } | { kind: 'refused'; refusal: PageRefusal };
  /** From the reader view: the page that is on its way to it; null when it has to be among those that are kept. */
  readerPage(request: {
    id: string;
  }): { kind: 'page'; page: HandedPage } | { kind: 'refused'; refusal: PageRefusal } | null;
  /**
   * From the popup: open step mode beside a tab, with the procedures kept under this id. `procedure` is the one to work
   * through; null prints all.
   */
  openSteps(request: { tabId: number; id: string; procedure: number | null }): null;
  /** From the gate: its page looks like an article. It is cleaned if its site is to be. */
  articleSeen(request: Record<never, never>): null;
  /** From the gate: its page has come back as it was left. */
  pageBack(request: Record<never, never>): null;
  /** From popup and options: what the person wants of a site, for which the browser is being asked. */
  wantSite(request: SiteWish): null;
  /** From popup and options: the browser has answered. Where it refused, the wish is forgotten. */
  settleSite(request: { allowed: boolean }): null;
  /** From a content script: what the filter lists say of a page, or of a part that came later. */
  askLists(request: ListQuestion): ListReply;
}

export { askBackground, askPage, MessageError } from './ask.ts';

const Empty = v.object({});
const ById = v.object({ id: v.string() });
const OfRule = v.object({ rule: v.string() });
const Anyway = v.object({ anyway: v.boolean() });

const pageRequests = {
  look: Anyway,
  clean: Anyway,
  showOriginal: Empty,
  undoAll: Empty,
  restore: ById,
  hideAgain: ById,
  restoreRule: OfRule,
  hideRuleAgain: OfRule,
  jump: v.object({ anchor: v.string() }),
  reading: Empty,
  show: ById,
  preview: v.object({ id: v.nullable(v.string()) }),
  tryOption: v.object({ rule: v.string(), option: v.string(), anyway: v.boolean() }),
  prepareArticle: Anyway,
  article: Anyway,
} satisfies { [K in keyof PageMessages]: v.GenericSchema<Parameters<PageMessages[K]>[0]> };

const Envelope = v.object({ winnow: v.picklist(['page', 'background']), name: v.string(), request: v.unknown() });

type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: string };

type Handlers<M extends Messages<M>> = {
  [K in keyof M]: (
    request: Request<M, K>,
    sender: browser.Runtime.MessageSender,
  ) => ReturnType<M[K]> | Promise<ReturnType<M[K]>>;
};

/** Answers messages to the page; messages of other extensions and of web pages are not seen. */
export function answerPage(handlers: Handlers<PageMessages>): void {
  listen('page', pageRequests, handlers);
}

/** Answers messages to the background. */
export function answerBackground(handlers: Handlers<BackgroundMessages>): void {
  listen('background', backgroundRequests(), handlers);
}

function listen<M extends Messages<M>>(
  side: 'page' | 'background',
  schemas: { [K in keyof M]: v.GenericSchema },
  handlers: Handlers<M>,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender, respond) => {
    if (sender.id !== browser.runtime.id || !v.is(Envelope, message) || message.winnow !== side) {
      respond({ ok: false, error: 'not a message for this side of Winnow' } satisfies Answer);
    } else void answer(message, sender, schemas, handlers).then(respond);
    // Keeps the way back open. A promise would do with the polyfill, but content scripts have the browser's own API.
    return true;
  });
}

async function answer<M extends Messages<M>>(
  { name, request }: { name: string; request?: unknown },
  sender: browser.Runtime.MessageSender,
  schemas: { [K in keyof M]: v.GenericSchema },
  handlers: Handlers<M>,
): Promise<Answer> {
  try {
    if (!Object.hasOwn(schemas, name)) return { ok: false, error: `unknown message ${name}` };
    const key = name as keyof M;
    const handler = handlers[key] as (request: unknown, sender: browser.Runtime.MessageSender) => unknown;
    if (!v.is(schemas[key], request)) return { ok: false, error: `a request that ${name} doesn't understand` };
    return { ok: true, value: await handler(request, sender) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}
