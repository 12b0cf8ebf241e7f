/** What the toolbar button says about a tab. */
import browser from '../browser/webextension.ts';
import { words } from '../browser/words.ts';
import type { SeenPage } from '../core/seen.ts';
import type { BadgeChoice } from '../settings/badge.ts';

/** The grain of the look's tokens, dark enough for white figures. */
const GRAIN = '#835500';

/** What stands on the button of a page that holds steps, where no changes are counted. */
const STEPS = '≡';

/**
 * What stands on the button of a page that was looked at. A page that is shown as it was gets no sign: it was asked to be
 * quiet.
 */
export function badgeOf({ state, actions, steps }: SeenPage, choice: BadgeChoice): string {
  if (choice === 'off') return '';
  if (choice === 'count' && state === 'on' && actions > 0) return String(actions);
  return state !== 'original' && steps > 0 ? STEPS : '';
}

/** Writes on the button of a tab. */
export async function showBadge(tabId: number, text: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: GRAIN });
  await browser.action.setBadgeText({ tabId, text });
}

/** Says how many steps the page holds when the button is pointed at. */
export async function showSteps(tabId: number, steps: number): Promise<void> {
  const title = words.say('extension_name');
  const more = steps > 0 ? `${title}: ${words.say('badge_steps', { count: steps })}` : title;
  await browser.action.setTitle({ tabId, title: more });
}
