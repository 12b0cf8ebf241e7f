// @vitest-environment jsdom
/** A rule that failed is named where the person looks, while the rest of the popup stays of use. */
import { expect, it, vi } from 'vitest';
import { openOptionsAt } from '../../src/browser/toolbar.ts';
import { Notices } from '../../src/popup/notices.tsx';
import type { PageModel } from '../../src/popup/page-model.ts';
import { report } from './reports.ts';
import { allByRole, byRole, draw, expectNoBarriers, press, text } from './screen.tsx';

vi.mock('../../src/browser/toolbar.ts', () => ({ openOptionsAt: vi.fn() }));

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

it('leads to where the rule can be set, and to the person’s own rules where it carries those out', async () => {
  const failures = [
    { rule: 'echoes', detail: 'RangeError: too deep' },
    { rule: 'my-selectors', detail: 'SyntaxError: no selector' },
  ];
  await draw(notices({ kind: 'report', report: report('on', { failures }) }));
  await press(byRole('button', 'More settings'));
  await press(byRole('button', 'My rules'));
  expect(vi.mocked(openOptionsAt).mock.calls).toEqual([['rule-echoes'], ['my-rules']]);
});

it('says of each button which rule it is about', async () => {
  const failures = ['echoes', 'stickers'].map((rule) => ({ rule, detail: 'RangeError: too deep' }));
  await draw(notices({ kind: 'report', report: report('on', { failures }) }));
  const about = allByRole('button', 'More settings').map(
    (button) => document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent,
  );
  expect(about).toEqual(
    ['Echoes', 'Stickers'].map((name) => `One rule failed: ${name}. Nothing it found was changed.`),
  );
});

it('says nothing where none did', async () => {
  await draw(notices({ kind: 'report', report: report('on') }));
  expect(text()).not.toContain('failed');
});
