/** How long it takes from opening the popup to its first content, beside a popup with nothing in it; also while the background sleeps. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closePopup, startChromium } from './chromium.mjs';
import { surely } from './opening.mjs';
import { quantile, table } from './tables.mjs';

const PATIENCE = 30_000;

/** The least that a popup can show: one word. */
const EMPTY = '<!doctype html><meta charset="utf-8"><title>Empty</title><p>Empty</p>';

/** More would only take longer: what is measured hardly depends on the page. */
const MOST_PAGES = 12;

/** Runs in the popup: milliseconds from the press to what it drew first. */
function firstDrawn() {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const [first] = list.getEntriesByName('first-contentful-paint');
      if (first) resolve(first.startTime);
    }).observe({ type: 'paint', buffered: true });
  });
}

/** Runs in the popup: milliseconds from the press until it says what is on the page; false before. */
function saidAt() {
  const known = document.querySelector('.popup.short, .popup [role="switch"]:not([disabled], [aria-disabled="true"])');
  return known !== null && performance.now();
}

/** Ends the background as the browser does when nothing has happened for half a minute. */
async function sendToSleep(browser) {
  const isBackground = (target) => target.type() === 'service_worker' && target.url().endsWith('/background.js');
  const target = browser.targets().find(isBackground);
  if (!target) return;
  const worker = await target.worker();
  await worker.close();
  const end = Date.now() + PATIENCE;
  while (browser.targets().some(isBackground) && Date.now() < end)
    await new Promise((rested) => setTimeout(rested, 20));
}

async function timesOf(chromium, page, { asleep = false, says = true }) {
  const tab = await chromium.openTab();
  try {
    await tab.show(page.url, page.html);
    if (asleep) await sendToSleep(chromium.browser);
    const popup = await chromium.openPopup(tab.page);
    const first = await popup.evaluate(firstDrawn);
    const said = says ? await popup.waitForFunction(saidAt, { timeout: PATIENCE, polling: 5 }) : null;
    const times = { first, said: (await said?.jsonValue()) ?? 0 };
    await closePopup(popup);
    return times;
  } finally {
    await tab.page.close();
  }
}

/** Opens the popup on some of these pages, each time on a page that Winnow has not seen yet. */
export async function benchPopups(program, dist, pages) {
  const folder = await mkdtemp(join(tmpdir(), 'winnow-popup-'));
  await cp(dist, folder, { recursive: true });
  await writeFile(join(folder, 'popup.html'), EMPTY);
  const browsers = [await startChromium(program, folder), await startChromium(program, dist)];
  const [bare, full] = browsers;
  const measured = { empty: [], emptyAsleep: [], warm: [], asleep: [] };
  try {
    for (const page of pages.slice(0, MOST_PAGES)) {
      measured.empty.push(await surely(() => timesOf(bare, page, { says: false })));
      measured.emptyAsleep.push(await surely(() => timesOf(bare, page, { says: false, asleep: true })));
      measured.warm.push(await surely(() => timesOf(full, page, {})));
      measured.asleep.push(await surely(() => timesOf(full, page, { asleep: true })));
    }
  } finally {
    await Promise.all(browsers.map((chromium) => chromium.close()));
    await rm(folder, { recursive: true, force: true });
  }
  printPopups(measured);
}

function printPopups({ empty, emptyAsleep, warm, asleep }) {
  const allowed = 2 * quantile(valuesOf(empty, 'first'), 0.5);
  // With the background the browser ends the process that it was alone in; the next page of the extension starts another.
  const allowedAsleep = 2 * quantile(valuesOf(emptyAsleep, 'first'), 0.5);
  const row = (name, values, digits = 0) => [
    name,
    ...[0.5, 0.95, 1].map((share) => quantile(values, share).toFixed(digits)),
  ];
  const shares = (times, most = allowed) => valuesOf(times, 'first').map((first) => first / most);
  console.log(
    `\n${table(
      ['from opening the popup', 'median', 'p95', 'most'],
      [
        row('to its first content, milliseconds here', valuesOf(warm, 'first')),
        row('the same while the background sleeps', valuesOf(asleep, 'first')),
        row('an empty popup, milliseconds here', valuesOf(empty, 'first')),
        row('an empty popup while the background sleeps', valuesOf(emptyAsleep, 'first')),
        row('to what is on the page, milliseconds here', valuesOf(warm, 'said')),
        row('the same while the background sleeps', valuesOf(asleep, 'said')),
        row('first content as a share of what is allowed', shares(warm), 2),
        row('the same while the background sleeps', shares(asleep), 2),
        row('as a share of what is allowed to an empty one then', shares(asleep, allowedAsleep), 2),
      ],
    )}`,
  );
}

const valuesOf = (times, name) => times.map((time) => time[name]);
