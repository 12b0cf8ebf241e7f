// @vitest-environment jsdom
/** A rule that failed is named where the person looks, while the rest of the popup stays of use. */
import { expect, it } from 'vitest';
import { Notices } from '../../src/popup/notices.tsx';
import type { PageModel } from '../../src/popup/page-model.ts';
import { report } from './reports.ts';
import { draw, expectNoBarriers, text } from './screen.tsx';

const notices = (failures: PageModel['view'] & { kind: 'report' }) => (
  <Notices
    page={{ tab: null, view: failures, trouble: null, acts: {} as PageModel['acts'] }}
    stored={{ settings: null, repairs: [], problem: null, load: async () => {}, save: async () => true }}
    wasFull={false}
  />
);

it('says which rule failed, with the error for whoever mends it', async () => {
  const failures = [
    { rule: 'echoes', detail: 'RangeError: too deep' },
    { rule: null, detail: 'Error: no steps' },
  ];
  await draw(notices({ kind: 'report', report: report('on', { failures }) }));
  expect(text()).toContain('One rule failed: Echoes. Nothing it found was changed.');
  expect(text()).toContain('RangeError: too deep');
  expect(text()).toContain('The search for steps failed. Everything else was done.');
  await expectNoBarriers();
});

it('says nothing where none did', async () => {
  await draw(notices({ kind: 'report', report: report('on') }));
  expect(text()).not.toContain('failed');
});
