/** What a person does with the folds of a page, and what can be asked of them. */
import { type Tab, until } from './driver.ts';
import { isShown, waitFor } from './page.ts';
import { cleaned } from './popup.ts';
import type { Stage } from './stage.ts';

/** The page that repeats itself, cleaned, the popup closed and the page in front. */
export async function cleanedPage(stage: Stage): Promise<Tab> {
  const { tab, popup } = await cleaned(stage, '/repeats');
  await waitFor(tab, 'repeat', 'gone');
  await popup.surface.close();
  await tab.show();
  return tab;
}

/** Which stub stands right before an element. */
export const stubBefore = (tab: Tab, selector: string): Promise<number> =>
  tab.evaluate((selector: string) => {
    const stub = document.querySelector(selector)?.previousElementSibling;
    return stub ? [...document.querySelectorAll('winnow-stub')].indexOf(stub) : -1;
  }, selector);

export async function press(tab: Tab, selector: string, name: string): Promise<void> {
  const buttons = await tab.buttonsInside('winnow-stub', await stubBefore(tab, selector));
  const button = buttons.find(({ text }) => text === name);
  if (!button) throw new Error(`no ${name} before ${selector}, but ${buttons.map(({ text }) => text).join(', ')}`);
  await tab.clickAt(button);
}

export const shows = (tab: Tab, selector: string, shown = true) =>
  until(`${selector} to be ${shown ? 'shown' : 'gone'}`, async () => (await isShown(tab, selector)) === shown);
