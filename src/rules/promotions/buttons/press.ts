/** Things to press: where in a block they are. */
import { isBlockElement } from '../../../core/page/blocks.ts';
import { isMedia } from '../../../core/page/media.ts';
import { indexOf } from '../../../core/page/page-index.ts';
import { collapse } from '../../../core/text.ts';
import type { Block, Page } from '../../../core/types.ts';
import { isSilent } from '../../content.ts';

/** The runs of inline content among block-level siblings, by their text. */
type Runs = Map<string, Element[][]>;

const PRESS = 'a[href], button, [role="button"], input[type="button"], input[type="submit"]';
/** What a script makes a button, though it is a box of blocks. */
const PRESSED_BOX = '[role="button"]';
/** As the selector: where hardly a page has any, to ask for one takes longer. */
const isPress = (element: Element): boolean =>
  /^(?:a|button)$/.test(element.localName)
    ? element.localName === 'button' || element.hasAttribute('href')
    : element.getAttribute('role') === 'button';

/** Most pictures stand in an element alone, or in another in it. */
function holdsPress(element: Element): boolean {
  for (let at = element; !isPress(at); ) {
    const only = at.firstElementChild;
    if (only?.nextElementSibling) return at.querySelector(PRESS) !== null;
    if (!only) return at.matches(PRESS);
    at = only;
  }
  return true;
}

/** Reads what can be pressed in blocks; the runs of an element are read once for all its blocks. */
export class Presses {
  readonly #runs = new Map<Element, Runs>();
  /** By element, whether it is or stands in something to press. */
  readonly #known = new Map<Element, boolean>();
  /** The same of what it holds, by element that holds several blocks. */
  readonly #holding = new Map<Element, boolean>();
  readonly #page: Page;
  /** There is something like `PRESSED_BOX` on the page. */
  readonly #hasBoxes: boolean;
  /** The whole article stands in one thing to press. */
  readonly #isPressed: boolean;

  constructor(page: Page) {
    this.#page = page;
    const above = [page.root, page.document.documentElement];
    this.#hasBoxes = [...above, ...indexOf(page).having('role')].some((one) => one.getAttribute('role') === 'button');
    this.#isPressed = this.#isInPress(page.article.root);
  }

  /** False when there is nothing to press in or around the block; for blocks of which many are asked about, such as pictures. */
  isAny({ element, whole }: Block): boolean {
    const holds = this.#holding.get(element) ?? holdsPress(element);
    if (!whole) this.#holding.set(element, holds);
    return holds || this.#isInPress(element.parentElement);
  }

  #isInPress(element: Element | null): boolean {
    const known = this.#known;
    let at = element;
    while (at && !known.has(at) && !isPress(at)) at = at.parentElement;
    const isIn = at !== null && (known.get(at) ?? true);
    for (let up = element; up && up !== at; up = up.parentElement) known.set(up, isIn);
    return isIn;
  }

  /** The things to press in a block's run, none inside another. */
  of(block: Block): Element[] {
    if (this.#isPressed) return [];
    // What stands in a link or a button is pressed, every word of it: then only a box can be around it.
    const around =
      this.#hasBoxes || block.linkWords === block.words
        ? block.element.closest(block.linkWords < block.words ? PRESSED_BOX : PRESS)
        : null;
    if (around) return [around];
    const found: Element[] = [];
    for (const root of block.whole ? [block.element] : this.#runOf(block)) {
      for (const press of root.matches(PRESS) ? [root] : root.querySelectorAll(PRESS)) {
        if (!found.at(-1)?.contains(press)) found.push(press);
      }
    }
    return found;
  }

  /** The inline elements that make up a block of loose text; of runs that say the same, each block has the next. */
  #runOf({ element, text }: Block): readonly Element[] {
    const runs = this.#runs.get(element) ?? runsIn(element, this.#page);
    this.#runs.set(element, runs);
    return runs.get(text)?.shift() ?? [];
  }
}

function runsIn(element: Element, page: Page): Runs {
  const runs: Runs = new Map();
  let elements: Element[] = [];
  let said = '';
  const end = () => {
    const text = collapse(said);
    const shows = text !== '' || elements.some((one) => isMedia(one) || one.querySelector('img') !== null);
    const same = runs.get(text);
    if (elements.length > 0 && shows && same) same.push(elements);
    else if (elements.length > 0 && shows) runs.set(text, [elements]);
    elements = [];
    said = '';
  };
  for (let node = element.firstChild; node; node = node.nextSibling) {
    const child = node.nodeType === node.ELEMENT_NODE ? (node as Element) : null;
    if (child && (isSilent(child) || page.isSetAside(child))) continue;
    if (child && (isBlockElement(child) || holdsBlock(child))) end();
    else if (child) elements.push(child);
    if (child === null || elements.at(-1) === child) said += child ? child.textContent : (node.nodeValue ?? '');
  }
  end();
  return runs;
}

function holdsBlock(element: Element): boolean {
  if (element.firstElementChild === null) return false;
  for (const inner of element.getElementsByTagName('*')) if (isBlockElement(inner)) return true;
  return false;
}
