/** What has to hold for a page that a framework has made alive: it goes on as if Winnow weren't there. */
import { expect } from 'vitest';
import { type Tab, until } from '../driver.ts';
import { htmlOf, waitFor, waitForState } from '../page.ts';
import { CLEAN } from '../popup.ts';
import type { Screen } from '../screen.ts';
import type { Stage } from '../stage.ts';

/** Presses the app's own button until it shows that it was pressed so often; before the app lives nothing is heard. */
async function pressUntil(tab: Tab, times: number): Promise<void> {
  await until(`the app to be pressed ${times} times`, () =>
    tab.evaluate((times) => {
      const button = document.getElementById('press');
      const isThere = button?.textContent === `Pressed ${times} times`;
      if (!isThere) button?.click();
      return isThere;
    }, times),
  );
}

/** A page that was seen to be alive, and looks as it came. */
async function alive(stage: Stage, address: string): Promise<Tab> {
  const tab = await stage.driver.open(address);
  await pressUntil(tab, 4);
  return tab;
}

async function cleaned(stage: Stage, tab: Tab): Promise<Screen> {
  const popup = await stage.popup(tab);
  await popup.click('switch', CLEAN);
  await waitForState(tab, 'on');
  return popup;
}

/**
 * Cleans the page at this address, undoes it, cleans it again, has the app change all of it meanwhile, and undoes that:
 * it is each time what it would be without Winnow, and nobody complains.
 */
export async function expectToLiveOn(stage: Stage, address: string): Promise<void> {
  const control = await alive(stage, address);
  await pressUntil(control, 7);
  const expected = await htmlOf(control);
  await control.close();

  const tab = await alive(stage, address);
  const before = await htmlOf(tab);
  const popup = await cleaned(stage, tab);
  for (const kind of ['affiliate', 'ad', 'repeat'] as const) await waitFor(tab, kind, 'gone');
  await waitFor(tab, 'text', 'shown');
  await popup.click('button', 'Undo all');
  await waitForState(tab, null);
  expect(await htmlOf(tab)).toBe(before);

  const again = await cleaned(stage, tab);
  // Parts come, go and change places while they are hidden and folded.
  await pressUntil(tab, 7);
  await waitFor(tab, 'text', 'shown');
  await again.click('button', 'Undo all');
  await waitForState(tab, null);
  expect(await htmlOf(tab)).toBe(expected);
  expect(await tab.evaluate(() => [...(window as unknown as { problems: string[] }).problems])).toEqual([]);
  await tab.close();
}
