/** The options page, the number on the button, and the keys. */
import { describe, expect, it } from 'vitest';
import { withRuleOn } from '../../src/settings/settings.ts';
import { type Data, sleep, until } from './driver.ts';
import { BADGE, closeOptions, openOptions, waitForBadge } from './options.ts';
import { changedElsewhere, unitsIn } from './other-browser.ts';
import { waitFor, waitForState } from './page.ts';
import { CLEAN, changesCounted, cleaned, looked, RULES } from './popup.ts';
import { Screen } from './screen.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const SYNC = 'Sync my settings';

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
    await closeOptions(page);
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
    await closeOptions(page);
  });

  it('says after each change that it is saved', async () => {
    const { page, options } = await openOptions(stage);
    for (const rule of [RULES.ads, RULES.alsoRead, RULES.ads, RULES.alsoRead]) {
      const { on } = await options.get('switch', rule);
      await options.click('switch', rule);
      // Shown at once, and what was said of the last change goes with it.
      await options.get('switch', rule, { on: !on });
      await options.says('Saved');
      // What is said has to stay, not only to flash up.
      await sleep(200);
      expect(await options.text()).toContain('Saved');
    }
    await closeOptions(page);
  });

  it('goes back to how Winnow came', async () => {
    const { page, options } = await openOptions(stage);
    await options.click('switch', RULES.repeats);
    await options.click('radio', BADGE.off);
    await options.get('radio', BADGE.off, { on: true });
    await options.click('button', 'Reset to defaults');
    await options.get('switch', RULES.repeats, { on: true });
    await options.get('radio', BADGE.count, { on: true });
    await closeOptions(page);
  });

  it('has damaged settings back from their copy, or where there is none puts right what is damaged, and says so', async () => {
    const damaged = { version: 1, rules: [1, 2], toolbar: 'perhaps' };
    const damage = () =>
      stage.driver.inBackground((stored: typeof damaged) => chrome.storage.local.set(stored), damaged);
    const { page, options } = await openOptions(stage);
    await options.click('switch', RULES.ads);
    await options.get('switch', RULES.ads, { on: false });
    // Shown at once, and then stored.
    await options.says('Saved');
    await damage();
    await closeOptions(page);
    const { page: restored, options: whole } = await openOptions(stage);
    await whole.says('Your settings were damaged. They are restored from their copy of');
    await whole.get('switch', RULES.ads, { on: false });
    await restored.evaluate(
      () =>
        new Promise((done, fail) => {
          const request = indexedDB.deleteDatabase('winnow-settings');
          request.onsuccess = () => done(null);
          request.onerror = fail;
        }),
    );
    await damage();
    await restored.close();
    const { page: repaired, options: mended } = await openOptions(stage);
    await mended.says('2 settings were damaged and are back at their defaults');
    for (const rule of Object.values(RULES)) await mended.get('switch', rule, { on: true });
    await mended.click('button', 'Reset to defaults');
    await until('the notice to go', async () => !(await mended.text()).includes('damaged'));
    await repaired.close();
  });
});

describe('syncing', () => {
  /** What lies in the account. */
  const account = () => stage.driver.inBackground(() => chrome.storage.sync.get(null));

  it('puts the settings into the account when it is switched on, follows another browser, and is taken back', async () => {
    const { page, options } = await openOptions(stage);
    await options.click('switch', RULES.alsoRead);
    await options.get('switch', RULES.alsoRead, { on: false });
    expect(await options.text()).toContain('this is put into your browser’s account:');
    expect(await account()).toEqual({});
    await options.click('switch', SYNC);
    await options.says(/Synced \w/);
    expect(Object.keys(unitsIn(await account()))).toEqual(['rules also-read']);
    const items = changedElsewhere(await account(), (there) => withRuleOn(there, 'ad-slots', false));
    await stage.driver.inBackground(
      (items: Data) => chrome.storage.sync.set(items as Record<string, unknown>),
      items as Data,
    );
    await options.get('switch', RULES.ads, { on: false });
    await options.get('switch', RULES.alsoRead, { on: false });
    await options.click('switch', SYNC);
    await options.click('button', 'Delete the copy');
    await options.says('The copy is deleted');
    expect(await account()).toEqual({});
    await options.get('switch', RULES.ads, { on: false });
    await options.click('button', 'Reset to defaults');
    await options.get('switch', RULES.ads, { on: true });
    await closeOptions(page);
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
    await options.click('radio', BADGE.off);
    await options.get('radio', BADGE.off, { on: true });
    await tab.show();
    await waitForBadge(stage, '');
    await page.show();
    await options.click('radio', BADGE.count);
    await tab.show();
    await waitForBadge(stage, String(changes));
    await closeOptions(page);
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
