/** The Removed tab: each thing's place, the way back for one and for a whole rule, and what is kept always. */
import { describe, expect, it } from 'vitest';
import { type Tab, until } from './driver.ts';
import { closeOptions, openOptions } from './options.ts';
import { htmlOf, isShown, partsOf, waitFor, waitForState } from './page.ts';
import { CLEAN, cleaned, RULES } from './popup.ts';
import type { Screen } from './screen.ts';
import { useStage } from './stage.ts';

const stage = useStage();

/** The first thing on the page that goes, and the first row of the tab. */
const BLOCK = { selector: '#offer-1', words: 'SealRight ring set' };
const KEEP = 'Always keep this here';

async function removed(path = '/farm'): Promise<{ tab: Tab; popup: Screen; before: string }> {
  const scene = await cleaned(stage, path);
  await waitFor(scene.tab, 'affiliate', 'gone');
  await scene.popup.click('tab', 'Removed');
  return scene;
}

const becomes = (tab: Tab, shown: boolean) =>
  until(`${BLOCK.words} to be ${shown ? 'shown' : 'gone'}`, async () => (await isShown(tab, BLOCK.selector)) === shown);

const isOutlined = (tab: Tab) =>
  tab.evaluate((selector: string) => {
    const block = document.querySelector(selector);
    return block !== null && block.closest('[data-winnow-place]') !== null;
  }, BLOCK.selector);

describe('the place of a row', () => {
  it('is shown in the page while the keyboard is in the row', async () => {
    const { tab, popup } = await removed();
    const cleanedHtml = await htmlOf(tab);
    await popup.pressTo('Tab', 'button', 'Show');
    expect((await popup.focused()).row).toContain(BLOCK.words);
    await becomes(tab, true);
    expect(await isOutlined(tab)).toBe(true);
    await popup.pressTo('Tab', 'button', 'Restore');
    expect(await isShown(tab, BLOCK.selector)).toBe(true);
    await popup.pressTo('Tab', 'tab', 'Removed', { shift: true });
    await becomes(tab, false);
    expect(await htmlOf(tab)).toBe(cleanedHtml);
  });

  it('is shown while the pointer is on the row, and no longer once the popup is closed', async () => {
    const { tab, popup } = await removed();
    const row = (await popup.all('listitem')).find(({ text }) => text.includes(BLOCK.words));
    if (!row) throw new Error('no such row');
    await popup.surface.clickAt(row);
    await becomes(tab, true);
    expect(await isOutlined(tab)).toBe(true);
    await popup.surface.close();
    await becomes(tab, false);
  });
});

describe('a rule', () => {
  it('gives back everything that it took, and takes it again', async () => {
    const { tab, popup } = await removed();
    const { shown, gone } = await partsOf(tab, 'affiliate');
    await popup.pressTo('Tab', 'button', 'Restore all');
    await popup.surface.press('Enter');
    await waitFor(tab, 'affiliate', 'shown');
    await waitFor(tab, 'ad', 'gone');
    await popup.focusOn('button', 'Hide all again');
    await popup.surface.press('Enter');
    await waitFor(tab, 'affiliate', 'gone');
    expect(await partsOf(tab, 'affiliate')).toEqual({ shown, gone });
  });
});

describe('what is always kept here', () => {
  it('stays on the next visit, until it is hidden again; nothing is left behind by that', async () => {
    const { tab, popup, before } = await removed();
    await popup.pressTo('Tab', 'button', KEEP);
    expect((await popup.focused()).row).toContain(BLOCK.words);
    const height = await popup.surface.evaluate(() => document.activeElement?.getBoundingClientRect().height ?? 0);
    expect(height).toBeGreaterThanOrEqual(24);
    await popup.surface.press('Enter');
    await popup.focusOn('button', 'Hide it again');
    await popup.says('You keep this here.');
    await becomes(tab, true);
    for (const scheme of ['light', 'dark'] as const) {
      await popup.surface.setColours(scheme);
      await popup.settled();
      expect(await popup.faults()).toEqual([]);
    }
    await popup.surface.close();

    await tab.go(await tab.url());
    const again = await stage.popup(tab);
    await again.click('switch', CLEAN);
    await waitForState(tab, 'on');
    await until('the rest to be gone', async () => (await partsOf(tab, 'affiliate')).shown === 1);
    expect(await isShown(tab, BLOCK.selector)).toBe(true);
    await again.get('switch', RULES.affiliate, {}, `1 kept “${BLOCK.words}`);

    await again.click('tab', 'Removed');
    await again.click('button', 'Hide it again', BLOCK.words);
    await waitFor(tab, 'affiliate', 'gone');
    await again.click('button', 'Undo all');
    await waitForState(tab, null);
    expect(await htmlOf(tab)).toBe(before);
  });

  it('is listed on the options page, where it is removed, and the open page follows', async () => {
    const { tab, popup } = await removed();
    await popup.pressTo('Tab', 'button', KEEP);
    await popup.surface.press('Enter');
    await popup.says('You keep this here.');
    await popup.surface.close();

    const { page, options } = await openOptions(stage);
    await options.get('button', 'Remove', {}, BLOCK.words);
    expect(await options.text()).toContain(new URL(stage.server.url).hostname);
    expect(await options.faults()).toEqual([]);
    await options.click('button', 'Remove', BLOCK.words);
    await options.says('Nothing yet.');
    await options.says('Saved');
    await waitFor(tab, 'affiliate', 'gone');
    await closeOptions(page);
  });
});
