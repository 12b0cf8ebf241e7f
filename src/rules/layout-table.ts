/** Tables that only lay a page out. */
import { countWords, normalise } from '../core/text.ts';
import type { Page } from '../core/types.ts';

/** True for what stands in a cell that holds the whole article, and in no table inside it. */
export const isInLayout = (element: Element, { article }: Page): boolean =>
  element.closest('td, th')?.contains(article.root) === true;

/** Cells of data on the pages measured had up to 86 words, those that held a page's text 447 and more. */
const LONGEST_DATA = 150;

/** True for a row whose cells are the columns of a page: one of them holds a text of its own. */
export const isColumns = (row: Element, table: Element): boolean =>
  table.querySelector(':scope > caption, :scope > thead') === null &&
  [...row.children].some((cell) => countWords(normalise(cell.textContent ?? '')) > LONGEST_DATA);
