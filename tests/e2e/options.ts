/** What a person does on the options page, and what the toolbar button says, as far as several specs ask for it. */
import { type Tab, until } from './driver.ts';
import { Screen } from './screen.ts';
import type { Stage } from './stage.ts';

/** What the button may show. */
export const BADGE = { count: 'Number of changes, or ≡ for steps', off: 'Nothing' } as const;

export async function openOptions(stage: Stage): Promise<{ page: Tab; options: Screen }> {
  const page = await stage.driver.open(`${stage.driver.home}options.html`);
  const options = new Screen(page);
  await options.get('radio', BADGE.count);
  return { page, options };
}

/** The number on the button over the tab in front. */
export async function badge(stage: Stage): Promise<string> {
  return stage.driver.inBackground(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) throw new Error('no tab in front');
    return chrome.action.getBadgeText({ tabId: tab.id });
  });
}

export const waitForBadge = (stage: Stage, text: string) =>
  until(`“${text}” on the button`, async () => {
    const is = await badge(stage);
    if (is !== text) throw new Error(`it says “${is}”`);
    return true;
  });

/** Waits until all that was changed is stored: what is shown is a moment ahead of it. */
export const stored = (page: Tab) =>
  until('the settings to be stored', () =>
    page.evaluate(async () => {
      const { held = [], pending = [] } = await navigator.locks.query();
      return ![...held, ...pending].some(({ name }) => name === 'winnow-settings');
    }),
  );

/** Closes the options page when all is stored. */
export async function closeOptions(page: Tab): Promise<void> {
  await stored(page);
  await page.close();
}
