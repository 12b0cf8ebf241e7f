/** A background that the browser ends at any time, and a browser that is started again. */
import { describe, expect, it } from 'vitest';
import { type Tab, until } from './driver.ts';
import { pressInStub, saysItIsGone } from './left-stub.ts';
import { BADGE, badge, closeOptions, openOptions, waitForBadge } from './options.ts';
import { htmlOf, isShown, tracesIn, waitFor, waitForState } from './page.ts';
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

describe('keys that were pressed when the background was ended', () => {
  it('are answered by the next one: the button says what came of them, and after nothing they work when pressed again', async () => {
    const { tab, popup } = await looked(stage, '/farm');
    await popup.surface.close();
    await tab.evaluate(() => {
      setTimeout(() => {
        for (const end = Date.now() + 8000; Date.now() < end; );
      }, 0);
    });
    await stage.driver.pressShortcut(tab, 'clean');
    await until('the press to be heard', () =>
      stage.driver.inBackground(async () => 'under-way' in (await chrome.storage.session.get('under-way'))),
    );
    expect(await stage.driver.killBackground()).toBe(true);
    const said = await until('the button to say what came of them', () => badge(stage));
    // In Firefox the keys may wait for the page: then it was free again by the end, and is as it was asked to be.
    if (stage.driver.browser === 'chromium') expect(said).toBe('–');
    if (said === '–') await stage.driver.pressShortcut(tab, 'clean');
    await waitForState(tab, 'on');
    await until('a number on the button', async () => Number(await badge(stage)) > 0);
    await tab.close();
  });
});

describe('an extension that is switched off and on while a page is cleaned', () => {
  it('loses no text, says in the page that it is gone where it still may, and has the page back as it was', async () => {
    const { tab, popup, before } = await cleaned(stage, '/farm');
    await popup.surface.close();
    await stage.driver.switchExtension(false);
    // In Firefox the style sheet goes with the extension, and its scripts are ended: all is in sight.
    if (stage.driver.browser === 'firefox') await waitFor(tab, 'affiliate', 'shown');
    else {
      await pressInStub(tab, 'Show');
      await saysItIsGone(tab);
      await pressInStub(tab, 'Hide');
      await pressInStub(tab, 'Show the page as it was');
      await waitForState(tab, null);
      expect(await htmlOf(tab)).toBe(before);
    }
    await stage.driver.switchExtension(true);
    const again = await stage.popup(tab);
    await again.click('switch', CLEAN);
    await waitForState(tab, 'on');
    await waitFor(tab, 'affiliate', 'gone');
    await again.click('button', 'Undo all');
    await waitForState(tab, null);
    expect(await htmlOf(tab)).toBe(before);
    expect(await tracesIn(tab)).toEqual([]);
    await again.surface.close();
    await tab.close();
  });
});

describe('a tab that is closed while it is being cleaned', () => {
  it('leaves nothing behind, and the next page is cleaned', async () => {
    const { tab, popup } = await looked(stage, '/farm');
    await popup.click('switch', CLEAN);
    await tab.close();
    const { tab: next, before, popup: other } = await cleaned(stage, '/farm');
    await other.click('button', 'Undo all');
    await waitForState(next, null);
    expect(await htmlOf(next)).toBe(before);
    await next.close();
  });
});

describe('two windows that change settings at once', () => {
  it('lose none of them', async () => {
    const pages = [await openOptions(stage), await openOptions(stage)];
    // Each flips every second rule, all of them at the same time.
    const flip = ({ page }: { page: Tab }, first: number) =>
      page.evaluate((first: number) => {
        const switches = document.querySelectorAll<HTMLInputElement>('#rules input[role=switch]');
        for (let at = first; at < switches.length; at += 2) switches[at]?.click();
      }, first);
    const states = ({ page }: { page: Tab }) =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>('#rules input[role=switch]')].map(({ checked }) => checked),
      );
    const [one, other] = pages;
    if (!one || !other) throw new Error('two pages');
    const before = await states(one);
    await Promise.all([flip(one, 0), flip(other, 1)]);
    for (const page of pages)
      await until('all to be changed in both', async () => {
        const now = await states(page);
        return now.every((on, at) => on !== before[at]);
      });
    await one.options.click('button', 'Reset to defaults');
    await until('all to be as they were', async () => String(await states(other)) === String(before));
    for (const { page } of pages) await closeOptions(page);
  });
});

describe('a page that closes before it could store what was chosen', () => {
  it('has the background store it', async () => {
    const { page: holding, options: watching } = await openOptions(stage);
    await holding.evaluate(() => {
      const held = new Promise((free) => document.addEventListener('winnow-free', free));
      void navigator.locks.request('winnow-settings', () => held);
    });
    const { page, options } = await openOptions(stage);
    await options.click('switch', RULES.alsoRead);
    await options.get('switch', RULES.alsoRead, { on: false });
    await page.close();
    const { popup, tab } = await looked(stage, '/farm');
    await popup.click('switch', RULES.ads);
    await popup.get('switch', RULES.ads, { on: false });
    await popup.surface.close();
    await holding.show();
    expect(await watching.get('switch', RULES.ads)).toMatchObject({ on: true });
    await holding.evaluate(() => document.dispatchEvent(new Event('winnow-free')) && null);
    await watching.get('switch', RULES.ads, { on: false });
    await watching.get('switch', RULES.alsoRead, { on: false });
    await watching.click('button', 'Reset to defaults');
    await watching.get('switch', RULES.ads, { on: true });
    await closeOptions(holding);
    await tab.close();
  });
});

describe('a browser that was started again', () => {
  it('has the same options', async () => {
    const { options } = await openOptions(stage);
    await options.click('switch', RULES.ads);
    await options.get('switch', RULES.ads, { on: false });
    await options.click('radio', BADGE.off);
    await options.get('radio', BADGE.off, { on: true });
    await until('both to be stored', () =>
      stage.driver.inBackground(async () => {
        const { rules, toolbar } = (await chrome.storage.local.get()) as { rules?: object; toolbar?: object };
        return /"on":false/.test(JSON.stringify(rules)) && /"badge":"off"/.test(JSON.stringify(toolbar));
      }),
    );
    await stage.driver.restart();
    const { options: later } = await openOptions(stage);
    expect(await later.get('switch', RULES.ads)).toMatchObject({ on: false });
    expect(await later.get('switch', RULES.affiliate)).toMatchObject({ on: true });
    expect(await later.get('radio', BADGE.off)).toMatchObject({ on: true });
    const { tab, popup } = await cleaned(stage, '/farm');
    expect(await popup.get('switch', RULES.ads)).toMatchObject({ on: false });
    await waitFor(tab, 'affiliate', 'gone');
    await waitFor(tab, 'ad', 'shown');
    expect(await badge(stage)).toBe('');
  });
});
