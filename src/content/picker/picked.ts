/** What is picked, and by what it could be known again. */
import { type Suggestion, suggested, suggestionsFor } from './selectors.ts';
import { next, type Way } from './walk.ts';

export class Picked {
  readonly #document: Document;
  /** The way in again, after it was gone out. */
  readonly #inner: Element[] = [];
  #target: Element | null = null;
  #suggestions: readonly Suggestion[] = [];
  #chosen = 0;

  constructor(document: Document) {
    this.#document = document;
  }

  /** What is pointed at or picked. */
  get target(): Element | null {
    return this.#target;
  }

  /** Empty while something is only pointed at. */
  get suggestions(): readonly Suggestion[] {
    return this.#suggestions;
  }

  get chosen(): number {
    return this.#chosen;
  }

  /** The selector that is chosen; null while something is only pointed at. */
  get selector(): string | null {
    return this.#suggestions[this.#chosen]?.selector ?? null;
  }

  /** Points at something. False when that changes nothing, as when something is picked. */
  point(element: Element | null): boolean {
    if (this.selector !== null || element === this.#target) return false;
    this.#target = element;
    return true;
  }

  take(element: Element): void {
    this.#inner.length = 0;
    this.#turnTo(element);
  }

  choose(index: number): void {
    this.#chosen = index;
  }

  /** What is around it. False at the end of that way. */
  larger(): boolean {
    const inner = this.#target;
    const outer = inner && next(inner, 'out');
    if (!outer) return false;
    this.#inner.push(inner);
    this.#turnTo(outer);
    return true;
  }

  /** What it was before it was made larger, else the first part of it. */
  smaller(): boolean {
    const inner = this.#inner.pop() ?? (this.#target && next(this.#target, 'in'));
    if (inner) this.#turnTo(inner);
    return inner !== null;
  }

  /** Goes to the next element, or begins at `start`. Gives where it came to; null when there is no way. */
  walk(way: Way, start: Element | null): Element | null {
    const to = this.#target ? next(this.#target, way) : start;
    if (!to) return null;
    if (this.selector === null) this.#target = to;
    else this.take(to);
    return to;
  }

  #turnTo(element: Element): void {
    this.#target = element;
    this.#suggestions = suggestionsFor(element, this.#document);
    this.#chosen = suggested(this.#suggestions);
  }
}
