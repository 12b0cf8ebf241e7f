/** What a page does after it was cleaned: it adds parts, puts other sentences into what is hidden, or turns into another page. */
import type { Views } from './views.ts';
import type { Written } from './written.ts';

interface LaterParts {
  readonly views: Views;
  readonly written: Written;
  /** The page's address now. */
  url(): URL;
  /** Carries out what is planned by now. */
  planAgain(): void;
  /** Takes everything back and forgets it. */
  forget(): void;
}

export class Later {
  readonly #parts: LaterParts;

  constructor(parts: LaterParts) {
    this.#parts = parts;
  }

  /** Handles what was added to a page that is cleaned, and leaves alone what was there. */
  takeAdded(added: readonly Element[]): void {
    // Another page's nodes: the next look reads that page as a whole.
    if (!this.#isThere()) return;
    const { views, written, url, planAgain } = this.#parts;
    written.clearCopiesIn(added);
    if (views.readAdded(added, url())) planAgain();
  }

  /** Shows what was taken and says something else by now, unless it is found once more. */
  takeChanged(taken: readonly Element[]): void {
    if (!this.#isThere()) return;
    const { views, written, url, planAgain } = this.#parts;
    const ids = new Set(taken.flatMap((element) => written.carrier.takersOf(element)));
    const changed = views.forgetChanged(ids);
    if (changed.length === 0) return;
    // What isn't laid out can't be read.
    planAgain();
    if (views.readAdded(changed, url(), true)) planAgain();
  }

  /** Takes back what was done to a page that has gone from under its address: an app may draw the next one into its nodes. */
  turned(): void {
    const { views, written, url, forget } = this.#parts;
    if (written.state !== 'off' && !views.areOf(url()) && !views.areThere) forget();
  }

  #isThere(): boolean {
    this.turned();
    return this.#parts.written.state !== 'off' && this.#parts.views.areOf(this.#parts.url());
  }
}
