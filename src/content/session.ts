/** One page and what Winnow does to it, from the first look to Undo all. */
import type { Cleanup } from '../core/cleanup.ts';
import type { OptionTrial, Outcome, PageState } from '../core/outcome.ts';
import { joinReports } from '../core/report.ts';
import type { Choices } from '../core/types.ts';
import type { Settings } from '../settings/settings.ts';
import { Carrier, type CarrierParts } from './carrier.ts';
import type { Places } from './places.ts';
import { isSamePage } from './same-page.ts';
import { trialsOf } from './trial.ts';
import { Views, type ViewsParts } from './views.ts';
import { idsOf, Wishes } from './wishes.ts';

export interface SessionParts extends ViewsParts, CarrierParts {
  /** The page's address now; single-page apps change it. */
  address(): string;
  /** Told after every change of what is done to the page. */
  changed(state: PageState, actions: number): void;
}

export class Session {
  readonly #parts: SessionParts;
  readonly #views: Views;
  readonly #wishes: Wishes;
  #carrier: Carrier;
  #planned: readonly Cleanup[] = [];
  #state: PageState = 'off';

  constructor(parts: SessionParts, settings: Settings) {
    this.#parts = parts;
    this.#wishes = new Wishes(settings);
    this.#views = new Views(parts, () => this.#planAgain());
    this.#carrier = this.#newCarrier();
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
    return this.#isCurrent() ? this.#plan() : outcome;
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

  restore(id: string): Outcome {
    this.#wishes.restore([id]);
    return this.look(true);
  }

  hideAgain(id: string): Outcome {
    this.#wishes.repeat([id]);
    return this.look(true);
  }

  /** Takes back everything that a rule does. */
  restoreRule(rule: string): Outcome {
    this.#wishes.restore(this.#planned.flatMap(({ plan }) => idsOf(plan.actions, rule)));
    return this.look(true);
  }

  hideRuleAgain(rule: string): Outcome {
    this.#wishes.repeat(this.#planned.flatMap(({ plan }) => idsOf(plan.restored, rule)));
    return this.look(true);
  }

  /** Takes over settings for what is asked next. */
  takeSettings(settings: Settings): void {
    this.#wishes.takeSettings(settings);
  }

  /** Takes over settings changed elsewhere: plans again and applies the difference. */
  useSettings(settings: Settings): void {
    this.takeSettings(settings);
    this.#planAgain();
  }

  /** Where things are on the page. */
  get places(): Places {
    return this.#carrier.places;
  }

  /** The plan as it stands, for the reader view; reads the page first when that hasn't been done. */
  cleanup(anyway: boolean): Cleanup | Extract<Outcome, { kind: 'refused' }> {
    const refused = this.#read(anyway);
    if (refused?.kind === 'refused') return refused;
    if (!this.#views.main) throw new Error('the page was not read');
    return this.#views.plan(this.#choices(), this.#wishes.version)[0];
  }

  /** What a rule would do with each value of an option of its; null when there is no such choice, or nothing to read. */
  tryOption(id: string, option: string, anyway: boolean): OptionTrial[] | null {
    if (!this.#isCurrent() && this.#read(anyway)) return null;
    const rule = this.#parts.rules.find((one) => one.id === id);
    return rule ? trialsOf(this.#views, rule, option, this.#choices()) : null;
  }

  /** Handles what was added to a page that is cleaned, and leaves alone what was there. */
  takeAdded(added: readonly Element[]): void {
    // Another page's nodes: the next look reads that page as a whole.
    if (this.#state === 'off' || !this.#isCurrent()) return;
    if (this.#views.readAdded(added, new URL(this.#parts.address()))) this.#plan();
  }

  /** Reads the page unless the last reading still holds. Answers only with a refusal. */
  #read(anyway: boolean): Outcome | null {
    const url = new URL(this.#parts.address());
    if (this.#state !== 'off' && this.#isCurrent()) return null;
    // The address changed under a cleaned page: what was found belongs to the page before.
    if (this.#state !== 'off') this.#forget();
    const refusal = this.#views.read(url, anyway);
    return refusal && { kind: 'refused', refusal };
  }

  /** Plans, applies where the page is cleaned, and reports. */
  #plan(state: PageState = this.#state): Outcome {
    const [main, ...late] = this.#views.plan(this.#choices(), this.#wishes.version);
    this.#planned = [main, ...late];
    if (state !== 'off') this.#carryOut(state);
    const report = joinReports(main.report, ...late.map((cleanup) => cleanup.report));
    return { kind: 'report', report: { ...report, state, lists: this.#views.lists } };
  }

  /** Something that plans depend on has changed; a page that isn't cleaned waits until somebody asks. */
  #planAgain(): void {
    if (this.#state === 'off') return;
    // The next look reads the other page; what was planned for this one mustn't touch it.
    if (this.#isCurrent()) this.#plan();
    else this.#forget();
  }

  /** False before anything was read, and once the address has changed under what was. */
  #isCurrent(): boolean {
    const { main } = this.#views;
    return main !== null && isSamePage(main.url, new URL(this.#parts.address()));
  }

  #choices(): Choices {
    return this.#wishes.choices(new URL(this.#parts.address()));
  }

  /** All of the plan or nothing: where a step of it fails, the page is given back as it was. */
  #carryOut(state: PageState): void {
    try {
      this.#carrier.carryOut(
        this.#planned.flatMap(({ plan }) => plan.actions),
        state,
      );
      this.#state = state;
    } catch (error) {
      this.#forget();
      throw error;
    }
    this.#parts.changed(this.#state, this.#carrier.size);
  }

  #forget(): void {
    this.#carrier.undoAll();
    this.#carrier = this.#newCarrier();
    this.#wishes.forget();
    this.#views.forgetAdded();
    this.#state = 'off';
    this.#parts.changed('off', 0);
  }

  #newCarrier(): Carrier {
    return new Carrier(this.#parts, {
      views: this.#views,
      planned: () => this.#planned,
      unlink: (id) => {
        this.#wishes.unlink(id);
        this.look(true);
      },
      restore: (id) => this.restore(id),
    });
  }
}
