/** Picking a part of a page to hide, and asking of a place why something was hidden there. */
import { describe, expect, it } from 'vitest';
import { type Key, type Point, type Tab, until } from './driver.ts';
import { badge } from './options.ts';
import { htmlOf, isShown, tracesIn, waitForState } from './page.ts';
import { cleaned, looked } from './popup.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const PANEL = 'winnow-panel';
const PICK = 'Hide something on this page…';

/** Waits until the panel says this. */
const says = (tab: Tab, words: string) =>
  until(`“${words}” on the panel`, async () => {
    const text = await tab.textInside(PANEL);
    if (!text.includes(words)) throw new Error(text);
    return text;
  });

async function press(tab: Tab, name: string): Promise<void> {
  const place = await until(`the button “${name}”`, async () =>
    (await tab.buttonsInside(PANEL)).find(({ text, x }) => text === name && x > 0),
  );
  await tab.clickAt(place);
}

/** A place in an element, which is brought into the middle of the window. */
const placeIn = (tab: Tab, selector: string): Promise<Point> =>
  tab.evaluate((selector) => {
    const element = document.querySelector(selector);
    if (!element) throw new Error(`no ${selector}`);
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, height } = element.getBoundingClientRect();
    return { x: left + 40, y: top + height / 2 };
  }, selector);

/** Has the page keep what its own handlers see of pointer and keys in its elements. */
const listen = (tab: Tab) =>
  tab.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    for (const name of ['pointerdown', 'mousedown', 'click', 'keydown', 'contextmenu'])
      document.addEventListener(
        name,
        ({ type, target }) => seen.push(`${type} ${(target as Element).localName}`),
        true,
      );
  });
const heard = (tab: Tab) =>
  tab.evaluate(() => (window as unknown as { seen: string[] }).seen.filter((one) => !one.endsWith('winnow-panel')));

const ownRules = () =>
  stage.driver.inBackground(async () => {
    const { own } = (await chrome.storage.local.get('own')) as {
      own?: { value: string; verb: string; site: string }[];
    };
    return (own ?? []).map(({ value, verb, site }) => `${verb} ${value} ${site}`);
  });

async function pressAll(tab: Tab, ...keys: Key[]): Promise<void> {
  for (const key of keys) await tab.press(key);
}

describe('picking', () => {
  it('by pointer makes a rule that the page obeys at once, and that can be taken back', async () => {
    const { tab, popup, before } = await cleaned(stage, '/farm');
    await listen(tab);
    await popup.click('button', PICK);
    await says(tab, 'Point at something and click it.');
    const place = await placeIn(tab, '#way-1 + p + h3');
    await tab.clickAt(place);
    await says(tab, 'words of the article');
    await press(tab, 'Larger part');
    await press(tab, 'Smaller part');
    // The page took its chance.
    await tab.evaluate(() => document.querySelector('winnow-panel')?.remove());
    await says(tab, 'Known again by');
    await press(tab, 'Save as my rule');
    await says(tab, 'Saved to your rules.');
    await until('the place to be gone', async () => !(await isShown(tab, '#way-1 + p + h3')));
    expect(await ownRules()).toEqual([expect.stringMatching(/^hide .+ 127\.0\.0\.1$/)]);
    await press(tab, 'Undo');
    await says(tab, 'The rule is gone again.');
    await until('the place to be back', () => isShown(tab, '#way-1 + p + h3'));
    expect(await ownRules()).toEqual([]);
    await press(tab, 'Cancel');
    await until('the panel to go', async () => !(await tracesIn(tab)).includes(PANEL));
    expect(await heard(tab)).toEqual([]);
    await stage.driver.pressShortcut(tab);
    await waitForState(tab, 'off');
    const again = await stage.popup(tab);
    await again.click('button', 'Undo all');
    await waitForState(tab, null);
    expect(await htmlOf(tab)).toBe(before);
    await again.surface.close();
    await tab.close();
  });

  it('goes by keys alone, begun by the command, and breaks no policy of the page', async () => {
    const reports = () => stage.server.requests.filter(({ path }) => path === '/csp-report').length;
    const { tab, popup } = await cleaned(stage, '/strict-policy');
    const before = reports();
    await popup.surface.close();
    await listen(tab);
    await placeIn(tab, 'h1 + p');
    await stage.driver.pressShortcut(tab, 'pick');
    await says(tab, 'Arrow keys go from part to part');
    // The first arrow begins in the middle of the window, the next go on from there.
    await pressAll(tab, 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'ArrowUp');
    await says(tab, 'article');
    await pressAll(tab, 'ArrowDown', 'ArrowRight', 'Enter');
    await says(tab, 'Known again by');
    // Past what it is known by, what becomes of it and where: the button.
    await pressAll(tab, 'Tab', 'Tab', 'Tab', 'Enter');
    await says(tab, 'Saved to your rules.');
    expect(await ownRules()).toHaveLength(1);
    await pressAll(tab, 'Escape');
    await until('the panel to go', async () => !(await tracesIn(tab)).includes(PANEL));
    expect(await heard(tab)).toEqual([]);
    expect(reports()).toBe(before);
    await stage.driver.inBackground(() => chrome.storage.local.set({ own: [] }));
    await tab.close();
  });

  it('is refused on the button where there is no page to pick from', async () => {
    const tab = await stage.open('/feed.xml');
    await stage.driver.pressShortcut(tab, 'pick');
    await until('the button to say no', async () => (await badge(stage)) === '–');
    await tab.close();
  });
});

describe('the other keys', () => {
  it('are all given by the browser', async () => {
    const keys = await stage.driver.inBackground(async () =>
      (await chrome.commands.getAll()).map(({ name, shortcut }) => `${name} ${shortcut}`),
    );
    expect(keys.filter((key) => !key.startsWith('_')).sort()).toEqual([
      'clean Alt+R',
      'pick Alt+Shift+H',
      'reader Alt+Shift+V',
      'steps Alt+Shift+S',
    ]);
  });

  it('open the reader view and the steps', async () => {
    // In Chromium the popup gives the access that a real key would give.
    const { tab, popup } = await looked(stage, '/farm');
    await popup.surface.close();
    await stage.driver.pressShortcut(tab, 'reader');
    const reader = await stage.driver.tabAt((url) => url.startsWith(`${stage.driver.home}reader.html`));
    await reader.close();
    await stage.driver.pressShortcut(tab, 'steps');
    const steps = await stage.driver.tabAt((url) => url.startsWith(`${stage.driver.home}step-mode.html`));
    await steps.close();
    await tab.go(`${stage.server.url}/not-article`);
    await stage.driver.pressShortcut(tab, 'steps');
    await until('the button to say no', async () => (await badge(stage)) === '–');
    await tab.close();
  });
});

describe('“Why was this hidden?”', () => {
  it('says it of a stub, gives the fold back, and says where nothing was changed', async () => {
    const { tab, popup } = await cleaned(stage, '/farm');
    await popup.surface.close();
    await stage.driver.chooseInMenu(tab, 'why', await placeIn(tab, 'winnow-stub'));
    await says(tab, 'Repeated sections:');
    const folds = await tab.evaluate(() => document.querySelectorAll('winnow-stub').length);
    await press(tab, 'Restore');
    await says(tab, 'Restored');
    expect(await tab.evaluate(() => document.querySelectorAll('winnow-stub').length)).toBe(folds - 1);
    await press(tab, 'Fold again');
    await says(tab, 'Folded');
    await tab.press('Escape');
    await until('the panel to go', async () => !(await tracesIn(tab)).includes(PANEL));
    // Just above it an affiliate's box and an ad are hidden.
    await stage.driver.chooseInMenu(tab, 'why', await placeIn(tab, '#offer-1 + ins + h2'));
    expect(await says(tab, 'just above')).toMatch(/Affiliate blocks:.*Ads:/);
    await tab.press('Escape');
    await stage.driver.chooseInMenu(tab, 'why', await placeIn(tab, 'h1'));
    await says(tab, 'Nothing was changed near this place.');
    await press(tab, 'Close');
    await until('the panel to go', async () => !(await tracesIn(tab)).includes(PANEL));
    // What was pointed at in the menu is picked at once.
    await stage.driver.chooseInMenu(tab, 'pick', await placeIn(tab, '#way-1'));
    await says(tab, 'Known again by #way-1');
    await tab.press('Escape');
    await until('the panel to go', async () => !(await tracesIn(tab)).includes(PANEL));
    await tab.close();
  });
});
