/** In a private window all works and nothing is stored. */
import { expect, it } from 'vitest';
import type { Tab } from './driver.ts';
import { waitForState } from './page.ts';
import { CLEAN, looked } from './popup.ts';
import { readerTab, reload } from './reader-page.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const FIRST = 'Way 1: Change the ring from above';

const stored = () =>
  stage.driver.inBackground(async () => Object.keys(await chrome.storage.local.get(null)).includes('step-progress'));

/** Pages of the reader view on the disk, as both kinds of window see them. */
async function pagesKept(reader: Tab): Promise<number> {
  const count = () =>
    new Promise<number>((resolve, reject) => {
      const opening = indexedDB.open('winnow', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('pages');
      // A private window of Firefox has no database at all.
      opening.onerror = () => (opening.error?.name === 'InvalidStateError' ? resolve(0) : reject(opening.error));
      opening.onsuccess = () => {
        const counting = opening.result.transaction('pages').objectStore('pages').count();
        counting.onsuccess = () => {
          opening.result.close();
          resolve(counting.result);
        };
      };
    });
  return (await reader.evaluate(count)) + (await stage.driver.inBackground(count));
}

it('is stored from an open window, and not from a private one', async () => {
  const { driver, server } = stage;
  const tab = await driver.openPrivately(`${server.url}/farm`);
  const popup = await stage.popup(tab);
  await popup.click('tab', 'Steps');
  await popup.get('region', FIRST);
  await popup.says('In a private window Winnow stores nothing');
  await popup.surface.evaluate(() => document.querySelector<HTMLElement>('.tick')?.click());
  await popup.says('1 of 4 done');
  await popup.surface.close();
  expect(await stored()).toBe(false);

  const again = await stage.popup(tab);
  await again.click('tab', 'Steps');
  await again.says('Way 1 of 2 · 4 steps');
  await again.surface.close();

  const cleaning = await stage.popup(tab);
  await cleaning.click('switch', CLEAN);
  await waitForState(tab, 'on');
  await cleaning.click('button', 'Open reader view');
  const reader = await readerTab(stage);
  expect(await pagesKept(reader)).toBe(0);
  // It is in memory for as long as its tab.
  await reload(reader);
  await reader.close();

  const open = await looked(stage, '/farm');
  await open.popup.click('tab', 'Steps');
  await open.popup.surface.evaluate(() => document.querySelector<HTMLElement>('.tick')?.click());
  await open.popup.says('1 of 4 done');
  await open.popup.surface.close();
  expect(await stored()).toBe(true);
});
