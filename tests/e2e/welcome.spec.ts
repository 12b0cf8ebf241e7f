/** The first minute: from the welcome page to a page that is cleaned, and the options with what they do to it. */
import { describe, expect, it } from 'vitest';
import { type Tab, until } from './driver.ts';
import { closeOptions, openOptions } from './options.ts';
import { stateOf, waitFor, waitForState } from './page.ts';
import { CLEAN, cleaned, RULES } from './popup.ts';
import { Screen } from './screen.ts';
import { useStage } from './stage.ts';

const stage = useStage();

async function open(path: string): Promise<{ tab: Tab; screen: Screen }> {
  const tab = await stage.driver.open(`${stage.driver.home}${path}`);
  return { tab, screen: new Screen(tab) };
}

const LOOKS = { light: ['light', 'rtl'], dark: ['dark', 'ltr'] } as const;

/** What axe has against a page, once in light from right to left and once in dark, and whether it is wider than 320 px. */
async function faultsOf(
  { tab, screen }: { tab: Tab; screen: Screen },
  ...looks: (keyof typeof LOOKS)[]
): Promise<string[]> {
  const faults: string[] = [];
  for (const look of looks) {
    const [scheme, dir] = LOOKS[look];
    await tab.setColours(scheme);
    await tab.evaluate((dir: string) => {
      document.documentElement.dir = dir;
    }, dir);
    faults.push(...(await screen.faults()).map((fault) => `${look}: ${fault}`));
  }
  await tab.setWidth(320);
  const [wide = 0, room = 0] = await tab.evaluate(() => [
    document.body.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  if (wide > room) faults.push(`${wide} px wide in ${room}`);
  await tab.setWidth(null);
  return faults;
}

describe('from installing to a page that is cleaned', () => {
  it('takes two presses: the button, and the switch', async () => {
    const tab = await stage.open('/farm');
    const popup = await stage.popup(tab);
    await popup.click('switch', CLEAN);
    await waitForState(tab, 'on');
    await waitFor(tab, 'affiliate', 'gone');
    await popup.surface.close();
    await tab.close();
  });
});

describe('the welcome page', () => {
  it('cleans its article by itself, gives one thing back, shows it as it came, and undoes all', async () => {
    const { tab, screen } = await open('welcome.html');
    await waitForState(tab, 'on');
    await screen.says(/245 words .*165 to read/);
    await screen.get('switch', 'Clean this article', { on: true });
    const offer = () => tab.evaluate(() => document.querySelector('.demo img')?.checkVisibility() ?? null);
    expect(await offer()).toBe(false);
    await screen.click('button', 'Restore', 'Affiliate blocks');
    await until('the offer to be back', offer);
    await screen.click('button', 'Hide again', 'Affiliate blocks');
    await until('the offer to be gone', async () => !(await offer()));
    await screen.click('switch', 'Clean this article');
    await waitForState(tab, 'off');
    expect(await offer()).toBe(true);
    await screen.click('switch', 'Clean this article');
    await waitForState(tab, 'on');
    await screen.click('button', 'Undo all');
    await waitForState(tab, null);
    expect(await stateOf(tab)).toBeNull();
    await tab.close();
  });

  it('has no fault, in light and dark, from right to left, at 320 px', async () => {
    const page = await open('welcome.html');
    await waitForState(page.tab, 'on');
    expect(await faultsOf(page, 'light', 'dark')).toEqual([]);
    await page.tab.close();
  });
});

describe('the options', () => {
  it('say what each way to set all rules does to the page that was left, before it is chosen', async () => {
    const { tab, popup } = await cleaned(stage, '/for-sale');
    await popup.surface.close();
    const { page, options } = await openOptions(stage);
    await options.says(/All rules at once Gentle \d+ .*Balanced \d+ .*Strict \d+/);
    await options.says(/The default settings\. \d+ changes/);
    await options.click('radio', 'Gentle');
    await options.says('Saved');
    await options.get('switch', 'Promotions', { on: false });
    await options.click('button', 'Undo');
    await options.get('switch', 'Promotions', { on: true });
    expect(await faultsOf({ tab: page, screen: options }, 'light')).toEqual([]);
    await closeOptions(page);
    await tab.close();
  });

  it('are searched with the keyboard, and go to what is found and to what the address names', async () => {
    const { tab, screen } = await open('options.html#rule-ad-slots');
    await screen.focusOn('switch', RULES.ads);
    await tab.evaluate(type, 'commission LINKS');
    await screen.says('2 settings found');
    await tab.press('ArrowDown');
    await tab.press('Enter');
    await screen.focusOn('switch', RULES.affiliate);
    expect(await tab.url()).toMatch(/#rule-affiliate-blocks$/);
    await tab.evaluate(type, 'kettle');
    await screen.says('No setting is named or described by “kettle”.');
    await tab.press('Escape');
    await screen.get('link', 'Sites');
    await tab.close();
  });
});

describe('what somebody tells about a page', () => {
  it('stands there word for word, without what the page says, and can be changed', async () => {
    const { popup } = await cleaned(stage, '/farm?who=me');
    await popup.click('button', 'Something wrong here? Tell us');
    const tab = await stage.driver.tabAt((url) => url.startsWith(`${stage.driver.home}report-page.html`));
    const screen = new Screen(tab);
    const said = () => tab.evaluate(() => [...document.querySelectorAll('textarea')].at(-1)?.value ?? '');
    await until('the text', async () => /Ads \(ad-slots\): on, 2 found, 2 done/.test(await said()));
    expect(await said()).toMatch(/Page: http:\/\/127\.0\.0\.1:\d+\/farm\n/);
    expect(await said()).not.toMatch(/who=me|dripping/);
    await screen.click('checkbox', 'With the part of the address after “?”');
    expect(await said()).toMatch(/farm\?who=me\n/);
    expect(await faultsOf({ tab, screen }, 'dark')).toEqual([]);
    await tab.close();
  });
});

/** Types into the search. */
function type(query: string): void {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (!field) throw new Error('no field');
  field.focus();
  field.value = query;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
