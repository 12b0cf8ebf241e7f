/** One page and what Winnow does to it, from the first look to Undo all. */
import type { Cleanup } from '../core/cleanup.ts';
import type { Outcome, PageState } from '../core/outcome.ts';
import type { Action } from '../core/types.ts';
import type { PageSettings } from '../settings/settings.ts';
import { Ahead } from './ahead.ts';
import { hostOf } from './carrier-host.ts';
import { Later } from './later.ts';
import type { Places } from './places.ts';
import type { Refused, SessionParts } from './session-parts.ts';
import type { Tryable } from './trial.ts';
import { Views } from './views.ts';
import { Wishes } from './wishes.ts';
import { Written } from './written.ts';

export class Session {
  readonly #parts: SessionParts;
  readonly #views: Views;
  readonly #wishes: Wishes;
  readonly #written: Written;
  /** The plans as they stand; empty before the first. */
  planned: readonly Cleanup[] = [];
  readonly #ahead: Ahead;
  /** What becomes of the page once it is cleaned. */
  readonly later: Later;

  constructor(parts: SessionParts, settings: PageSettings) {
    this.#parts = parts;
    this.#wishes = new Wishes(settings);
    this.#ahead = new Ahead(parts);
    this.#views = new Views(parts, () => this.#planAgain());
    this.#written = new Written(parts.document, () => parts.applying().carrierFor(hostOf(this, this.#views)));
    this.later = new Later({
      views: this.#views,
      written: this.#written,
      url: () => new URL(parts.address()),
      planAgain: () => this.#plan(),
      forget: () => this.#forget(),
    });
  }

  get state(): PageState {
    return this.#written.state;
  }

  /** Does the long part of what is asked next, in slices. Answers in its place where there is nothing more to do. */
  async prepare(anyway: boolean): Promise<Outcome | null> {
    const began = this.#parts.now();
    const refused = this.#read(anyway);
    if (refused) return refused;
    const end = await this.#ahead.find(this.#views, this.#wishes.choices(), () => this.isCurrent(), began);
    return end === 'given-up' ? this.look(anyway) : null;
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
    return this.isCurrent() ? this.#plan() : outcome;
  }

  /** Shows the page as it was; what was restored stays restored. */
  showOriginal(): Outcome {
    this.#ahead.cancel();
    return this.#read(true) ?? this.#plan(this.state === 'on' ? 'original' : this.state);
  }

  /** Takes back every change and forgets it. */
  undoAll(): Outcome {
    if (!this.#views.main) return this.look(true);
    this.#forget();
    return this.#plan();
  }

  restore(id: string): Outcome {
    return this.#wish('restore', (action) => action.id === id);
  }

  hideAgain(id: string): Outcome {
    return this.#wish('repeat', (action) => action.id === id);
  }

  /** Leads a marked link straight to the shop. */
  unlink(id: string): void {
    this.#wishes.unlink(id);
    this.look(true);
  }

  /** Takes back everything that a rule does. */
  restoreRule(rule: string): Outcome {
    return this.#wish('restore', (action) => action.rule === rule);
  }

  hideRuleAgain(rule: string): Outcome {
    return this.#wish('repeat', (action) => action.rule === rule);
  }

  /** Takes over settings for what is asked next. */
  takeSettings(settings: PageSettings): void {
    this.#wishes.takeSettings(settings);
  }

  /** Takes over settings changed elsewhere: plans again and applies the difference. */
  useSettings(settings: PageSettings): void {
    this.takeSettings(settings);
    this.#planAgain();
  }

  /** Where things are on the page. */
  get places(): Places {
    return this.#written.carrier.places;
  }

  /** The plan as it stands, for the reader view; reads the page first when that hasn't been done. */
  cleanup(anyway: boolean): Cleanup | Refused {
    return this.#read(anyway) ?? this.#planned()[0];
  }

  /** What trials try; null where there is nothing to read. */
  tryable(anyway: boolean): Tryable | null {
    if (!this.isCurrent() && this.#read(anyway)) return null;
    return { ...this.#views.tryable, rules: this.#parts.rules, choices: this.#wishes.choices() };
  }

  /** Reads the page unless the last reading still holds. Answers only with a refusal. */
  #read(anyway: boolean): Refused | null {
    const url = new URL(this.#parts.address());
    const isKnown = this.#ahead.takes(this.#views.main) || this.state !== 'off';
    if (isKnown && this.isCurrent()) return null;
    // The address changed under a cleaned page: what was found belongs to the page before.
    if (this.state !== 'off') this.#forget();
    this.#written.clearCopies();
    const refusal = this.#views.read(url, anyway);
    return refusal && { kind: 'refused', refusal };
  }

  /** Once the page was read anew, what was planned before names nothing in it. */
  #planned(): readonly [Cleanup, ...Cleanup[]] {
    const planned = this.#views.plan(this.#wishes.choices(), this.#wishes.version);
    this.planned = planned;
    return planned;
  }

  /** Plans, applies where the page is cleaned, and reports. */
  #plan(state: PageState = this.state): Outcome {
    const [main, ...late] = this.#planned();
    if (state !== 'off') this.#carryOut(state);
    const added = late.map(({ report }) => report);
    const report = added.length === 0 ? main.report : this.#parts.applying().joinReports(main.report, ...added);
    const timings = { ...report.timings, apply: this.#written.time };
    return { kind: 'report', report: { ...report, state, lists: this.#views.lists, timings } };
  }

  /** Something that plans depend on has changed; a page that isn't cleaned waits until somebody asks. */
  #planAgain(): void {
    if (this.state === 'off') return;
    // The next look reads the other page; what was planned for this one mustn't touch it.
    if (this.isCurrent()) this.#plan();
    else this.#forget();
  }

  #wish(what: 'restore' | 'repeat', isMeant: (action: Action) => boolean): Outcome {
    this.#wishes[what](this.planned, isMeant);
    return this.look(true);
  }

  isCurrent(): boolean {
    return this.#views.areOf(new URL(this.#parts.address()));
  }

  /** All of the plan or nothing: where a step of it fails, the page is given back as it was. */
  #carryOut(state: PageState): void {
    const actions = this.planned.flatMap(({ plan }) => plan.actions);
    try {
      this.#written.carryOut(actions, state);
    } catch (error) {
      this.#forget();
      throw error;
    }
    this.#parts.changed(state, this.#written.carrier.size);
  }

  #forget(): void {
    this.#ahead.cancel();
    this.#written.undoAll();
    this.#wishes.forget();
    this.#views.forgetAdded();
    this.#parts.changed('off', 0);
  }
}
