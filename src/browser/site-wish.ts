/**
 * What the person wants of a site while the browser asks them for its permission. Kept in memory, beside the popup: a browser
 * may close the popup to ask.
 */
import * as v from 'valibot';
import { isHost } from '../settings/sites.ts';
import { EVERY_SITE, pagesOf } from './page-patterns.ts';
import browser from './webextension.ts';

/** `host` null: every site. `tabId`: the page to clean at once; null when none was meant. */
export const SiteWish = v.object({
  host: v.nullable(v.pipe(v.string(), v.check(isHost))),
  mode: v.picklist(['automatic', 'only']),
  tabId: v.nullable(v.number()),
});

export type SiteWish = v.InferOutput<typeof SiteWish>;

const KEY = 'site-wish';

/** The pages that a wish needs to be allowed. */
export const pagesFor = ({ host }: SiteWish): string => (host === null ? EVERY_SITE : pagesOf(host));

/** A later wish takes the place of one that was never answered. */
export const putWish = (wish: SiteWish): Promise<void> => browser.storage.session.set({ [KEY]: wish });

export const dropWish = (): Promise<void> => browser.storage.session.remove(KEY);

/** The wish that waits for its answer; null when there is none. */
export async function waitingWish(): Promise<SiteWish | null> {
  const stored = v.safeParse(SiteWish, (await browser.storage.session.get(KEY))[KEY]);
  return stored.success ? stored.output : null;
}
