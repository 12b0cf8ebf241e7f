/** Stubs in a page whose Winnow is gone. */
import { type Tab, until } from './driver.ts';

/** Presses a button of the first stub in the page. */
export async function pressInStub(tab: Tab, name: string): Promise<void> {
  const found = (await tab.buttonsInside('winnow-stub')).find(({ text }) => text === name);
  if (!found) throw new Error(`no ${name}`);
  await tab.clickAt(found);
}

/** In Chromium scripts of a Winnow that is gone are still there, and say so. */
export const saysItIsGone = (tab: Tab) =>
  until('the word', async () => (await tab.textInside('winnow-stub')).includes('Winnow was updated or switched off'));
