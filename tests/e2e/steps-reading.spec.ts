/** The step that is being read in the page is the current one in the popup. */
import { expect, it } from 'vitest';
import { type Tab, until } from './driver.ts';
import { CLEAN, cleaned, looked } from './popup.ts';
import type { Screen } from './screen.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const SECOND = 'Way 2: Tighten the packing below the handle';

/** Reads on to a part of the page, with a long rest of the page after it, so that it can come to the window's middle. */
const readTo = (tab: Tab, selector: string) =>
  tab.evaluate((selector: string) => {
    document.body.style.paddingBlockEnd = '200vh';
    document.querySelector(selector)?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, selector);

/** The words of the current steps, and whether their rows are in view. */
const current = (popup: Screen) =>
  popup.surface.evaluate(() =>
    [...document.querySelectorAll('[aria-current="step"]')].map((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return { text: row.textContent ?? '', isInView: top >= 0 && bottom <= innerHeight };
    }),
  );

const waitForCurrent = (popup: Screen, words: string) =>
  until(`“${words}” to be the current step`, async () => {
    const [step, ...more] = await current(popup);
    if (step?.text.includes(words) && step.isInView && more.length === 0) return true;
    throw new Error(JSON.stringify([step, ...more]));
  });

it('is shown when the popup opens, and followed while the page is scrolled', async () => {
  const tab = await stage.open('/farm');
  await readTo(tab, '#grip');
  const popup = await stage.popup(tab);
  // What is found may take a line more, and moves the tabs.
  await popup.get('switch', CLEAN, { disabled: false });
  await popup.click('tab', 'Steps');
  await popup.get('region', SECOND);
  await waitForCurrent(popup, 'Grip the handle firmly');
  expect(await popup.faults()).toEqual([]);
  await tab.evaluate(() => scrollBy({ top: -100_000, behavior: 'instant' }));
  // At the top of the page nothing says what is read: the step that was read last stays.
  await waitForCurrent(popup, 'Grip the handle firmly');
  await readTo(tab, '#grip ~ *');
  await waitForCurrent(popup, 'Tighten the packing nut');
  await popup.surface.close();
});

it('is the one that somebody went to from the popup, until they read on; and also while the page is cleaned', async () => {
  const { tab, popup } = await cleaned(stage, '/farm');
  await popup.click('tab', 'Steps');
  await popup.get('region', SECOND);
  expect(await current(popup)).toEqual([]);
  await popup.click('button', 'Grip the handle firmly so that it cannot turn along with the nut.');
  await waitForCurrent(popup, 'Grip the handle firmly');
  await until('the page to scroll', () => tab.evaluate(() => scrollY > 0));
  await waitForCurrent(popup, 'Grip the handle firmly');
  await popup.surface.close();
});

it('is there again after a turn to another tab of the popup, and leaves nothing in the page', async () => {
  const { tab, popup } = await looked(stage, '/farm');
  await popup.click('tab', 'Steps');
  await popup.get('region', SECOND);
  await popup.click('tab', 'Rules');
  await readTo(tab, '#grip');
  await popup.click('tab', 'Steps');
  await waitForCurrent(popup, 'Grip the handle firmly');
  expect(await tab.evaluate(() => document.querySelectorAll('[aria-current], [data-winnow]').length)).toBe(0);
  await popup.surface.close();
});
