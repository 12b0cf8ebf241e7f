/** What a person does in step mode, as far as several tests do it. */
import { type Tab, until } from './driver.ts';
import { looked, type Scene } from './popup.ts';
import { Screen } from './screen.ts';
import type { Stage } from './stage.ts';

/** The first procedure of the page “farm”. */
export const FIRST = 'Way 1: Change the ring from above';

export interface ModeScene extends Scene {
  readonly mode: Tab;
  readonly screen: Screen;
}

/** Each opening has an address of its own; a tab that a failed test left open is not the one. */
const known = new Set<string>();
const withoutStep = (url: string) => url.replace(/#.*/, '');

/** Opens a page, the popup, and from its Steps tab what the first button of this name opens. */
export async function opened(stage: Stage, path = '/farm', button = 'Step mode'): Promise<ModeScene> {
  const scene = await looked(stage, path);
  const { popup } = scene;
  await popup.click('tab', 'Steps');
  await popup.settled();
  await popup.surface.clickAt(await until(`“${button}”`, async () => (await popup.all('button', button))[0]));
  const mode = await stage.driver.tabAt(
    (url) => url.startsWith(`${stage.driver.home}step-mode.html`) && !known.has(withoutStep(url)),
  );
  known.add(withoutStep(await mode.url()));
  await mode.show();
  await until('the steps', async () => (await heading(mode)) !== '');
  return { ...scene, mode, screen: new Screen(mode) };
}

/** What stands large; empty while it is still opening. */
export const heading = (tab: Tab) => tab.evaluate(() => document.querySelector('h1:not(.away)')?.textContent ?? '');

/** Loads step mode again and waits until it is there. */
export async function reload(mode: Tab): Promise<void> {
  await mode.evaluate(() => {
    document.documentElement.dataset.before = '';
    location.reload();
  });
  await until('the steps again', () =>
    mode.evaluate(() => !('before' in document.documentElement.dataset) && document.querySelector('.mode h1') !== null),
  );
}

/** Waits until a tab is the one that the person looks at. */
export const inFront = (tab: Tab) =>
  until('the page in front', () => tab.evaluate(() => document.visibilityState === 'visible'));

/** As if nothing had ever been checked off. */
export const forgetAll = (stage: Stage) =>
  stage.driver.inBackground(() => chrome.storage.local.remove('step-progress'));
