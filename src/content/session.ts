/** One page and what Winnow does to it, from the first look to Undo all. */
import { type Cleanup, planFor } from '../core/cleanup.ts';
import { Ledger } from '../core/ledger.ts';
import type { Outcome, PageState } from '../core/outcome.ts';
import { elementAt, joinReports } from '../core/report.ts';
import type { Action, Choices } from '../core/types.ts';
import { choicesOf, type Settings } from '../settings/settings.ts';
import { Places } from './places.ts';
import type { Stub } from './stub.ts';
import { Views, type ViewsParts } from './views.ts';

export interface SessionParts extends ViewsParts {
  /** The page's address now; single-page apps change it. */
  address(): string;
  makeStub(action: Action, toggle: () => void, goToOriginal: (() => void) | undefined): Stub;
  /** Makes the label beside a marked link; `unlink` and `keep` are what its note offers. */
  makeLabel(action: Action, unlink: () => void, keep: () => void): Element;
  /** Brings an element into view. */
  scrollTo(element: Element, wholly: boolean): void;
  /** Runs something after these milliseconds. */
  later(milliseconds: number, work: () => void): void;
  /** Told after every change of what is done to the page. */
  changed(state: PageState, actions: number): void;
}

export class Session {
  readonly #parts: SessionParts;
  readonly #views: Views;
  readonly #stubs = new Map<string, Stub>();
  readonly #restored = new Set<string>();
  readonly #unlinked = new Set<string>();
  #settings: Settings;
  #ledger: Ledger;
  #places: Places;
  #planned: readonly Cleanup[] = [];
  #state: PageState = 'off';

  constructor(parts: SessionParts, settings: Settings) {
    this.#parts = parts;
    this.#settings = settings;
    this.#views = new Views(parts, () => this.#planAgain());
    this.#ledger = this.#newLedger();
    this.#places = this.#newPlaces();
  }

  get state(): PageState {
    return this.#state;
  }

  /** Finds and plans; changes nothing on a page that isn't cleaned. */
  look(anyway: boolean): Outcome {
    return this.#read(anyway) ?? this.#plan();
  }

  /** Carries the plan out. */
  clean(anyway: boolean): Outcome {
    return this.#read(anyway) ?? this.#plan('on');
  }

  /** How the page stands once the filter lists have answered or failed, for whoever can wait for that. */
  async heard(outcome: Outcome): Promise<Outcome> {
    if (outcome.kind === 'refused') return outcome;
    await this.#views.asked;
    return this.#views.main ? this.#plan() : outcome;
  }

  /** Shows the page as it was; what was restored stays restored. */
  showOriginal(): Outcome {
    return this.#read(true) ?? this.#plan(this.#state === 'on' ? 'original' : this.#state);
  }

  /** Takes back every change and forgets it. */
  undoAll(): Outcome {
    if (!this.#views.main) return this.look(true);
    this.#forget();
    return this.#plan();
  }

  /** Takes these actions back. */
  restore(...ids: string[]): Outcome {
    for (const id of ids) this.#restored.add(id);
    return this.look(true);
  }

  hideAgain(...ids: string[]): Outcome {
    for (const id of ids) this.#restored.delete(id);
    return this.look(true);
  }

  /** Takes back everything that a rule does. */
  restoreRule(rule: string): Outcome {
    return this.restore(...this.#planned.flatMap(({ plan }) => idsOf(plan.actions, rule)));
  }

  hideRuleAgain(rule: string): Outcome {
    return this.hideAgain(...this.#planned.flatMap(({ plan }) => idsOf(plan.restored, rule)));
  }

  /** Takes over settings for what is asked next. */
  takeSettings(settings: Settings): void {
    this.#settings = settings;
  }

  /** Takes over settings changed elsewhere: plans again and applies the difference. */
  useSettings(settings: Settings): void {
    this.#settings = settings;
    this.#planAgain();
  }

  /** Scrolls to a step and outlines it. False when it is no longer on the page. */
  jump(anchor: string): boolean {
    const { main } = this.#views;
    const copied = main && elementAt(main.reading.snapshot, anchor);
    return copied ? this.#places.go(this.#views.liveOf([copied])) : false;
  }

  /** Shows what an action took, or what was kept, in its place. False when it is no longer on the page. */
  show(id: string): boolean {
    this.#places.endPreview();
    this.setOpen(id, true);
    return this.#places.go(this.#placeOf(id));
  }

  /** Outlines a place for as long as it is pointed at; null ends it. False when it is no longer on the page. */
  preview(id: string | null): boolean {
    if (id === null) {
      this.#places.endPreview();
      return true;
    }
    return this.#places.preview(this.#placeOf(id), () => this.#peek(id));
  }

  /** Opens or closes a fold, or shows a hidden block in its place. */
  setOpen(id: string, open: boolean): void {
    if (open) this.#ledger.open(id);
    else this.#ledger.close(id);
    this.#stubs.get(id)?.setOpen(open);
  }

  /** The plan as it stands, for the reader view; reads the page first when that hasn't been done. */
  cleanup(anyway: boolean): Cleanup | Extract<Outcome, { kind: 'refused' }> {
    const refused = this.#read(anyway);
    if (refused?.kind === 'refused') return refused;
    if (!this.#views.main) throw new Error('the page was not read');
    return planFor(this.#views.main, this.#choices(), this.#parts);
  }

  /** Handles what was added to a page that is cleaned, and leaves alone what was there. */
  takeAdded(added: readonly Element[]): void {
    const { main } = this.#views;
    const url = new URL(this.#parts.address());
    // Another page's nodes: the next look reads that page as a whole.
    if (!main || this.#state === 'off' || !isSamePage(main.url, url)) return;
    if (this.#views.readAdded(added, url)) this.#plan();
  }

  /** Reads the page unless the last reading still holds. Answers only with a refusal. */
  #read(anyway: boolean): Outcome | null {
    const url = new URL(this.#parts.address());
    const { main } = this.#views;
    if (this.#state !== 'off' && main && isSamePage(main.url, url)) return null;
    // The address changed under a cleaned page: what was found belongs to the page before.
    if (this.#state !== 'off') this.#forget();
    const refusal = this.#views.read(url, anyway);
    return refusal && { kind: 'refused', refusal };
  }

  /** Plans, applies where the page is cleaned, and reports. */
  #plan(state: PageState = this.#state): Outcome {
    const [main, ...late] = this.#views.plan(this.#choices());
    this.#planned = [main, ...late];
    if (state !== 'off') this.#carryOut(state);
    const report = joinReports(main.report, ...late.map((cleanup) => cleanup.report));
    return { kind: 'report', report: { ...report, state, lists: this.#views.lists } };
  }

  /** Something that plans depend on has changed; a page that isn't cleaned waits until somebody asks. */
  #planAgain(): void {
    if (this.#views.main && this.#state !== 'off') this.#plan();
  }

  #choices(): Choices {
    const { hostname } = new URL(this.#parts.address());
    return { ...choicesOf(this.#settings, this.#restored, hostname), unlinked: this.#unlinked };
  }

  /** All of the plan or nothing: where a step of it fails, the page is given back as it was. */
  #carryOut(state: PageState): void {
    try {
      this.#ledger.apply(this.#planned.flatMap(({ plan }) => plan.actions));
      this.#ledger.setState(state);
      this.#state = state;
    } catch (error) {
      this.#forget();
      throw error;
    }
    this.#parts.changed(this.#state, this.#ledger.size);
  }

  #forget(): void {
    this.#places.endPreview();
    this.#ledger.undoAll();
    this.#ledger = this.#newLedger();
    this.#places = this.#newPlaces();
    this.#stubs.clear();
    this.#restored.clear();
    this.#unlinked.clear();
    this.#views.forgetAdded();
    this.#state = 'off';
    this.#parts.changed('off', 0);
  }

  #newLedger(): Ledger {
    return new Ledger({
      document: this.#parts.document,
      liveOf: (element) => this.#views.liveOf([element])[0],
      stubFor: (action) => this.#stubFor(action),
      labelFor: (action) => this.#labelFor(action),
    });
  }

  #newPlaces(): Places {
    const { scrollTo, later } = this.#parts;
    return new Places(this.#ledger, { scrollTo, later });
  }

  #stubFor(action: Action): Element {
    const { id, original } = action;
    const toggle = () => this.setOpen(id, !this.#ledger.isOpen(id));
    const goToOriginal = original && (() => this.#places.go(this.#views.liveOf(original)));
    const stub = this.#parts.makeStub(action, toggle, goToOriginal);
    this.#stubs.set(id, stub);
    return stub.element;
  }

  #labelFor(action: Action): Element {
    const unlink = () => {
      this.#unlinked.add(action.id);
      this.look(true);
    };
    return this.#parts.makeLabel(action, unlink, () => this.restore(action.id));
  }

  /** The live elements of an action, or of a finding that was not followed. */
  #placeOf(id: string): readonly Element[] {
    const taken = this.#ledger.targetsOf(id);
    if (taken.length) return taken;
    for (const { plan } of this.#planned) {
      const found =
        plan.refusals.find((refusal) => refusal.id === id)?.finding ?? plan.restored.find((action) => action.id === id);
      if (found) return this.#views.liveOf(found.targets);
    }
    return [];
  }

  /** Opens what is closed until the answer is called. */
  #peek(id: string): () => void {
    if (this.#ledger.isOpen(id)) return () => {};
    this.setOpen(id, true);
    return () => this.setOpen(id, false);
  }
}

const idsOf = (actions: readonly Action[], rule: string): string[] =>
  actions.filter((action) => action.rule === rule).map(({ id }) => id);

/** A contents list changes the part after `#` and nothing else. */
const isSamePage = (a: URL, b: URL): boolean => a.href.split('#', 1)[0] === b.href.split('#', 1)[0];
