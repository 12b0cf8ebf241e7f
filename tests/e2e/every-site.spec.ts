/** Articles that are cleaned without being asked for on every site, but for those that the person left out. */
import { expect, it } from 'vitest';
import { sleep, type Tab, until } from './driver.ts';
import { closeOptions, openOptions } from './options.ts';
import { htmlOf, stateOf, waitFor, waitForState } from './page.ts';
import { useStage } from './stage.ts';

const stage = useStage();

/** As long as a gate may take on a page that never rests, and some more. */
const LONG_ENOUGH = 2500;

const EVERY = '*://*/*';
const EVERY_SITE = 'Every site';
const SITE = 'On this site';

const registered = () =>
  stage.driver.inBackground(async () => {
    const scripts = await chrome.scripting.getRegisteredContentScripts();
    return scripts.map(({ matches = [], excludeMatches = [] }) => ({ matches, excludeMatches }));
  });

const isAllowed = () =>
  stage.driver.inBackground((every: string) => chrome.permissions.contains({ origins: [every] }), EVERY);

/** What is there after as long as a gate may take. */
async function leftAlone(path: string): Promise<boolean> {
  const tab = await stage.open(path);
  const before = await htmlOf(tab);
  await sleep(LONG_ENOUGH);
  const after = await htmlOf(tab);
  await tab.close();
  return after === before;
}

const cleanedByItself = async (): Promise<Tab> => {
  const tab = await stage.open('/farm');
  await waitForState(tab, 'on');
  await waitFor(tab, 'affiliate', 'gone');
  await waitFor(tab, 'text', 'shown');
  return tab;
};

it('is asked for from the options, and cleans articles only', async () => {
  expect(await isAllowed()).toBe(false);
  expect(await leftAlone('/farm')).toBe(true);
  await stage.driver.sayYesFor('*');
  const { page, options } = await openOptions(stage);
  await options.click('switch', EVERY_SITE);
  await options.get('switch', EVERY_SITE, { on: true });
  await until('the gate to be registered', async () => (await registered()).length > 0);
  expect(await registered()).toEqual([{ matches: [EVERY], excludeMatches: [] }]);
  expect(await options.faults()).toEqual([]);
  await closeOptions(page);
  await (await cleanedByItself()).close();
  expect(await leftAlone('/not-article')).toBe(true);
});

it('goes on when the background has slept', async () => {
  await stage.driver.killBackground();
  await (await cleanedByItself()).close();
});

it('leaves out a site where the person wants to be asked', async () => {
  const tab = await cleanedByItself();
  const popup = await stage.popup(tab);
  await popup.click('button', `${SITE}: Automatically on every site`);
  await popup.click('menuitemradio', 'When I ask');
  await popup.get('button', `${SITE}: When I ask`);
  await until('the site to be left out', async () => {
    const [gate] = await registered();
    return gate?.excludeMatches.includes('*://127.0.0.1/*');
  });
  await popup.surface.close();
  await tab.close();
  expect(await leftAlone('/farm')).toBe(true);
  const { page, options } = await openOptions(stage);
  await options.click('button', 'Forget', '127.0.0.1');
  await until('the site to be taken in again', async () => (await registered())[0]?.excludeMatches.length === 0);
  await closeOptions(page);
  await (await cleanedByItself()).close();
});

it('is told by the options when the browser no longer allows it, and allowed again from there', async () => {
  await stage.driver.inBackground(async (every: string) => {
    await chrome.permissions.remove({ origins: [every] });
  }, EVERY);
  await until('the gate to be gone', async () => (await registered()).length === 0);
  expect(await leftAlone('/farm')).toBe(true);
  const { page, options } = await openOptions(stage);
  await options.get('switch', EVERY_SITE, { on: true });
  await options.click('button', 'Allow again');
  await until('the gate to be back', async () => (await registered())[0]?.matches.includes(EVERY));
  expect(await options.names('button')).not.toContain('Allow again');
  expect(await options.faults()).toEqual([]);
  await closeOptions(page);
  await (await cleanedByItself()).close();
});

it('ends with the switch, and gives the permission back', async () => {
  const { page, options } = await openOptions(stage);
  await options.click('switch', EVERY_SITE);
  await options.get('switch', EVERY_SITE, { on: false });
  await until('the gate to be gone', async () => (await registered()).length === 0);
  await until('the permission to be given back', async () => !(await isAllowed()));
  await closeOptions(page);
  const tab = await stage.open('/farm');
  await sleep(LONG_ENOUGH);
  expect(await stateOf(tab)).toBeNull();
  await tab.close();
});
