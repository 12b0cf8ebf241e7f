/**
 * A copy of the page for reading, and the way back from each of its elements to the live one.
 *
 * The live page is only walked with a TreeWalker and cloned with Document's own cloneNode, neither of which a page can
 * shadow; the copy is then freed of the names with which forms and documents shadow their own members ("declobbered"),
 * so that everything after this may use the DOM as usual (docs/decisions/0001).
 */

import { call, nativeGetter, nativeMethod, read } from '../native.ts';
import { answerForPage } from './hollow-document.ts';

/**
 * Above these Winnow doesn't start. On 130 real article pages the largest had 9,888 elements, depth 39 and 1.6 MB;
 * Readability takes 15 s at a depth of 3,000 and 21 s at 100,000 elements, and can't be interrupted.
 */
export const CAPS = { elements: 50_000, depth: 256, characters: 5_000_000, depthSum: 2_000_000 } as const;

type Excess = { readonly what: 'elements' | 'depth' | 'nesting' | 'characters'; readonly most: number };

/** The copy, with the way back to what it was made of. */
export interface Snapshot {
  /** Says what `core/page/hollow-document` has it say, and else nothing: it need not hold the copy. */
  readonly document: Document;
  /** Number of elements that were copied. */
  readonly size: number;
  /** The live element that an element of the copy stands for. */
  liveOf(copied: Element): Element | undefined;
  /** True for a live element that was copied. */
  holds(live: Element): boolean;
  /** The element of the copy that carries this stamp. */
  byStamp(stamp: string): Element | undefined;
}

/** Every element of the copy carries its number here, so that it is known again after Readability has worked on it. */
export const STAMP = 'data-winnow-stamp';

const TEXT_NODE = 3;
const SHOW_ELEMENT_AND_TEXT = 5;

/** True where a page has more elements than are read, counted by the browser itself: for who wants nothing else of it. */
export const isTooLarge = (root: Document | Element): boolean =>
  call(root, 'getElementsByTagName', '*').length > CAPS.elements;

/** What is too large about the document or a part of it, or null. Iterates, and stops at the first cap that is passed. */
export function excessOf(root: Document | Element): Excess | null {
  const document = read(root, 'ownerDocument') ?? (root as Document);
  const walker = call(document, 'createTreeWalker', root, SHOW_ELEMENT_AND_TEXT);
  const typeOf = nativeGetter<Node, 'nodeType'>(root, 'nodeType');
  let elements = 0;
  let characters = 0;
  let depth = 0;
  let depthSum = 0;
  for (;;) {
    if (walker.firstChild()) depth++;
    else {
      while (!walker.nextSibling()) {
        if (!walker.parentNode()) return null;
        depth--;
      }
    }
    const node = walker.currentNode;
    if (typeOf.call(node) === TEXT_NODE) characters += (node as Text).length;
    else {
      elements++;
      depthSum += depth;
    }
    if (elements > CAPS.elements) return { what: 'elements', most: CAPS.elements };
    if (depth > CAPS.depth) return { what: 'depth', most: CAPS.depth };
    if (depthSum > CAPS.depthSum) return { what: 'nesting', most: CAPS.depthSum };
    if (characters > CAPS.characters) return { what: 'characters', most: CAPS.characters };
  }
}

/** Copies the document. Check `excessOf` first. */
export function takeSnapshot(document: Document): Snapshot {
  const { copy, root } = copyApart(document);
  const live = allIn(document);
  const stamped = root ? stamp(withAllIn(root), 0) : [];
  if (root) answerForPage(copy, root, document);
  return snapshotOf(copy, { stamped, live }, 0);
}

/**
 * A document at the same address, without anything in it, and a copy of what belongs there. Style sheets are left empty in
 * it: nobody reads them, and the browser would parse each as soon as it is in a document. On real pages the two copies take
 * a seventh less at the median so, and half in the 95th percentile.
 */
function copyApart(document: Document): { copy: Document; root: Element | null } {
  const copy = call(document, 'cloneNode', false) as Document;
  const top = read(document, 'documentElement') as Element | null;
  const root = top && (call(copy, 'importNode', top, true) as Element);
  if (root) for (const sheet of Array.from(call(root, 'querySelectorAll', 'style'))) emptySheet(sheet);
  return { copy, root };
}

const HTML = 'http://www.w3.org/1999/xhtml';

/** Only text is taken: in drawings and formulas a sheet may hold elements, and the copy has to have as many as the page. */
function emptySheet(sheet: Element): void {
  if (sheet.namespaceURI === HTML && sheet.firstElementChild === null) sheet.textContent = '';
}

/**
 * Copies parts of the document that came later into the body of a new one at the same address. Their stamps begin at
 * `first`, so that they are told from those of the page before.
 */
export function takePartSnapshot(document: Document, parts: readonly Element[], first: number): Snapshot {
  const copy = call(document, 'cloneNode', false) as Document;
  const make = (tag: string) => call(copy, 'createElement', tag);
  const html = make('html');
  const body = make('body');
  html.append(make('head'), body);
  copy.append(html);
  const copies = parts.map((part) => call(copy, 'importNode', part, true) as Element);
  for (const copied of copies) body.append(copied);
  const all = (elements: readonly Element[]) => elements.flatMap(withAllIn);
  return snapshotOf(copy, { stamped: stamp(all(copies), first), live: all(parts) }, first);
}

/** All elements below a node, in document order. The list is the browser's own: none is touched before it is asked for. */
const allIn = (node: ParentNode): ArrayLike<Element> => call(node, 'querySelectorAll', '*');

/** An element and all elements below it. Read by index: to iterate a list of nodes takes twice as long. */
function withAllIn(element: Element): Element[] {
  const list = allIn(element);
  const all = [element];
  for (let at = 0; at < list.length; at++) all.push(list[at] as Element);
  return all;
}

/** The elements of a copy and those that they stand for, one for one. */
interface Pairs {
  readonly stamped: readonly Element[];
  readonly live: ArrayLike<Element>;
}

function snapshotOf(copy: Document, { stamped, live }: Pairs, first: number): Snapshot {
  // Else what is meant for one element would be done to another.
  if (stamped.length !== live.length) throw new Error('the copy has other elements than the page');
  let held: Set<Element> | null = null;
  return {
    document: copy,
    size: stamped.length,
    liveOf(element) {
      const at = Number(element.getAttribute(STAMP) ?? Number.NaN) - first;
      return stamped[at] === element ? live[at] : undefined;
    },
    // Asked only once something is added to the page.
    holds(element) {
      held ??= new Set(Array.from(live));
      return held.has(element);
    },
    byStamp: (stamp) => stamped[Number(stamp) - first],
  };
}

/** Numbers the elements, and frees them of the names with which they shadow others' members. */
function stamp(elements: readonly Element[], first: number): readonly Element[] {
  const [anElement] = elements;
  if (!anElement) return elements;
  // Every element of a page passes here: the natives are looked up once and not for each.
  const setAttribute = nativeMethod(anElement, 'setAttribute');
  const nameOf = nativeGetter(anElement, 'localName');
  let next = first;
  for (const element of elements) {
    setAttribute.call(element, STAMP, String(next++));
    // Not the tag name, which may carry a prefix: `<x:input>` is an input all the same.
    declobber(element, nameOf.call(element));
  }
  return elements;
}

/** Elements whose name or id becomes a member of the form around them. */
const FORM_MEMBERS = new Set('input button select textarea fieldset output object img'.split(' '));
/** Elements whose name, and for some id, becomes a member of the document. */
const DOCUMENT_MEMBERS = new Set('form embed object iframe img'.split(' '));

function declobber(element: Element, tag: string): void {
  const inForm = FORM_MEMBERS.has(tag) || tag.includes('-');
  if (!inForm && !DOCUMENT_MEMBERS.has(tag)) return;
  call(element, 'removeAttribute', 'name');
  call(element, 'removeAttribute', 'form');
  // A frame's id shadows nothing, and ads are known by it.
  if (inForm) call(element, 'removeAttribute', 'id');
}
