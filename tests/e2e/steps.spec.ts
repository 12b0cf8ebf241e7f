/** Procedures in the popup and on the button, and the way from a step to its place in the page. */
import { expect, it } from 'vitest';
import { until } from './driver.ts';
import { waitForBadge } from './options.ts';
import { htmlOf } from './page.ts';
import { cleaned, looked } from './popup.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const FIRST = 'Way 1: Change the ring from above';
const SECOND = 'Way 2: Tighten the packing below the handle';

it('lists each procedure once, in order, with its steps', async () => {
  const { popup } = await looked(stage, '/farm');
  await popup.click('tab', 'Steps');
  await popup.get('region', FIRST);
  expect(await popup.names('region')).toEqual([FIRST, SECOND]);
  const items = await popup.all('listitem');
  expect(items.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^Step 1: Close the valve under the sink|^Close the valve under the sink/),
    expect.stringContaining('Lift off the cap and undo the screw'),
    expect.stringContaining('Take out the spindle'),
    expect.stringContaining('Swap the ring and put it all back'),
    expect.stringContaining('Grip the handle firmly'),
    expect.stringContaining('Tighten the packing nut'),
    expect.stringContaining('Wind three turns of sealing cord'),
    expect.stringContaining('Open the valve slowly'),
  ]);
});

it('leads to the step in the page and points it out, and leaves nothing behind', async () => {
  const { tab, popup, before } = await cleaned(stage, '/farm');
  const place = () =>
    tab.evaluate(() => {
      const step = document.querySelector('#grip');
      if (!step) throw new Error('no step');
      const { top, bottom } = step.getBoundingClientRect();
      const { outlineStyle, boxShadow } = getComputedStyle(step);
      return { isInView: top >= 0 && bottom <= innerHeight, looks: `${outlineStyle} ${boxShadow}`, scrolled: scrollY };
    });
  const plain = await place();
  expect(plain).toMatchObject({ isInView: false, scrolled: 0 });
  await popup.click('tab', 'Steps');
  await popup.get('region', SECOND);
  await popup.click('button', 'Grip the handle firmly so that it cannot turn along with the nut.');
  const jumped = await until('the page to scroll to the step', async () => {
    const now = await place();
    return now.isInView && now.looks !== plain.looks && now;
  });
  expect(jumped.scrolled).toBeGreaterThan(0);
  await popup.click('button', 'Undo all');
  await until('the page to be as it was', async () => (await htmlOf(tab)) === before);
});

it('leads to a step also while the page is not cleaned', async () => {
  const { tab, popup, before } = await looked(stage, '/farm');
  await popup.click('tab', 'Steps');
  await popup.click('button', 'Grip the handle firmly so that it cannot turn along with the nut.');
  await until('the page to scroll', () => tab.evaluate(() => scrollY > 0));
  await until('the mark to fade without a trace', async () => (await htmlOf(tab)) === before);
});

/** What the button says of the tab in front when it is pointed at. */
const title = () =>
  stage.driver.inBackground(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return tab?.id === undefined ? '' : chrome.action.getTitle({ tabId: tab.id });
  });
const waitForTitle = (words: string) => until(`the button to say “${words}”`, async () => (await title()) === words);

it('says on the button that the page holds steps, once Winnow was let look', async () => {
  const { tab, popup } = await looked(stage, '/timers');
  await waitForTitle('Winnow: 3 steps on this page');
  await waitForBadge(stage, '≡');
  await popup.surface.close();
  await tab.go(`${stage.server.url}/repeats`);
  await waitForTitle('Winnow');
  await waitForBadge(stage, '');
});

it('finds the steps also of a page that was cleaned by the keys', async () => {
  const tab = await stage.open('/farm');
  // No key of a test reaches Chromium's shortcuts, and an event made by hand doesn't grant activeTab as keys do.
  if (stage.driver.browser === 'chromium') await (await stage.popup(tab)).surface.close();
  // A page in which nobody has looked for steps yet.
  await tab.go(await tab.url());
  await stage.driver.pressShortcut(tab);
  await waitForTitle('Winnow: 8 steps on this page');
  const popup = await stage.popup(tab);
  await popup.click('tab', 'Steps');
  await popup.get('region', FIRST);
  await popup.surface.close();
});
