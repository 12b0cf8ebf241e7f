/** Steps checked off in the popup: remembered, forgotten. */

import { beforeEach, expect, it } from 'vitest';
import { until } from './driver.ts';
import { closeOptions, openOptions } from './options.ts';
import { looked } from './popup.ts';
import type { Screen } from './screen.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const FIRST = 'Way 1: Change the ring from above';

beforeEach(() => stage.driver.inBackground(() => chrome.storage.local.remove('step-progress')));

/** Where the step stands in the popup, to be clicked beside its words. */
const rowOf = (popup: Screen, number: number) =>
  popup.surface.evaluate((at: number) => {
    const row = document.querySelectorAll('.procedure li')[at];
    if (!row) throw new Error(`no row ${at}`);
    row.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, right, top, bottom } = row.getBoundingClientRect();
    return { left, right, middle: (top + bottom) / 2 };
  }, number);

const boxes = (popup: Screen) =>
  popup.surface.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('.tick')].map(({ checked }) => checked));

it('checks steps off by the whole row and by the keyboard, and remembers them over a reload, but for another address', async () => {
  const { tab, popup } = await looked(stage, '/farm');
  await popup.click('tab', 'Steps');
  await popup.get('region', FIRST);
  await popup.says('Way 1 of 2 · 4 steps');
  const row = await rowOf(popup, 0);
  await popup.surface.clickAt({ x: row.right - 4, y: row.middle });
  await popup.says('1 of 4 done');
  // From the first row's words on to the next row's box.
  await popup.surface.evaluate(() => document.querySelectorAll<HTMLElement>('.tick')[1]?.focus());
  await popup.surface.press('Space');
  await popup.says('2 of 4 done');
  expect((await boxes(popup)).slice(0, 4)).toEqual([true, true, false, false]);
  await popup.surface.close();

  await tab.go(`${await tab.url()}?utm_source=letter#grip`);
  const again = await stage.popup(tab);
  await again.click('tab', 'Steps');
  await again.says('2 of 4 done');
  expect((await boxes(again)).slice(0, 4)).toEqual([true, true, false, false]);
  await again.surface.close();

  await tab.go(`${stage.server.url}/farm?page=2`);
  const other = await stage.popup(tab);
  await other.click('tab', 'Steps');
  await other.get('region', FIRST);
  expect(await boxes(other)).not.toContain(true);
  await other.surface.close();
});

it('keeps what was checked off when the browser was closed, until the options are told to forget it', async () => {
  const { popup } = await looked(stage, '/farm');
  await popup.click('tab', 'Steps');
  await popup.get('region', FIRST);
  await popup.surface.evaluate(() => document.querySelector<HTMLElement>('.tick')?.click());
  await popup.says('1 of 4 done');
  await until('it to be stored', () =>
    stage.driver.inBackground(async () => 'step-progress' in (await chrome.storage.local.get('step-progress'))),
  );
  await stage.driver.restart();
  const { tab, popup: later } = await looked(stage, '/farm');
  await later.click('tab', 'Steps');
  await later.says('1 of 4 done');
  await later.surface.close();
  const { page, options } = await openOptions(stage);
  await options.says('On 1 page.');
  await options.click('button', 'Forget them');
  await options.says('Forgotten');
  expect(await options.faults()).toEqual([]);
  await options.click('button', 'Undo');
  await options.says('On 1 page.');
  await options.click('button', 'Forget them');
  await options.says('None are stored.');
  await closeOptions(page);
  const after = await stage.popup(tab);
  await after.click('tab', 'Steps');
  await after.get('region', FIRST);
  expect(await boxes(after)).not.toContain(true);
  await after.surface.close();
});
