/** What is known of the page that somebody wants to tell about. */
import { askPageInTime } from '../browser/ask-in-time.ts';
import { loadSettings } from '../browser/settings-store.ts';
import { browserName, version } from '../browser/this-winnow.ts';
import { popupTab } from '../browser/toolbar.ts';
import type { Outcome } from '../core/outcome.ts';
import { rulesOn } from '../settings/settings.ts';
import { webAddress } from '../ui/web-address.ts';
import type { Known } from './report-text.ts';

/** `query` names the tab, or none. Rejects when the settings can't be read. */
export async function whatIsKnown(query: string): Promise<Known> {
  const tabId = new URLSearchParams(query).get('tabId');
  const [outcome, tab, { settings }] = await Promise.all([
    tabId === null ? null : lookAt(Number(tabId)),
    tabId === null ? null : popupTab(query).catch(() => null),
    loadSettings(),
  ]);
  const address = webAddress(outcome?.kind === 'report' ? outcome.report.url : (tab?.url ?? ''));
  return {
    version: version(),
    browser: browserName(),
    rules: rulesOn(settings, address?.hostname ?? ''),
    outcome,
    address: address?.href ?? '',
  };
}

/** Null where no Winnow is in the page to answer, or none that answers. */
const lookAt = (tabId: number): Promise<Outcome | null> =>
  askPageInTime(tabId, 'look', { anyway: false }).catch(() => null);
