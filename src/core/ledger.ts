/**
 * The only writer to the page. Every write is an attribute or a node of Winnow's own, and pushes its own undo, so that
 * undoing everything gives back the document byte for byte. Nodes of the page are never removed, wrapped or moved.
 */
import { call, read } from './native.ts';
import type { PageState } from './outcome.ts';
import type { Action } from './types.ts';

/** On `<html>`: `on` while the page is cleaned, `original` reads as `off` while it is shown as it was. */
const STATE_ATTRIBUTE = 'data-winnow';
/** On everything that an action takes: the verb, which the style sheet acts on. */
export const VERB_ATTRIBUTE = 'data-winnow-verb';
/** On the targets of a fold that the person opened, and of a hidden block whose place is shown. */
const OPEN_ATTRIBUTE = 'data-winnow-open';
/** On what the person jumped to. */
const PLACE_ATTRIBUTE = 'data-winnow-place';

/** The element of a stub, a name of our own, so that no page's style sheet is likely to mean it. */
export const STUB_TAG = 'winnow-stub';

type Undo = () => void;

interface Entry {
  readonly targets: readonly Element[];
  readonly stub: Element | null;
  readonly undo: Undo[];
}

export interface LedgerParts {
  /** The live document. */
  readonly document: Document;
  /** The live element for one that a plan names. */
  liveOf(element: Element): Element | undefined;
  /** Makes the stub of a fold; the ledger puts it before the first target. */
  stubFor(action: Action): Element;
}

export class Ledger {
  readonly #parts: LedgerParts;
  readonly #entries = new Map<string, Entry>();
  readonly #opened = new Map<string, Undo[]>();
  #state: Undo[] = [];
  #place: { readonly elements: readonly Element[]; readonly undo: Undo[] } = { elements: [], undo: [] };

  constructor(parts: LedgerParts) {
    this.#parts = parts;
  }

  /** Number of actions that are carried out now. */
  get size(): number {
    return this.#entries.size;
  }

  /** Carries out exactly these actions: undoes those that are no longer among them, and leaves the others as they are. */
  apply(actions: readonly Action[]): void {
    const wanted = new Map(actions.map((action) => [action.id, action]));
    for (const [id, { targets, stub }] of this.#entries) {
      // A page may take our stub away, and a fold without one has no way back.
      const isWhole = stub === null || read(stub, 'isConnected');
      if (!isWhole || !isSame(targets, this.#live(wanted.get(id)))) this.undo(id);
    }
    for (const action of actions) if (!this.#entries.has(action.id)) this.#carryOut(action);
  }

  /** Takes one action back. */
  undo(id: string): void {
    this.close(id);
    revert(this.#entries.get(id)?.undo ?? []);
    this.#entries.delete(id);
  }

  /** Takes everything back, the attribute on `<html>` too. */
  undoAll(): void {
    this.unmarkPlace();
    for (const id of [...this.#entries.keys()].reverse()) this.undo(id);
    revert(this.#state);
    this.#state = [];
  }

  /** Says on `<html>` whether the page is cleaned (`on`) or shown as it was. */
  setState(state: PageState): void {
    revert(this.#state);
    const root = read(this.#parts.document, 'documentElement');
    this.#state = state === 'off' ? [] : [set(root, STATE_ATTRIBUTE, state === 'on' ? 'on' : 'off')];
  }

  /** Shows what an action took, in its place. False when it is not carried out. */
  open(id: string): boolean {
    const entry = this.#entries.get(id);
    if (!entry) return false;
    if (!this.#opened.has(id))
      this.#opened.set(
        id,
        entry.targets.map((target) => set(target, OPEN_ATTRIBUTE, '')),
      );
    return true;
  }

  close(id: string): void {
    revert(this.#opened.get(id) ?? []);
    this.#opened.delete(id);
  }

  isOpen(id: string): boolean {
    return this.#opened.has(id);
  }

  /** The live elements of an action that is carried out. */
  targetsOf(id: string): readonly Element[] {
    return this.#entries.get(id)?.targets ?? [];
  }

  /** Marks live elements as the place the person jumped to, and only these. */
  markPlace(elements: readonly Element[]): void {
    this.unmarkPlace();
    this.#place = { elements, undo: elements.map((element) => set(element, PLACE_ATTRIBUTE, '')) };
  }

  /** Takes the mark away; when `elements` are given, only if they are still the ones that are marked. */
  unmarkPlace(elements: readonly Element[] = this.#place.elements): void {
    if (elements !== this.#place.elements) return;
    revert(this.#place.undo);
    this.#place = { elements: [], undo: [] };
  }

  #live(action: Action | undefined): Element[] {
    const live = (action?.targets ?? []).flatMap((target) => this.#parts.liveOf(target) ?? []);
    return live.filter((target) => read(target, 'isConnected'));
  }

  #carryOut(action: Action): void {
    const targets = this.#live(action);
    const first = targets[0];
    if (!first) return;
    const stub = action.verb === 'fold' ? this.#parts.stubFor(action) : null;
    const undo = targets.map((target) => set(target, VERB_ATTRIBUTE, action.verb));
    if (stub) undo.push(insertBefore(first, stub));
    this.#entries.set(action.id, { targets, stub, undo });
  }
}

/** Newest first, so that two writes to one attribute end at the oldest value. */
function revert(undo: readonly Undo[]): void {
  for (const one of [...undo].reverse()) one();
}

function set(element: Element, name: string, value: string): Undo {
  const before = call(element, 'getAttribute', name);
  call(element, 'setAttribute', name, value);
  return () => {
    if (before === null) call(element, 'removeAttribute', name);
    else call(element, 'setAttribute', name, before);
  };
}

function insertBefore(target: Element, stub: Element): Undo {
  call(target, 'before', stub);
  return () => call(stub, 'remove');
}

function isSame(a: readonly Element[], b: readonly Element[]): boolean {
  return a.length === b.length && a.every((element, index) => element === b[index]);
}

/**
 * Clears away what a ledger left that is gone: after an update of the extension, or in a page that was saved while it was
 * clean. Nobody could undo it any more.
 */
export function clearRemains(document: Document): void {
  const attributes = [STATE_ATTRIBUTE, VERB_ATTRIBUTE, OPEN_ATTRIBUTE, PLACE_ATTRIBUTE];
  const remains = call(document, 'querySelectorAll', [STUB_TAG, ...attributes.map((name) => `[${name}]`)].join());
  for (const element of remains) {
    if (read(element, 'localName') === STUB_TAG) call(element, 'remove');
    else for (const name of attributes) call(element, 'removeAttribute', name);
  }
}
