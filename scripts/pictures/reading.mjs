/** The states of the reader view and of step mode while they have an article and its steps, and where they have lost them. */
import { clickOn, inTurn, press } from './acts.mjs';
import { NARROW, SITE, WIDE } from './stage.mjs';

/** The reader view of the demo page, as the popup opens it. */
async function readerPath(stage) {
  const tabId = await stage.tabId();
  const popup = await stage.open(`popup.html?tabId=${tabId}`);
  await popup.waitForSelector('.foot .full:not([disabled])');
  const shown = stage.chromium.browser.waitForTarget((target) => target.url().includes('/reader.html?'));
  await popup.click('.foot .full');
  const { pathname, search } = new URL((await shown).url());
  return pathname.slice(1) + search;
}

const reader = (name, more = {}) => ({ name: `reader ${name}`, path: readerPath, size: WIDE, withSite: true, ...more });
const tool = (key) => async (stage, page) => {
  await page.waitForSelector('.tools');
  await page.locator(`button[aria-label="${stage.say(key)}"]`).click();
  await page.mouse.move(0, 0);
};

/** As if the article had been lost, of which this was the source. */
const lost = (sourceOf) => async (stage) => {
  const source = { url: `${SITE}/`, anyway: false, ...(await sourceOf(stage)) };
  await stage.inBackground((source) => chrome.storage.session.set({ 'source.lost': source }), source);
  return 'reader.html?id=lost';
};

export const READER_STATES = [
  reader('as it opens'),
  reader('narrow', { size: NARROW }),
  reader('type', { after: tool('reader_type') }),
  reader('type, narrow', { size: NARROW, after: tool('reader_type') }),
  reader('contents', { after: tool('reader_contents') }),
  reader('steps', { after: tool('reader_steps') }),
  reader('removed', { after: tool('reader_removed') }),
  reader('removed, narrow', { size: NARROW, after: tool('reader_removed') }),
  reader('find', { after: tool('reader_find') }),
  reader('not kept', { fake: { background: { articleKept: false } } }),
  reader('not kept, narrow', { size: NARROW, fake: { background: { articleKept: false } } }),
  reader('lost, made anew', { path: lost(async (stage) => ({ tabId: await stage.tabId() })) }),
  reader('lost, left', { path: lost(async () => ({ tabId: 999_999 })) }),
];

const PROCEDURE = {
  title: 'Way 1: Soak it in vinegar',
  source: 'headings',
  place: { word: 'Way', number: 1, of: 2 },
  steps: [
    'Cover the pan with vinegar and water. Lay it in a basin and pour in equal parts of both until it is covered.',
    'Wait for 30 minutes.',
    'Rinse it and dry it over a low flame.',
  ].map((text, at) => ({ text, images: [], anchor: `s${at}`, ...(at === 2 ? { section: 'Afterwards' } : {}) })),
};

/** The procedure, handed over as from the demo page. */
const stepsPath = (more) => async (stage) => {
  const handed = {
    url: `${SITE}/`,
    title: 'How to save a rusty pan',
    lang: 'en',
    tabId: await stage.tabId(),
    isPrivate: false,
    procedures: [PROCEDURE],
    ...more,
  };
  await stage.inBackground((handed) => chrome.storage.session.set({ 'procedures.shown': handed }), handed);
  return 'step-mode.html?id=shown&at=0';
};
const step = (name, more = {}, handed = {}) => ({
  name: `steps ${name}`,
  path: stepsPath(handed),
  size: WIDE,
  ...more,
});
const forth = clickOn('footer .full');
const toLast = async (_stage, page) => {
  await page.waitForSelector('footer .full');
  await page.keyboard.press('End');
};
const undone = async (_stage, page) => {
  await page.waitForSelector('footer');
  await page.evaluate(() => chrome.storage.local.remove('step-progress'));
  await page.reload();
};

export const STEP_STATES = [
  step('first'),
  step('timer', { after: inTurn(forth, press('step_mode_start')) }),
  step('last, narrow', { after: inTurn(undone, forth, forth), size: NARROW }),
  step('all done', { after: inTurn(undone, forth, forth, forth) }),
  step('all done, narrow', { after: inTurn(undone, forth, forth, forth), size: NARROW }),
  step('two left', { after: inTurn(undone, toLast, forth) }),
  step('private', {}, { isPrivate: true }),
  step('tab closed', { after: press('step_mode_back_at_step') }, { tabId: 999_999 }),
];
