/** Two procedures that begin alike: what they share is read once, and nobody has to count for it. */
import { describe, expect, it } from 'vitest';
import type { Tab } from './driver.ts';
import { stubBefore } from './folds.ts';
import { htmlOf, waitFor, waitForState } from './page.ts';
import { cleaned } from './popup.ts';
import { useStage } from './stage.ts';

const stage = useStage();

/** How far the number before the words of an item reaches, in CSS pixels. */
const numberWidth = (tab: Tab, selector: string): Promise<number> =>
  tab.evaluate((selector: string) => {
    const item = document.querySelector(selector);
    const range = document.createRange();
    if (item) range.selectNodeContents(item);
    return range.getClientRects()[0] && item
      ? (range.getClientRects()[0]?.left ?? 0) - item.getBoundingClientRect().left
      : 0;
  }, selector);

describe('a procedure that begins as another one', () => {
  it('goes on with the number that it had, and is given back to the last byte', async () => {
    const { tab, popup, before } = await cleaned(stage, '/alike');
    await waitFor(tab, 'repeat', 'gone');
    await waitFor(tab, 'text', 'shown');
    await waitFor(tab, 'original', 'shown');
    // "100." is wider than "98." and "1.".
    const width = await numberWidth(tab, '#control');
    expect(width).toBeGreaterThan(20);
    expect(await numberWidth(tab, '#next')).toBeCloseTo(width, 1);
    await popup.click('button', 'Undo all');
    await waitForState(tab, null);
    expect(await htmlOf(tab)).toBe(before);
  });

  it('stays whole where the page draws its numbers itself: it counts only what is drawn', async () => {
    const { tab } = await cleaned(stage, '/alike?own-numbers');
    await waitForState(tab, 'on');
    await waitFor(tab, 'repeat', 'shown');
    expect(await tab.evaluate(() => document.querySelectorAll('winnow-stub').length)).toBe(0);
  });

  it('has its line before its first step that differs, and opens', async () => {
    const { tab, popup } = await cleaned(stage, '/alike');
    await waitFor(tab, 'repeat', 'gone');
    await popup.surface.close();
    await tab.show();
    const buttons = await tab.buttonsInside('winnow-stub', await stubBefore(tab, '[data-is="repeat"]'));
    const show = buttons.find(({ text }) => text === 'Show');
    if (!show) throw new Error(`no Show, but ${buttons.map(({ text }) => text).join(', ')}`);
    await tab.clickAt(show);
    await waitFor(tab, 'repeat', 'shown');
  });

  it('is a whole checklist, and leads to the steps that are folded', async () => {
    const { tab, popup } = await cleaned(stage, '/alike');
    await waitFor(tab, 'repeat', 'gone');
    await popup.click('tab', 'Steps');
    await popup.get('region', 'Let it forget what it was told');
    // Two steps have this name.
    const pressed = await popup.surface.evaluate(() => {
      const steps = [...document.querySelectorAll('button')].filter((button) =>
        button.textContent?.startsWith('Open the page of the scanner'),
      );
      steps.at(-1)?.click();
      return steps.length;
    });
    expect(pressed).toBe(2);
    await waitFor(tab, 'repeat', 'shown');
  });
});
