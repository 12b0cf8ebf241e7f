/** Draws over the page, and never in it: what is pointed at, and what would be gone. */
import { call } from '../../core/native.ts';
import { part } from '../own-parts.ts';

export interface Drawn {
  readonly target: Element | null;
  readonly matches: readonly Element[];
  /** Whether the matches are drawn as gone, or as kept. */
  readonly gone: boolean;
}

/** More can't be looked over, and drawing them would hold the page up. */
const MOST_DRAWN = 300;

/** Milliseconds after which it is looked whether the page has moved by itself. */
const STILL = 250;

export class Overlay {
  readonly #document: Document;
  readonly #layer: HTMLElement;
  readonly #end = new AbortController();
  readonly #timer: ReturnType<typeof setInterval>;
  #drawn: Drawn = { target: null, matches: [], gone: true };
  #last = '';

  constructor(document: Document, view: Window, layer: HTMLElement) {
    this.#document = document;
    this.#layer = layer;
    const redraw = () => this.#draw();
    view.addEventListener('scroll', redraw, { capture: true, passive: true, signal: this.#end.signal });
    view.addEventListener('resize', redraw, { passive: true, signal: this.#end.signal });
    this.#timer = setInterval(redraw, STILL);
  }

  show(drawn: Drawn): void {
    this.#drawn = drawn;
    this.#draw();
  }

  end(): void {
    this.#end.abort();
    clearInterval(this.#timer);
  }

  #draw(): void {
    const { target, matches, gone } = this.#drawn;
    const boxes = [
      ...matches.slice(0, MOST_DRAWN).map((element) => ({ name: gone ? 'gone' : 'kept', box: boxOf(element) })),
      ...(target ? [{ name: 'ring', box: boxOf(target) }] : []),
    ].filter(({ box }) => box.width > 0 && box.height > 0);
    const now = JSON.stringify(boxes);
    if (now === this.#last) return;
    this.#last = now;
    this.#layer.replaceChildren(
      ...boxes.map(({ name, box }) => {
        const drawn = part(this.#document, 'div', name);
        for (const [side, pixels] of Object.entries(box)) drawn.style.setProperty(side, `${pixels}px`);
        return drawn;
      }),
    );
  }
}

function boxOf(element: Element): { left: number; top: number; width: number; height: number } {
  const { left, top, width, height } = call(element, 'getBoundingClientRect');
  return { left, top, width, height };
}
