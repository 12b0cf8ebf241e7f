/** What Winnow has read of one page: first the whole, then what was added to it; with what the filter lists say of each. */
import { type Cleanup, type CleanupParts, findAhead, hearing, type Look, lookAt, planFor } from '../core/cleanup.ts';
import { read } from '../core/native.ts';
import type { ListsState, PageRefusal } from '../core/outcome.ts';
import type { PageReading } from '../core/page/late.ts';
import { excessOf, takePartSnapshot } from '../core/page/snapshot.ts';
import { openPage } from '../core/page.ts';
import { articleWordsIn } from '../core/plan/own-in-plan.ts';
import { elementAt, wordsTakenBy } from '../core/report.ts';
import type { Choices, ListAnswer, Page, Rule } from '../core/types.ts';
import type { Applying } from './late-parts.ts';
import { isSamePage, standsAsRead } from './same-page.ts';
import type { Tryable } from './trial.ts';

export interface ViewsParts extends CleanupParts {
  readonly document: Document;
  /** Asks the filter lists about a page. */
  askLists(page: Page): Promise<ListAnswer>;
  /** Begins to watch the page; the answer is true for as long as it is as it was then. */
  watchForChange(): () => boolean;
  /** Asked once something is to be written, or a place to be shown; what was added is only read on a page that is cleaned. */
  applying(): Pick<Applying, 'carrierFor' | 'lookAtAdded' | 'joinReports' | 'changedSince'>;
}

/** What is in the content script of what `core/page/late` needs. */
export const READING: PageReading = { excessOf, takePartSnapshot, openPage, hearing };

/** A look, with the rules that find there: all of them, or those for what was added later. */
interface View {
  readonly look: Look;
  readonly rules: readonly Rule[];
  lists: ListsState;
  /** The last plan, and what it was made for: only what is new is planned again. */
  planned: { readonly cleanup: Cleanup; readonly version: number; readonly lists: ListsState } | null;
}

/** A page that never stops adding is left as it is from here on; infinite scrolls were seen to add 20 parts in an hour. */
const MOST_VIEWS = 100;

export class Views {
  readonly #parts: ViewsParts;
  /** Told when an answer of the lists has changed what can be planned. */
  readonly #heard: () => void;
  #views: View[] = [];
  #stamps = 0;
  #asked: Promise<void> = Promise.resolve();
  #isUnchanged: () => boolean = () => false;

  constructor(parts: ViewsParts, heard: () => void) {
    this.#parts = parts;
    this.#heard = heard;
  }

  /** The page as a whole; null before it was read. */
  get main(): Look | null {
    return this.#views[0]?.look ?? null;
  }

  /** Of all that was read: what is still waited for goes before what failed. */
  get lists(): ListsState {
    const states = this.#views.map(({ lists }) => lists);
    return states.find((state) => state === 'waiting') ?? states.find((state) => state === 'failed') ?? 'answered';
  }

  /** Settled once the lists have answered or failed for what was read last. */
  get asked(): Promise<void> {
    return this.#asked;
  }

  /** False before anything was read, and once the address or the whole document has changed under what was. */
  areOf(url: URL): boolean {
    const { main } = this;
    if (main === null || !isSamePage(main.url, url)) return false;
    // `document.open` puts another page under the same address.
    const [root] = this.liveOf([main.reading.snapshot.document.documentElement]);
    return root !== undefined && read(root, 'isConnected');
  }

  /** Whether the article that was read stands in its nodes, whatever the address says: that may only follow what is scrolled to. */
  get areThere(): boolean {
    return standsAsRead(this.main?.page.blocks ?? [], (element) => this.liveOf([element])[0]);
  }

  /** Reads the page as a whole, unless it is as it was when it was read, and forgets what was read before. */
  read(url: URL, anyway: boolean): PageRefusal | null {
    if (this.main?.url.href === url.href && this.lists !== 'failed' && this.#isUnchanged()) return null;
    this.#views = [];
    this.#isUnchanged = () => false;
    const result = lookAt(this.#parts.document, url, anyway, this.#parts);
    if (result.kind === 'refused') return result.refusal;
    // Reading is one task, in which no page changes itself; and of a page that is too large nothing more is asked.
    this.#isUnchanged = this.#parts.watchForChange();
    this.#stamps = 0;
    this.#add({ look: result.look, rules: this.#parts.rules });
    return null;
  }

  /** Forgets what was found in targets of these actions that say something else by now. Answers with these, live. */
  forgetChanged(ids: ReadonlySet<string>): Element[] {
    const liveOf = (element: Element) => this.liveOf([element])[0];
    return this.#views.flatMap((view) => {
      const actions = view.planned?.cleanup.plan.actions.filter(({ id }) => ids.has(id)) ?? [];
      const changed = this.#parts.applying().changedSince(actions, liveOf);
      if (changed.length > 0) view.planned = null;
      for (const element of changed) view.look.page.facts.changed?.add(element);
      return this.liveOf(changed);
    });
  }

  /**
   * Reads what was added since; false when there is nothing to look at, or too much was added already. `isKnown` where it is
   * what was read before that is to be read again.
   */
  readAdded(added: readonly Element[], url: URL, isKnown = false): boolean {
    const { main } = this;
    if (!main || this.#views.length >= MOST_VIEWS) return false;
    // What only moved is known already.
    const fresh = added.filter(
      (element) => isKnown || !this.#views.some(({ look }) => look.reading.snapshot.holds(element)),
    );
    if (fresh.length === 0) return false;
    const asked = { main, first: this.#stamps, url, reading: READING };
    const late = this.#parts.applying().lookAtAdded(this.#parts.document, fresh, asked, this.#parts);
    if (late) this.#add(late);
    return late !== null;
  }

  /** Forgets what was added; the page as a whole stays known. */
  forgetAdded(): void {
    this.#views = this.#views.slice(0, 1);
  }

  /** Finds for the next plan of the page as a whole, step by step. */
  *findAhead(choices: Choices): Generator<void> {
    if (this.main) yield* findAhead(this.main, choices, this.#parts);
  }

  /** A plan for each view, the page's own first. `version` is another one whenever the choices are others. */
  plan(choices: Choices, version: number): readonly [Cleanup, ...Cleanup[]] {
    const [main, ...late] = this.#views;
    if (!main) throw new Error('the page was not read');
    const planned = (view: View): Cleanup => {
      const { look, rules, lists } = view;
      if (view.planned?.version === version && view.planned.lists === lists) return view.planned.cleanup;
      const parts = view === main ? this.#parts : { ...this.#parts, rules, findProcedures: () => [] };
      const cleanup = planFor(look, choices, parts, main.look.page);
      view.planned = { cleanup, version, lists };
      return cleanup;
    };
    return [planned(main), ...late.map(planned)];
  }

  /** All that was read, and the plans by other choices; those as they stand stay. */
  get tryable(): Omit<Tryable, 'rules' | 'choices'> {
    return {
      read: this.#views,
      count: { wordsTakenBy, articleWordsIn },
      plansBy: (choices) =>
        this.#views.map(({ look, rules }) => {
          const parts = { ...this.#parts, rules, findProcedures: () => [] };
          return { cleanup: planFor(look, choices, parts, this.main?.page), page: look.page };
        }),
    };
  }

  /** The element of a copy that the report names. */
  at(anchor: string): Element | undefined {
    return this.#views.map(({ look }) => elementAt(look.reading.snapshot, anchor)).find((element) => element);
  }

  /** The live elements for those of the copies. */
  liveOf(elements: readonly Element[]): Element[] {
    const live = (element: Element) => {
      for (const { look } of this.#views) {
        const found = look.reading.snapshot.liveOf(element);
        if (found) return found;
      }
      return [];
    };
    return elements.flatMap(live);
  }

  #add({ look, rules }: Pick<View, 'look' | 'rules'>): void {
    const view: View = { look, rules, lists: 'waiting', planned: null };
    this.#views.push(view);
    this.#stamps += look.reading.snapshot.size;
    this.#asked = this.#parts.askLists(look.page).then(
      (answer) => {
        look.hear(answer);
        view.lists = 'answered';
        if (this.#views.includes(view)) this.#heard();
      },
      (error: unknown) => {
        // The other rules stand; the report says what is missing.
        view.lists = 'failed';
        console.warn('Winnow could not ask its filter lists', error);
      },
    );
  }
}
