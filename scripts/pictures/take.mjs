/** Brings about one state after the other and takes its picture in both themes. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { IN_PAGE_STATES } from './in-page.mjs';
import { OPTIONS_STATES, OPTIONS_USED } from './options.mjs';
import { INSTEAD_STATES, REPORT_STATES, WELCOME_STATES, WELCOME_USED } from './others.mjs';
import { POPUP_STATES, POPUP_USED, popupPath } from './popup.mjs';
import { READER_STATES, STEP_STATES } from './reading.mjs';
import { USED } from './settings.mjs';
import { CALM } from './stage.mjs';

export const THEMES = ['light', 'dark'];
export const GROUPS = ['popup', 'options', 'welcome', 'report', 'instead', 'reader', 'steps', 'page'];

const of = (group, states) => states.map((state) => ({ group, path: popupPath, ...state }));

/** First as Winnow comes, then as somebody has it who has used it. */
const FRESH = [
  ...of('popup', POPUP_STATES),
  ...of('options', OPTIONS_STATES),
  ...of('welcome', WELCOME_STATES),
  ...of('report', REPORT_STATES),
  ...of('instead', INSTEAD_STATES),
  ...of('reader', READER_STATES),
  ...of('steps', STEP_STATES),
  ...of('page', IN_PAGE_STATES),
];
const USED_STATES = [...of('popup', POPUP_USED), ...of('options', OPTIONS_USED), ...of('welcome', WELCOME_USED)];

/** Into a folder. `only`: a part of the names of those that are wanted. */
export async function take(stage, folder, only) {
  const result = { folder, taken: [], failed: 0 };
  const wanted = (states) => states.filter(({ name }) => name.includes(only));
  const demo = await stage.demoTab();
  await takeAll(stage, demo, wanted(FRESH), result);
  for (const state of wanted(USED_STATES)) {
    // The last may have changed them.
    await stage.importSettings(state.settings ?? USED);
    await takeAll(stage, demo, [state], result);
  }
  return result;
}

async function takeAll(stage, demo, states, result) {
  for (const state of states) {
    try {
      const pictures = await (state.inPage ? picturesIn(stage, state) : picturesOf(stage, state));
      for (const picture of pictures) result.taken.push(await kept(picture, result.folder));
    } catch (error) {
      result.failed++;
      console.error(`${state.name}: ${error}`);
    } finally {
      await asBefore(stage, demo);
    }
  }
}

async function kept({ png, ...picture }, folder) {
  const file = join(folder, `${picture.name.replace(/[^\p{L}\p{N}]+/gu, '-')}-${picture.theme}.png`);
  await writeFile(file, png, 'base64');
  return { ...picture, file };
}

/** What a state did to the page is taken back. */
async function asBefore(stage, demo) {
  for (const page of await stage.chromium.browser.pages())
    if (page !== demo && page.url() !== 'about:blank') await page.close();
  await stage.inBackground(
    async (tabId) => {
      const request = { winnow: 'page', name: 'undoAll', request: {} };
      await chrome.tabs.sendMessage(tabId, request, { frameId: 0 }).catch(() => undefined);
    },
    await stage.tabId(),
  );
}

/** Milliseconds in which the page, the background or the browser has answered what a state asks. */
const REST = 350;

/** What is drawn, and no longer moves. */
const settled = (page) =>
  page.evaluate(async () => {
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  });

async function picturesOf(stage, state) {
  const { group, name, path, fake = null, size, withSite, after, asIs = false } = state;
  const page = await stage.open(typeof path === 'string' ? path : await path(stage), { fake, size, withSite });
  if (!asIs) await page.waitForFunction(() => document.querySelector('#app, body > *')?.childElementCount > 0);
  await rest(REST);
  await after?.(stage, page);
  await rest(REST);
  const taken = await inThemes(page, () => pictureOf(page, state));
  return taken.map((picture) => ({ group, name, ...picture }));
}

async function inThemes(page, picture) {
  const taken = [];
  for (const theme of THEMES) {
    await page.emulateMediaFeatures([CALM, { name: 'prefers-color-scheme', value: theme }]);
    await settled(page);
    taken.push({ theme, ...(await picture()) });
  }
  return taken;
}

/** Of a page of somebody else's, with what Winnow draws into it. */
async function picturesIn(stage, { group, name, size, acts, end }) {
  const page = await stage.demoTab(size);
  for (const act of acts) await act(stage, page);
  await rest(REST);
  const taken = await inThemes(page, async () => ({
    png: await page.screenshot({ encoding: 'base64' }),
    width: size.width,
    height: size.height,
  }));
  await end?.(stage, page);
  return taken.map((picture) => ({ group, name, ...picture }));
}

const rest = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function pictureOf(page, { clip, full = false, size }) {
  const shown = clip ? await page.waitForSelector(clip) : page;
  const box = clip ? await shown.boundingBox() : { ...size, height: page.viewport().height };
  const height = full && !clip ? await page.evaluate(() => document.documentElement.scrollHeight) : box.height;
  const png = await shown.screenshot({ encoding: 'base64', ...(clip ? {} : { fullPage: full }) });
  return { png, width: Math.round(box.width), height: Math.round(height) };
}
