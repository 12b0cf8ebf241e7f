/** A contents list of which a line names what another rule takes. */
import { describe, expect, it } from 'vitest';
import { refuseOnlyCopies } from '../src/core/plan/only-copies.ts';
import { divided } from '../src/core/plan/own-in-plan.ts';
import { nameOf } from '../src/core/plan/restored.ts';
import type { Refusal } from '../src/core/types.ts';
import { repeatedSections } from '../src/rules/repeated-sections.ts';
import { byId, pageOf, prose } from './core/documents.ts';

const LIST = ['Method 2: Dry it', '3) Oil it', 'Hang it up', 'Related posts'];

const body = (last: string) =>
  `<ul id="list">${[...LIST.slice(0, 3), last].map((line) => `<li>${line}</li>`).join('')}</ul>
   <h2>Method 2</h2><h3>Dry it</h3><p>${prose('a', 30)}</p><h2>3. Oil it</h2><p>${prose('b', 30)}</p>
   <h2>→ Hang it up</h2><p>${prose('c', 30)}</p><section id="more"><h2>Related posts</h2><p>${prose('d', 9)}</p></section>`;

function listFolds(last: string, isTaken = true): { found: boolean; followed: boolean } {
  const page = pageOf(body(last));
  const left = isTaken ? page.without([byId(page, 'more')]) : page;
  const findings = divided([...repeatedSections.find(left, { sensitivity: 'near' })]).changes.map((one) => ({
    ...one,
    id: nameOf(one),
  }));
  const refusals: Refusal[] = [];
  const isList = ({ targets }: { targets: readonly Element[] }) => targets.some(({ id }) => id === 'list');
  return { found: findings.some(isList), followed: refuseOnlyCopies(findings, left, refusals).some(isList) };
}

describe('a contents list', () => {
  it('is folded though another rule takes what one line names', () => {
    expect(listFolds('Related posts')).toEqual({ found: true, followed: true });
    expect(listFolds('Related posts', false)).toEqual({ found: true, followed: true });
  });

  it('stays when a line says more than any heading, taken or not', () => {
    expect(listFolds('Related posts by Ann').found).toBe(false);
    expect(listFolds('Related posts +5').found).toBe(false);
  });
});
