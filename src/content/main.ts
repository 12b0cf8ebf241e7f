/** Winnow in the page. Put in when the person asks; does nothing until it is told to. */
import { PRESENT } from '../browser/inject.ts';
import { answerPage, askBackground } from '../browser/messages.ts';
import { loadSettings, onSettingsChanged } from '../browser/settings-store.ts';
import { words } from '../browser/words.ts';
import { questionOf, toAnswer } from '../core/list-question.ts';
import { call } from '../core/native.ts';
import type { Outcome } from '../core/outcome.ts';
import { clearRemains } from '../core/remains.ts';
import { rules } from '../rules/index.ts';
import { articleOf } from './article-of.ts';
import { makeLabel } from './label.ts';
import './late-parts.ts';
import { listenForFound } from './found.ts';
import { layoutFacts } from './layout-facts.ts';
import { keepReadingPlace } from './reading-place.ts';
import { Session } from './session.ts';
import { makeStub } from './stub.ts';
import { watchForChange } from './unchanged.ts';
import { Watch } from './watch.ts';

const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

/** Milliseconds after which a page that never rests gets its batch all the same. */
const LONGEST_WAIT = 2000;

/** Milliseconds that an answer of the background may take; the lists need some hundred when it was asleep. */
const PATIENCE = 5000;

function withinTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`no answer within ${PATIENCE} ms`)), PATIENCE);
    answer.then(resolve, reject);
  });
}

let told: Promise<unknown> = Promise.resolve();

/** One after the other: a background that was asleep may answer two at once in any order. */
function tellButton(change: { actions: number; on: boolean; url: string }): void {
  told = told
    .then(() => withinTime(askBackground('changed', change)))
    .catch((error: unknown) =>
      // Only the badge is missing then; the page itself is as the person asked.
      console.warn('Winnow could not tell its button', error),
    );
}

async function open(): Promise<Session> {
  const { settings } = await loadSettings();
  const watch = new Watch({
    document,
    whenIdle: (milliseconds, work) =>
      setTimeout(() => requestIdleCallback(work, { timeout: LONGEST_WAIT }), milliseconds),
    added: (elements) => session.takeAdded(elements),
  });
  const session = new Session(
    {
      document,
      rules,
      findProcedures: (page) => globalThis.winnowFindProcedures?.(page) ?? [],
      factsFor: layoutFacts,
      now: () => performance.now(),
      address: () => location.href,
      makeStub: (action, toggle, goToOriginal) =>
        makeStub(document, action, { words, toggle, ...(goToOriginal ? { goToOriginal } : {}) }),
      makeLabel: (action, unlink, keep) => makeLabel(document, action, { words, unlink, keep }),
      scrollTo: (element, wholly) =>
        call(element, 'scrollIntoView', {
          block: wholly ? 'center' : 'nearest',
          behavior: reducedMotion.matches ? 'instant' : 'smooth',
        }),
      askLists: async (page) => toAnswer(await withinTime(askBackground('askLists', questionOf(page)))),
      watchForChange: () => watchForChange(document, window, () => performance.now()),
      keepPlace: (work, held) => keepReadingPlace(document, work, held),
      onFound: (found) => listenForFound(document, found),
      later: (milliseconds, work) => setTimeout(work, milliseconds),
      changed: (state, actions) => {
        if (state === 'off') watch.stop();
        else watch.start();
        tellButton({ actions, on: state === 'on', url: location.href });
      },
    },
    settings,
  );
  onSettingsChanged((changed) => session.useSettings(changed));
  return session;
}

let opening: Promise<Session> | null = null;

/** The session; when its settings couldn't be read, the next wish tries again. */
function opened(): Promise<Session> {
  opening ??= open().catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

/** The session with the settings of this moment: a popup that has just changed them asks at once. */
async function ready(): Promise<Session> {
  const session = await opened();
  session.takeSettings((await loadSettings()).settings);
  return session;
}

/** What is asked is done at once; the answer waits for the filter lists, so that it tells of their findings too. */
async function afterLists(act: (session: Session) => Outcome): Promise<Outcome> {
  const session = await ready();
  return session.heard(act(session));
}

function start(): void {
  Object.defineProperty(globalThis, PRESENT, { value: true });
  clearRemains(document);
  answerPage({
    look: async ({ anyway }) => afterLists((session) => session.look(anyway)),
    clean: async ({ anyway }) => afterLists((session) => session.clean(anyway)),
    restore: async ({ id }) => (await ready()).restore(id),
    hideAgain: async ({ id }) => (await ready()).hideAgain(id),
    restoreRule: async ({ rule }) => (await ready()).restoreRule(rule),
    hideRuleAgain: async ({ rule }) => (await ready()).hideRuleAgain(rule),
    tryOption: async ({ rule, option, anyway }) => (await ready()).tryOption(rule, option, anyway),
    preview: async ({ id }) => (await opened()).places.preview(id),
    // What gives the page back must not wait for a storage that may have failed.
    showOriginal: async () => (await opened()).showOriginal(),
    undoAll: async () => (await opened()).undoAll(),
    jump: async ({ anchor }) => (await opened()).places.jump(anchor),
    reading: async () => (await opened()).places.reading(),
    show: async ({ id }) => (await opened()).places.show(id),
    article: async ({ anyway }) => articleOf((await ready()).cleanup(anyway)),
    prepareArticle: async ({ anyway }) => {
      const session = await ready();
      requestIdleCallback(() => articleOf(session.cleanup(anyway)), { timeout: LONGEST_WAIT });
      return null;
    },
  });
}

// Popup and shortcut may both have found the page without Winnow.
if (!(PRESENT in globalThis)) start();
