// @vitest-environment jsdom
/** A repeat in the Removed tab: the way to its first copy, and in what it differs. */
import { describe, expect, it, vi } from 'vitest';
import type { ReportedAction } from '../../src/core/outcome.ts';
import type { PageActs } from '../../src/popup/page-acts.ts';
import { Removed } from '../../src/popup/removed.tsx';
import { echo, NO_KEEPING, report } from './reports.ts';
import { allByRole, byRole, draw, expectNoBarriers, press } from './screen.tsx';

const jump = vi.fn();
const acts: Partial<PageActs> = { jump, preview: () => {} };

const show = (...actions: ReportedAction[]) =>
  draw(
    <main>
      <h1>Winnow</h1>
      <Removed
        report={report('on', { actions, refusals: [] })}
        acts={acts as Partial<PageActs> as PageActs}
        keeping={NO_KEEPING}
      />
    </main>,
  );

const copy = (more: Partial<ReportedAction> = {}) =>
  echo('c', { firstCopy: { excerpt: 'Echo c', anchor: '12' }, ...more });
const rows = () => [...document.querySelectorAll('.gone')].map((row) => (row.textContent ?? '').replace(/\s+/g, ' '));

describe('a repeat', () => {
  it('leads to its first copy', async () => {
    await show(copy());
    await press(byRole('button', 'Go to the first copy'));
    expect(jump.mock.calls).toEqual([['12']]);
    expect(rows()[0]).not.toContain('The first copy begins');
    await expectNoBarriers();
  });

  it('says how the first copy begins where that is another way', async () => {
    await show(copy({ firstCopy: { excerpt: 'Echoes, in 2023', anchor: '12' } }));
    expect(rows()[0]).toContain('The first copy begins “Echoes, in 2023”');
  });

  it('lists in what it differs, the rest on request', async () => {
    const differences = [
      { was: '2023', is: '2024' },
      { was: '', is: 'soft' },
      { was: 'cold', is: '' },
      { was: 'one', is: 'two' },
      { was: 'three', is: 'four' },
    ];
    await show(copy({ differences }));
    expect(rows()[0]).toContain('was 2023 → now 2024added: softleft out: cold2 more');
    await press(byRole('button', '2 more'));
    expect(rows()[0]).toContain('was one → now two');
    expect(rows()[0]).toContain('was three → now four');
    await expectNoBarriers();
  });

  it('is the only thing that has a first copy', async () => {
    await show(echo('plain'));
    expect(allByRole('button', 'Go to the first copy')).toHaveLength(0);
  });
});
