/** Reads ahead: does the long part of a look before it, in slices between which the page has its turn. */
import type { Look } from '../core/cleanup.ts';
import type { Choices } from '../core/types.ts';
import type { Views } from './views.ts';

export interface AheadParts {
  /** Milliseconds of a clock that never goes back. */
  now(): number;
  /** Gives the page its turn. */
  pause(): Promise<void>;
}

/** Milliseconds of work after which the page gets its turn; a frame has 16. On most pages all is done by then. */
const SLICE = 16;

export class Ahead {
  readonly #parts: AheadParts;
  /** What was read and found for the next look. */
  #prepared: Look | null = null;
  /** Grows with each cancellation. */
  #turn = 0;

  constructor(parts: AheadParts) {
    this.#parts = parts;
  }

  /** What is being prepared isn't wanted any more. */
  cancel(): void {
    this.#turn++;
  }

  /** True once for what was prepared: it isn't read again, though the page may have changed meanwhile. */
  takes(main: Look | null): boolean {
    const isPrepared = main !== null && main === this.#prepared;
    this.#prepared = null;
    return isPrepared;
  }

  /**
   * Finds for the next plan of what was just read; `began` is when that was begun. Given up where nobody wants it any more:
   * cancelled, or the page became another. Where somebody else has read the page meanwhile, what is found for that counts,
   * and what was asked is done without more ado.
   */
  async find(
    views: Views,
    choices: Choices,
    isCurrent: () => boolean,
    began: number,
  ): Promise<'done' | 'read-anew' | 'given-up'> {
    const { main } = views;
    const turn = this.#turn;
    let since = began;
    for (const _ of views.findAhead(choices)) {
      if (this.#parts.now() - since < SLICE) continue;
      await this.#parts.pause();
      if (this.#turn !== turn || !isCurrent()) return 'given-up';
      if (views.main !== main) return 'read-anew';
      since = this.#parts.now();
    }
    this.#prepared = main;
    return 'done';
  }
}
