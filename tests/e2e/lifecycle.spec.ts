/** A background that the browser ends at any time, and a browser that is started again. */
import { describe, expect, it } from 'vitest';
import { until } from './driver.ts';
import { BADGE, badge, openOptions, waitForBadge } from './options.ts';
import { htmlOf, isShown, waitFor, waitForState } from './page.ts';
import { CLEAN, changesCounted, cleaned, looked, RULES } from './popup.ts';
import { useStage } from './stage.ts';

const stage = useStage();

describe('a background that was ended', () => {
  it('is missed by nothing: cleaning, badge, restoring, keys, reader view and undoing go on', async () => {
    const { tab, popup, before } = await looked(stage, '/farm');
    await stage.driver.killBackground();
    await popup.click('switch', CLEAN);
    await waitForState(tab, 'on');
    // The page is clean at once; the popup counts when the filter lists, woken with the background, have answered.
    const changes = await until('the popup to count changes', () => changesCounted(popup));
    await waitForBadge(stage, String(changes));
    expect(await stage.driver.killBackground()).toBe(true);
    await popup.click('tab', 'Removed');
    await popup.click('button', 'Restore', 'SealRight ring set');
    await until('the block to be back', () => isShown(tab, '#offer-1'));
    await waitForBadge(stage, String(changes - 1));
    await popup.surface.close();
    expect(await stage.driver.killBackground()).toBe(true);
    const again = await stage.popup(tab);
    await again.get('switch', CLEAN, { on: true });
    await again.click('button', 'Open reader view');
    const reader = await stage.driver.tabAt((url) => url.startsWith(`${stage.driver.home}reader.html`));
    await until('the article', () => reader.evaluate(() => document.querySelector('article h1') !== null));
    await stage.driver.killBackground();
    await reader.go(await reader.url());
    await until('the article after reloading', () =>
      reader.evaluate(() => document.querySelector('article h1') !== null),
    );
    await reader.close();
    const last = await stage.popup(tab);
    await last.click('button', 'Undo all');
    await waitForState(tab, null);
    expect(await htmlOf(tab)).toBe(before);
  });
});

describe('a browser that was started again', () => {
  it('has the same options', async () => {
    const { options } = await openOptions(stage);
    await options.click('switch', RULES.ads);
    await options.get('switch', RULES.ads, { on: false });
    await options.click('switch', BADGE);
    await options.get('switch', BADGE, { on: false });
    await until('both to be stored', () =>
      stage.driver.inBackground(async () => {
        const { rules, toolbar } = (await chrome.storage.local.get()) as { rules?: object; toolbar?: object };
        return /"on":false/.test(JSON.stringify(rules)) && /"badge":false/.test(JSON.stringify(toolbar));
      }),
    );
    await stage.driver.restart();
    const { options: later } = await openOptions(stage);
    expect(await later.get('switch', RULES.ads)).toMatchObject({ on: false });
    expect(await later.get('switch', RULES.affiliate)).toMatchObject({ on: true });
    expect(await later.get('switch', BADGE)).toMatchObject({ on: false });
    const { tab, popup } = await cleaned(stage, '/farm');
    expect(await popup.get('switch', RULES.ads)).toMatchObject({ on: false });
    await waitFor(tab, 'affiliate', 'gone');
    await waitFor(tab, 'ad', 'shown');
    expect(await badge(stage)).toBe('');
  });
});
