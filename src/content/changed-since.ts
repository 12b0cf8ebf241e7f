/** Which of what was taken says something else by now. */
import { ownWords } from '../core/page/own-words.ts';
import type { Action } from '../core/types.ts';
import { isTaking } from '../core/verbs.ts';

/**
 * The targets, in the copy, of those actions whose text the page has changed since it was copied. What said nothing is a slot,
 * and what comes into it is what it was taken for; what filter lists name is an ad whatever it says; and what the person hides
 * by a rule of their own stays hidden.
 */
export function changedSince(actions: readonly Action[], liveOf: (element: Element) => Element | undefined): Element[] {
  const hasChanged = (target: Element): boolean => {
    const live = liveOf(target);
    const said = ownWords(target);
    return live !== undefined && said !== '' && ownWords(live) !== said;
  };
  return actions
    .filter((action) => isTaking(action) && action.certainty !== 'listed' && action.own === undefined)
    .flatMap(({ targets }) => targets.filter(hasChanged));
}
