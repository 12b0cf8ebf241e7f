/** Everything that can be asked of the page. Each answer becomes what the popup shows, each error is shown too. */
import { askBackground, askPage } from '../browser/messages.ts';
import { putProcedures } from '../browser/procedure-store.ts';
import { openOptionsAt } from '../browser/toolbar.ts';
import type { OptionTrial, Outcome, Report } from '../core/outcome.ts';
import { errorDetails } from '../ui/error-details.ts';
import type { Trouble, View } from './page-view.ts';

/** What can be asked of the page; none of these throws. */
export interface PageActs {
  /** Puts the content script in and looks, as on opening. */
  open(): void;
  /** Asks again how the page stands, after a change of settings. */
  look(): void;
  clean(): void;
  cleanAnyway(): void;
  showOriginal(): void;
  undoAll(): void;
  restore(id: string): void;
  hideAgain(id: string): void;
  restoreRule(rule: string): void;
  hideRuleAgain(rule: string): void;
  /** Scrolls the page to an action or a refusal. */
  show(id: string): void;
  /** Outlines the place of an action or a refusal until another is named, or null. */
  preview(id: string | null): void;
  /** What a rule would do with each value of an option; null when the page can't say. */
  tryOption(rule: string, option: string): Promise<readonly OptionTrial[] | null>;
  /** Scrolls the page to a step or a first copy. */
  jump(anchor: string): void;
  /** The anchor of the step that is being read in the page, empty when none is; null when the page can't say. */
  reading(): Promise<string | null>;
  /** Begins to pick a part of the page, and leaves the page to that. */
  pick(): void;
  /** Opens the options page at one of the person's own rules. */
  openOwnRule(id: string): void;
  openReader(): void;
  /** Opens step mode with a procedure of the report, or with all of them to print. */
  openSteps(report: Report, isPrivate: boolean, procedure: number | null): void;
}

interface ActsContext {
  /** Null until the tab is known; until then nothing can be asked. */
  readonly tabId: number | null;
  readonly anyway: { current: boolean };
  /** Counts the questions. */
  readonly newest: { current: number };
  readonly open: () => void;
  readonly setView: (view: View) => void;
  readonly setTrouble: (trouble: Trouble | null) => void;
}

/** The questions for one tab. */
export function actsOn(context: ActsContext): PageActs {
  const { anyway } = context;
  const { change, point, attempt, preview, trial } = askersOf(context);
  const clean = () => change((tabId) => askPage(tabId, 'clean', { anyway: anyway.current }));
  return {
    open: context.open,
    look: () => change((tabId) => askPage(tabId, 'look', { anyway: anyway.current })),
    clean,
    cleanAnyway: () => {
      anyway.current = true;
      clean();
    },
    showOriginal: () => change((tabId) => askPage(tabId, 'showOriginal', {})),
    undoAll: () => change((tabId) => askPage(tabId, 'undoAll', {})),
    restore: (id) => change((tabId) => askPage(tabId, 'restore', { id })),
    hideAgain: (id) => change((tabId) => askPage(tabId, 'hideAgain', { id })),
    restoreRule: (rule) => change((tabId) => askPage(tabId, 'restoreRule', { rule })),
    hideRuleAgain: (rule) => change((tabId) => askPage(tabId, 'hideRuleAgain', { rule })),
    preview,
    tryOption: (rule, option) =>
      trial((tabId) => askPage(tabId, 'tryOption', { rule, option, anyway: anyway.current })),
    show: (id) => point((tabId) => askPage(tabId, 'show', { id })),
    reading: () => trial((tabId) => askPage(tabId, 'reading', {})),
    jump: (anchor) => point((tabId) => askPage(tabId, 'jump', { anchor })),
    pick: () =>
      attempt(async (tabId) => {
        const refusal = await askBackground('pick', { tabId });
        if (refusal) context.setTrouble({ kind: 'refused', refusal });
        else window.close();
      }),
    openOwnRule: (id) =>
      attempt(async () => {
        await openOptionsAt(`my-rule-${id}`);
        window.close();
      }),
    openReader: () =>
      attempt(async (tabId) => {
        const answer = await askBackground('openReader', { tabId, anyway: anyway.current });
        if (answer.kind === 'refused') context.setTrouble({ kind: 'refused', refusal: answer.refusal });
      }),
    openSteps: ({ url, title, lang, procedures }, isPrivate, procedure) =>
      attempt(async (tabId) => {
        const id = await putProcedures({ url, title, lang, tabId, isPrivate, procedures });
        await askBackground('openSteps', { tabId, id, procedure });
      }),
  };
}

/** The ways of asking: for how the page then stands, for a place in it, in passing, and for anything else. */
function askersOf({ tabId, newest, setView, setTrouble }: ActsContext) {
  const attempt = (work: (tabId: number) => Promise<void>) => {
    setTrouble(null);
    if (tabId === null) return;
    work(tabId).catch((error: unknown) => setTrouble({ kind: 'failed', details: errorDetails(error) }));
  };
  const change = (ask: (tabId: number) => Promise<Outcome>) => {
    const turn = ++newest.current;
    attempt(async (tabId) => {
      const outcome = await ask(tabId);
      if (turn === newest.current) setView(outcome);
    });
  };
  const point = (ask: (tabId: number) => Promise<boolean>) =>
    attempt(async (tabId) => {
      if (!(await ask(tabId))) setTrouble({ kind: 'gone' });
    });
  // The pointer only passes by: a place that is gone, or a page that doesn't answer, is said when something is pressed.
  const preview = (id: string | null) => {
    if (tabId === null) return;
    askPage(tabId, 'preview', { id }).catch((error: unknown) => console.warn('Winnow could not show a place', error));
  };
  // A count that is missing says nothing false; what the page doesn't answer is said when something is pressed.
  const trial = async <T>(ask: (tabId: number) => Promise<T>): Promise<T | null> => {
    if (tabId === null) return null;
    try {
      return await ask(tabId);
    } catch (error) {
      console.warn('Winnow could not count', error);
      return null;
    }
  };
  return { attempt, change, point, preview, trial };
}
