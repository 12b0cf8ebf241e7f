/** What words stand in ad slots that are known by their name or a comment only. */
import { LABEL_WORDS } from '../core/loss-guard.ts';
import { countWords, normalise } from '../core/text.ts';
import { isAdLabel } from './ad-labels.ts';
import { isBlank } from './content.ts';

const HEADING = 'h1, h2, h3, h4, h5, h6';
/** Headings, form fields and what has a text of its own are the page's, whatever they are called. */
const OWN = `${HEADING}, input, textarea, select, article, figcaption, video`;
const PRESSED = 'a[href], button, [role="button"], [role="link"], [onclick]';
const SILENT = /^(?:svg|object|canvas|select|textarea)$/i;
/** No label of an ad is longer, in characters; see `isAdLabel`. */
const LONGEST = 80;

/** `element` and everything around it that isn't in `found` yet. */
function addAround(element: Element, found: Set<Element>): void {
  for (let at: Element | null = element; at && !found.has(at); at = at.parentElement) found.add(at);
}

/** The elements that are or hold one that `selector` selects. */
function holding(selector: string, root: Element): ReadonlySet<Element> {
  const found = new Set<Element>();
  for (const element of root.querySelectorAll(selector)) addAround(element, found);
  return found;
}

/** The elements that are or hold a heading. */
export const holdersOfHeadings = (root: Element): ReadonlySet<Element> => holding(HEADING, root);

/** Answers for slots in slots, having read every text once. */
export class SlotWords {
  readonly #own: ReadonlySet<Element>;
  /** What holds words outside links that are no ad's label. */
  readonly #saying = new Set<Element>();
  /** The first words in an element, up to more than a label can have. */
  readonly #texts = new Map<Element, string>();

  /** `slots` are the outermost of those that will be asked for. */
  constructor(root: Element, slots: Iterable<Element>) {
    this.#own = holding(OWN, root);
    for (const slot of slots) this.#read(slot);
  }

  /** True when something of the page's stands in the slot: more words than a label has, or words that are none. */
  holdsWords(slot: Element): boolean {
    const text = this.#texts.get(slot) ?? '';
    if (this.#own.has(slot)) return true;
    if (isAdLabel(text)) return false;
    return this.#saying.has(slot) || text.length >= LONGEST || countWords(normalise(text)) > LABEL_WORDS;
  }

  /** True when words of the page's stand outside links; a heading's are always the page's. */
  holdsProse(slot: Element): boolean {
    if (/^H[1-6]$/.test(slot.tagName)) return true;
    return this.#saying.has(slot) && !isAdLabel(this.#texts.get(slot) ?? '');
  }

  #read(slot: Element): void {
    const pressed = new Set<Node>(slot.closest(PRESSED) ? [slot] : []);
    const silent = new Set<Node>();
    const walker = slot.ownerDocument.createTreeWalker(slot, 5 /* elements and texts */);
    for (let at: Node | null = slot; at; at = walker.nextNode()) {
      const up = at.parentElement;
      if (at.nodeType === at.TEXT_NODE) {
        if (up && !silent.has(up) && !isBlank(at)) this.#add(at.nodeValue ?? '', up, pressed.has(up));
        continue;
      }
      const element = at as Element;
      if ((up && silent.has(up)) || isBlank(element) || SILENT.test(element.localName)) silent.add(element);
      if ((up && pressed.has(up)) || element.matches(PRESSED)) pressed.add(element);
    }
  }

  #add(text: string, owner: Element, pressed: boolean): void {
    const words = normalise(text);
    if (words === '') return;
    if (!pressed && !isAdLabel(text)) addAround(owner, this.#saying);
    // What is full stands in what is full, so this climbs each element no more often than it has characters.
    for (let at: Element | null = owner; at; at = at.parentElement) {
      const before = this.#texts.get(at) ?? '';
      if (before.length >= LONGEST) return;
      this.#texts.set(at, `${before} ${words.slice(0, LONGEST)}`);
    }
  }
}
