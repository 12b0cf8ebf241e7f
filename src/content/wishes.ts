/** What the person decided: the settings, and what they want of single things on this page. */
import { namesOf, Restored } from '../core/plan/restored.ts';
import type { Action, Choices, Plan } from '../core/types.ts';
import type { PageSettings } from '../settings/settings.ts';

interface Planned {
  readonly plan: Plan;
}

export class Wishes {
  readonly #restored = new Restored();
  readonly #unlinked = new Set<string>();
  #settings: PageSettings;
  #version = 0;

  constructor(settings: PageSettings) {
    this.#settings = settings;
  }

  /** Another number whenever `choices` would be others. */
  get version(): number {
    return this.#version;
  }

  takeSettings(settings: PageSettings): void {
    if (JSON.stringify(settings) !== JSON.stringify(this.#settings)) this.#version++;
    this.#settings = settings;
  }

  /** Takes those actions of the plans back that are meant. */
  restore(plans: readonly Planned[], isMeant: (action: Action) => boolean): void {
    for (const { plan } of plans) for (const one of plan.actions.filter(isMeant)) this.#restored.add(namesOf(one));
    this.#version++;
  }

  /** Has those actions carried out again that were taken back and are meant. */
  repeat(plans: readonly Planned[], isMeant: (action: Action) => boolean): void {
    for (const { plan } of plans) for (const one of plan.restored.filter(isMeant)) this.#restored.drop(namesOf(one));
    this.#version++;
  }

  /** Has a marked link led straight to the shop. */
  unlink(id: string): void {
    this.#unlinked.add(id);
    this.#version++;
  }

  /** Forgets what was wanted of single things. */
  forget(): void {
    this.#restored.clear();
    this.#unlinked.clear();
    this.#version++;
  }

  /** All that a plan depends on. */
  choices(): Choices {
    const { kept, ...here } = this.#settings;
    // Copies, so that what a plan was made for stays what it was.
    const restored = this.#restored.names;
    return { ...here, restored, unlinked: new Set(this.#unlinked), kept: new Set(kept) };
  }
}
