/** The states of the welcome page, of the page to tell about a page, and what stands in the place of an article or steps. */
import { inTurn, press } from './acts.mjs';
import { USED } from './settings.mjs';
import { NARROW, WIDE } from './stage.mjs';

const welcome = (name, more = {}) => ({
  name: `welcome ${name}`,
  path: 'welcome.html',
  size: WIDE,
  full: true,
  ...more,
});
const cleaned = async (_stage, page) => {
  const control = await page.waitForSelector('[role="switch"]:not([disabled])');
  if (!(await control.evaluate(({ checked }) => checked))) await control.click();
  await page.waitForSelector('.done .removed');
};
const shown = async (_stage, page) => {
  const control = await page.waitForSelector('[role="switch"]:not([disabled])');
  if (await control.evaluate(({ checked }) => checked)) await control.click();
};

export const WELCOME_STATES = [
  welcome('cleaned', { after: cleaned, fake: { pinned: true } }),
  welcome('as it came', { after: shown, fake: { pinned: false } }),
  welcome('narrow', { after: cleaned, size: NARROW, fake: { keys: [] } }),
  welcome('one restored', { after: inTurn(cleaned, press('popup_restore')), clip: '.done' }),
  welcome('refused', { fake: { allows: 'no' }, after: press('welcome_itself_do'), clip: '.ways' }),
  welcome('failed', { fake: { allows: 'fails' }, after: press('welcome_itself_do'), clip: '.ways' }),
  welcome('unread', { fake: { fails: ['read'] }, clip: '.ways' }),
];

/** Of somebody who has chosen that every site be cleaned. */
const EVERYWHERE = { ...USED, sites: { ...USED.sites, everywhere: true } };

export const WELCOME_USED = [
  welcome('by itself', {
    fake: { allows: 'yes', keys: [], pinned: true },
    settings: EVERYWHERE,
    clip: '.ways',
  }),
  welcome('withheld', { fake: { allows: 'no' }, settings: EVERYWHERE, clip: '.ways' }),
];

const report = (name, more = {}) => ({
  name: `report ${name}`,
  path: async (stage) => `report-page.html?tabId=${await stage.tabId()}`,
  size: WIDE,
  full: true,
  ...more,
});

export const REPORT_STATES = [
  report('of a page'),
  report('of a page, narrow', { size: NARROW }),
  report('of a refused page', {
    fake: { page: { look: { kind: 'refused', refusal: { code: 'not-article', facts: { count: 900, percent: 81 } } } } },
  }),
  report('of no page', { path: 'report-page.html' }),
  report('with a query', {
    fake: { page: { look: { report: { url: 'https://everyday-iron.example/a?user=7' } } } },
    after: (_stage, page) => page.click('#with-query'),
  }),
  report('changed by hand, copied', {
    after: inTurn(async (_stage, page) => {
      await page.waitForSelector('textarea.mono');
      await page.type('textarea.mono', 'x');
    }, press('popup_copy')),
  }),
  report('not copied', { fake: { noClipboard: true }, after: press('popup_copy') }),
  report('settings unread', { fake: { fails: ['read'] } }),
];

const instead = (name, path, more = {}) => ({ name, path, size: WIDE, ...more });

export const INSTEAD_STATES = [
  instead('reader missing', 'reader.html?id=gone'),
  instead('reader opening', 'reader.html?id=gone', { fake: { background: { readerPage: 'never' } }, asIs: true }),
  instead('reader failed', 'reader.html?id=gone', {
    fake: { background: { readerPage: { error: 'no answer' } }, fails: ['read'] },
  }),
  instead('reader refused', 'reader.html?id=gone', {
    fake: { background: { readerPage: { kind: 'refused', refusal: { code: 'not-article', facts: { count: 90 } } } } },
  }),
  instead('steps missing', 'step-mode.html?id=gone'),
  instead('steps failed', 'step-mode.html?id=gone', { fake: { fails: ['read'] } }),
];
