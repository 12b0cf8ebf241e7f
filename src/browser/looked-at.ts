/** The page that was looked at last, for pages of ours that show what a setting does to it. */
import browser from 'webextension-polyfill';
import type { Report, RulesTrial } from '../core/outcome.ts';
import type { RuleSettings } from '../settings/rule-settings.ts';
import { askPageInTime } from './ask-in-time.ts';
import { askPage } from './messages.ts';

/** A page with Winnow in it. */
export interface LookedAt {
  readonly tabId: number;
  readonly report: Report;
}

/** Of more tabs nobody remembers which they left last. */
const MOST_ASKED = 30;

/**
 * The page in the tab that was in front most recently, among those in which Winnow was asked to look, or looks by itself.
 * Null when there is none: no page is opened to Winnow for this. Private tabs are left alone.
 */
export async function lastLookedAt(): Promise<LookedAt | null> {
  const tabs = (await browser.tabs.query({})).filter(({ incognito }) => !incognito);
  const latest = tabs.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0)).slice(0, MOST_ASKED);
  for (const { id } of latest) {
    const report = id === undefined ? null : await reportOf(id);
    if (id !== undefined && report) return { tabId: id, report };
  }
  return null;
}

/** What would be done to the page if rules were set like these; changes nothing. Null when it can't be read any more. */
export const tryRulesOn = (tabId: number, rules: RuleSettings): Promise<RulesTrial | null> =>
  askPage(tabId, 'tryRules', { rules, anyway: false });

/** Null where nobody answers in time, and where there is nothing to clean. */
async function reportOf(tabId: number): Promise<Report | null> {
  // Most tabs have no Winnow in them to answer.
  const outcome = await askPageInTime(tabId, 'look', { anyway: false }).catch(() => null);
  return outcome?.kind === 'report' ? outcome.report : null;
}
