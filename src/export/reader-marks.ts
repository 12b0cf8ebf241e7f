/**
 * What the reader view needs to know of the article's elements, as attributes that pass both sanitisers. What a page itself
 * writes under these names is taken out before ours is set, and every value is held against the report before it is used.
 */
import type { ReportedAction } from '../core/outcome.ts';

/** On what an action hides or folds: the action's id. What is hidden is still there and has to be taken out. */
export const PART_MARK = 'data-winnow-part';

/** On what a step or a first copy of the report names: its anchor. */
export const PLACE_MARK = 'data-winnow-place';

/** For who wants to know what became of the page's elements, and to give back what was taken. */
export interface Marker {
  /** Told before anything is taken: which element of the page each element of the article was made from. */
  places(sources: ReadonlyMap<Element, Element>): void;
  /** Told of each element that is hidden, which then stays where it is, and of each fold. */
  part(element: Element, action: { readonly id: string }): void;
  /** Told of what was trimmed beside the plan, so that it can be named and given back like the rest. */
  trimmed(parts: readonly ReportedAction[]): void;
}
