/**
 * axe-core has nothing against what Winnow draws above a page, in light and in dark, in English and from right to left:
 * the panel that picks and the one that says why. The roots, closed in what people get, are open in this copy.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openRoots, speakIn } from './altered.ts';
import { type Point, type Tab, until } from './driver.ts';
import { tracesIn, waitForState } from './page.ts';
import { Screen } from './screen.ts';
import { useStage } from './stage.ts';

const PANEL = 'winnow-panel';

const LOCALES = join(import.meta.dirname, '..', '..', 'src', '_locales');

/** A place in an element, which is brought into the middle of the window. */
const placeIn = (tab: Tab, selector: string): Promise<Point> =>
  tab.evaluate((selector: string) => {
    const element = document.querySelector(selector);
    if (!element) throw new Error(`no ${selector}`);
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, right, top, height } = element.getBoundingClientRect();
    return { x: (left + right) / 2, y: top + height / 2 };
  }, selector);

/** What of the panel sticks out of the window, and words of it that stick out of the panel. */
const stickingOut = (tab: Tab) =>
  tab.evaluate((panel: string) => {
    const root = document.querySelector(panel)?.shadowRoot;
    const sheet = root?.querySelector('[role="dialog"]');
    if (!root || !sheet) return ['no panel'];
    const { left, right, top, bottom } = sheet.getBoundingClientRect();
    const faults: string[] = [];
    const { clientWidth, clientHeight } = document.documentElement;
    if (left < 0 || right > clientWidth || top < 0 || bottom > clientHeight)
      faults.push(`the panel: ${[left, top, right, bottom]} in ${[clientWidth, clientHeight]}`);
    for (const element of sheet.querySelectorAll<HTMLElement>('*')) {
      const { localName, className, scrollWidth, clientWidth } = element;
      // What is inline has no width of its own.
      if (clientWidth > 1 && scrollWidth > clientWidth + 1)
        faults.push(`${localName}.${className}: ${scrollWidth} > ${clientWidth}`);
    }
    return faults;
  }, PANEL);

describe.each([
  ['en', 'ltr'],
  ['ar', 'rtl'],
] as const)('in %s', (locale, direction) => {
  const stage = useStage({
    alter(folder) {
      speakIn(locale, folder);
      openRoots(folder);
    },
  });
  const messages = JSON.parse(readFileSync(join(LOCALES, locale, 'messages.json'), 'utf8')) as Record<
    string,
    { message: string }
  >;
  const say = (key: string) => {
    const words = messages[key]?.message;
    if (!words) throw new Error(`no words for ${key}`);
    return words;
  };
  const says = (tab: Tab, words: string) =>
    until(`“${words}” on the panel`, async () => {
      const text = await tab.textInside(PANEL);
      if (!text.includes(words)) throw new Error(text);
      return true;
    });

  async function clean(path: string): Promise<Tab> {
    const tab = await stage.open(path);
    const popup = await stage.popup(tab);
    await popup.click('switch', say('popup_clean'));
    await waitForState(tab, 'on');
    await popup.surface.close();
    return tab;
  }

  async function faultsOf(tab: Tab): Promise<string[]> {
    const panel = new Screen(tab);
    const faults: string[] = [];
    for (const scheme of ['light', 'dark'] as const) {
      await tab.setColours(scheme);
      faults.push(...(await panel.faults(PANEL)).map((fault) => `${scheme}: ${fault}`));
    }
    const dir = await tab.evaluate((panel: string) => {
      const inside = document.querySelector(panel)?.shadowRoot?.querySelector('[dir]');
      return inside ? getComputedStyle(inside).direction : null;
    }, PANEL);
    if (dir !== direction) faults.push(`written ${dir}`);
    return [...faults, ...(await stickingOut(tab))];
  }

  async function leave(tab: Tab): Promise<void> {
    await tab.press('Escape');
    await until('the panel to go', async () => !(await tracesIn(tab)).includes(PANEL));
  }

  it('the picker has no fault before something is picked, with something of the article picked, and after saving', async () => {
    const tab = await clean('/farm');
    const heading = await placeIn(tab, '#way-1 + p + h3');
    await stage.driver.pressShortcut(tab, 'pick');
    await says(tab, say('picker_point'));
    expect(await faultsOf(tab)).toEqual([]);
    await tab.clickAt(heading);
    await says(tab, say('picker_which'));
    expect(await faultsOf(tab)).toEqual([]);
    const save = await until('the button that saves', async () =>
      (await tab.buttonsInside(PANEL)).find(({ text, x }) => text === say('picker_save') && x > 0),
    );
    await tab.clickAt(save);
    await says(tab, say('picker_saved'));
    expect(await faultsOf(tab)).toEqual([]);
    await leave(tab);
    await tab.close();
  });

  it('“Why was this hidden?” has no fault where something was hidden, and where nothing was', async () => {
    const tab = await clean('/farm');
    await stage.driver.chooseInMenu(tab, 'why', await placeIn(tab, 'winnow-stub'));
    await says(tab, say('popup_restore'));
    expect(await faultsOf(tab)).toEqual([]);
    await leave(tab);
    await stage.driver.chooseInMenu(tab, 'why', await placeIn(tab, 'h1'));
    await says(tab, say('why_nothing'));
    expect(await faultsOf(tab)).toEqual([]);
    await leave(tab);
    await tab.close();
  });
});
