/** How long it takes from the click on "Open reader view" to text that can be read, beside an empty page's own opening. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closePopup, startChromium } from './chromium.mjs';
import { peersScript } from './peers.mjs';
import { quantile, table } from './tables.mjs';

const PATIENCE = 30_000;

/** The least that an extension can open: one word. */
const EMPTY = '<!doctype html><meta charset="utf-8"><title>Empty</title><p>Empty</p>';
const EMPTY_NAME = 'empty.html';

/** Milliseconds until a person presses what has just become a button; simple reactions take 200 to 300, choices longer. */
const REACTION = 500;

/** How often the empty page is opened for each page that is read. */
const EMPTY_SHARE = 2;

/** Runs in the popup: whether the page can be opened, once that is known. */
function readiness() {
  if (document.querySelector('.popup.short')) return 'refused';
  const buttons = [...document.querySelectorAll('button')];
  return buttons.some(({ textContent, disabled }) => textContent.includes('Open reader view') && !disabled) && 'ready';
}

/** Runs in the popup, which closes once it has pressed the button: answers before when that will be, by the wall clock. */
function pressOpen(pause) {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) =>
    textContent.includes('Open reader view'),
  );
  setTimeout(() => button.click(), pause);
  return performance.timeOrigin + performance.now() + pause;
}

/** Runs in the popup. */
function openEmpty(name) {
  const now = performance.timeOrigin + performance.now();
  chrome.tabs.create({ url: name });
  return now;
}

/** Runs in the page that was opened: when it first drew something inside `selector`, by the wall clock. */
function drawnAt(selector) {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const drawn = list.getEntries().find(({ element }) => element?.closest(selector));
      if (drawn) resolve(performance.timeOrigin + drawn.startTime);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}

/** Milliseconds until the tab that `begin` opens has drawn something; closes the tab. */
async function timeOf(browser, address, selector, begin) {
  const opening = browser.waitForTarget((target) => target.url().includes(address), { timeout: PATIENCE });
  const start = await begin();
  const page = await (await opening).page();
  // What is asked of a page that is still on its way would be lost.
  await page.waitForSelector(selector, { timeout: PATIENCE });
  const end = await page.evaluate(drawnAt, selector);
  await page.close();
  return end - start;
}

/** Null when the page is no article. */
async function timeOfReader({ browser }, popup) {
  const known = await popup.waitForFunction(readiness, { timeout: PATIENCE, polling: 20 });
  if ((await known.jsonValue()) === 'refused') return null;
  return timeOf(browser, '/reader.html?id=', 'article', () => popup.evaluate(pressOpen, REACTION));
}

/** The popup closes when another tab comes to the front, and not always. */
async function fromPopup(chromium, tab, work) {
  const popup = await chromium.openPopup(tab.page);
  const result = await work(popup);
  if (!popup.isClosed()) await closePopup(popup);
  return result;
}

async function measurePage(chromium, { url, html }, peers) {
  const tab = await chromium.openTab();
  try {
    await tab.show(url, html);
    const empty = [];
    for (let time = 0; time < EMPTY_SHARE; time++)
      empty.push(
        await fromPopup(chromium, tab, (popup) =>
          timeOf(chromium.browser, EMPTY_NAME, 'p', () => popup.evaluate(openEmpty, EMPTY_NAME)),
        ),
      );
    const opened = await fromPopup(chromium, tab, (popup) => timeOfReader(chromium, popup));
    if (opened === null) return null;
    await tab.page.bringToFront();
    await tab.page.evaluate(peers);
    const { Readability } = await tab.page.evaluate('peers()');
    return { opened, empty, readability: Readability.time };
  } finally {
    await tab.page.close();
  }
}

/** A popup may close for reasons of its own while it is looked at; then it is measured anew. */
export async function surely(measure) {
  try {
    return await measure();
  } catch (error) {
    if (!/Target closed|Session closed|detached|too early|context was destroyed/.test(String(error))) throw error;
    return measure();
  }
}

/** Opens the reader view of each page once. Pages that are no articles can't be opened and are left out. */
export async function benchOpening(program, dist, pages) {
  const peers = await peersScript();
  const folder = await mkdtemp(join(tmpdir(), 'winnow-opening-'));
  await cp(dist, folder, { recursive: true });
  await writeFile(join(folder, EMPTY_NAME), EMPTY);
  const chromium = await startChromium(program, folder);
  const measured = [];
  try {
    for (const page of pages) {
      const one = await surely(() => measurePage(chromium, page, peers));
      if (one) measured.push(one);
    }
  } finally {
    await chromium.close();
    await rm(folder, { recursive: true, force: true });
  }
  printOpening(measured);
}

function printOpening(measured) {
  const empty = quantile(
    measured.flatMap((one) => one.empty),
    0.5,
  );
  const row = (name, values, digits) => [
    name,
    ...[0.5, 0.95, 1].map((share) => quantile(values, share).toFixed(digits)),
  ];
  const allowed = measured.map(({ readability }) => Math.max(2 * readability, empty + 1.2 * readability));
  console.log(
    `\n${table(
      ['from click to readable text', 'median', 'p95', 'most'],
      [
        row(
          'reader view, milliseconds here',
          measured.map(({ opened }) => opened),
          0,
        ),
        row(
          'an empty page of the extension, milliseconds here',
          measured.flatMap((one) => one.empty),
          0,
        ),
        row(
          'copying + Readability, milliseconds here',
          measured.map(({ readability }) => readability),
          0,
        ),
        row(
          'as a share of what is allowed',
          measured.map(({ opened }, at) => opened / allowed[at]),
          2,
        ),
      ],
    )}`,
  );
}
