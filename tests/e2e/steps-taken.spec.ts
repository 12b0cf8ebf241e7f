/** Steps taken along from the popup: copied, and with or without their pictures. */
import { expect, it } from 'vitest';
import { until } from './driver.ts';
import { closeOptions, openOptions } from './options.ts';
import { looked } from './popup.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const FIRST = 'Way 1: Change the ring from above';

it('copies all steps or those of one procedure, as text or as Markdown, and says so', async () => {
  const { popup } = await looked(stage, '/farm');
  await popup.click('tab', 'Steps');
  await popup.get('region', FIRST);
  // What the clipboard took: no test may read it in both browsers.
  await popup.surface.evaluate(() => {
    const { clipboard } = navigator;
    const write = clipboard.writeText.bind(clipboard);
    clipboard.writeText = async (text) => {
      await write(text);
      document.documentElement.dataset.copied = text;
    };
  });
  const copied = () => popup.surface.evaluate(() => document.documentElement.dataset.copied ?? '');
  await popup.click('button', 'Copy all');
  await popup.get('button', 'Copy all', { expanded: true });
  await popup.click('button', 'Markdown');
  await popup.says('Copied');
  expect(await copied()).toMatch(/^## Way 1: Change the ring from above \(Way 1 of 2\)\n\n1\. /);
  expect(await copied()).toContain('\n\n## Way 2: Tighten the packing below the handle (Way 2 of 2)\n\n1. ');
  // The second of this name: the other procedure's.
  await popup.surface.evaluate(() => document.querySelectorAll('.procedure')[1]?.scrollIntoView());
  await popup.surface.clickAt(await until('“Copy”', async () => (await popup.all('button', 'Copy'))[1]));
  await popup.click('button', 'Text');
  await popup.says('Copied');
  expect(await copied()).toMatch(
    /^Way 2: Tighten the packing below the handle \(Way 2 of 2\)\n\n1\. Grip the handle firmly/,
  );
  expect(await copied()).not.toContain('Way 1');
  expect(await popup.faults()).toEqual([]);
  await popup.surface.close();
});

it('says when the clipboard takes nothing', async () => {
  const { popup } = await looked(stage, '/farm');
  await popup.click('tab', 'Steps');
  await popup.surface.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('the clipboard is busy'));
  });
  await popup.click('button', 'Copy all');
  await popup.click('button', 'Text');
  await popup.says(/This couldn’t be copied\..*the clipboard is busy/);
  await popup.surface.close();
});

it('shows no pictures, and asks for none, once they are switched off', async () => {
  const asked = () => stage.server.requests.filter(({ path }) => path.startsWith('/pictures/')).length;
  const { page, options } = await openOptions(stage);
  await options.click('switch', 'Pictures beside steps');
  await options.get('switch', 'Pictures beside steps', { on: false });
  const { popup } = await looked(stage, '/timers');
  const before = asked();
  await popup.click('tab', 'Steps');
  await popup.get('region', 'Dye the shirt');
  expect(await popup.surface.evaluate(() => document.images.length)).toBe(0);
  expect(asked()).toBe(before);
  await popup.surface.close();
  await page.show();
  await options.click('switch', 'Pictures beside steps');
  await options.get('switch', 'Pictures beside steps', { on: true });
  await until('it to be stored', () =>
    stage.driver.inBackground(async () => {
      const { views } = await chrome.storage.local.get('views');
      return JSON.stringify(views) === '{}';
    }),
  );
  await closeOptions(page);
  const { popup: second } = await looked(stage, '/timers');
  await second.click('tab', 'Steps');
  await until('the picture', () => second.surface.evaluate(() => (document.images[0]?.naturalWidth ?? 0) > 0));
  await second.surface.close();
});
