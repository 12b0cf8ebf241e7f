/** The states of the popup. */
import { clickOn, inTurn, press } from './acts.mjs';
import { MANY, MANY_STEPS, NOTHING, refused } from './reports.mjs';
import { KEPT_FULL, USED } from './settings.mjs';
import { POPUP } from './stage.mjs';

const popup = (name, fake, more = {}) => ({ name: `popup ${name}`, size: POPUP, fake, ...more });
const tab = (key) => async (stage, page) => stage.press(page, `popup_tab_${key}`);
const cleaned = async (_stage, page) => {
  await page.waitForSelector('.clean input:not([disabled])');
  if (!(await page.$eval('.clean input', ({ checked }) => checked))) await page.click('.clean input');
  await page.waitForFunction(() => document.querySelector('.clean input').checked);
};
/** As if the list between head and foot needed no scrolling. */
const whole = async (_stage, page) => {
  const height = await page.evaluate(() => {
    const panel = document.querySelector('.panel');
    const all = 600 + (panel ? panel.scrollHeight - panel.clientHeight : 0);
    for (const one of [document.documentElement, document.body, document.querySelector('.popup')]) {
      one.style.maxHeight = 'none';
      one.style.height = `${all}px`;
    }
    return all;
  });
  await page.setViewport({ ...POPUP, height });
};

const REFUSALS = [
  ['no article', refused('not-article', { words: 1204, count: 1204 })],
  ['no article, links', refused('not-article', { count: 1204, percent: 93 })],
  ['no article, one word', refused('not-article', { count: 1 })],
  ['too many elements', refused('too-large', { count: 60000, most: 50000, what: 'elements' })],
  ['too large', refused('too-large')],
  ['no web page', refused('not-html')],
  ['barred', refused('barred', { detail: 'Cannot access' })],
  ['failed', refused('failed', { detail: 'TypeError: undefined is not a function' })],
].map(([name, look]) => popup(`refused: ${name}`, { page: { look } }));

export const POPUP_STATES = [
  popup('reading', { page: { look: 'never' } }, { asIs: true }),
  popup('before, rules', null, { after: whole }),
  popup('before, steps', null, { after: inTurn(tab('steps'), whole) }),
  popup('before, removed', null, { after: tab('removed') }),
  popup('cleaned, rules', null, { after: inTurn(cleaned, whole) }),
  popup('cleaned, removed', null, { after: inTurn(cleaned, tab('removed'), whole) }),
  popup('cleaned, steps, copying', null, {
    after: inTurn(cleaned, tab('steps'), press('popup_copy_all'), press('popup_copy_text'), whole),
  }),
  popup('many, rules', { page: { look: { report: MANY } } }, { after: inTurn(whole) }),
  popup('many, removed', { page: { look: { report: MANY } } }, { after: inTurn(tab('removed'), whole) }),
  popup(
    'many steps',
    { page: { look: { report: { ...MANY, ...MANY_STEPS } } } },
    { after: inTurn(tab('steps'), whole) },
  ),
  popup(
    'steps without clipboard',
    { noClipboard: true },
    {
      after: inTurn(tab('steps'), press('popup_copy_all'), press('popup_copy_text')),
    },
  ),
  popup('nothing found', { page: { look: { report: NOTHING } } }),
  popup('nothing found, steps', { page: { look: { report: NOTHING } } }, { after: tab('steps') }),
  popup(
    'nothing found, removed',
    { page: { look: { report: { ...NOTHING, state: 'on' } } } },
    { after: tab('removed') },
  ),
  popup('shown as it was', { page: { look: { report: { state: 'original' } } } }),
  ...REFUSALS,
  popup('barred by the browser', { barred: true }),
  popup('page doesn’t answer', { page: { look: { error: 'no answer' } } }),
  popup('rules failed', {
    page: {
      look: {
        report: {
          lists: 'failed',
          failures: [
            { rule: 'ad-slots', detail: 'TypeError: x is undefined' },
            { rule: 'my-selectors', detail: 'SyntaxError' },
            { rule: null, detail: 'RangeError' },
          ],
        },
      },
    },
  }),
  popup('act failed', { page: { clean: { error: 'no answer' } } }, { after: clickOn('.clean input') }),
  popup(
    'no longer there',
    { page: { look: { report: MANY }, show: false } },
    {
      after: inTurn(tab('removed'), press('popup_show')),
    },
  ),
  popup(
    'reader refused',
    { background: { openReader: { kind: 'refused', refusal: { code: 'too-large', facts: {} } } } },
    {
      after: press('popup_open_reader'),
    },
  ),
  popup('settings unread', { fails: ['read'] }),
  popup('not saved', { fails: ['save'] }, { after: clickOn('.rules li input') }),
  popup('restored', { read: { restored: { because: 'damaged', restored: Date.UTC(2026, 2, 14, 9) } } }),
  popup('repaired', { read: { seal: null, rules: { 'ad-slots': { on: 'yes' } }, sites: 3 }, fails: ['copy'] }),
  popup('private, removed', { tab: { incognito: true }, page: { look: { report: MANY } } }, { after: tab('removed') }),
  popup('private, steps', { tab: { incognito: true } }, { after: tab('steps') }),
  popup('without keys', { keys: [] }),
  popup('long address', {
    page: {
      look: { report: { url: 'https://sehr-lange-adresse-einer-zeitung.nachrichten-aus-aller-welt.example/a' } },
    },
  }),
  popup('site menu', null, { after: clickOn('.where .menu button') }),
  popup(
    'site refused',
    { allows: 'no' },
    {
      after: inTurn(clickOn('.where .menu button'), clickOn('.menu-item:nth-of-type(2)')),
    },
  ),
  popup(
    'site failed',
    { allows: 'fails' },
    {
      after: inTurn(clickOn('.where .menu button'), clickOn('.menu-item:nth-of-type(4)')),
    },
  ),
  popup(
    'low window',
    { page: { look: { report: { lists: 'failed' } } }, fails: ['save'] },
    {
      size: { width: 380, height: 420 },
      after: clickOn('.rules li input'),
    },
  ),
];

/** With sites, rules and things kept of the person's. */
export const POPUP_USED = [
  popup('used: automatic, withheld', { allows: 'no' }),
  popup('used: automatic', { allows: 'yes' }, { after: whole }),
  popup('used: only some rules', {
    allows: 'yes',
    page: { look: { report: { url: 'https://kochen.example/a' } } },
  }),
  popup(
    'used: no more room to keep',
    { allows: 'yes' },
    {
      settings: { ...USED, kept: KEPT_FULL },
      after: inTurn(cleaned, tab('removed'), press('popup_keep')),
    },
  ),
];

/** The address of the popup over the demo page. */
export const popupPath = async (stage) => `popup.html?tabId=${await stage.tabId()}`;
