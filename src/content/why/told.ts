/** All that Winnow did on a page, gave back or left alone, with what can be said of each. */
import { LABEL_TAG } from '../../core/apply/ledger.ts';
import { read } from '../../core/native.ts';
import type { Reason, Verb } from '../../core/types.ts';
import type { Session } from '../session.ts';
import { type Near, nearest } from './nearest.ts';
import { nothingWalked, placeOf, stubOf } from './place-of.ts';

export interface Told {
  readonly id: string;
  readonly rule: string;
  /** What was done, or that it was given back or kept. */
  readonly what: Verb | 'restored' | 'kept';
  /** What can be done again where it was given back. */
  readonly verb: Verb;
  readonly reason: Reason;
  readonly excerpt: string;
  /** By what it can be kept always; empty when there is nothing to know it by, or it is kept already. */
  readonly keepMark: string;
}

/** Everything, in no order. */
export function toldOf({ planned }: Pick<Session, 'planned'>): Told[] {
  return planned.flatMap(({ report: { actions, refusals } }) => [
    ...actions.map(({ restored, ...action }): Told => ({ ...action, what: restored ? 'restored' : action.verb })),
    ...refusals.map((refusal): Told => ({ ...refusal, what: 'kept', keepMark: '' })),
  ]);
}

/** What is meant by somebody who points at a place. `reach`: as far as "near" goes, in pixels. */
export function toldAt(
  session: Pick<Session, 'planned' | 'places'>,
  { element, x, y }: { element: Element; x: number; y: number },
  reach: number,
): Near<Told>[] {
  const walked = nothingWalked();
  const placed = toldOf(session).map((thing) => {
    const elements = session.places.placeOf(thing.id);
    return { thing, box: placeOf(elements, walked), depth: depthIn(elements, element) };
  });
  return nearest(placed, { x, y }, reach);
}

/** How far up from an element one of these stands, or one whose stub or label it is; null when none does. */
function depthIn(elements: readonly Element[], pressed: Element): number | null {
  const [first] = elements;
  if (first && stubOf(first) === pressed) return 0;
  const isLabel = read(pressed, 'localName') === LABEL_TAG;
  let depth = 0;
  for (let at = isLabel ? read(pressed, 'previousElementSibling') : pressed; at; at = read(at, 'parentElement')) {
    if (elements.includes(at)) return depth;
    depth++;
  }
  return null;
}
