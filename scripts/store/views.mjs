/** Pictures of Winnow at work on the demo page, each as a data address. */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { closePopup } from '../bench/chromium.mjs';
import { pressClean } from '../bench/clean-page.mjs';

/** Twice the points of a screen, so that text stays sharp where a sheet shows it smaller. */
const SHARP = 2;
const PAGE = { width: 1240, height: 700, deviceScaleFactor: SHARP };
const LONG = { width: 980, height: 1190, deviceScaleFactor: SHARP };
const WIDE = { width: 1180, height: 640, deviceScaleFactor: SHARP };

/** Where the demo page's site would stand; it is answered from the folder. */
const SITE = 'https://everyday-iron.example';

const PATIENCE = 30_000;

const address = async (view) => `data:image/png;base64,${await view.screenshot({ encoding: 'base64' })}`;

/** The popup's tab of this name, as it stands then. */
async function tabOf(popup, name) {
  await popup.click(`aria/${name}[role="tab"]`);
  await popup.mouse.move(0, 0);
  return address(popup);
}

/** Presses the button of this name in the popup and waits for the page of ours that it opens. */
async function opened({ browser }, popup, name, file) {
  const opening = browser.waitForTarget((target) => target.url().includes(`/${file}`), { timeout: PATIENCE });
  await popup.click(`aria/${name}[role="button"]`);
  const page = await (await opening).page();
  await page.setViewport(WIDE);
  await page.waitForNetworkIdle({ idleTime: 300 });
  return page;
}

const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** The site's answer to a request; nothing else is there. */
async function answerFrom(folder, request) {
  const { origin, pathname } = new URL(request.url());
  const file = join(folder, pathname === '/' ? 'index.html' : pathname);
  const body = origin === SITE ? await readFile(file).catch(() => null) : null;
  await request.respond(body ? { contentType: TYPES[extname(file)] ?? '', body } : { status: 404, body: '' });
}

/** A tab on the demo page. */
async function demoTab(browser, folder) {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    answerFrom(folder, request).catch((error) => console.error(error));
  });
  await page.setViewport(LONG);
  await page.goto(`${SITE}/`, { waitUntil: 'load' });
  return page;
}

/** Cleans the page as a person does; `before`, `after`, `page`, `rules`, `steps`, `removed`, `reader` and `options`. */
export async function picturesOf(chromium, folder) {
  const tab = await demoTab(chromium.browser, folder);
  const before = await address(tab);
  const popup = await chromium.openPopup(tab);
  await pressClean(popup, tab);
  const after = await address(tab);
  await tab.setViewport(PAGE);
  const page = await address(tab);
  const rules = await tabOf(popup, 'Rules');
  const steps = await tabOf(popup, 'Steps');
  const removed = await tabOf(popup, 'Removed');
  const readerPage = await opened(chromium, popup, 'Open reader view', 'reader.html');
  await withPictures(readerPage, folder);
  await readerPage.keyboard.press('s');
  const reader = await address(readerPage);
  const options = await optionsOf(readerPage);
  if (!popup.isClosed()) await closePopup(popup);
  return { before, after, page, rules, steps, removed, reader, options };
}

/** Has the reader view come again, now that the pictures of the site can be fetched there, too. */
async function withPictures(readerPage, folder) {
  await readerPage.setRequestInterception(true);
  readerPage.on('request', (request) => {
    const isSite = new URL(request.url()).origin === SITE;
    (isSite ? answerFrom(folder, request) : request.continue()).catch((error) => console.error(error));
  });
  await readerPage.reload({ waitUntil: 'networkidle0' });
  await readerPage.waitForSelector('article img', { timeout: PATIENCE });
  await readerPage.mouse.move(0, 0);
}

async function optionsOf(readerPage) {
  await readerPage.goto(new URL('/options.html', readerPage.url()).href);
  await readerPage.waitForSelector('[role="switch"]', { timeout: PATIENCE });
  return address(readerPage);
}
