/** What the toolbar button says about a tab. */
import browser from '../browser/webextension.ts';
import { words } from '../browser/words.ts';
import type { PageRefusal } from '../core/outcome.ts';
import { refusalWords } from '../core/words.ts';

/** The grain of the look's tokens, dark enough for white figures. */
const GRAIN = '#835500';

/** What stands on the button of a page that holds steps, where no changes are counted. */
const STEPS = '≡';

/** Shows the number of changes; where there are none, that the page holds steps, if it does. */
export async function showBadge(tabId: number, actions: number, holdsSteps = false): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: GRAIN });
  await browser.action.setBadgeText({ tabId, text: actions > 0 ? String(actions) : holdsSteps ? STEPS : '' });
}

/** Says how many steps the page holds when the button is pointed at. */
export async function showSteps(tabId: number, steps: number): Promise<void> {
  const title = words.say('extension_name');
  const more = steps > 0 ? `${title}: ${words.say('badge_steps', { count: steps })}` : title;
  await browser.action.setTitle({ tabId, title: more });
}

/** Says why the shortcut did nothing: a dash on the button, the reason when it is pointed at. */
export async function showRefusal(tabId: number, refusal: PageRefusal): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: GRAIN });
  await browser.action.setBadgeText({ tabId, text: '–' });
  await browser.action.setTitle({ tabId, title: refusalWords(words, refusal).title });
}
