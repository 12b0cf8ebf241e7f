/** Winnow in the page. Put in when the person asks; does nothing until it is told to. */
// First: compressed, the script is 0.6 kB smaller so than with this behind the tables.
import '../core/article/lean-readability.ts';
import { answerPage } from '../browser/answer-page.ts';
import { askBackground } from '../browser/ask.ts';
// First, see there.
import '../rules/tables.ts';
import { isLeft, PRESENT } from '../browser/inject.ts';
import { clearRemains } from '../core/apply/remains.ts';
import { read } from '../core/native.ts';
import type { Outcome } from '../core/outcome.ts';
import { questionOf, toAnswer } from '../core/page/list-question.ts';
import { rules } from '../rules/index.ts';
import type { PageSettings } from '../settings/settings.ts';
import { articleOf } from './article-of.ts';
import { ableToApply, ableToFollowOwn, ableToTry, bringWordsFor, lacksWordsFor, laterWords } from './bring.ts';
import { leaveInside } from './inside.ts';
import type { Applying, Trials } from './late-parts.ts';
import { layoutFacts } from './layout-facts.ts';
import { loadPageSettings, onPageSettingsChanged } from './page-settings.ts';
import { withinTime } from './patience.ts';
import type { Places } from './places.ts';
import { Session } from './session.ts';
import { tellButton } from './tell-button.ts';
import type { Tryable } from './trial.ts';
import { tellWhenTurned } from './turned.ts';
import { watchForChange } from './unchanged.ts';
import type { Watch } from './watch.ts';

/** Milliseconds after which a page that never rests has its article made all the same. */
const LONGEST_WAIT = 2000;

async function open(): Promise<Session> {
  const settings = await askedFor();
  let watch: Watch | null = null;
  const session = new Session(
    {
      document,
      rules,
      findProcedures: (page) => globalThis.winnowFindProcedures?.(page) ?? [],
      factsFor: layoutFacts,
      now: () => performance.now(),
      address: () => location.href,
      applying,
      askLists: async (page) => toAnswer(await withinTime(askBackground('askLists', questionOf(page)))),
      watchForChange: watching,
      // A tab in the dark has no frame to miss, and timers that come once a minute.
      pause: async () => void (document.hidden || (await new Promise((resume) => setTimeout(resume)))),
      changed: (state, actions) => {
        if (state === 'off') watch?.stop();
        else {
          watch ??= applying().watchFor({
            added: (elements) => unasked(() => takeAdded(session, elements)),
            changed: (taken) => unasked(() => session.later.takeChanged(taken)),
          });
          watch.start();
        }
        const found = state === 'off' ? [] : session.planned.flatMap(({ procedures }) => procedures);
        const steps = found.reduce((sum, { steps }) => sum + steps.length, 0);
        tellButton({ state, actions, steps, url: location.href });
      },
    },
    settings,
  );
  onPageSettingsChanged((changed) => session.useSettings(changed));
  tellWhenTurned(() => session.later.turned());
  return session;
}

/** Throws when apply.js is not in the page. */
function applying(): Applying {
  if (!globalThis.winnowApplying) throw new Error('apply.js is not in the page');
  return globalThis.winnowApplying;
}

/** Has the words put in that the page needs and are not there yet. */
const haveWords = async () => bringWordsFor([read(document, 'documentElement')].filter((root) => root !== null));

const watching = () => watchForChange(document, window, () => performance.now(), laterWords);

/** The settings, once the page has the words that it needs for what it says then. */
async function askedFor(): Promise<PageSettings> {
  const isSame = watching();
  const [settings] = await Promise.all([loadPageSettings(), haveWords()]);
  if (!isSame()) await haveWords();
  return settings;
}

/** Nobody waits for it: where it fails what was there before stays cleaned. */
const unasked = (work: () => void | Promise<void>) =>
  void (async () => work())().catch((error: unknown) => console.error('Winnow could not clean what was added', error));

/** At once, unless it needs words that the page did not. */
async function takeAdded(session: Session, elements: readonly Element[]): Promise<void> {
  if (lacksWordsFor(elements))
    await bringWordsFor(elements).catch((error: unknown) =>
      console.warn('Winnow has no words for what was added', error),
    );
  session.later.takeAdded(elements);
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

/**
 * The session with the settings of this moment: a popup that has just changed them asks at once. Where they can't be had,
 * a page that is cleaned goes on with those it has, so that it can be given back.
 */
async function ready(): Promise<Session> {
  const isNew = opening === null;
  const session = await opened();
  if (isNew) return session;
  try {
    session.takeSettings(await askedFor());
  } catch (error) {
    if (session.state === 'off') throw error;
    console.warn('Winnow could not ask for its settings or words', error);
  }
  return session;
}

/** Where things are on the page. */
async function places(): Promise<Places> {
  const [session] = await Promise.all([opened(), ableToApply()]);
  return session.places;
}

/** Grows whenever the person wants the page as it was: what was asked before and has not begun yet is not wanted any more. */
let given = 0;

/** What is asked is done at once; the answer waits for the filter lists, so that it tells of their findings too. */
async function afterLists(
  anyway: boolean,
  act: (session: Session) => Outcome,
  needs?: Promise<unknown>,
): Promise<Outcome> {
  const before = given;
  const [session] = await Promise.all([ready(), needs]);
  if (given !== before) return session.look(anyway);
  return session.heard((await session.prepare(anyway)) ?? act(session));
}

/** What would be done if; null where there is nothing to read. */
async function trying<T>(anyway: boolean, ask: (trials: Trials, now: Tryable) => T, needs?: Promise<unknown>) {
  const [session, trials] = await Promise.all([ready(), ableToTry(), needs]);
  const now = session.tryable(anyway);
  return now && ask(trials, now);
}

/** What gives the page back must not wait for a background that may have failed, nor be overtaken by what it takes back. */
async function giveBack(act: (session: Session) => Outcome): Promise<Outcome> {
  given++;
  return act(await opened());
}

function start(): void {
  clearRemains(document);
  leaveInside({ session: ready, ableToFollowOwn });
  answerPage({
    look: async ({ anyway }) => afterLists(anyway, (session) => session.look(anyway)),
    clean: async ({ anyway }) => afterLists(anyway, (session) => session.clean(anyway), ableToApply()),
    restore: async ({ id }) => (await opened()).restore(id),
    hideAgain: async ({ id }) => (await ready()).hideAgain(id),
    restoreRule: async ({ rule }) => (await opened()).restoreRule(rule),
    hideRuleAgain: async ({ rule }) => (await ready()).hideRuleAgain(rule),
    tryOption: async (asked) => trying(asked.anyway, ({ tryOption }, now) => tryOption(now, asked)),
    tryRules: async ({ rules, anyway }) => trying(anyway, ({ tryRules }, now) => tryRules(now, rules)),
    tryOwn: async ({ own, anyway }) => trying(anyway, ({ tryOwn }, now) => tryOwn(now, own), ableToFollowOwn()),
    preview: async ({ id }) => (await places()).preview(id),
    showOriginal: async () => giveBack((session) => session.showOriginal()),
    undoAll: async () => giveBack((session) => session.undoAll()),
    jump: async ({ anchor }) => (await places()).jump(anchor),
    reading: async () => (await places()).reading(),
    show: async ({ id }) => (await places()).show(id),
    article: async ({ anyway }) => articleOf((await ready()).cleanup(anyway)),
    prepareArticle: async () => {
      const session = await ready();
      // Nobody waits for it, and so nothing is read anew for it: whoever was told of a step would no longer find it.
      const prepare = () => {
        const [cleanup] = session.planned;
        if (cleanup && session.isCurrent()) articleOf(cleanup);
      };
      requestIdleCallback(prepare, { timeout: LONGEST_WAIT });
      return null;
    },
  });
  // Last: what failed to start may be put in again.
  Object.defineProperty(globalThis, PRESENT, { value: true });
}

// Popup and shortcut may both have found the page without Winnow.
if (!isLeft(PRESENT)) start();
