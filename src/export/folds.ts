/**
 * The article for formats that can't fold. What is folded is left out; of a near copy stays in what it differs, and a
 * heading that would stand over nothing keeps the line that says what was folded there, or goes with it where the same
 * heading stands in the article before (docs/decisions/0021).
 */
import { isHeadingElement } from '../core/page/blocks.ts';
import { normalise } from '../core/text.ts';
import { FOLD_MARK, marked } from './folds/mark.ts';

/** What says something without words. */
const MEDIA = 'img, picture, svg, math, video, audio';

/** Changes `content`. */
export function leaveOutFolds(content: ParentNode & Node): void {
  for (const fold of content.querySelectorAll(marked('only', 'steps'))) open(fold);
  // A fold inside a fold goes with it.
  for (const fold of content.querySelectorAll(marked('spare'))) if (content.contains(fold)) empty(fold);
  settleHeadings(content);
  for (const fold of content.querySelectorAll(marked('spare'))) if (content.contains(fold)) replace(fold);
  dropIdleRules(content);
}

/** Shows what can't be left out, as if it had never been folded. */
function open(fold: Element): void {
  for (const child of [...fold.children]) if (child.localName === 'summary' || isNote(child)) child.remove();
  const item = itemAround(fold);
  if (item) item.replaceWith(...[...fold.children].flatMap((list) => [...list.childNodes]));
  else fold.replaceWith(...fold.childNodes);
}

/** Only the stub's words and the notes stay. */
function empty(fold: Element): void {
  const notes = [...fold.querySelectorAll(marked('note'))];
  const summary = [...fold.children].filter((child) => child.localName === 'summary');
  fold.replaceChildren(...summary, ...notes);
}

const isNote = (element: Element): boolean => element.matches(marked('note'));

/** The list item that was made to hold a fold of items. */
function itemAround(fold: Element): Element | null {
  const item = fold.parentElement;
  return item?.localName === 'li' && item.childNodes.length === 1 ? item : null;
}

interface Heading {
  readonly element: Element;
  readonly level: number;
  /** The heading whose section this one stands in. */
  readonly above: Heading | null;
  /** Its words stand in a heading before it. */
  readonly isRepeated: boolean;
  readonly folds: Element[];
  /** Something is left under it. */
  holds: boolean;
  /** A heading under it was taken out. */
  lost: boolean;
}

/** Says what was folded under headings that are left with nothing, or takes them out. */
function settleHeadings(content: ParentNode & Node): void {
  // From the last to the first: a heading may be left with nothing because those under it went.
  for (const heading of headingsIn(content).reverse()) {
    const { element, above, isRepeated, folds } = heading;
    const isBare = !heading.holds && (folds.length > 0 || heading.lost);
    if (isBare && isRepeated) {
      element.remove();
      if (above) above.lost = true;
    } else {
      if (isBare) for (const fold of folds) fold.setAttribute('open', '');
      markHolding(above);
    }
  }
}

function markHolding(heading: Heading | null): void {
  for (let at = heading; at && !at.holds; at = at.above) at.holds = true;
}

/** The headings in document order, with what stands in the section of each. */
function headingsIn(content: ParentNode & Node): Heading[] {
  const headings: Heading[] = [];
  const seen = new Set<string>();
  for (const part of partsOf(content)) {
    const section = headings.at(-1) ?? null;
    if (isElement(part) && isHeadingElement(part)) {
      const level = Number(part.tagName.slice(1));
      let above = section;
      while (above && above.level >= level) above = above.above;
      const key = normalise(part.textContent ?? '');
      headings.push({ element: part, level, above, isRepeated: seen.has(key), folds: [], holds: false, lost: false });
      seen.add(key);
    } else if (isElement(part) && part.hasAttribute(FOLD_MARK) && !part.querySelector(marked('note'))) {
      section?.folds.push(part);
    } else {
      markHolding(section);
    }
  }
  return headings;
}

const isElement = (node: Node): node is Element => node.nodeType === node.ELEMENT_NODE;

/** Headings, folds, and everything else that says something, in document order. */
function* partsOf(parent: ParentNode & Node): Iterable<Node> {
  for (const child of parent.childNodes) {
    if (!isElement(child)) {
      if (child.nodeType === child.TEXT_NODE && /\S/.test(child.nodeValue ?? '')) yield child;
    } else if (isHeadingElement(child) || child.matches(marked('spare')) || child.matches(MEDIA)) {
      yield child;
    } else {
      yield* partsOf(child);
    }
  }
}

/** Puts in a fold's place what is to be said of it, or takes it and what it leaves empty away. */
function replace(fold: Element): void {
  const make = (name: string) => fold.ownerDocument.createElement(name);
  const notes = [...fold.querySelectorAll(marked('note'))];
  const words = fold.querySelector('summary')?.textContent ?? '';
  const said = make('em');
  said.textContent = words;
  const line = make('p');
  line.append(said);
  if (notes.length > 0 || fold.hasAttribute('open')) fold.replaceWith(line, ...notes);
  else removeEmptied(fold);
}

function removeEmptied(element: Element): void {
  const parent = element.parentElement;
  element.remove();
  if (parent && saysNothing(parent)) removeEmptied(parent);
}

/** Ends at the first thing that says something: the article itself may be the parent. */
function saysNothing(parent: Element): boolean {
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === child.TEXT_NODE && /\S/.test(child.nodeValue ?? '')) return false;
    if (!isElement(child)) continue;
    if (child.matches(`${MEDIA}, hr, ${marked('spare')}`) || !saysNothing(child)) return false;
  }
  return true;
}

/** Of lines between parts, those that part nothing any more. */
function dropIdleRules(content: ParentNode): void {
  let parts: Element | null = null;
  let hasSaid = false;
  for (const rule of rulesAndWords(content)) {
    if (!isElement(rule)) {
      hasSaid = true;
      parts = null;
    } else if (parts || !hasSaid) {
      rule.remove();
    } else {
      parts = rule;
    }
  }
  parts?.remove();
}

function* rulesAndWords(parent: ParentNode & Node): Iterable<Node> {
  for (const child of [...parent.childNodes]) {
    if (isElement(child) && child.localName === 'hr') yield child;
    else if (isElement(child) && child.matches(MEDIA)) yield child.ownerDocument.createTextNode('');
    else if (isElement(child)) yield* rulesAndWords(child);
    else if (child.nodeType === child.TEXT_NODE && /\S/.test(child.nodeValue ?? '')) yield child;
  }
}
