/** Tables that only lay a page out. */
import type { Page } from '../core/types.ts';

/** True for what stands in a cell that holds the whole article, and in no table inside it. */
export const isInLayout = (element: Element, { article }: Page): boolean =>
  element.closest('td, th')?.contains(article.root) === true;
