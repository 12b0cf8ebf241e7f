/** What the person decided about single things on this page; forgotten when all is undone. */
import type { Choices } from '../core/types.ts';
import { choicesOf, type Settings } from '../settings/settings.ts';

export class Wishes {
  readonly #restored = new Set<string>();
  readonly #unlinked = new Set<string>();

  /** Takes these actions back. */
  restore(ids: readonly string[]): void {
    for (const id of ids) this.#restored.add(id);
  }

  /** Has these actions carried out again. */
  repeat(ids: readonly string[]): void {
    for (const id of ids) this.#restored.delete(id);
  }

  /** Has a marked link led straight to the shop. */
  unlink(id: string): void {
    this.#unlinked.add(id);
  }

  forget(): void {
    this.#restored.clear();
    this.#unlinked.clear();
  }

  /** With the settings, all that a plan depends on. */
  choices(settings: Settings, url: URL): Choices {
    return { ...choicesOf(settings, this.#restored, url.hostname), unlinked: this.#unlinked };
  }
}
