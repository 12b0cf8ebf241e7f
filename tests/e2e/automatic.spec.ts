/** Articles that are cleaned without being asked for, on the sites that the person named and nowhere else. */
import { beforeAll, describe, expect, it } from 'vitest';
import { sleep, type Tab, until } from './driver.ts';
import { BADGE, badge, closeOptions, openOptions, waitForBadge } from './options.ts';
import { htmlOf, stateOf, tracesIn, waitFor, waitForState } from './page.ts';
import { CLEAN, looked, placesIn, RULES } from './popup.ts';
import type { Screen } from './screen.ts';
import { useStage } from './stage.ts';

const stage = useStage();

/** As long as a gate may take on a page that never rests, and some more. */
const LONG_ENOUGH = 2500;

const SITE = 'On this site';

const choose = async (popup: Screen, from: string, to: string): Promise<void> => {
  await popup.click('button', `${SITE}: ${from}`);
  await popup.click('menuitemradio', to);
};

const turnTo = (tab: Tab, name: string) => tab.load(`turnTo(${JSON.stringify(name)})`);

const registered = () =>
  stage.driver.inBackground(async () => {
    const scripts = await chrome.scripting.getRegisteredContentScripts();
    return scripts.flatMap(({ matches }) => matches ?? []);
  });

it('does nothing at all before anything was chosen', async () => {
  expect(await registered()).toEqual([]);
  const tab = await stage.open('/farm');
  const before = await htmlOf(tab);
  await sleep(LONG_ENOUGH);
  expect(await htmlOf(tab)).toBe(before);
  await tab.close();
});

describe('on a site that was named', () => {
  beforeAll(async () => {
    await stage.driver.sayYesFor('127.0.0.1');
    const { tab, popup } = await looked(stage, '/farm');
    await choose(popup, 'When I ask', 'Automatically');
    // The page that it was chosen over is cleaned at once.
    await waitForState(tab, 'on');
    await popup.get('button', `${SITE}: Automatically`);
    expect(await popup.faults()).toEqual([]);
    await popup.surface.close();
    await until('the gate to be registered', async () => (await registered()).includes('*://127.0.0.1/*'));
    await tab.close();
  });

  it('cleans an article by itself, says so on the button, and gives it back to the byte', async () => {
    const tab = await stage.open('/farm');
    await waitForState(tab, 'on');
    await waitFor(tab, 'affiliate', 'gone');
    await waitFor(tab, 'text', 'shown');
    await until('a number on the button', async () => Number(await badge(stage)) > 0);
    const popup = await stage.popup(tab);
    await popup.click('button', 'Undo all');
    await waitForState(tab, null);
    await popup.surface.close();
    expect(await tracesIn(tab)).toEqual([]);
    await sleep(LONG_ENOUGH);
    expect(await stateOf(tab)).toBeNull();
    await tab.close();
  });

  it('leaves what is no article alone', async () => {
    const tab = await stage.open('/not-article');
    const before = await htmlOf(tab);
    await sleep(LONG_ENOUGH);
    expect(await htmlOf(tab)).toBe(before);
    await tab.close();
  });

  it('cleans what a single-page app turns to, as soon as it is there', async () => {
    const tab = await stage.open('/turns');
    await sleep(LONG_ENOUGH);
    expect(await stateOf(tab)).toBeNull();
    await turnTo(tab, 'doors');
    await waitForState(tab, 'on');
    await waitFor(tab, 'affiliate', 'gone');
    await turnTo(tab, 'windows');
    await until('the second article to be clean', async () => {
      await waitFor(tab, 'affiliate', 'gone');
      return tab.evaluate(() => document.querySelector('h1')?.textContent === 'All about windows');
    });
    await waitForState(tab, 'on');
    await tab.close();
  });

  it('waits until nobody types into the page any more', async () => {
    const tab = await stage.open('/turns');
    await tab.evaluate(() => document.getElementById('search')?.focus());
    await turnTo(tab, 'doors');
    await sleep(LONG_ENOUGH);
    expect(await stateOf(tab)).toBeNull();
    await tab.evaluate(() => document.getElementById('search')?.blur());
    await waitForState(tab, 'on');
    await tab.close();
  });

  it('knows again what was done to a page that one goes back to', async () => {
    const tab = await stage.open('/farm');
    await waitForState(tab, 'on');
    // The button is told twice: when the page is clean, and when the filter lists have answered.
    await sleep(LONG_ENOUGH);
    const count = await until('a number on the button', () => badge(stage));
    await tab.go(`${stage.server.url}/not-article`);
    await waitForBadge(stage, '');
    // Later, so that the page that is asked to go can still answer.
    await tab.evaluate(() => void setTimeout(() => history.back(), 0));
    await until('the article to be back', async () => (await stateOf(tab)) === 'on');
    await waitForBadge(stage, count);
    await tab.close();
  });

  it('has rules of its own when the person wants that, and leaves the other sites theirs', async () => {
    const tab = await stage.open('/farm');
    await waitForState(tab, 'on');
    const popup = await stage.popup(tab);
    await choose(popup, 'Automatically', 'Only these rules');
    await popup.get('button', `${SITE}: Only these rules`);
    await popup.says('These switches are for 127.0.0.1 alone.');
    await popup.click('switch', RULES.ads);
    await popup.get('switch', RULES.ads, { on: false });
    await waitFor(tab, 'ad', 'shown');
    await waitFor(tab, 'affiliate', 'gone');
    expect(await popup.faults()).toEqual([]);
    await popup.surface.close();
    const again = await stage.open('/farm');
    await waitForState(again, 'on');
    await waitFor(again, 'affiliate', 'gone');
    await waitFor(again, 'ad', 'shown');
    const { page, options } = await openOptions(stage);
    await options.get('switch', RULES.ads, { on: true });
    await options.says(/127\.0\.0\.1 Only \d+ rules: /);
    expect(await options.faults()).toEqual([]);
    await closeOptions(page);
    await again.close();
    await tab.close();
  });

  it('goes on while the background sleeps, and puts right what the browser has lost', async () => {
    await stage.driver.killBackground();
    const tab = await stage.open('/farm');
    await waitForState(tab, 'on');
    await stage.driver.inBackground(() => chrome.scripting.unregisterContentScripts());
    const { page, options } = await openOptions(stage);
    await options.click('radio', BADGE.off);
    await until('the gate to be back', async () => (await registered()).includes('*://127.0.0.1/*'));
    await options.click('radio', BADGE.count);
    await options.get('radio', BADGE.count, { on: true });
    await closeOptions(page);
    await tab.close();
  });

  it('says so when the browser no longer lets Winnow in, and is let in again from there', async () => {
    await stage.driver.inBackground(async () => {
      await chrome.permissions.remove({ origins: ['*://127.0.0.1/*'] });
    });
    await until('the gate to be gone', async () => (await registered()).length === 0);
    const tab = await stage.open('/farm');
    await sleep(LONG_ENOUGH);
    expect(await stateOf(tab)).toBeNull();
    const popup = await stage.popup(tab);
    await popup.says('Your browser now asks before each visit, so nothing runs by itself here.');
    // The page is looked at meanwhile, and the buttons at the foot change with what comes of it.
    await popup.get('switch', CLEAN, { disabled: false });
    expect(await popup.faults()).toEqual([]);
    const before = await placesIn(popup);
    await popup.click('button', 'Allow again');
    await waitForState(tab, 'on');
    await popup.focusOn('button', `${SITE}: Only these rules`);
    expect(await popup.text()).not.toContain('Your browser now asks');
    expect(await placesIn(popup)).toEqual(before);
    await until('the gate to be back', async () => (await registered()).length > 0);
    await popup.surface.close();
    await tab.close();
  });

  it('ends with the next word of the person, and gives the permission back', async () => {
    const tab = await stage.open('/farm');
    await waitForState(tab, 'on');
    const popup = await stage.popup(tab);
    await choose(popup, 'Only these rules', 'When I ask');
    await until('the gate to be gone', async () => (await registered()).length === 0);
    // The gate and the permission go by different ways; either may be the first.
    await until('the permission to be given back', () =>
      stage.driver.inBackground(async () => !(await chrome.permissions.contains({ origins: ['*://127.0.0.1/*'] }))),
    );
    // What was done to the page in front stays until it is taken back.
    expect(await stateOf(tab)).toBe('on');
    await popup.surface.close();
    await tab.close();
  });
});
