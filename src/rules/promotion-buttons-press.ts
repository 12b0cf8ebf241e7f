/** Things to press: which of them get a product, and where they lead. */
import { isBlockElement } from '../core/blocks.ts';
import { isMedia } from '../core/media.ts';
import { indexOf } from '../core/page-index.ts';
import { collapse, normalise } from '../core/text.ts';
import type { Block, Page } from '../core/types.ts';
import { isSilent } from './content.ts';
import { isBareLabel, isPlainButton, leadsToSale, strengthOf } from './promotion-buttons-label.ts';
import { pictureLabel } from './promotion-buttons-picture.ts';
import { DOCUMENT, INSTALLER } from './promotion-buttons-words.ts';
import { isSameSite } from './site.ts';

/** The runs of inline content among block-level siblings, by their text. */
type Runs = Map<string, Element[][]>;

const PRESS = 'a[href], button, [role="button"], input[type="button"], input[type="submit"]';
/** What a script makes a button, though it is a box of blocks. */
const PRESSED_BOX = '[role="button"]';
/** Class names that buttons have on most sites. */
export const DRAWN_CLASS =
  /(?:^|[\s_-])(?:btns?|buttons?|cta|buybox|buy-?now)(?:$|[\s_-])|[a-z](?:-btn|Btn|Button)(?:$|\s)/;
const DRAWN_STYLE =
  /background(?:-color)?\s*:(?!\s*(?:none|transparent|inherit)).*padding|padding.*background(?:-color)?\s*:(?!\s*(?:none|transparent|inherit))/i;
/** Places whose links belong to what they show. */
const KEEPING = 'figure, nav, [role="navigation"], details';
/** Opens, closes, switches or copies something in the page. */
export const IN_PAGE =
  '[aria-expanded], [aria-controls], [aria-haspopup], [data-toggle], [data-bs-toggle], [popovertarget], [data-clipboard-text], [data-clipboard-target], [download]';
/** How far above a link its look may be given: the link, a wrapper, the button's own block. */
const HIGHEST_DRAWN = 3;

/** What one button says. */
export interface Label {
  readonly says: string;
  readonly key: string;
  readonly strong: boolean;
  readonly drawn: boolean;
  readonly near: boolean;
  /** True when it leads to where things are sold. */
  readonly sells: boolean;
}

/** What one thing to press gets, or null when it is no such button. */
export function readPress(press: Element, block: Block | null, page: Page): Label | null {
  // What it says is asked first: most links say something else.
  const text = collapse(press.getAttribute('value') ?? (block ? block.text : (press.textContent ?? '')));
  const said = normalise(text);
  const picture = said === '' ? pictureLabel(press) : '';
  const strength = said === '' ? 'strong' : strengthOf(text, said);
  if (picture === null || strength === null || press.matches(IN_PAGE) || press.closest(KEEPING) || isInTool(press))
    return null;
  const drawn = said === '' || isDrawn(press);
  const target = targetOf(press, drawn, page);
  if (target === null) return null;
  if (!drawn && !(strength === 'strong' ? isPlainButton(said, text, target) : isBareLabel(said))) return null;
  // A button without an address does what its script does; only what plainly sells is sure enough.
  if (target === undefined && strength === 'weak') return null;
  const near = target === undefined || isSameSite(target, page.url) || INSTALLER.test(target.pathname);
  const sells = target !== undefined && leadsToSale(target);
  const says = text || picture;
  return { says, key: said || normalise(picture) || 'button', strong: strength === 'strong', drawn, near, sells };
}

/** The address that is left for; undefined when a script knows it; null when it is a place or a file of the page's own. */
function targetOf(press: Element, drawn: boolean, page: Page): URL | undefined | null {
  const href = press.getAttribute('href')?.trim();
  if (href === undefined || href === '' || href === '#' || /^javascript:/i.test(href)) return drawn ? undefined : null;
  if (href.startsWith('#') || !URL.canParse(href, press.baseURI)) return null;
  const url = new URL(href, press.baseURI);
  if (!/^https?:$/.test(url.protocol) || DOCUMENT.test(url.pathname)) return null;
  const isPlace = url.hash !== '' && url.origin === page.url.origin && url.pathname === page.url.pathname;
  return isPlace ? null : url;
}

/** A form with fields is a tool: its buttons do the work. */
function isInTool(press: Element): boolean {
  const form = press.closest('form');
  if (!form) return false;
  return form.querySelector('input:not([type="hidden"], [type="submit"], [type="button"]), select, textarea') !== null;
}

function isDrawn(press: Element): boolean {
  if (press.tagName !== 'A') return true;
  for (let at: Element | null = press, up = 0; at && up < HIGHEST_DRAWN; up++, at = at.parentElement) {
    if (DRAWN_CLASS.test(at.getAttribute('class') ?? '')) return true;
    if (up === 0 && (at.getAttribute('role') === 'button' || DRAWN_STYLE.test(at.getAttribute('style') ?? '')))
      return true;
    if (at.parentElement && isBlockElement(at) && at.children.length > 1) break;
  }
  return press.querySelector('button') !== null;
}

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
