/** axe-core has nothing against any state of Winnow's own pages, in light and in dark. */
import { describe, expect, it } from 'vitest';
import { until } from './driver.ts';
import { waitForState } from './page.ts';
import { CLEAN, cleaned, looked } from './popup.ts';
import { Screen } from './screen.ts';
import { useStage } from './stage.ts';

const stage = useStage();

async function faultsOf(screen: Screen): Promise<string[]> {
  const faults: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await screen.surface.setColours(scheme);
    await screen.settled();
    faults.push(...(await screen.faults()).map((fault) => `${scheme}: ${fault}`));
  }
  return faults;
}

describe('the popup', () => {
  it('has no fault before cleaning, in any tab', async () => {
    const { popup } = await looked(stage, '/farm');
    for (const tab of ['Rules', 'Steps', 'Removed']) {
      await popup.click('tab', tab);
      expect(await faultsOf(popup)).toEqual([]);
    }
  });

  it('has no fault after cleaning, in any tab, with something given back', async () => {
    const { popup } = await cleaned(stage, '/farm');
    for (const tab of ['Rules', 'Steps', 'Removed']) {
      await popup.click('tab', tab);
      expect(await faultsOf(popup)).toEqual([]);
    }
    await popup.click('button', 'Restore', 'SealRight ring set');
    await popup.get('button', 'Hide again', {}, 'SealRight ring set');
    expect(await faultsOf(popup)).toEqual([]);
  });

  it('keeps its list in sight in a low window, whatever is to be told', async () => {
    const { popup } = await looked(stage, '/farm');
    // The lowest window to which the popup fits itself, and one that is a little higher.
    for (const room of [400, 450]) {
      const told = await popup.surface.evaluate((room: number) => {
        document.documentElement.style.setProperty('--room', `${room}px`);
        document.documentElement.toggleAttribute('data-low', true);
        const said = document.querySelector('.said');
        const line =
          '<div class="notice" role="alert"><p>What just went wrong, and what can be done about it.</p></div>';
        if (said) said.innerHTML = line.repeat(8);
        const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
        return { list: boxOf('.panel')?.height, said: boxOf('.said')?.height, end: boxOf('.foot')?.bottom };
      }, room);
      expect(told.end).toBe(room);
      expect(told.list).toBeGreaterThan(60);
      expect(told.said).toBeGreaterThan(30);
      expect(await faultsOf(popup)).toEqual([]);
    }
  });

  for (const [path, words] of [
    ['/not-article', 'This doesn’t look like an article'],
    ['/too-large', 'This page is too large'],
    ['/paper.pdf', /No extension may change this page|This isn’t a web page/],
  ] as const)
    it(`has no fault over ${path}`, async () => {
      const popup = await stage.popup(await stage.open(path));
      await popup.says(words);
      expect(await faultsOf(popup)).toEqual([]);
    });
});

describe('the pages', () => {
  it('options have no fault, before and after a change', async () => {
    const page = await stage.driver.open(`${stage.driver.home}options.html`);
    const options = new Screen(page);
    await options.get('switch', 'Ads');
    expect(await faultsOf(options)).toEqual([]);
    await options.click('switch', 'Ads');
    await options.says('Saved');
    expect(await faultsOf(options)).toEqual([]);
    await options.click('button', 'Undo');
    await page.close();
  });

  it('the reader view has no fault', async () => {
    const { popup } = await looked(stage, '/farm');
    await popup.click('button', 'Open reader view');
    const reader = await stage.driver.tabAt((url) => url.startsWith(`${stage.driver.home}reader.html`));
    const screen = new Screen(reader);
    await screen.says('How to stop a dripping kitchen tap');
    expect(await faultsOf(screen)).toEqual([]);
    await reader.close();
  });
});

describe('a stub in the page', () => {
  it('tells a screen reader what it is, and whether it is open', async () => {
    const { tab, popup } = await cleaned(stage, '/farm');
    await popup.get('switch', CLEAN, { on: true });
    await popup.surface.close();
    const buttons = await tab.buttonsInside('winnow-stub');
    expect(buttons[0]).toMatchObject({ text: 'Show', expanded: 'false' });
    if (buttons[0]) await tab.clickAt(buttons[0]);
    await until('the button to say so', async () => (await tab.buttonsInside('winnow-stub'))[0]?.expanded === 'true');
    await waitForState(tab, 'on');
  });
});
