/** Shows the person where something is: a step, what an action took, what was kept. */

import type { Ledger } from '../core/apply/ledger.ts';
import type { Cleanup } from '../core/cleanup.ts';
import { read } from '../core/native.ts';
import './late-parts.ts';
import type { Views } from './views.ts';

export interface PlacesParts {
  readonly ledger: Ledger;
  readonly views: Views;
  /** The plans as they stand. */
  planned(): readonly Cleanup[];
  /** Opens or closes a fold, or shows a hidden block in its place. */
  setOpen(id: string, open: boolean): void;
  /** Brings an element into view; `wholly` also when it is in view already. */
  scrollTo(element: Element, wholly: boolean): void;
  /** Does the work while what is being read stays where it is on the screen. */
  keepPlace(work: () => void): void;
  /** Runs something after these milliseconds. */
  later(milliseconds: number, work: () => void): void;
}

/** How long a place stays outlined: long enough to find it with the eye after the page has scrolled. */
const PLACE_TIME = 5000;

export class Places {
  readonly #parts: PlacesParts;
  #endPreview: (() => void) | null = null;
  #led: string | null = null;

  constructor(parts: PlacesParts) {
    this.#parts = parts;
  }

  /**
   * Scrolls to live elements and outlines them for a while; what is folded or hidden around them opens. False when none is
   * on the page.
   */
  go(elements: readonly Element[]): boolean {
    const { ledger, scrollTo, setOpen, later } = this.#parts;
    const there = onPage(elements);
    if (!there[0]) return false;
    for (const id of ledger.takersOf(there[0])) setOpen(id, true);
    ledger.place.mark(there);
    scrollTo(there[0], true);
    later(PLACE_TIME, () => ledger.place.unmark(there));
    return true;
  }

  /** The same for somebody who is in the page: the keyboard and the screen reader go on from there. */
  goOn(elements: readonly Element[]): boolean {
    const isThere = this.go(elements);
    const [first] = onPage(elements);
    if (first) this.#parts.ledger.place.focus(first);
    return isThere;
  }

  /** Goes to a step, or to a first copy, by the name that the report gives it. */
  jump(anchor: string): boolean {
    const { views } = this.#parts;
    const copied = views.at(anchor);
    this.#led = anchor;
    return copied ? this.go(views.liveOf([copied])) : false;
  }

  /** The anchor of the step that is being read, by where the page stands in its window; empty when none is. */
  reading(): string {
    const { views, planned } = this.#parts;
    const steps = planned().flatMap(({ procedures, report }) =>
      procedures.flatMap((procedure, at) =>
        procedure.steps.flatMap(({ elements }, step) => {
          const anchor = report.procedures[at]?.steps[step]?.anchor;
          return anchor === undefined ? [] : [{ anchor, elements: views.liveOf(elements) }];
        }),
      ),
    );
    return globalThis.winnowStepBeingRead?.(steps, this.#led) ?? '';
  }

  /** Goes to what an action took or to what was kept, and opens it. */
  show(id: string): boolean {
    this.endPreview();
    this.#parts.setOpen(id, true);
    return this.go(this.placeOf(id));
  }

  /** Outlines such a place until the next preview, what is closed open meanwhile; null only ends the one before. */
  preview(id: string | null): boolean {
    this.endPreview();
    if (id === null) return true;
    const { ledger, scrollTo, setOpen, keepPlace } = this.#parts;
    const there = onPage(this.placeOf(id));
    if (!there[0]) return false;
    const wasOpen = ledger.isOpen(id);
    if (!wasOpen) setOpen(id, true);
    ledger.place.mark(there);
    scrollTo(there[0], false);
    this.#endPreview = () => {
      ledger.place.unmark(there);
      if (!wasOpen) keepPlace(() => setOpen(id, false));
    };
    return true;
  }

  endPreview(): void {
    this.#endPreview?.();
    this.#endPreview = null;
  }

  /** The live elements of an action, or of a finding that was not followed. */
  placeOf(id: string): readonly Element[] {
    const { ledger, views, planned } = this.#parts;
    const taken = ledger.targetsOf(id);
    if (taken.length) return taken;
    for (const { plan } of planned()) {
      const found =
        plan.refusals.find((refusal) => refusal.id === id)?.finding ?? plan.restored.find((action) => action.id === id);
      if (found) return views.liveOf(found.targets);
    }
    return [];
  }
}

const onPage = (elements: readonly Element[]): Element[] => elements.filter((element) => read(element, 'isConnected'));
