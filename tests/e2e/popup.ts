/** What a person does in the popup, step by step, as far as several specs do it. */
import type { Tab } from './driver.ts';
import { htmlOf, waitForState } from './page.ts';
import type { Screen } from './screen.ts';
import type { Stage } from './stage.ts';

export const CLEAN = 'Clean this page';

/** The rules as the person knows them. */
export const RULES = {
  affiliate: 'Affiliate blocks',
  ads: 'Ads',
  repeats: 'Repeated sections',
  alsoRead: 'Lists of other articles',
} as const;

export interface Scene {
  readonly tab: Tab;
  readonly popup: Screen;
  /** The page's document before anything was asked of Winnow. */
  readonly before: string;
}

/** Opens a page and the popup over it, and waits until it has counted. */
export async function looked(stage: Stage, path: string): Promise<Scene> {
  const tab = await stage.open(path);
  const before = await htmlOf(tab);
  const popup = await stage.popup(tab);
  await popup.get('switch', CLEAN, { disabled: false });
  return { tab, popup, before };
}

/** Opens a page and has it cleaned from the popup. */
export async function cleaned(stage: Stage, path: string): Promise<Scene> {
  const scene = await looked(stage, path);
  await scene.popup.click('switch', CLEAN);
  await waitForState(scene.tab, 'on');
  await scene.popup.get('switch', CLEAN, { on: true });
  return scene;
}

/** The sum of what the rules say they did: “3 hidden”, “2 folded”, “1 marked”. */
export async function changesCounted(popup: Screen): Promise<number> {
  await popup.click('tab', 'Rules');
  const text = await popup.text();
  return [...text.matchAll(/(\d+) (?:hidden|folded|marked|unlinked|mended)/g)].reduce(
    (sum, [, count]) => sum + Number(count),
    0,
  );
}

/** Where the switch and each tab begin. */
export const placesIn = (popup: Screen) =>
  popup.surface.evaluate(() =>
    [...document.querySelectorAll('.clean, [role="tab"]')].map((control) => {
      const { left, top } = control.getBoundingClientRect();
      return [left, top];
    }),
  );
