/**
 * The only writer to the page. Every write is an attribute or a node of Winnow's own, and pushes its own undo, so that
 * undoing everything gives back the document byte for byte. Nodes of the page are never removed, wrapped or moved.
 */

import { call, read } from '../native.ts';
import type { PageState } from '../outcome.ts';
import type { Action } from '../types.ts';
import { isTaking } from '../verbs.ts';
import { type CarriedOut, edit, isStill, takenBack } from './carried-out.ts';
import { insertAfter, insertBefore, revert, setAttribute, type Undo } from './edits.ts';
import { PlaceMark } from './place-mark.ts';

/** On `<html>`: `on` while the page is cleaned, `original` reads as `off` while it is shown as it was. */
export const STATE_ATTRIBUTE = 'data-winnow';
/** On everything that an action takes: the verb, which the style sheet acts on. */
export const VERB_ATTRIBUTE = 'data-winnow-verb';
/** On the targets of a fold that the person opened, and of a hidden block whose place is shown. */
export const OPEN_ATTRIBUTE = 'data-winnow-open';

/** The element of a stub, a name of our own, so that no page's style sheet is likely to mean it. */
export const STUB_TAG = 'winnow-stub';
/** The element of the label beside a marked link. */
export const LABEL_TAG = 'winnow-label';

/** The page that a ledger writes to, and what it puts there. */
interface LedgerParts {
  /** The live document. */
  readonly document: Document;
  /** The live element for one that a plan names. */
  liveOf(element: Element): Element | undefined;
  /** Makes the stub of a fold; the ledger puts it before the first target. */
  stubFor(action: Action): Element;
  /** Makes the label of a marked link; the ledger puts it behind the link. */
  labelFor(action: Action): Element;
}

/** What is done to one page, by the ids of actions, with the way back from each. */
export class Ledger {
  readonly #parts: LedgerParts;
  readonly #entries = new Map<string, CarriedOut>();
  readonly #opened = new Map<string, Undo[]>();
  #state: Undo[] = [];
  /** What stands on `<html>`; null while nothing does. */
  #said: string | null = null;
  /** What the person jumped to. */
  readonly place = new PlaceMark();

  constructor(parts: LedgerParts) {
    this.#parts = parts;
  }

  /** Number of actions that are carried out now. */
  get size(): number {
    return this.#entries.size;
  }

  /** True when exactly these actions are carried out and the page says so: then there is nothing to write. */
  isAt(actions: readonly Action[], state: PageState): boolean {
    if (!this.#isSaid(saidOf(state)) || this.#outdated(actions).length > 0) return false;
    return actions.every((action) => this.#entries.has(action.id) || this.#live(action).length === 0);
  }

  /** Carries out exactly these actions: undoes those that are no longer among them, and leaves the others as they are. */
  apply(actions: readonly Action[]): void {
    for (const id of this.#outdated(actions)) this.undo(id);
    for (const action of actions) if (!this.#entries.has(action.id)) this.#carryOut(action);
  }

  /** Which of what is carried out isn't what these actions ask for, or isn't whole any more. */
  #outdated(actions: readonly Action[]): string[] {
    const wanted = new Map(actions.map((action) => [action.id, action]));
    const isOutdated = (entry: CarriedOut) => {
      const now = wanted.get(entry.action.id);
      return !isStill(entry, now, this.#live(now));
    };
    return [...this.#entries].filter(([, entry]) => isOutdated(entry)).map(([id]) => id);
  }

  /** Takes one action back. */
  undo(id: string): void {
    revert(this.#opened.get(id) ?? []);
    this.#opened.delete(id);
    const entry = this.#entries.get(id);
    revert(entry?.edits ?? []);
    revert(entry?.undo ?? []);
    this.#entries.delete(id);
  }

  /** Takes everything back, the attribute on `<html>` too. */
  undoAll(): void {
    this.place.unmark();
    for (const id of [...this.#entries.keys()].reverse()) this.undo(id);
    revert(this.#state);
    this.#state = [];
    this.#said = null;
  }

  /** Every element that was written to or put in, and isn't taken back. */
  written(): Set<Element> {
    const all = [...this.#entries.values()].flatMap(({ targets, inserted }) => [...targets, ...inserted]);
    return new Set([this.#root(), ...this.place.elements, ...all]);
  }

  /** Says on `<html>` whether the page is cleaned (`on`) or shown as it was. */
  setState(state: PageState): void {
    const said = saidOf(state);
    // To write it again has the browser look at the style of all that it is written above.
    if (this.#isSaid(said)) return;
    revert(this.#state);
    this.#state = said === null ? [] : [setAttribute(this.#root(), STATE_ATTRIBUTE, said)];
    this.#said = said;
    for (const entry of this.#entries.values()) {
      if (this.#isOn && entry.edits.length === 0) entry.edits = this.#edit(entry);
      else if (!this.#isOn) entry.edits = takenBack(entry.edits);
    }
  }

  get #isOn(): boolean {
    return this.#said === 'on';
  }

  #root(): Element {
    return read(this.#parts.document, 'documentElement');
  }

  /** The page may have taken off what was said. */
  #isSaid(said: string | null): boolean {
    return this.#said === said && call(this.#root(), 'getAttribute', STATE_ATTRIBUTE) === said;
  }

  /** Shows what an action took, in its place. False when it is not carried out. */
  open(id: string): boolean {
    const entry = this.#entries.get(id);
    if (!entry) return false;
    if (this.#opened.has(id) || !isTaking(entry.action)) return true;
    this.#opened.set(
      id,
      entry.targets.map((target) => setAttribute(target, OPEN_ATTRIBUTE, '')),
    );
    entry.edits = takenBack(entry.edits);
    return true;
  }

  close(id: string): void {
    revert(this.#opened.get(id) ?? []);
    const wasOpen = this.#opened.delete(id);
    const entry = this.#entries.get(id);
    if (wasOpen && entry && this.#isOn) entry.edits = this.#edit(entry);
  }

  isOpen(id: string): boolean {
    return this.#opened.has(id);
  }

  /** The actions that take this element of the page or something around it. */
  takersOf(element: Element): string[] {
    const isIn = ({ action, targets }: CarriedOut) =>
      isTaking(action) && targets.some((target) => call(target, 'contains', element));
    return [...this.#entries].filter(([, entry]) => isIn(entry)).map(([id]) => id);
  }

  /** The live elements of an action that is carried out. */
  targetsOf(id: string): readonly Element[] {
    return this.#entries.get(id)?.targets ?? [];
  }

  #live(action: Action | undefined): Element[] {
    const live = (action?.targets ?? []).flatMap((target) => this.#parts.liveOf(target) ?? []);
    return live.filter((target) => read(target, 'isConnected'));
  }

  #carryOut(action: Action): void {
    const targets = this.#live(action);
    const first = targets[0];
    if (!first) return;
    // Made before anything is written, so that one that fails leaves no trace.
    const stub = action.verb === 'fold' ? this.#parts.stubFor(action) : null;
    const labels =
      action.verb === 'mark' ? targets.map((target) => ({ target, label: this.#parts.labelFor(action) })) : [];
    const undo = isTaking(action) ? targets.map((target) => setAttribute(target, VERB_ATTRIBUTE, action.verb)) : [];
    if (stub) undo.push(insertBefore(first, stub));
    for (const { target, label } of labels) undo.push(insertAfter(target, label));
    const inserted = [...(stub ? [stub] : []), ...labels.map(({ label }) => label)];
    const entry: CarriedOut = { action, targets, inserted, undo, edits: [] };
    if (this.#isOn) entry.edits = this.#edit(entry);
    this.#entries.set(action.id, entry);
  }

  #edit(entry: Pick<CarriedOut, 'action' | 'targets'>): Undo[] {
    const isOpenFold = entry.action.verb === 'fold' && this.#opened.has(entry.action.id);
    return isOpenFold ? [] : edit(entry, (element) => this.#parts.liveOf(element));
  }
}

/** What `<html>` says of the page. */
const saidOf = (state: PageState): string | null => (state === 'off' ? null : state === 'on' ? 'on' : 'off');
