/** Rows of links and buttons of one sort, with the little that stands beside them. */
import { isBlockElement } from '../core/blocks.ts';
import type { Page } from '../core/types.ts';
import { hasPicture, isBlank, isSilent, sibling } from './content.ts';

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

/**
 * The rows that these controls stand in: around each the largest element that holds nothing but controls and what
 * `isBeside` takes for their label. A control inside a sentence makes no row, nor does one item of a longer list.
 */
export function rowsOf(controls: ReadonlySet<Element>, isBeside: (text: string) => boolean, page: Page): Row[] {
  const inside = new Map<Element, Element[]>();
  for (const control of controls) {
    const row = rowAround(control, controls, isBeside, page);
    if (!row) continue;
    const known = inside.get(row);
    if (known) known.push(control);
    else inside.set(row, [control]);
  }
  const rows: Row[] = [];
  let last: Row | undefined;
  for (const [element, held] of inside) {
    if (last && nextTo(last.targets.at(-1), element)) {
      last = { targets: [...last.targets, element], controls: [...last.controls, ...held], beside: last.beside };
      rows[rows.length - 1] = last;
      continue;
    }
    const label = labelBefore(element, isBeside);
    const beside = `${label?.textContent ?? ''} ${restOf(element, controls) ?? ''}`.replace(/\s+/g, ' ').trim();
    last = { targets: label ? [label, element] : [element], controls: held, beside };
    rows.push(last);
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

function rowAround(
  control: Element,
  controls: ReadonlySet<Element>,
  isBeside: (text: string) => boolean,
  page: Page,
): Element | null {
  const root = page.article.root;
  let at = control;
  for (let up = at.parentElement; up && up !== root && !up.contains(root); up = up.parentElement) {
    if (OUTERMOST.test(up.tagName)) break;
    const rest = restOf(up, controls);
    if (rest === null || !isBeside(rest)) break;
    at = up;
  }
  if (at.tagName === 'LI' || at.tagName === 'DD') return null;
  return isBlockElement(at) || standsAlone(at, controls) ? at : null;
}

/** The text in an element outside of the controls; null when that is long, or when there is a picture too. */
function restOf(element: Element, controls: ReadonlySet<Element>): string | null {
  if (controls.has(element)) return '';
  let rest = '';
  for (const node of element.childNodes) {
    if (node.nodeType === node.TEXT_NODE) rest += node.nodeValue ?? '';
    if (node.nodeType === node.ELEMENT_NODE) {
      const child = node as Element;
      if (controls.has(child) || isSilent(child)) continue;
      const inner = /^(?:IMG|VIDEO|AUDIO|IFRAME|EMBED|PICTURE|INPUT|FORM)$/.test(child.tagName)
        ? null
        : restOf(child, controls);
      if (inner === null) return null;
      rest += ` ${inner} `;
    }
    rest = rest.replace(/\s+/g, ' ');
    if (rest.length > LONGEST_BESIDE) return null;
  }
  return rest;
}

/** True for an inline element with nothing but controls in its line. */
function standsAlone(element: Element, controls: ReadonlySet<Element>): boolean {
  for (const way of ['previousSibling', 'nextSibling'] as const) {
    for (let at = element[way]; at; at = at[way]) {
      if (isBlank(at)) continue;
      if (at.nodeType !== at.ELEMENT_NODE) return false;
      const beside = at as Element;
      if (isBlockElement(beside)) break;
      if (!controls.has(beside) && restOf(beside, controls)?.trim() !== '') return false;
    }
  }
  const up = element.parentElement;
  return up !== null && isBlockElement(up);
}
