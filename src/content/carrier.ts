/** Carries plans out on the page: the ledger with the stubs and labels it needs, and the places of what it did. */

import { Ledger } from '../core/apply/ledger.ts';
import { clearCopies, holdsMarks } from '../core/apply/remains.ts';
import type { Cleanup } from '../core/cleanup.ts';
import type { PageState } from '../core/outcome.ts';
import type { Action } from '../core/types.ts';
import { markBeside } from './beside.ts';
import { Places } from './places.ts';
import type { Stub } from './stub.ts';
import type { Views } from './views.ts';

export interface CarrierParts {
  readonly document: Document;
  makeStub(action: Action, toggle: () => void, goToOriginal: (() => void) | undefined): Stub;
  /** Makes the label beside a marked link; `unlink` and `keep` are what its note offers. */
  makeLabel(action: Action, unlink: () => void, keep: () => void): Element;
  /** Brings an element into view; `wholly` also when it is in view already. */
  scrollTo(element: Element, wholly: boolean): void;
  /** Does the work while what is being read, or `held`, stays where it is on the screen. */
  keepPlace(work: () => void, held?: Element): void;
  /** Tells of every element that the browser's search has found something in, before it is shown; gives what ends that. */
  onFound(found: (element: Element) => void): () => void;
  /** Runs something after these milliseconds. */
  later(milliseconds: number, work: () => void): void;
}

/** What the carrier needs of the session. */
export interface CarrierHost {
  readonly views: Views;
  /** The plans as they stand. */
  planned(): readonly Cleanup[];
  /** The person wants a marked link unlinked. */
  unlink(id: string): void;
  /** The person takes an action back. */
  restore(id: string): void;
  /** The person wants the page as it was. */
  giveBack(): void;
}

export class Carrier {
  readonly #parts: CarrierParts;
  readonly #host: CarrierHost;
  readonly #stubs = new Map<string, Stub>();
  readonly #ledger: Ledger;
  readonly #stopListening: () => void;
  readonly places: Places;
  #time = 0;

  constructor(parts: CarrierParts, host: CarrierHost) {
    this.#parts = parts;
    this.#host = host;
    this.#ledger = new Ledger({
      document: parts.document,
      liveOf: (element) => host.views.liveOf([element])[0],
      stubFor: (action) => this.#stubFor(action),
      labelFor: (action) => this.#labelFor(action),
    });
    this.places = new Places({
      ledger: this.#ledger,
      views: host.views,
      planned: () => host.planned(),
      setOpen: (id, open) => this.setOpen(id, open),
      scrollTo: (element, wholly) => parts.scrollTo(element, wholly),
      keepPlace: (work) => parts.keepPlace(work),
      later: (milliseconds, work) => parts.later(milliseconds, work),
    });
    // The browser scrolls to what it has found.
    this.#stopListening = parts.onFound((element) => {
      for (const id of this.takersOf(element)) this.setOpen(id, true);
    });
  }

  /** Number of actions that are carried out now. */
  get size(): number {
    return this.#ledger.size;
  }

  /** Milliseconds that it took to carry out what was carried out so far. */
  get time(): number {
    return this.#time;
  }

  /** Carries out exactly these actions. */
  carryOut(actions: readonly Action[], state: PageState): void {
    const start = performance.now();
    if (this.#ledger.isAt(actions, state)) {
      // A page may have put something between two stubs.
      this.#drawStubs();
    } else {
      this.#parts.keepPlace(() => {
        this.#ledger.apply(actions);
        this.#ledger.setState(state);
        this.#drawStubs();
      });
    }
    this.#time += performance.now() - start;
  }

  /** Opens or closes a fold, or shows a hidden block in its place. */
  setOpen(id: string, open: boolean): void {
    if (open) this.#ledger.open(id);
    else this.#ledger.close(id);
    this.#stubs.get(id)?.setOpen(open);
    this.#drawStubs();
  }

  /** The actions that take this element of the page or something around it. */
  takersOf(element: Element): string[] {
    return this.#ledger.takersOf(element);
  }

  /** Frees what the page has added of our marks: it copied them, and no action of ours knows of it. */
  clearCopiesIn(added: readonly Element[]): void {
    const written = this.#ledger.written();
    const isCopy = (element: Element) => !written.has(element) && holdsMarks(element);
    if (added.some(isCopy)) this.#parts.keepPlace(() => clearCopies(this.#parts.document, written));
  }

  /** Takes everything back; this carrier is of no use afterwards. */
  undoAll(): void {
    this.#stopListening();
    this.places.endPreview();
    this.#parts.keepPlace(() => {
      this.#ledger.undoAll();
      clearCopies(this.#parts.document, new Set());
    });
  }

  #drawStubs(): void {
    markBeside([...this.#stubs.values()].map(({ element }) => element));
  }

  #stubFor(action: Action): Element {
    const { id, original } = action;
    const toggle = () =>
      this.#parts.keepPlace(() => this.setOpen(id, !this.#ledger.isOpen(id)), this.#stubs.get(id)?.element);
    const goToOriginal = original && (() => this.places.goOn(this.#host.views.liveOf(original)));
    const stub = this.#parts.makeStub(action, toggle, goToOriginal);
    this.#stubs.set(id, stub);
    return stub.element;
  }

  #labelFor({ id, ...action }: Action): Element {
    return this.#parts.makeLabel(
      { id, ...action },
      () => this.#host.unlink(id),
      () => this.#host.restore(id),
    );
  }
}
