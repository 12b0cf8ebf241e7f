/**
 * Formulas as formulas. Sites that want to be read by every browser hide the MathML of a formula and show a picture of it,
 * of which Readability keeps the picture. A picture neither grows with the text nor turns light in the dark.
 */

import { FOLD_MARK } from '../folds/mark.ts';
import { PART_MARK, PLACE_MARK } from '../reader-marks.ts';

/** A wrapper that holds a formula and its picture holds little else. */
const MOST_BESIDE = 3;

/** Puts the MathML in the place of its picture. `sources` are the page's elements, from which the article's were made. */
export function showFormulas(sources: ReadonlyMap<Element, Element>): void {
  for (const [element, source] of sources) {
    const around = element.localName === 'img' ? source.parentElement : null;
    if (!around || around.childElementCount > MOST_BESIDE) continue;
    const formulas = around.querySelectorAll('math');
    const formula = formulas.length === 1 ? formulas[0] : undefined;
    if (!formula || around.querySelectorAll('img').length !== 1 || hasOtherText(around, formula)) continue;
    const shown = formula.cloneNode(true) as Element;
    for (const name of OWN_MARKS) shown.removeAttribute(name);
    if (isOnItsOwn(source)) shown.setAttribute('display', 'block');
    element.replaceWith(shown);
  }
}

/** A sentence that has a formula and a drawing in it. */
const hasOtherText = (around: Element, formula: Element): boolean => lettersIn(around) > lettersIn(formula);

const lettersIn = (element: Element): number => (element.textContent ?? '').replace(/\s/g, '').length;

/** Marks that are Winnow's to set. */
const OWN_MARKS = [FOLD_MARK, PART_MARK, PLACE_MARK];

/** The picture of a formula says by its class whether it stands on a line of its own. */
const isOnItsOwn = (picture: Element): boolean =>
  /\b(?:display|block)\b/.test((picture.getAttribute('class') ?? '').replaceAll(/[-_]/g, ' '));
