/** Winnow in the page. Put in when the person asks; does nothing until it is told to. */
import { PRESENT } from '../browser/inject.ts';
import { answerPage, askBackground } from '../browser/messages.ts';
import { loadSettings, onSettingsChanged } from '../browser/settings-store.ts';
import { words } from '../browser/words.ts';
import { clearRemains } from '../core/ledger.ts';
import { call } from '../core/native.ts';
import { rules } from '../rules/index.ts';
import './late-parts.ts';
import { layoutFacts } from './layout-facts.ts';
import { Session } from './session.ts';
import { makeStub } from './stub.ts';

const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

async function open(): Promise<Session> {
  const { settings } = await loadSettings();
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
      scrollTo: (element) =>
        call(element, 'scrollIntoView', { block: 'center', behavior: reducedMotion.matches ? 'instant' : 'smooth' }),
      later: (milliseconds, work) => setTimeout(work, milliseconds),
      changed: (state, actions) => {
        askBackground('changed', { actions, on: state === 'on' }).catch((error: unknown) =>
          // Only the badge is missing then; the page itself is as the person asked.
          console.warn('Winnow could not tell its button', error),
        );
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

function start(): void {
  Object.defineProperty(globalThis, PRESENT, { value: true });
  clearRemains(document);
  answerPage({
    look: async ({ anyway }) => (await ready()).look(anyway),
    clean: async ({ anyway }) => (await ready()).clean(anyway),
    restore: async ({ id }) => (await ready()).restore(id),
    hideAgain: async ({ id }) => (await ready()).hideAgain(id),
    // What gives the page back must not wait for a storage that may have failed.
    showOriginal: async () => (await opened()).showOriginal(),
    undoAll: async () => (await opened()).undoAll(),
    jump: async ({ anchor }) => (await opened()).jump(anchor),
    show: async ({ id }) => (await opened()).show(id),
    article: async ({ anyway }) => {
      const cleanup = (await ready()).cleanup(anyway);
      if ('kind' in cleanup) return cleanup;
      if (!globalThis.winnowArticleMaker) throw new Error('article.js is not in the page');
      return globalThis.winnowArticleMaker(cleanup);
    },
  });
}

// Popup and shortcut may both have found the page without Winnow.
if (!(PRESENT in globalThis)) start();
