/**
 * Keeps what is folded within reach of the browser's own search: `hidden="until-found"` (HTML standard, 6.1), which both
 * browsers take off again, after a `beforematch` event, once the person searches for something inside.
 * What was measured stands in docs/decisions/0014.
 */

import { call, read } from '../native.ts';
import { setAttribute, type Undo } from './edits.ts';

/** On what is folded so; the style sheet takes such an element out of the page's layout but leaves it a box. */
export const FINDABLE_ATTRIBUTE = 'data-winnow-findable';

/** The value of `hidden`. */
export const UNTIL_FOUND = 'until-found';

const HTML = 'http://www.w3.org/1999/xhtml';

/**
 * A table makes a row for whatever box stands among its rows, also for one of no size: the rows around it would part by
 * the table's `border-spacing`. What stands in a table is hidden without a box.
 */
const TABLE_PARTS = new Set('caption colgroup col thead tbody tfoot tr th td'.split(' '));

/** Has the browser's search look into what is hidden here; changes nothing where it can't, or where the page hides it itself. */
export function makeFindable(element: Element): Undo[] {
  const isPart = read(element, 'namespaceURI') !== HTML || TABLE_PARTS.has(read(element, 'localName'));
  if (isPart || call(element, 'hasAttribute', 'hidden')) return [];
  return [setAttribute(element, FINDABLE_ATTRIBUTE, ''), setAttribute(element, 'hidden', UNTIL_FOUND)];
}
