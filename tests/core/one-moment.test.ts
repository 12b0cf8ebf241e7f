/** Whether lines can be seen is asked of all of them at one moment, also where the page has its turn while they are read. */
import { describe, expect, it } from 'vitest';
import { findAhead, lookAt, planFor } from '../../src/core/cleanup.ts';
import type { Facts } from '../../src/core/types.ts';
import { repeatedSections } from '../../src/rules/repeated-sections.ts';
import { choosing, documentOf, prose, URL_OF_TESTS } from './documents.ts';

const FILL = Array.from({ length: 300 }, (_, at) => `<p>${prose(`f${at}x`, 12)} <b>x</b></p>`).join('');
// Long enough for the gate to ask about the first of them and no other.
const SAME = `<p>${prose('same', 120)}</p>`;
const other = (id: string) => `<p>${prose('own', 30)} <i id="${id}">${prose('other', 30)}</i></p>`;

/** Layout that remembers its answers, as a browser's is asked; `isSeen` says what can be seen right now. */
function remembering(isSeen: (element: Element) => boolean): Facts {
  const known = new Map<Element, boolean>();
  return {
    lists: null,
    isLaidOut(element) {
      const answer = known.get(element) ?? isSeen(element);
      known.set(element, answer);
      return answer;
    },
  };
}

/** How often something is folded of an article two parts of which take turns, the second from the given step on. */
function foldsWhere(article: string, turnsAt: number): number {
  let seen = 'one';
  const isSeen = (element: Element) => (element.closest('#one, #two')?.id ?? seen) === seen;
  const parts = {
    rules: [repeatedSections],
    findProcedures: () => [],
    factsFor: () => remembering(isSeen),
    now: () => 0,
  };
  const choices = choosing({ 'repeated-sections': true });
  const looked = lookAt(documentOf(`<main>${article}</main>`), new URL(URL_OF_TESTS), true, parts);
  if (looked.kind === 'refused') throw new Error(looked.refusal.code);
  let steps = 0;
  if (turnsAt === 0) seen = 'two';
  for (const _ of findAhead(looked.look, choices, parts)) if (++steps === turnsAt) seen = 'two';
  expect(steps).toBeGreaterThan(turnsAt);
  return planFor(looked.look, choices, parts).plan.actions.length;
}

describe('a copy whose original went out of sight while the page was read stays', () => {
  it.each([0, 1, 2, 3, 4])('in the other panel of tabs that turned at step %i', (turnsAt) => {
    expect(foldsWhere(`<div id="one">${SAME}</div>${FILL}<div id="two">${SAME}</div>`, turnsAt)).toBe(0);
  });

  it.each([0, 1, 2, 3, 4])('in a part of a line that went at step %i', (turnsAt) => {
    expect(foldsWhere(`${other('one')}${FILL}${other('two')}`, turnsAt)).toBe(0);
  });

  it('and folds where both stay in sight', () => {
    expect(foldsWhere(`<div>${SAME}</div>${FILL}<div>${SAME}</div>`, 2)).toBe(1);
  });
});
