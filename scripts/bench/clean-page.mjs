/** Cleans one page as a person does – toolbar button, switch, Undo all – and looks at what the page is after each. */
import { closePopup } from './chromium.mjs';
import { showInstead, visibleOutcome } from './outcome.mjs';
import { FIRST, RUNS } from './peers.mjs';
import { wholeOf } from './times.mjs';

const PATIENCE = 30_000;

/** The whole document as the page's own scripts see it. */
const source = (page) => page.evaluate(() => document.documentElement.outerHTML);

/** Winnow's answer for the page under the popup, as the popup gets it. Runs in the popup. */
export async function ask(name, request) {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  const answer = await chrome.tabs.sendMessage(tab.id, { winnow: 'page', name, request }, { frameId: 0 });
  if (!answer?.ok) throw new Error(`the page did not answer ${name}: ${answer?.error}`);
  return answer.value;
}

async function waitForState(page, wanted) {
  await page.waitForFunction(
    (value) => document.documentElement.getAttribute('data-winnow') === value,
    { timeout: PATIENCE, polling: 20 },
    wanted,
  );
}

const SWITCH = '[role="switch"]';
const named = (name) => `aria/${name}[role="button"]`;

/** Waits until the popup has read the page: `ready` shows its switch, `refused` says "no article". Throws when it failed. */
async function readPopup(popup) {
  await popup.waitForSelector(`.top ${SWITCH}:not([disabled]):not([aria-disabled="true"]), .popup.short`, {
    timeout: PATIENCE,
  });
  if (!(await popup.$('.popup.short'))) return 'ready';
  // Winnow's own failure must not pass for "no article".
  const failed = await popup.$eval('.popup.short', (shown) => shown.querySelector('[role="alert"]')?.textContent);
  if (failed) throw new Error(`the popup says: ${failed}`);
  return 'refused';
}

/** Waits for `done`; throws what the popup says went wrong, should it say so before. */
async function doneOrTrouble(popup, done) {
  const without = done.then(() => null);
  const alert = popup.waitForSelector('[role="alert"]', { timeout: PATIENCE }).then(
    (element) => element?.evaluate(({ textContent }) => textContent),
    // No alert came, or the popup is closed: then only `done` counts.
    () => without,
  );
  const trouble = await Promise.race([without, alert]);
  if (trouble) throw new Error(`the popup says: ${trouble}`);
}

/** Waits for the popup and presses what cleans the page. Throws with the popup's own words when it can't. */
export async function pressClean(popup, page) {
  await popup.click((await readPopup(popup)) === 'refused' ? named('Clean anyway') : SWITCH);
  await doneOrTrouble(popup, waitForState(page, 'on'));
}

/** Looks at the page as often as its peers do; the times of the reading that is the median of those that count. */
async function timesOfLooking(popup, page, anyway) {
  const times = [];
  // The popup has read it once. A page that has changed is read anew.
  for (let run = 1; run < RUNS; run++) {
    await page.evaluate(() => document.documentElement.toggleAttribute('data-changed'));
    const { report } = await popup.evaluate(ask, 'look', { anyway });
    if (run >= FIRST) times.push(report.timings);
  }
  return times.sort((a, b) => wholeOf(a) - wholeOf(b))[times.length >> 1];
}

/** The time of carrying the plan out, by then for the third time. */
async function timeOfApplying(popup, anyway) {
  let apply = 0;
  for (let run = 0; run < 2; run++) {
    ({ apply } = (await popup.evaluate(ask, 'clean', { anyway })).report.timings);
    await popup.evaluate(ask, 'undoAll', {});
  }
  return { apply };
}

/**
 * Opens the page and cleans it. `anyway` presses "Clean anyway" where Winnow says that it is no article.
 * Answers with what was visible `before` and `after` (null when it stayed as it was), the `report`, the
 * `timings` of doing so with warm code where these are asked for (`timed`), and whether the document came back byte for byte; throws where the popup never gets so far.
 */
export async function cleanPage(chromium, tab, { url, html }, { anyway = false, timed = false } = {}) {
  const { page } = tab;
  await tab.show(url, html);
  const untouched = await source(page);
  const before = await page.evaluate(visibleOutcome);
  const popup = await chromium.openPopup(page);
  try {
    const shown = await readPopup(popup);
    const quiet = (await source(page)) === untouched;
    if (shown === 'refused' && !anyway) return { before, after: null, report: null, quiet, undone: true };
    await pressClean(popup, page);
    const outcome = await popup.evaluate(ask, 'look', { anyway });
    const after = await page.evaluate(visibleOutcome);
    await popup.locator(named('Undo all')).setTimeout(PATIENCE).click();
    await waitForState(page, null);
    const undone = (await source(page)) === untouched;
    const timings = timed && {
      ...(await timesOfLooking(popup, page, anyway)),
      ...(await timeOfApplying(popup, anyway)),
    };
    return {
      before,
      after: { ...after, procedures: outcome.report.procedures },
      report: outcome.report,
      timings,
      quiet,
      undone,
    };
  } finally {
    await closePopup(popup);
  }
}

/** What other readers make of the page that is open: name → outcome and milliseconds. Leaves the page in ruins. */
export async function outcomesOfPeers(page, script) {
  await page.evaluate(script);
  const made = await page.evaluate('peers()');
  const outcomes = {};
  for (const [name, { html, time }] of Object.entries(made)) {
    await page.evaluate(showInstead, html);
    outcomes[name] = { outcome: await page.evaluate(visibleOutcome), time };
  }
  return outcomes;
}
