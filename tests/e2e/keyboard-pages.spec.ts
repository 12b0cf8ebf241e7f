/** Options, welcome page, report page and the site's menu with nothing but keys; no key of a test types letters. */
import { beforeAll, describe, expect, it } from 'vitest';
import { until } from './driver.ts';
import { isShown, stateOf, waitForState } from './page.ts';
import { cleaned, looked } from './popup.ts';
import { Screen } from './screen.ts';
import { useStage } from './stage.ts';

const stage = useStage();

describe('the site’s menu in the popup', () => {
  beforeAll(async () => {
    await stage.driver.sayYesFor('127.0.0.1');
  });

  it('lets a site be cleaned by itself, and gives that back', async () => {
    const { tab, popup } = await looked(stage, '/farm');
    const { surface } = popup;
    await popup.pressTo('Tab', 'button', 'On this site: When I ask');
    await surface.press('Enter');
    await popup.focusOn('menuitemradio', 'When I ask', { on: true });
    await surface.press('Escape');
    await popup.focusOn('button', 'On this site: When I ask');
    await surface.press('Space');
    await popup.focusOn('menuitemradio', 'When I ask');
    await surface.press('ArrowDown');
    await popup.focusOn('menuitemradio', 'Automatically');
    await surface.press('Enter');
    await waitForState(tab, 'on');
    await popup.focusOn('button', 'On this site: Automatically');
    await surface.press('Enter');
    await popup.focusOn('menuitemradio', 'Automatically', { on: true });
    await surface.press('Home');
    await popup.focusOn('menuitemradio', 'When I ask');
    await surface.press('Enter');
    await popup.focusOn('button', 'On this site: When I ask');
    await surface.close();
    await tab.close();
  });
});

describe('the welcome page', () => {
  it('gives one thing back, hides it again, undoes all and cleans once more', async () => {
    const tab = await stage.driver.open(`${stage.driver.home}welcome.html`);
    const screen = new Screen(tab);
    await waitForState(tab, 'on');
    await screen.pressTo('Tab', 'button', 'Restore');
    await tab.press('Enter');
    await screen.focusOn('button', 'Hide again');
    await tab.press('Space');
    await screen.focusOn('button', 'Restore');
    await screen.pressTo('Tab', 'button', 'Undo all');
    await tab.press('Enter');
    await waitForState(tab, null);
    expect(await stateOf(tab)).toBeNull();
    await screen.pressTo('Tab', 'switch', 'Clean this article', { shift: true });
    await tab.press('Space');
    await waitForState(tab, 'on');
    await screen.pressTo('Tab', 'button', 'Clean every site automatically');
    await tab.close();
  });
});

describe('the page to tell us on', () => {
  it('has its text changed and copied', async () => {
    const { popup } = await cleaned(stage, '/farm?who=me');
    await popup.pressTo('Tab', 'button', 'Something wrong here? Tell us');
    // The popup closes under the key, before that is let go.
    await popup.surface.press('Enter').catch(() => undefined);
    const tab = await stage.driver.tabAt((url) => url.startsWith(`${stage.driver.home}report-page.html`));
    const screen = new Screen(tab);
    const said = () => tab.evaluate(() => [...document.querySelectorAll('textarea')].at(-1)?.value ?? '');
    await until('the text', async () => (await said()).includes('/farm\n'));
    await screen.pressTo('Tab', 'checkbox', 'With the part of the address after “?”');
    await tab.press('Space');
    await until('the whole address', async () => (await said()).includes('farm?who=me\n'));
    await screen.pressTo('Tab', 'button', 'Copy');
    await tab.close();
  });
});

describe('“Why was this hidden?”', () => {
  it('gives a fold back, folds it again and goes, with the focus where it was', async () => {
    const { tab, popup } = await cleaned(stage, '/farm');
    await popup.surface.close();
    const place = await tab.evaluate(() => {
      const stub = document.querySelector('winnow-stub');
      if (!stub) throw new Error('no stub');
      stub.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, height } = stub.getBoundingClientRect();
      return { x: left + 40, y: top + height / 2 };
    });
    const stubs = () => tab.evaluate(() => document.querySelectorAll('winnow-stub').length);
    const before = await stubs();
    const says = (words: string) =>
      until(`“${words}” on the panel`, async () => (await tab.textInside('winnow-panel')).includes(words));
    await stage.driver.chooseInMenu(tab, 'why', place);
    await says('Repeated sections:');
    // The panel itself has the focus; its first button is that of the nearest thing.
    await tab.press('Tab');
    await tab.press('Enter');
    await says('Restored');
    expect(await stubs()).toBe(before - 1);
    await tab.press('Enter');
    await says('Folded');
    expect(await stubs()).toBe(before);
    await tab.press('Escape');
    await until('the panel to go', () => tab.evaluate(() => document.querySelector('winnow-panel') === null));
    expect(await isShown(tab, 'h1')).toBe(true);
    await tab.close();
  });
});
