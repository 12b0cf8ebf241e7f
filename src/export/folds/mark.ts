/**
 * Tells Winnow's own folds from a page's `<details>`, through both sanitisers. What a page itself writes under this name
 * is taken out before ours is set.
 *
 * `spare` may be left out where nothing can fold; `only` may not, since its first copy isn't in the article, nor may `steps`,
 * with which a procedure begins that goes on behind them; `note` holds in what a near copy differs, and stands also where
 * the copy is left out.
 */
export const FOLD_MARK = 'data-winnow-fold';

export type FoldMark = 'spare' | 'only' | 'steps' | 'note';

/** Finds folds or notes. */
export const marked = (...marks: readonly FoldMark[]): string =>
  marks.map((mark) => `[${FOLD_MARK}="${mark}"]`).join(', ');
