/** In what kind of place a block stands: a copy stands in the same kind as its original. */
import type { Block } from '../core/types.ts';

/** The kinds of place. */
export type Context = 'text' | 'code' | 'table' | 'quote' | 'terms' | 'figure';

/** Names that pages give to what somebody else said, where they have no element for it. */
const QUOTED = /(?:^|[-_ ])(?:block)?quote[ds]?(?:$|[-_ ])/i;

const CONTEXTS = new Map<string, Context>([
  ['PRE', 'code'],
  ['TABLE', 'table'],
  ['BLOCKQUOTE', 'quote'],
  ['DL', 'terms'],
  ['FIGURE', 'figure'],
]);

/** Around these stands nothing that says what kind of place a block is in: a theme may name a whole article "quote". */
const WHOLES = new Set(['ARTICLE', 'MAIN', 'BODY']);

/** The kind of place that a block stands in, and the outermost element that makes it one. */
export interface Place {
  readonly context: Context;
  readonly around: Element | null;
}

const PLAIN_TEXT: Place = { context: 'text', around: null };

/** Tells the places of a page's blocks; what stands around many of them is looked at once. */
export class Places {
  readonly #places = new Map<Block, Place>();
  readonly #known = new Map<Element, Place>();
  #parent: Element | null = null;
  #around = PLAIN_TEXT;

  of(block: Block): Place {
    let place = this.#places.get(block);
    if (!place) {
      place = this.#placeOf(block);
      this.#places.set(block, place);
    }
    return place;
  }

  #placeOf({ element }: Block): Place {
    if (WHOLES.has(element.tagName)) return PLAIN_TEXT;
    const { parentElement } = element;
    if (this.#parent !== parentElement) {
      this.#parent = parentElement;
      this.#around = this.#within(parentElement);
    }
    if (this.#around.around) return this.#around;
    const context = contextMadeBy(element);
    return context ? { context, around: element } : PLAIN_TEXT;
  }

  /** The kind of place that all in an element stands in. */
  #within(element: Element | null): Place {
    const unknown: Element[] = [];
    let place = PLAIN_TEXT;
    for (let at = element; at && !WHOLES.has(at.tagName); at = at.parentElement) {
      const known = this.#known.get(at);
      if (known) {
        place = known;
        break;
      }
      unknown.push(at);
    }
    for (let at = unknown.pop(); at; at = unknown.pop()) {
      const context = place.around ? null : contextMadeBy(at);
      if (context) place = { context, around: at };
      this.#known.set(at, place);
    }
    return place;
  }
}

function contextMadeBy(element: Element): Context | null {
  return CONTEXTS.get(element.tagName) ?? (QUOTED.test(element.getAttribute('class') ?? '') ? 'quote' : null);
}
