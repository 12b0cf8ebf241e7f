/** A newer version in the place of the one that somebody has, over a page that is clean. */
import { expect, it } from 'vitest';
import { sleep, until } from './driver.ts';
import { pressInStub, saysItIsGone } from './left-stub.ts';
import { closeOptions, openOptions } from './options.ts';
import { htmlOf, isShown, tracesIn, waitForState } from './page.ts';
import { CLEAN, looked, RULES } from './popup.ts';
import { useStage } from './stage.ts';

const stage = useStage({ ownFolder: true });

/** Longer than what a page adds is waited for. */
const LONG_ENOUGH = 2_000;

const FIRST_WAY = 'Way 1: Change the ring from above';

it('an update keeps settings, what is kept, steps done and the sites cleaned by themselves, and the page that was clean can be cleaned and given back', async () => {
  const { page, options } = await openOptions(stage);
  await options.click('switch', RULES.alsoRead);
  await options.get('switch', RULES.alsoRead, { on: false });
  await closeOptions(page);
  await stage.driver.sayYesFor('127.0.0.1');
  const { tab, popup, before } = await looked(stage, '/farm');
  await popup.click('tab', 'Steps');
  await popup.get('region', FIRST_WAY);
  await popup.surface.evaluate(() => document.querySelector<HTMLElement>('.tick')?.click());
  await popup.says('1 of 4 done');
  await popup.click('button', 'On this site: When I ask');
  await popup.click('menuitemradio', 'Automatically');
  await waitForState(tab, 'on');
  await popup.click('tab', 'Removed');
  await popup.get('button', 'Restore', {}, 'SealRight ring set');
  await popup.pressTo('Tab', 'button', 'Always keep this here');
  await popup.surface.press('Enter');
  await popup.says('You keep this here.');
  await until('the block to be kept', () => isShown(tab, '#offer-1'));
  await popup.surface.close();

  const version = await stage.update();

  expect(await stage.driver.inBackground(() => chrome.runtime.getManifest().version)).toBe(version);
  if (stage.driver.browser === 'chromium') {
    await pressInStub(tab, 'Show');
    await saysItIsGone(tab);
  }
  const again = await stage.popup(tab);
  await again.get('button', 'On this site: Automatically');
  await again.click('switch', CLEAN);
  await waitForState(tab, 'on');
  await again.get('switch', RULES.alsoRead, { on: false });
  expect(await isShown(tab, '#offer-1')).toBe(true);
  expect(await isShown(tab, '#offer-2')).toBe(false);
  await again.click('tab', 'Steps');
  await again.says('1 of 4 done');
  await again.click('button', 'Undo all');
  await waitForState(tab, null);
  expect(await htmlOf(tab)).toBe(before);
  expect(await tracesIn(tab)).toEqual([]);
  await again.surface.close();

  const next = await stage.open('/farm');
  await waitForState(next, 'on');
  const pages = await stage.driver.inBackground(async () => (await chrome.tabs.query({})).map(({ url }) => url ?? ''));
  expect(pages.filter((url) => url.includes('welcome.html'))).toEqual([]);
  await next.close();
  await tab.close();
});

it('what a page adds after an update is nothing to the version before, whose scripts live on in Chromium', async () => {
  // Cleaned by itself since the test before. Nothing is folded there: words for stubs are what such a script would lack.
  const tab = await stage.open('/reused');
  await waitForState(tab, 'on');
  await stage.update();
  const popup = await stage.popup(tab);
  await popup.get('switch', CLEAN, { on: false, disabled: false });
  await popup.surface.close();
  await tab.load("document.body.append(Object.assign(document.createElement('p'), { textContent: 'Added later.' }))");
  await sleep(LONG_ENOUGH);
  expect(await tracesIn(tab)).toEqual([]);
  await tab.close();
});
