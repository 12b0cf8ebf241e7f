/** Picking begun from a page of ours, on the page that was looked at last. */
import type { PageRefusal } from '../core/outcome.ts';
import { lastLookedAt } from './looked-at.ts';
import { askBackground } from './messages.ts';
import { showTab } from './source-tab.ts';

/**
 * Begins to pick and goes there; `none` where no page is open to Winnow, also because it was closed meanwhile, and why where
 * it can't be picked on.
 */
export async function pickOnLast(): Promise<PageRefusal | 'none' | null> {
  const page = await lastLookedAt();
  if (!page) return 'none';
  const refusal = await askBackground('pick', { tabId: page.tabId });
  // What is refused is said where it was asked for.
  if (refusal) return refusal;
  return (await showTab(page.tabId)) ? null : 'none';
}
