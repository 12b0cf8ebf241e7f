/** What the person decided: the settings, and what they want of single things on this page. */
import type { Action, Choices } from '../core/types.ts';
import type { PageSettings } from '../settings/settings.ts';

export class Wishes {
  readonly #restored = new Set<string>();
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

  /** Takes these actions back. */
  restore(ids: readonly string[]): void {
    for (const id of ids) this.#restored.add(id);
    this.#version++;
  }

  /** Has these actions carried out again. */
  repeat(ids: readonly string[]): void {
    for (const id of ids) this.#restored.delete(id);
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
    const restored = new Set(this.#restored);
    return { ...here, restored, unlinked: new Set(this.#unlinked), kept: new Set(kept) };
  }
}

/** The ids of those actions that are a rule's. */
export const idsOf = (actions: readonly Action[], rule: string): string[] =>
  actions.filter((action) => action.rule === rule).map(({ id }) => id);
