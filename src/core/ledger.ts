/**
 * The only writer to the page. Every write is an attribute or a node of Winnow's own, and pushes its own undo, so that
 * undoing everything gives back the document byte for byte. Nodes of the page are never removed, wrapped or moved.
 */
import { insertAfter, insertBefore, revert, setAttribute, type Undo, unlink } from './edits.ts';
import { makeFindable } from './findable.ts';
import { mendTexts } from './mend.ts';
import { call, read } from './native.ts';
import type { PageState } from './outcome.ts';
import { PlaceMark } from './place-mark.ts';
import type { Action } from './types.ts';
import { isTaking } from './verbs.ts';

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

/**
 * Of one fold, so many things are kept within reach of the browser's search; what is beyond is only out of sight. Browsers
 * need four times as long for twice as many boxes that hold nothing drawn: a page of 10,000 equal paragraphs stood still
 * for 6 s instead of one.
 */
const MOST_FINDABLE = 1000;

interface Entry {
  readonly action: Action;
  readonly targets: readonly Element[];
  /** Nodes of our own: the stub of a fold, the labels of a mark. */
  readonly inserted: readonly Element[];
  readonly undo: Undo[];
  /** What the style sheet can't show and hide: taken back while the page is shown as it was, and while a fold is open. */
  edits: Undo[];
}

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
  readonly #entries = new Map<string, Entry>();
  readonly #opened = new Map<string, Undo[]>();
  #state: Undo[] = [];
  #isOn = false;
  /** What the person jumped to. */
  readonly place = new PlaceMark();

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
    for (const [id, { action, targets, inserted }] of this.#entries) {
      // A page may take our stub away, and a fold without one has no way back.
      const isWhole = inserted.every((element) => read(element, 'isConnected'));
      const now = wanted.get(id);
      if (!isWhole || !isAlike(action, now) || !isSame(targets, this.#live(now))) this.undo(id);
    }
    for (const action of actions) if (!this.#entries.has(action.id)) this.#carryOut(action);
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
    this.#isOn = false;
  }

  /** Says on `<html>` whether the page is cleaned (`on`) or shown as it was. */
  setState(state: PageState): void {
    revert(this.#state);
    const root = read(this.#parts.document, 'documentElement');
    this.#state = state === 'off' ? [] : [setAttribute(root, STATE_ATTRIBUTE, state === 'on' ? 'on' : 'off')];
    this.#isOn = state === 'on';
    for (const entry of this.#entries.values()) {
      if (this.#isOn && entry.edits.length === 0) entry.edits = this.#edit(entry);
      else if (!this.#isOn) entry.edits = takenBack(entry.edits);
    }
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
    const isIn = ({ action, targets }: Entry) =>
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
    const entry: Entry = { action, targets, inserted, undo, edits: [] };
    if (this.#isOn) entry.edits = this.#edit(entry);
    this.#entries.set(action.id, entry);
  }

  /** Writes what no style sheet can. */
  #edit({ action, targets }: Pick<Entry, 'action' | 'targets'>): Undo[] {
    if (action.verb === 'fold')
      return this.#opened.has(action.id) ? [] : targets.slice(0, MOST_FINDABLE).flatMap(makeFindable);
    if (action.verb === 'unlink') return targets.flatMap((target) => unlink(target, action.plain));
    if (action.verb !== 'mend') return [];
    return [mendTexts(action.mends ?? [], (parent) => this.#parts.liveOf(parent))];
  }
}

function takenBack(edits: readonly Undo[]): Undo[] {
  revert(edits);
  return [];
}

/** The same is done, and the same is said of it. */
const isAlike = ({ verb, reason }: Action, now: Action | undefined): boolean =>
  now?.verb === verb && JSON.stringify(now.reason) === JSON.stringify(reason);

function isSame(a: readonly Element[], b: readonly Element[]): boolean {
  return a.length === b.length && a.every((element, index) => element === b[index]);
}
