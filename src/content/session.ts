/** One page and what Winnow does to it, from the first look to Undo all. */
import { type Cleanup, type CleanupParts, type Look, lookAt, planFor } from '../core/cleanup.ts';
import { Ledger } from '../core/ledger.ts';
import { read } from '../core/native.ts';
import type { Outcome, PageState } from '../core/outcome.ts';
import { elementAt } from '../core/report.ts';
import type { Action, Plan } from '../core/types.ts';
import { choicesOf, type Settings } from '../settings/settings.ts';
import type { Stub } from './stub.ts';

export interface SessionParts extends CleanupParts {
  readonly document: Document;
  /** The page's address now; single-page apps change it. */
  address(): string;
  makeStub(action: Action, toggle: () => void, goToOriginal: (() => void) | undefined): Stub;
  /** Brings an element into view. */
  scrollTo(element: Element): void;
  /** Runs something after these milliseconds. */
  later(milliseconds: number, work: () => void): void;
  /** Told after every change of what is done to the page. */
  changed(state: PageState, actions: number): void;
}

/** How long a place stays outlined: long enough to find it with the eye after the page has scrolled. */
const PLACE_TIME = 5000;

export class Session {
  readonly #parts: SessionParts;
  readonly #stubs = new Map<string, Stub>();
  readonly #restored = new Set<string>();
  #settings: Settings;
  #look: Look | null = null;
  #ledger: Ledger;
  #state: PageState = 'off';

  constructor(parts: SessionParts, settings: Settings) {
    this.#parts = parts;
    this.#settings = settings;
    this.#ledger = this.#newLedger();
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

  /** Shows the page as it was; what was restored stays restored. */
  showOriginal(): Outcome {
    return this.#read(true) ?? this.#plan(this.#state === 'on' ? 'original' : this.#state);
  }

  /** Takes back every change and forgets it. */
  undoAll(): Outcome {
    if (!this.#look) return this.look(true);
    this.#forget();
    return this.#plan();
  }

  restore(id: string): Outcome {
    this.#restored.add(id);
    return this.look(true);
  }

  hideAgain(id: string): Outcome {
    this.#restored.delete(id);
    return this.look(true);
  }

  /** Takes over settings for what is asked next. */
  takeSettings(settings: Settings): void {
    this.#settings = settings;
  }

  /** Takes over settings changed elsewhere: plans again and applies the difference. */
  useSettings(settings: Settings): void {
    this.#settings = settings;
    if (this.#look && this.#state !== 'off') this.#plan();
  }

  /** Scrolls to a step and outlines it. False when it is no longer on the page. */
  jump(anchor: string): boolean {
    const copied = this.#look && elementAt(this.#look.reading.snapshot, anchor);
    return copied ? this.#go(this.#liveOf([copied])) : false;
  }

  /** Shows what an action took, in its place. False when it isn't carried out or no longer on the page. */
  show(id: string): boolean {
    this.setOpen(id, true);
    return this.#go(this.#ledger.targetsOf(id));
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
    if (!this.#look) throw new Error('the page was not read');
    return planFor(this.#look, choicesOf(this.#settings, this.#restored), this.#parts);
  }

  /** Reads the page unless the last reading still holds. Answers only with a refusal. */
  #read(anyway: boolean): Outcome | null {
    const url = new URL(this.#parts.address());
    if (this.#state !== 'off' && this.#look && isSamePage(this.#look.url, url)) return null;
    // The address changed under a cleaned page: what was found belongs to the page before.
    if (this.#state !== 'off') this.#forget();
    const result = lookAt(this.#parts.document, url, anyway, this.#parts);
    if (result.kind === 'refused') {
      this.#look = null;
      return result;
    }
    this.#look = result.look;
    return null;
  }

  /** Plans, applies where the page is cleaned, and reports. */
  #plan(state: PageState = this.#state): Outcome {
    if (!this.#look) throw new Error('the page was not read');
    const { plan, report } = planFor(this.#look, choicesOf(this.#settings, this.#restored), this.#parts);
    if (state !== 'off') this.#carryOut(plan, state);
    return { kind: 'report', report: { ...report, state } };
  }

  /** All of the plan or nothing: where a step of it fails, the page is given back as it was. */
  #carryOut({ actions }: Plan, state: PageState): void {
    try {
      this.#ledger.apply(actions);
      this.#ledger.setState(state);
      this.#state = state;
    } catch (error) {
      this.#forget();
      throw error;
    }
    this.#parts.changed(this.#state, this.#ledger.size);
  }

  #forget(): void {
    this.#ledger.undoAll();
    this.#ledger = this.#newLedger();
    this.#stubs.clear();
    this.#restored.clear();
    this.#state = 'off';
    this.#parts.changed('off', 0);
  }

  #newLedger(): Ledger {
    return new Ledger({
      document: this.#parts.document,
      liveOf: (element) => this.#look?.reading.snapshot.liveOf(element),
      stubFor: (action) => this.#stubFor(action),
    });
  }

  #stubFor(action: Action): Element {
    const { id, original } = action;
    const toggle = () => this.setOpen(id, !this.#ledger.isOpen(id));
    const goToOriginal = original && (() => this.#go(this.#liveOf(original)));
    const stub = this.#parts.makeStub(action, toggle, goToOriginal);
    this.#stubs.set(id, stub);
    return stub.element;
  }

  #go(elements: readonly Element[]): boolean {
    const there = elements.filter((element) => read(element, 'isConnected'));
    if (!there[0]) return false;
    this.#ledger.markPlace(there);
    this.#parts.scrollTo(there[0]);
    const ledger = this.#ledger;
    this.#parts.later(PLACE_TIME, () => ledger.unmarkPlace(there));
    return true;
  }

  #liveOf(elements: readonly Element[]): Element[] {
    return elements.flatMap((element) => this.#look?.reading.snapshot.liveOf(element) ?? []);
  }
}

/** A contents list changes the part after `#` and nothing else. */
const isSamePage = (a: URL, b: URL): boolean => a.href.split('#', 1)[0] === b.href.split('#', 1)[0];
