/** What the toolbar button says about a tab. */
import browser from '../browser/webextension.ts';
import { words } from '../browser/words.ts';
import type { PageRefusal } from '../core/outcome.ts';
import { refusalWords } from '../core/words.ts';

/** The grain of the look's tokens, dark enough for white figures. */
const GRAIN = '#835500';

/** Shows the number of changes; nothing for 0. */
export async function showBadge(tabId: number, actions: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: GRAIN });
  await browser.action.setBadgeText({ tabId, text: actions > 0 ? String(actions) : '' });
  await browser.action.setTitle({ tabId, title: words.say('extension_name') });
}

/** Says why the shortcut did nothing: a dash on the button, the reason when it is pointed at. */
export async function showRefusal(tabId: number, refusal: PageRefusal): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: GRAIN });
  await browser.action.setBadgeText({ tabId, text: '–' });
  await browser.action.setTitle({ tabId, title: refusalWords(words, refusal).title });
}
