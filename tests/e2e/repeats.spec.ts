/** What the popup says of repeats: how much, where the first copy is, in what a copy differs, and what a setting would do. */
import { describe, expect, it } from 'vitest';
import { type Tab, until } from './driver.ts';
import { htmlOf, isShown, waitFor, waitForState } from './page.ts';
import { cleaned, looked } from './popup.ts';
import { refusePart } from './refused-part.ts';
import type { Screen } from './screen.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const HOW = /^What counts as a repeat/;

const isInView = (tab: Tab, selector: string) =>
  tab.evaluate((selector: string) => {
    const { top = -1, bottom = -1 } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
    return bottom > 0 && top < innerHeight;
  }, selector);

describe('the popup', () => {
  it('says how much was repeated', async () => {
    const { popup } = await looked(stage, '/repeats');
    expect(await popup.text()).toMatch(/\d+ words → , \d+ to read.*\d+% was repeated/);
  });

  it('lists in what a repeat differs, and leads to its first copy', async () => {
    const { tab, popup } = await cleaned(stage, '/repeats');
    await waitFor(tab, 'near', 'gone');
    await popup.click('tab', 'Removed');
    await popup.says('Differs from the first copy:');
    expect(await popup.text()).toMatch(/was 2023.*now 2024/);
    await tab.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    expect(await isInView(tab, '#why')).toBe(false);
    await popup.pressTo('Tab', 'button', 'Go to the first copy');
    await popup.surface.press('Enter');
    await until('the first copy to be in view', () => isInView(tab, '#why'));
    for (const scheme of ['light', 'dark'] as const) {
      await popup.surface.setColours(scheme);
      await popup.settled();
      expect(await popup.faults()).toEqual([]);
    }
  });

  it('gives one repeat back, and all of them', async () => {
    const { tab, popup } = await cleaned(stage, '/repeats');
    await waitFor(tab, 'repeat', 'gone');
    await popup.click('tab', 'Removed');
    await popup.click('button', 'Restore', 'Differs from the first copy:');
    await until('the first repeat to be back', () => isShown(tab, '#why-again'));
    expect(await isShown(tab, '#all-again')).toBe(false);
    await popup.click('button', 'Restore all');
    await until('the second one, too', () => isShown(tab, '#all-again'));
  });
});

/** The name of the button that opens the rule's choice, which is there once the page has answered. */
const howIn = (popup: Screen): Promise<string> =>
  until('the rule to be set', async () => (await popup.all('button')).find(({ name }) => HOW.test(name))?.name);

describe('what counts as a repeat', () => {
  it('is counted for each way before it is chosen, and changes the page at once when it is', async () => {
    const { tab, popup } = await cleaned(stage, '/repeats');
    await waitFor(tab, 'near', 'gone');
    const html = await htmlOf(tab);
    await popup.click('button', await howIn(popup));
    await popup.says('2 repeated sections · 196 words');
    expect(await popup.text()).toMatch(/2 repeated sections · 248 words/);
    expect(await htmlOf(tab)).toBe(html);
    for (const scheme of ['light', 'dark'] as const) {
      await popup.surface.setColours(scheme);
      await popup.settled();
      expect(await popup.faults()).toEqual([]);
    }

    await popup.click('radio', 'Identical text only');
    await until('the near copy to be back', () => isShown(tab, '#need-again'));
    expect(await isShown(tab, '#why-again')).toBe(false);
    await popup.click('radio', 'Copies that differ in a few words, too');
    await until('the near copy to be gone', async () => !(await isShown(tab, '#need-again')));
  });

  it('can be counted on a page that isn’t cleaned, which stays as it is', async () => {
    const { tab, popup, before } = await looked(stage, '/repeats');
    await popup.click('button', await howIn(popup));
    await popup.says('2 repeated sections · 196 words');
    await waitForState(tab, null);
    expect(await htmlOf(tab)).toBe(before);
  });

  it('can be chosen where it can’t be counted, and is counted when it is asked again', async () => {
    const { tab, popup } = await cleaned(stage, '/repeats');
    await waitFor(tab, 'near', 'gone');
    await refusePart(stage, 'trials.js');
    await popup.click('button', await howIn(popup));
    await popup.click('radio', 'Identical text only');
    await until('the near copy to be back', () => isShown(tab, '#need-again'));
    expect(await popup.text()).not.toMatch(/\d+ repeated sections? · \d+ words/);
    await popup.surface.close();
    await stage.driver.killBackground();
    const again = await stage.popup(tab);
    await again.click('button', await howIn(again));
    await again.says('2 repeated sections · 196 words');
    await again.surface.close();
  });
});
