/** Rows of links and buttons of one sort, with the little that stands beside them. */
import { isBlockElement } from '../../../core/page/blocks.ts';
import type { Page } from '../../../core/types.ts';
import { hasPicture, isBlank, isSilent, sibling } from '../../content.ts';

/** Controls that stand together. */
export interface Row {
  /** The elements that hold the controls, their label and nothing else, in document order. */
  readonly targets: Element[];
  readonly controls: readonly Element[];
  /** What stands beside the controls, white space collapsed; often the label. */
  readonly beside: string;
}

/** Longer than this (characters) no label is. */
const LONGEST_BESIDE = 80;
/** Wrappers end here: a cell that vanishes moves its neighbours. */
const OUTERMOST = /^(?:BODY|MAIN|TD|TH)$/;
/** A page with more controls of one sort is an index of them; long threads with share links at each post have 2000. */
const MOST_CONTROLS = 5000;
/** What a reader sees or fills in, so that no label holds it. */
const SEEN = /^(?:IMG|VIDEO|AUDIO|IFRAME|EMBED|PICTURE|INPUT|FORM)$/;

/** True for one of the elements and for what stands inside of one. */
export function isInside(element: Element | null, elements: ReadonlySet<Element>): boolean {
  if (elements.size === 0) return false;
  for (let up = element; up; up = up.parentElement) if (elements.has(up)) return true;
  return false;
}

/**
 * The rows that these controls stand in: around each the largest element that holds nothing but controls and what
 * `isBeside` takes for their label. A control inside a sentence makes no row, nor does one item of a longer list.
 */
export function rowsOf(controls: ReadonlySet<Element>, isBeside: (text: string) => boolean, page: Page): Row[] {
  if (controls.size > MOST_CONTROLS) return [];
  const around = new Surroundings(controls, isBeside);
  const inside = new Map<Element, Element[]>();
  for (const control of controls) {
    const row = rowAround(control, around, page);
    if (!row) continue;
    const known = inside.get(row);
    if (known) known.push(control);
    else inside.set(row, [control]);
  }
  const rows: (Row & { readonly controls: Element[] })[] = [];
  for (const [element, held] of inside) {
    const last = rows.at(-1);
    if (last && nextTo(last.targets.at(-1), element)) {
      last.targets.push(element);
      for (const control of held) last.controls.push(control);
      continue;
    }
    const label = labelBefore(element, isBeside);
    const beside = `${label?.textContent ?? ''} ${around.restOf(element) ?? ''}`.replace(/\s+/g, ' ').trim();
    rows.push({ targets: label ? [label, element] : [element], controls: held, beside });
  }
  return rows;
}

/** Bare links in one line are one row; blocks are rows of their own. */
const nextTo = (before: Element | undefined, element: Element): boolean =>
  before !== undefined &&
  !isBlockElement(before) &&
  !isBlockElement(element) &&
  sibling(element, 'previousSibling') === before;

/** A short block that only names the row under it. */
function labelBefore(row: Element, isBeside: (text: string) => boolean): Element | null {
  const before = sibling(row, 'previousSibling');
  if (!before || before.nodeType !== before.ELEMENT_NODE) return null;
  const label = before as Element;
  const text = label.textContent ?? '';
  return /\S/.test(text) && text.length <= LONGEST_BESIDE && isBeside(text) && !hasPicture(label) ? label : null;
}

function rowAround(control: Element, around: Surroundings, page: Page): Element | null {
  let at = control;
  for (let up = at.parentElement; up && up !== page.article.root; up = up.parentElement) {
    if (OUTERMOST.test(up.tagName) || !around.isRow(up)) break;
    at = up;
  }
  if (at.tagName === 'LI' || at.tagName === 'DD') return null;
  return isBlockElement(at) || around.standsAlone(at) ? at : null;
}

/** What stands around the controls. Answers are kept: neighbours ask for the same elements, and bars may be long. */
class Surroundings {
  readonly #controls: ReadonlySet<Element>;
  readonly #isBeside: (text: string) => boolean;
  readonly #rests = new Map<Element, string | null>();
  readonly #rows = new Map<Element, boolean>();
  /** For each child of an element, what else than controls stands in its line. */
  readonly #lines = new Map<Element, Map<Node, Node[]>>();

  constructor(controls: ReadonlySet<Element>, isBeside: (text: string) => boolean) {
    this.#controls = controls;
    this.#isBeside = isBeside;
  }

  /** True for an element that holds nothing but controls and their label. */
  isRow(element: Element): boolean {
    const known = this.#rows.get(element);
    if (known !== undefined) return known;
    const rest = this.restOf(element);
    const answer = rest !== null && this.#isBeside(rest);
    this.#rows.set(element, answer);
    return answer;
  }

  /** The text in an element outside of the controls; null when that is long, or when there is a picture too. */
  restOf(element: Element): string | null {
    if (this.#controls.has(element)) return '';
    const known = this.#rests.get(element);
    if (known !== undefined) return known;
    const rest = this.#readRest(element);
    this.#rests.set(element, rest);
    return rest;
  }

  #readRest(element: Element): string | null {
    let rest = '';
    for (let node = element.firstChild; node; node = node.nextSibling) {
      const more = this.#textOf(node);
      if (more === null) return null;
      if (more === '') continue;
      rest = (rest + more).replace(/\s+/g, ' ');
      if (rest.length > LONGEST_BESIDE) return null;
    }
    return rest;
  }

  #textOf(node: Node): string | null {
    if (node.nodeType === node.TEXT_NODE) return node.nodeValue ?? '';
    if (node.nodeType !== node.ELEMENT_NODE) return '';
    const child = node as Element;
    if (this.#controls.has(child) || isSilent(child)) return '';
    const inner = SEEN.test(child.tagName) ? null : this.restOf(child);
    return inner === null ? null : ` ${inner} `;
  }

  /** True for an inline element with nothing but controls in its line. */
  standsAlone(element: Element): boolean {
    const up = element.parentElement;
    if (!up || !isBlockElement(up)) return false;
    const lines = this.#lines.get(up) ?? this.#readLines(up);
    this.#lines.set(up, lines);
    return (lines.get(element) ?? []).every((node) => node === element);
  }

  #readLines(parent: Element): Map<Node, Node[]> {
    const lines = new Map<Node, Node[]>();
    let others: Node[] = [];
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (isBlank(node)) continue;
      const child = node.nodeType === node.ELEMENT_NODE ? (node as Element) : null;
      if (child && isBlockElement(child)) {
        others = [];
        continue;
      }
      lines.set(node, others);
      const isOther = !child || (!this.#controls.has(child) && this.restOf(child)?.trim() !== '');
      // Two of them answer for every element in the line.
      if (isOther && others.length < 2) others.push(node);
    }
    return lines;
  }
}
