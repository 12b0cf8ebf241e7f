/**
 * What the person wants of a site while the browser asks them for its permission. Kept in memory, beside the popup: a browser
 * may close the popup to ask.
 */
import * as v from 'valibot';
import { isHost } from '../settings/sites.ts';
import { EVERY_SITE, pagesOf } from './page-patterns.ts';
import browser from './webextension.ts';

/** `host` null: every site; then `on` is the site that it was chosen on, which goes with all the others. `tabId`: the page to clean at once; null when none was meant. */
export const SiteWish = v.object({
  host: v.nullable(v.pipe(v.string(), v.check(isHost))),
  mode: v.picklist(['automatic', 'only']),
  on: v.nullable(v.pipe(v.string(), v.check(isHost))),
  tabId: v.nullable(v.number()),
});

export type SiteWish = v.InferOutput<typeof SiteWish>;

const KEY = 'site-wish';

/** The pages that a wish needs to be allowed. */
export const pagesFor = ({ host }: SiteWish): string => (host === null ? EVERY_SITE : pagesOf(host));

/** Milliseconds that somebody may take to answer: a permission that is given later is given for something else. */
const LONGEST_ANSWER = 120_000;

const Stored = v.object({ wish: SiteWish, since: v.number() });

/** A later wish takes the place of one that was never answered. */
export const putWish = (wish: SiteWish): Promise<void> =>
  browser.storage.session.set({ [KEY]: { wish, since: Date.now() } });

export const dropWish = (): Promise<void> => browser.storage.session.remove(KEY);

/** The wish that waits for its answer; null when there is none. */
export async function waitingWish(): Promise<SiteWish | null> {
  const stored = v.safeParse(Stored, (await browser.storage.session.get(KEY))[KEY]);
  return stored.success && Date.now() - stored.output.since < LONGEST_ANSWER ? stored.output.wish : null;
}
