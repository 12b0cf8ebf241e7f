/** Marks what the person jumped to. A part of the ledger, the only writer to the page. */

import { call } from '../native.ts';
import { revert, setAttribute, type Undo } from './edits.ts';

/** On what the person jumped to. */
export const PLACE_ATTRIBUTE = 'data-winnow-place';

/** One place at a time; each write can undo itself. */
export class PlaceMark {
  #elements: readonly Element[] = [];
  #undo: Undo[] = [];

  /** What is marked now. */
  get elements(): readonly Element[] {
    return this.#elements;
  }

  /** Marks live elements as the place the person jumped to, and only these. */
  mark(elements: readonly Element[]): void {
    this.unmark();
    this.#elements = elements;
    this.#undo = elements.map((element) => setAttribute(element, PLACE_ATTRIBUTE, ''));
  }

  /** Has keyboard and screen reader go on from one of them, which takes the focus as long as it is marked. */
  focus(element: Element): void {
    if (!call(element, 'hasAttribute', 'tabindex')) this.#undo.push(setAttribute(element, 'tabindex', '-1'));
    call(element as HTMLElement, 'focus', { preventScroll: true });
  }

  /** Takes the mark away; when `elements` are given, only if they are still the ones that are marked. */
  unmark(elements: readonly Element[] = this.#elements): void {
    if (elements !== this.#elements) return;
    revert(this.#undo);
    this.#elements = [];
    this.#undo = [];
  }
}
