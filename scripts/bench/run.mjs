/** Runs over pages, one after another in each browser, as one person would. */
import { cleanPage, outcomesOfPeers } from './clean-page.mjs';

/**
 * One result for each page, in the order of the pages: what `cleanPage` answers, with the page itself and what `peers`
 * (a script, or null) make of it. A page that fails is a result with an `error`, so that one fault doesn't hide others.
 */
export async function measurePages(browsers, pages, { anyway = false, peers = null } = {}) {
  const results = [];
  let next = 0;
  const work = async (chromium) => {
    const tab = await chromium.openTab();
    while (next < pages.length) {
      const place = next++;
      results[place] = await measure(chromium, tab, pages[place], { anyway, peers });
    }
    await tab.page.close();
  };
  await Promise.all(browsers.map(work));
  return results;
}

async function measure(chromium, tab, page, { anyway, peers }) {
  try {
    const cleaned = await cleanPage(chromium, tab, page, { anyway, timed: peers !== null });
    return { page, ...cleaned, peers: peers ? await outcomesOfPeers(tab.page, peers) : {} };
  } catch (error) {
    return { page, error };
  }
}

/** Pages on which something went wrong, one line each. */
export function faultsOf(results) {
  return results.flatMap(({ page, error, quiet, undone }) => {
    const name = `${page.set}/${page.name}`;
    if (error) return [`${name}: ${error.message}`];
    return [
      ...(quiet ? [] : [`${name}: opening the popup changed the page`]),
      ...(undone ? [] : [`${name}: Undo all did not give the page back byte for byte`]),
    ];
  });
}
