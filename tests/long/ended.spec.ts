/**
 * The background ends while it is being asked, at many moments after each press: what was pressed is done, or it is said
 * that it wasn't, and the page can always be had as it was.
 */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sleep, type Tab, until } from '../e2e/driver.ts';
import { htmlOf, stateOf, tracesIn, waitForState } from '../e2e/page.ts';
import { CLEAN } from '../e2e/popup.ts';
import type { Screen } from '../e2e/screen.ts';
import { useStage } from '../e2e/stage.ts';

const stage = useStage();

/** Milliseconds from the press to the end of the background. */
const MOMENTS = [0, 5, 10, 20, 40, 80, 160, 320];

const AGAIN = 'Try again';

vi.setConfig({ testTimeout: 90_000 });

/** Settles once the popup either shows what was asked for or says that it failed; then tries again, as it offers. */
async function doneOrSaid(popup: Screen, done: () => Promise<boolean>): Promise<'done' | 'said'> {
  const outcome = await until('an outcome', async () => {
    if (await done()) return 'done' as const;
    return (await popup.find('button', AGAIN)) ? ('said' as const) : null;
  });
  if (outcome === 'said') {
    await popup.click('button', AGAIN);
    await until('it to be done when it is tried again', done);
  }
  return outcome;
}

const tally: Record<string, string[]> = {};
const note = (what: string, moment: number, outcome: string) => {
  tally[what] = [...(tally[what] ?? []), `${moment}: ${outcome}`];
};
afterEach(() => {
  console.log(stage.driver.browser, JSON.stringify(tally));
});

let tabs: Tab[] = [];
const opened = async (): Promise<{ tab: Tab; before: string }> => {
  const tab = await stage.open('/farm');
  tabs.push(tab);
  return { tab, before: await htmlOf(tab) };
};
afterEach(async () => {
  for (const tab of tabs) await tab.close().catch(() => undefined);
  tabs = [];
});

const isReady = async (popup: Screen) => (await popup.find('switch', CLEAN))?.disabled === false;
const isOn = async (popup: Screen) => (await popup.find('switch', CLEAN))?.on === true;

async function givenBack(tab: Tab, popup: Screen, before: string): Promise<void> {
  await popup.click('button', 'Undo all');
  await waitForState(tab, null);
  expect(await htmlOf(tab)).toBe(before);
  expect(await tracesIn(tab)).toEqual([]);
}

describe.each(MOMENTS)('a background that ends %i ms after', (moment) => {
  const ends = async () => {
    await sleep(moment);
    await stage.driver.killBackground();
  };

  it('the popup was opened', async () => {
    const { tab, before } = await opened();
    const popup = await stage.popup(tab);
    await ends();
    note('look', moment, await doneOrSaid(popup, () => isReady(popup)));
    expect(await htmlOf(tab)).toBe(before);
    await popup.surface.close();
  });

  it('the page was to be cleaned, something restored, and all undone', async () => {
    const { tab, before } = await opened();
    const popup = await stage.popup(tab);
    await until('the popup', () => isReady(popup));
    await popup.click('switch', CLEAN);
    await ends();
    note('clean', moment, await doneOrSaid(popup, async () => (await isOn(popup)) && (await stateOf(tab)) === 'on'));
    await popup.click('tab', 'Removed');
    await popup.click('button', 'Restore', 'SealRight ring set');
    await ends();
    const isBack = async () =>
      (await tab.evaluate(() => document.querySelector('#offer-1')?.checkVisibility() === true)) === true;
    note('restore', moment, await doneOrSaid(popup, isBack));
    await popup.click('button', 'Undo all');
    await ends();
    note('undo', moment, await doneOrSaid(popup, async () => (await stateOf(tab)) === null));
    expect(await htmlOf(tab)).toBe(before);
    await popup.surface.close();
  });

  it('the reader view was asked for', async () => {
    const { tab, before } = await opened();
    const popup = await stage.popup(tab);
    await until('the popup', () => isReady(popup));
    await popup.click('button', 'Open reader view');
    await ends();
    const known = tabs.length;
    const outcome = await until('a reader view, or a word in the popup', async () => {
      // The popup closes when another tab comes to the front; then it may never answer.
      const said = await Promise.race([popup.find('button', AGAIN).catch(() => null), sleep(500).then(() => null)]);
      if (said) return 'said';
      const reader = await readerTab().catch(() => null);
      if (!reader) return null;
      if (tabs.length === known) tabs.push(reader);
      const text = await reader.evaluate(() => document.body.innerText);
      const hasArticle = await reader.evaluate(() => document.querySelector('article h1') !== null);
      if (hasArticle) return 'done';
      return /Try again|no longer|isn’t kept|not kept/.test(text) ? `said in its tab: ${text.slice(0, 60)}` : null;
    });
    note('reader', moment, outcome);
    expect(await htmlOf(tab)).toBe(before);
  });

  it('a step was checked off', async () => {
    const { tab } = await opened();
    const popup = await stage.popup(tab);
    await popup.surface.evaluate(() => chrome.storage.local.remove('step-progress'));
    await until('the popup', () => isReady(popup));
    await popup.click('tab', 'Steps');
    await popup.surface.evaluate(() => document.querySelector<HTMLElement>('.tick')?.focus());
    await popup.surface.press('Space');
    await ends();
    const isStored = () =>
      popup.surface.evaluate(async () => /"done":\["/.test(JSON.stringify(await chrome.storage.local.get())));
    note('step', moment, await doneOrSaid(popup, isStored));
    await popup.surface.close();
  });

  it('the keys were pressed: the page is clean or as it was, and can be given back', async () => {
    const { tab, before } = await opened();
    if (stage.driver.browser === 'chromium') await (await stage.popup(tab)).surface.close();
    await stage.driver.pressShortcut(tab);
    await ends();
    await sleep(1500);
    const state = await stateOf(tab);
    note('keys', moment, String(state));
    if (state === null) expect(await htmlOf(tab)).toBe(before);
    const popup = await stage.popup(tab);
    await until('the popup', () => isReady(popup));
    if (state === 'on') await givenBack(tab, popup, before);
    await popup.surface.close();
  });
});

const readerTab = async (): Promise<Tab> => {
  const isReader = (url: string) => url.startsWith(`${stage.driver.home}reader.html`);
  return Promise.race([
    stage.driver.tabAt(isReader),
    sleep(400).then(() => {
      throw new Error('none yet');
    }),
  ]);
};
