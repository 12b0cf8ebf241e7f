/** In what kind of place a block stands: a copy stands in the same kind as its original. */
import type { Block } from '../../core/types.ts';

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

/** What a block stands in. */
export interface Place {
  readonly context: Context;
  /** The outermost element that makes it this kind of place. */
  readonly around: Element | null;
  /** The nearest item of a list, and the nearest list with bullets. */
  readonly item: Element | null;
  readonly list: Element | null;
  /** The outermost list with numbers. */
  readonly steps: Element | null;
}

const PLAIN_TEXT: Place = { context: 'text', around: null, item: null, list: null, steps: null };

/** Tells the places of a page's blocks; what stands around many of them is looked at once. */
export class Places {
  readonly #blocks: readonly Block[];
  /** By block. */
  readonly #places: Place[] = [];
  readonly #known = new Map<Element, Place>();
  #parent: Element | null = null;
  #around = PLAIN_TEXT;

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks;
  }

  of(block: number): Place {
    this.#places[block] ??= this.#placeOf(this.#blocks[block]?.element);
    return this.#places[block];
  }

  #placeOf(element: Element | undefined): Place {
    if (!element) return PLAIN_TEXT;
    const { parentElement } = element;
    if (this.#parent !== parentElement) {
      this.#parent = parentElement;
      this.#around = this.#within(parentElement);
    }
    return placeIn(element, this.#around);
  }

  /** The place that all in an element stands in. */
  #within(element: Element | null): Place {
    const unknown: Element[] = [];
    let place: Place | undefined;
    for (let at = element; at; at = at.parentElement) {
      place = this.#known.get(at);
      if (place) break;
      unknown.push(at);
    }
    place ??= PLAIN_TEXT;
    for (let at = unknown.pop(); at; at = unknown.pop()) {
      place = placeIn(at, place);
      this.#known.set(at, place);
    }
    return place;
  }
}

/** The place in an element that stands in another one. */
function placeIn(element: Element, outer: Place): Place {
  const { tagName } = element;
  if (WHOLES.has(tagName)) return { ...outer, context: 'text', around: null };
  const context = outer.around ? null : contextMadeBy(element, tagName);
  const place = context ? { ...outer, context, around: element } : outer;
  switch (tagName) {
    case 'LI':
      return { ...place, item: element };
    case 'UL':
      return { ...place, list: element };
    case 'OL':
      return { ...place, steps: place.steps ?? element };
    default:
      return place;
  }
}

function contextMadeBy(element: Element, tagName: string): Context | null {
  const name = element.getAttribute('class');
  return CONTEXTS.get(tagName) ?? (name && QUOTED.test(name) ? 'quote' : null);
}
