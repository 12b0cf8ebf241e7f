/** Shows the person where something is. */
import type { Ledger } from '../core/ledger.ts';
import { read } from '../core/native.ts';

export interface PlacesParts {
  /** Brings an element into view; `wholly` also when it is in view already. */
  scrollTo(element: Element, wholly: boolean): void;
  later(milliseconds: number, work: () => void): void;
}

/** How long a place stays outlined: long enough to find it with the eye after the page has scrolled. */
const PLACE_TIME = 5000;

export class Places {
  readonly #ledger: Ledger;
  readonly #parts: PlacesParts;
  #endPreview: (() => void) | null = null;

  constructor(ledger: Ledger, parts: PlacesParts) {
    this.#ledger = ledger;
    this.#parts = parts;
  }

  /** Scrolls to live elements and outlines them for a while. False when none is on the page. */
  go(elements: readonly Element[]): boolean {
    const there = onPage(elements);
    if (!there[0]) return false;
    this.#ledger.markPlace(there);
    this.#parts.scrollTo(there[0], true);
    this.#parts.later(PLACE_TIME, () => this.#ledger.unmarkPlace(there));
    return true;
  }

  /** Outlines live elements until the preview ends; `open` shows what is closed and says how to close it. */
  preview(elements: readonly Element[], open: () => () => void): boolean {
    this.endPreview();
    const there = onPage(elements);
    if (!there[0]) return false;
    const close = open();
    this.#ledger.markPlace(there);
    this.#parts.scrollTo(there[0], false);
    this.#endPreview = () => {
      this.#ledger.unmarkPlace(there);
      close();
    };
    return true;
  }

  endPreview(): void {
    this.#endPreview?.();
    this.#endPreview = null;
  }
}

const onPage = (elements: readonly Element[]): Element[] => elements.filter((element) => read(element, 'isConnected'));
