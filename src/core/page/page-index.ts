/**
 * The elements of a page by what they are: read in one walk when the page is read, and asked by every rule, so that a rule
 * which has nothing to look for on a page is done after a look or two.
 */

import type { Page } from '../types.ts';
import type { ElementIndex } from './element-index.ts';
import { JoinedNames } from './joined-names.ts';
import { STAMP } from './snapshot.ts';

const NONE: readonly Element[] = [];

/** The elements below one, in document order, by tag, attribute and name. */
export class PageIndex implements ElementIndex {
  readonly #tagged = new Map<string, Element[]>();
  readonly #having = new Map<string, Element[]>();
  readonly #named = new Map<string, Element[]>();
  /** The same lists, of elements without an id, by the attribute as it is written: to make a name costs more than to look one up. */
  readonly #classed = new Map<string, Element[]>();
  #names: JoinedNames | undefined;

  constructor(root: Element) {
    const found = root.querySelectorAll('*');
    // Read by index: to iterate a list of nodes takes twice as long.
    for (let at = 0; at < found.length; at++) {
      const element = found[at];
      if (!element) continue;
      add(this.#tagged, element.localName, element);
      this.#addAttributes(element);
    }
  }

  #addAttributes(element: Element): void {
    const names = element.getAttributeNames();
    let hasClass = false;
    let hasId = false;
    for (let at = 0; at < names.length; at++) {
      const name = names[at];
      if (name === undefined || name === STAMP) continue;
      add(this.#having, name, element);
      if (name === 'class') hasClass = true;
      else if (name === 'id') hasId = true;
    }
    if (hasId) add(this.#named, nameOf(element), element);
    else if (hasClass) this.#addClassed(element, element.getAttribute('class') ?? '');
  }

  #addClassed(element: Element, classes: string): void {
    const alike = this.#classed.get(classes);
    if (alike) alike.push(element);
    else this.#classed.set(classes, add(this.#named, nameOf(element), element));
  }

  /** The elements with this local name. */
  tagged(name: string): readonly Element[] {
    return this.#tagged.get(name) ?? NONE;
  }

  /** The custom elements, those of one name after those of another. */
  customs(): Element[] {
    return [...this.#tagged].flatMap(([name, elements]) => (name.includes('-') ? elements : []));
  }

  /** The elements with this attribute. */
  having(attribute: string): readonly Element[] {
    return this.#having.get(attribute) ?? NONE;
  }

  /**
   * The elements whose classes or id match, those of one name after those of another. The pattern sees `‿class class‿id` in
   * lower case, the spaces included; with the flag `m` its `^` and `$` stand for the ends of one name.
   */
  named(pattern: RegExp): Element[] {
    const found: Element[] = [];
    this.#names ??= new JoinedNames([...this.#named.keys()]);
    for (const name of this.#names.matching(pattern)) found.push(...(this.#named.get(name) ?? NONE));
    return found;
  }
}

/** A page repeats its names: of 340 class attributes on a page, in the mean, 130 are different. */
const nameOf = (element: Element): string =>
  ` ${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.toLowerCase();

/** Answers with the list that the element was added to. */
function add(lists: Map<string, Element[]>, name: string, element: Element): Element[] {
  let list = lists.get(name);
  if (list) list.push(element);
  else {
    list = [element];
    lists.set(name, list);
  }
  return list;
}

/** By what all pages made of one reading share: what is set aside on one of them, or mended, stands where it stood. */
const known = new WeakMap<Page['article'], PageIndex>();

/** The index of all that stands in the page's body. */
export function indexOf({ article, root }: Page): PageIndex {
  let index = known.get(article);
  if (!index) {
    index = new PageIndex(root);
    known.set(article, index);
  }
  return index;
}
