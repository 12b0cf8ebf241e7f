/** Asks the person, through the browser, to let Winnow into a site, and has done what they wanted there. */
import { askBackground } from './ask.ts';
import { requestAccess } from './site-access.ts';
import { pagesFor, type SiteWish } from './site-wish.ts';

/**
 * Must be called first thing when a button is pressed. The browser may close the popup to ask: the background knows by then
 * what was wanted, and does it when the answer comes. Resolves with the answer; rejects when the browser can't ask.
 */
export async function askForSite(wish: SiteWish): Promise<boolean> {
  const answer = Promise.all([requestAccess(pagesFor(wish)), askBackground('wantSite', wish)]);
  // What the browser couldn't ask must not be done when something else is allowed later.
  const allowed = await answer.then(
    ([yes]) => yes,
    async (error: unknown) => {
      await askBackground('settleSite', { allowed: false });
      throw error;
    },
  );
  await askBackground('settleSite', { allowed });
  return allowed;
}
