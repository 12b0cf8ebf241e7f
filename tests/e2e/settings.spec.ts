/** The options page, the number on the button, and the keys. */
import { describe, expect, it } from 'vitest';
import { sleep, until } from './driver.ts';
import { BADGE, openOptions, waitForBadge } from './options.ts';
import { waitFor, waitForState } from './page.ts';
import { CLEAN, changesCounted, cleaned, looked, RULES } from './popup.ts';
import { Screen } from './screen.ts';
import { useStage } from './stage.ts';

const stage = useStage();

describe('options', () => {
  it('opens from the popup, and has every rule with its words and its switch', async () => {
    const { popup } = await looked(stage, '/farm');
    await popup.click('button', 'Options');
    const page = await stage.driver.tabAt((url) => url === `${stage.driver.home}options.html`);
    const options = new Screen(page);
    for (const rule of Object.values(RULES)) {
      const { row, on } = await options.get('switch', rule);
      expect(on).toBe(true);
      expect(row.length).toBeGreaterThan(rule.length + 20);
    }
    await page.close();
  });

  it('changes a rule in a page that is open and cleaned, and takes the change back', async () => {
    const { tab, popup } = await cleaned(stage, '/farm');
    await popup.surface.close();
    const { page, options } = await openOptions(stage);
    await options.click('switch', RULES.ads);
    await options.says('Saved');
    await waitFor(tab, 'ad', 'shown');
    await waitFor(tab, 'affiliate', 'gone');
    await options.click('button', 'Undo');
    await options.get('switch', RULES.ads, { on: true });
    await waitFor(tab, 'ad', 'gone');
    await page.close();
  });

  it('takes a file of settings once the person has seen what it changes, and refuses a broken one', async () => {
    const { page, options } = await openOptions(stage);
    const choose = (content: string) =>
      page.evaluate((content: string) => {
        const field = document.querySelector<HTMLInputElement>('input[type="file"]');
        const files = new DataTransfer();
        files.items.add(new File([content], 'winnow-settings.json', { type: 'application/json' }));
        if (!field) throw new Error('no field for a file');
        field.files = files.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }, content);
    await choose('{"winnow":1,"settings":{"rules"');
    await options.says('This file is not whole');
    await choose('{"winnow":1,"settings":{"rules":{"ad-slots":{"on":false}}}}');
    await options.says(/One thing would change Ads: on → off/);
    await options.get('switch', RULES.ads, { on: true });
    expect(await options.faults()).toEqual([]);
    await options.click('button', 'Change them');
    await options.get('switch', RULES.ads, { on: false });
    await options.click('button', 'Undo');
    await options.get('switch', RULES.ads, { on: true });
    await page.close();
  });

  it('says after each change that it is saved', async () => {
    const { page, options } = await openOptions(stage);
    for (const rule of [RULES.ads, RULES.alsoRead, RULES.ads, RULES.alsoRead]) {
      const { on } = await options.get('switch', rule);
      await options.click('switch', rule);
      await options.get('switch', rule, { on: !on });
      // What is said has to stay, not only to flash up.
      await sleep(200);
      expect(await options.text()).toContain('Saved');
    }
    await page.close();
  });

  it('goes back to how Winnow came', async () => {
    const { page, options } = await openOptions(stage);
    await options.click('switch', RULES.repeats);
    await options.click('switch', BADGE);
    await options.get('switch', BADGE, { on: false });
    await options.click('button', 'Reset to defaults');
    await options.get('switch', RULES.repeats, { on: true });
    await options.get('switch', BADGE, { on: true });
    await page.close();
  });

  it('reads damaged settings, and says what it put right', async () => {
    const damaged = { version: 1, rules: [1, 2], toolbar: 'perhaps' };
    await stage.driver.inBackground((stored: typeof damaged) => chrome.storage.local.set(stored), damaged);
    const { page, options } = await openOptions(stage);
    await options.says('2 settings were damaged and are back at their defaults');
    for (const rule of Object.values(RULES)) await options.get('switch', rule, { on: true });
    await options.click('button', 'Reset to defaults');
    await until('the notice to go', async () => !(await options.text()).includes('damaged'));
    await page.close();
    const { page: later, options: mended } = await openOptions(stage);
    expect(await mended.text()).not.toContain('damaged');
    await later.close();
  });
});

describe('the number on the button', () => {
  it('is the number of changes, goes with them, and can be switched off', async () => {
    const { tab, popup } = await cleaned(stage, '/farm');
    const changes = await changesCounted(popup);
    expect(changes).toBeGreaterThan(5);
    await waitForBadge(stage, String(changes));
    await popup.click('switch', CLEAN);
    await waitForBadge(stage, '');
    await popup.click('switch', CLEAN);
    await waitForBadge(stage, String(changes));
    await popup.surface.close();
    const { page, options } = await openOptions(stage);
    await options.click('switch', BADGE);
    await options.get('switch', BADGE, { on: false });
    await tab.show();
    await waitForBadge(stage, '');
    await page.show();
    await options.click('switch', BADGE);
    await tab.show();
    await waitForBadge(stage, String(changes));
    await page.close();
  });
});

describe('the keys', () => {
  it('clean the page and show it as it was', async () => {
    const tab = await stage.open('/farm');
    if (stage.driver.browser === 'chromium') {
      // No key of a test reaches Chromium's shortcuts, and an event made by hand doesn't grant activeTab as keys do.
      await (await stage.popup(tab)).surface.close();
    }
    await stage.driver.pressShortcut(tab);
    await waitForState(tab, 'on');
    await waitFor(tab, 'affiliate', 'gone');
    await stage.driver.pressShortcut(tab);
    await waitForState(tab, 'off');
    await waitFor(tab, 'affiliate', 'shown');
    await stage.driver.pressShortcut(tab);
    await waitForState(tab, 'on');
    await waitFor(tab, 'affiliate', 'gone');
  });
});
