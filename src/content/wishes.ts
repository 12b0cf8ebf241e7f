/** What the person decided: the settings, and what they want of single things on this page. */
import type { Action, Choices } from '../core/types.ts';
import { choicesOf, type Settings } from '../settings/settings.ts';

export class Wishes {
  readonly #restored = new Set<string>();
  readonly #unlinked = new Set<string>();
  #settings: Settings;
  #version = 0;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** Another number whenever `choices` would be others. */
  get version(): number {
    return this.#version;
  }

  takeSettings(settings: Settings): void {
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

  /** All that a plan of the page at this address depends on. */
  choices(url: URL): Choices {
    // Copies, so that what a plan was made for stays what it was.
    const restored = new Set(this.#restored);
    return { ...choicesOf(this.#settings, restored, url.hostname), unlinked: new Set(this.#unlinked) };
  }
}

/** The ids of those actions that are a rule's. */
export const idsOf = (actions: readonly Action[], rule: string): string[] =>
  actions.filter((action) => action.rule === rule).map(({ id }) => id);
