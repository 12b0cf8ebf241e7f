/** What is written to a page: by a carrier, for as long as there is something to take back, and the state it brought it into. */
import { clearCopies } from '../core/apply/remains.ts';
import type { PageState } from '../core/outcome.ts';
import type { Action } from '../core/types.ts';
import type { Carrier } from './carrier.ts';

export class Written {
  readonly #document: Document;
  readonly #makeCarrier: () => Carrier;
  #carrier: Carrier | null = null;
  #state: PageState = 'off';
  /** Something was written once, and may have been copied by the page. */
  #everWrote = false;

  constructor(document: Document, makeCarrier: () => Carrier) {
    this.#document = document;
    this.#makeCarrier = makeCarrier;
  }

  get state(): PageState {
    return this.#state;
  }

  /** Made when it is first asked for, also for showing a place on a page that isn't cleaned. */
  get carrier(): Carrier {
    this.#carrier ??= this.#makeCarrier();
    return this.#carrier;
  }

  /** Milliseconds that it took to carry out what was carried out so far. */
  get time(): number {
    return this.#carrier?.time ?? 0;
  }

  /** Carries out exactly these actions. */
  carryOut(actions: readonly Action[], state: PageState): void {
    this.#everWrote = true;
    this.carrier.carryOut(actions, state);
    this.#state = state;
  }

  /** Takes everything back. */
  undoAll(): void {
    this.#carrier?.undoAll();
    this.#carrier = null;
    this.#state = 'off';
  }

  /** Frees what the page has added of our marks. */
  clearCopiesIn(added: readonly Element[]): void {
    this.#carrier?.clearCopiesIn(added);
  }

  /** The same on a page that isn't cleaned: an app may bring back what it copied while it was. */
  clearCopies(): void {
    if (this.#everWrote) clearCopies(this.#document, new Set());
  }
}
