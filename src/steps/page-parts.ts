/** The parts of a page in which steps are looked for, beside the article. */
import { blocksOf } from '../core/page/blocks.ts';
import type { ElementIndex } from '../core/page/element-index.ts';
import { normalise } from '../core/text.ts';
import type { Page } from '../core/types.ts';
import { INSTRUCTION_HEADINGS } from './instruction-headings.ts';

/** More boxes of instructions are no longer those of one page. */
const MOST_BOXES = 5;
/** How far above its heading a box is looked for. */
const HIGHEST = 3;
/** Characters that a box has beside its heading, at least. */
const LEAST_TEXT = 60;

/**
 * How recipe and how-to plug-ins name the box of instructions; each has its own prefix. Without the first letter, which
 * may be a capital: asking without regard to case takes the browser several times as long.
 */
const BOXES = '[class*="nstructions"], [class*="irections"], [class*="ecipe-method"], [class*="ecipe-steps"]';
/** The same, for asking the index: most pages have no such name. */
const NAMES = /nstructions|irections|ecipe-method|ecipe-steps/;

/** The same page read in another of its parts; blocks that are set aside stay so. */
function partOf(page: Page, root: Element): Page {
  const blocks = blocksOf(root, page.facts, (element) => page.isSetAside(element));
  return { ...page, article: { ...page.article, root }, blocks };
}

const wholes = new WeakMap<Page, Page>();

/** The whole page, which structured data may speak of. */
export function wholeOf(page: Page): Page {
  if (page.article.root === page.root) return page;
  const whole = wholes.get(page) ?? partOf(page, page.root);
  wholes.set(page, whole);
  return whole;
}

const parts = new WeakMap<Page, readonly Page[]>();

/** The article, and boxes outside it that say that they hold instructions: cards that Readability leaves out. */
export function partsOf(page: Page): readonly Page[] {
  const known = parts.get(page) ?? [page, ...boxesOutside(page).map((box) => partOf(page, box))];
  parts.set(page, known);
  return known;
}

function boxesOutside(page: Page): Element[] {
  const { root } = page.article;
  const named = boxesIn(page.document, page.index);
  if (root === page.root) return [];
  const isOutside = (box: Element) => !root.contains(box) && !box.contains(root);
  const headed = HEADINGS.flatMap((name) => page.index.tagged(name))
    .filter((heading) => isOutside(heading) && INSTRUCTION_HEADINGS.has(normalise(heading.textContent)))
    .sort((a, b) => (a.compareDocumentPosition(b) & a.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
    .map(boxOf);
  const boxes: Element[] = [];
  for (const box of [...headed, ...named]) {
    if (boxes.length >= MOST_BOXES) break;
    if (!isOutside(box) || boxes.some((other) => other.contains(box) || box.contains(other))) continue;
    if (page.facts.isLaidOut(box) && !page.isSetAside(box)) boxes.push(box);
  }
  return boxes;
}

function boxOf(heading: Element): Element {
  const own = heading.textContent.length;
  let box = heading;
  for (let up = 0; up < HIGHEST && box.textContent.length < own + LEAST_TEXT; up++) box = box.parentElement ?? box;
  return box;
}

const HEADINGS = ['h2', 'h3', 'h4', 'h5'];

const namedBoxes = new WeakMap<Document, ReadonlySet<Element>>();

/** Every box that is named so, found at once: asking each line's element takes five times as long. */
function boxesIn(document: Document, index?: ElementIndex): ReadonlySet<Element> {
  const known = namedBoxes.get(document);
  if (known) return known;
  const isBox = (element: Element) => NAMES.test(element.getAttribute('class') ?? '');
  const { documentElement, body } = document;
  const mayHaveAny = !index || index.named(NAMES).length > 0 || isBox(body) || isBox(documentElement);
  const found = new Set(mayHaveAny ? document.querySelectorAll(BOXES) : []);
  namedBoxes.set(document, found);
  return found;
}

/** True for pages that have any box that is named so. */
export const hasNamedBoxes = ({ document, index }: Page): boolean => boxesIn(document, index).size > 0;

/** How many elements above a paragraph may carry the name of its box. */
const NEAR = 2;

/** The box of instructions that the element is or stands in closely, or null. */
export function instructionBox(element: Element | null): Element | null {
  if (!element) return null;
  const known = boxesIn(element.ownerDocument);
  for (let at: Element | null = element, up = 0; at && up < NEAR; at = at.parentElement, up++)
    if (known.has(at)) return at;
  return null;
}
