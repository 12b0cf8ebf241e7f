/** Folds in the page: worked with keys and mouse by the person, and by nobody else. */
import { expect, it } from 'vitest';
import { type Tab, until } from './driver.ts';
import { htmlOf, partsOf, waitFor, waitForState } from './page.ts';
import { cleaned } from './popup.ts';
import { useStage } from './stage.ts';

const stage = useStage();

/** A cleaned page by itself, the popup closed and the page in front. */
async function cleanedPage(): Promise<{ tab: Tab; before: string }> {
  const { tab, popup, before } = await cleaned(stage, '/farm');
  await popup.surface.close();
  await tab.show();
  return { tab, before };
}

/** Presses Tab until the focus is inside the first stub that takes it. */
async function tabIntoStub(tab: Tab): Promise<void> {
  for (let presses = 0; presses < 30; presses++) {
    await tab.press('Tab');
    if (await tab.evaluate(() => document.activeElement?.localName === 'winnow-stub')) return;
  }
  throw new Error('thirty presses of Tab never came to a stub');
}

it('opens and closes a fold with the keyboard', async () => {
  const { tab } = await cleanedPage();
  const folded = await partsOf(tab, 'repeat');
  expect(folded.shown).toBe(0);
  await tabIntoStub(tab);
  await tab.press('Enter');
  const opened = await until('the fold to open', async () => {
    const parts = await partsOf(tab, 'repeat');
    return parts.shown > 0 && parts;
  });
  // One fold, not all of them.
  expect(opened.gone).toBeGreaterThan(0);
  await tab.press('Space');
  await waitFor(tab, 'repeat', 'gone');
});

it('opens a fold with the mouse, and the page cannot', async () => {
  const { tab } = await cleanedPage();
  await tab.evaluate(() => {
    for (const stub of document.querySelectorAll('winnow-stub')) {
      (stub as HTMLElement).click();
      stub.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    }
  });
  expect((await partsOf(tab, 'repeat')).shown).toBe(0);
  const [show] = await tab.buttonsInside('winnow-stub');
  expect(show).toMatchObject({ text: 'Show', expanded: 'false' });
  if (show) await tab.clickAt(show);
  await until('the fold to open', async () => (await partsOf(tab, 'repeat')).shown > 0);
  expect((await tab.buttonsInside('winnow-stub'))[0]).toMatchObject({ text: 'Hide', expanded: 'true' });
});

it('leads from a repeat to its first copy', async () => {
  const { tab } = await cleanedPage();
  const goTo = (await tab.buttonsInside('winnow-stub')).find(({ text }) => text === 'Go to the first copy');
  if (!goTo) throw new Error('the first stub has no way to the first copy');
  await tab.clickAt(goTo);
  await until('the first copy to be in view and pointed out', () =>
    tab.evaluate(() => {
      const original = document.querySelector('[data-is="original"]');
      const { top = -1, bottom = -1 } = original?.getBoundingClientRect() ?? {};
      return original && top >= 0 && bottom <= innerHeight && getComputedStyle(original).outlineStyle === 'solid';
    }),
  );
});

it('keeps its words and its buttons to itself', async () => {
  const { tab } = await cleanedPage();
  const inside = await tab.evaluate(() =>
    [...document.querySelectorAll('winnow-stub')].map((stub) => [
      stub.shadowRoot,
      stub.childNodes.length,
      stub.innerHTML,
    ]),
  );
  for (const stub of inside) expect(stub).toEqual([null, 0, '']);
});

it('survives a page that takes its stubs out, and still undoes to the last byte', async () => {
  const { tab, popup, before } = await cleaned(stage, '/farm');
  await tab.evaluate(() => {
    for (const stub of document.querySelectorAll('winnow-stub')) stub.remove();
  });
  await popup.click('button', 'Undo all');
  await waitForState(tab, null);
  expect(await htmlOf(tab)).toBe(before);
});
