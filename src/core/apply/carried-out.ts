/** One action that is carried out on the page, with the way back from it. */

import { mendTexts } from '../mend.ts';
import { read } from '../native.ts';
import type { Action } from '../types.ts';
import { revert, type Undo, unlink } from './edits.ts';
import { makeFindable } from './findable.ts';

export interface CarriedOut {
  readonly action: Action;
  readonly targets: readonly Element[];
  /** Nodes of our own: the stub of a fold, the labels of a mark. */
  readonly inserted: readonly Element[];
  readonly undo: Undo[];
  /** What the style sheet can't show and hide: taken back while the page is shown as it was, and while a fold is open. */
  edits: Undo[];
}

/**
 * Of one fold, so many things are kept within reach of the browser's search; what is beyond is only out of sight. Browsers
 * need four times as long for twice as many boxes that hold nothing drawn: a page of 10,000 equal paragraphs stood still
 * for 6 s instead of one.
 */
const MOST_FINDABLE = 1000;

/** Writes what no style sheet can. */
export function edit(
  { action, targets }: Pick<CarriedOut, 'action' | 'targets'>,
  liveOf: (element: Element) => Element | undefined,
): Undo[] {
  if (action.verb === 'fold') return targets.slice(0, MOST_FINDABLE).flatMap(makeFindable);
  if (action.verb === 'unlink') return targets.flatMap((target) => unlink(target, action.plain));
  return action.verb === 'mend' ? [mendTexts(action.mends ?? [], liveOf)] : [];
}

/** Takes such edits back. */
export function takenBack(edits: readonly Undo[]): Undo[] {
  revert(edits);
  return [];
}

/** True while it is just what is asked for now, on these live elements, and nothing of it was taken away. */
export function isStill(
  { action, targets, inserted }: CarriedOut,
  now: Action | undefined,
  live: readonly Element[],
): boolean {
  // A page may take our stub away, and a fold without one has no way back.
  return isAlike(action, now) && isSame(targets, live) && inserted.every((element) => read(element, 'isConnected'));
}

/** The same is done, and the same is said of it. */
const isAlike = ({ verb, reason }: Action, now: Action | undefined): boolean =>
  now?.verb === verb && (now.reason === reason || JSON.stringify(now.reason) === JSON.stringify(reason));

const isSame = (a: readonly Element[], b: readonly Element[]): boolean =>
  a.length === b.length && a.every((element, index) => element === b[index]);
