/** The states of the options page, part by part. */
import { clickOn, inTurn, press, type } from './acts.mjs';
import { KEPT, OWN_RULES, RULES, SITES, USED } from './settings.mjs';
import { chooseFile, NARROW, WIDE } from './stage.mjs';

const options = (name, part, more = {}) => ({
  name: `options ${name}`,
  path: 'options.html',
  size: WIDE,
  ...(part ? { clip: `#${part}` } : {}),
  ...more,
});

const file = (settings, more = {}) => JSON.stringify({ winnow: 1, exported: '2026-03-14', settings, ...more });
const imported = (text) => async (stage, page) => {
  await chooseFile(page, stage.folder, text);
  await page.waitForSelector('#transfer .preview, #transfer .notice');
};
const FILES = [
  ['changes', file({ ...USED, rules: { ...RULES, 'ad-slots': { on: true } } })],
  [
    'many changes',
    file({ rules: { 'ad-slots': { on: false }, 'long-gone': { on: true } }, sites: SITES, kept: KEPT, own: OWN_RULES }),
  ],
  ['no changes', null],
  ['broken off', '{"winnow": 1, "sett'],
  ['of somebody else', '{"name": "another"}'],
  ['of a newer Winnow', file({}, { winnow: 2 })],
  ['damaged', file({ sites: { hosts: { 'HTTP://': { mode: 'x' } } }, own: [{ id: '<script>' }], rules: 3 })],
  ['endless', `"${'x'.repeat(1_000_001)}"`],
];

const FAULTY = [
  ['empty', '', null],
  ['unfinished', 'div.promo >', null],
  ['whole page', 'body', null],
  ['pseudo', 'a:hover', null],
];
const faulty = ([name, value]) =>
  options(`own rule, ${name}`, 'my-rules .own-form', {
    after: inTurn(
      ...(value ? [type('#my-rules .own-form [name="value"]', value)] : []),
      clickOn('#my-rules .own-form [type="submit"]'),
    ),
  });

const now = Date.UTC(2026, 2, 14, 9, 30);
const SYNC = [
  ['waiting', null],
  ['done', { kind: 'done', at: now }],
  [
    'full',
    {
      kind: 'full',
      at: now,
      left: [
        { of: 'kept', count: 40 },
        { of: 'own', count: 1 },
        { of: 'sites', count: 11 },
      ],
    },
  ],
  ['too large', { kind: 'too-large', at: now }],
  ['newer', { kind: 'newer', at: now }],
  ['partial', { kind: 'partial', at: now }],
  ['failed', { kind: 'failed', at: now, detail: 'QUOTA_BYTES quota exceeded' }],
].map(([name, status]) => options(`sync ${name}`, 'sync', { fake: { read: { 'sync-on': 1, 'sync-status': status } } }));

const rulesFailing = { fails: ['save'] };

export const OPTIONS_STATES = [
  options('whole', null, { full: true }),
  options('whole, narrow', null, { full: true, size: NARROW }),
  options('unread', null, { fake: { fails: ['read'] } }),
  options('repaired', null, {
    fake: { read: { seal: null, rules: { 'ad-slots': { on: 'yes' } }, sites: 3 }, fails: ['copy'] },
  }),
  options('restored', null, { fake: { read: { restored: { because: 'older', restored: now } } } }),
  options('search', null, { after: type('.seek .field', 'a') }),
  options('search in vain', null, { after: type('.seek .field', 'xyzzy') }),
  options('rule not saved', 'rules', { fake: rulesFailing, after: clickOn('#rules [role="switch"]') }),
  options('keys none', 'keys', { fake: { keys: [] } }),
  options('keys unopened', 'keys', { fake: { deaf: true }, after: press('options_keys_change') }),
  ...FAULTY.map(faulty),
  options('own rule, no site', 'my-rules .own-form', {
    after: inTurn(
      press('own_one_site', { within: '#my-rules' }),
      type('#my-rules .own-form [name="value"]', '.promo'),
      type('#my-rules .own-form [name="site"]', 'news .example/x'),
      clickOn('#my-rules .own-form [type="submit"]'),
    ),
  }),
  options('own rule, phrase, narrow', 'my-rules', {
    size: NARROW,
    after: inTurn(
      press('own_by_phrase', { within: '#my-rules' }),
      type('#my-rules .own-form [name="value"]', '*'),
      clickOn('#my-rules .own-form [type="submit"]'),
    ),
  }),
  options('sites refused', 'sites', { fake: { allows: 'no' }, after: clickOn('#sites-everywhere [role="switch"]') }),
  options('sites failed', 'sites', { fake: { allows: 'fails' }, after: clickOn('#sites-everywhere [role="switch"]') }),
  ...SYNC,
  options('sync, a copy', 'sync', { fake: { shared: { winnow: {} } } }),
  options('sync, not switched', 'sync', { fake: rulesFailing, after: clickOn('#sync-on [role="switch"]') }),
  options('steps checked off', 'privacy', {
    fake: { read: { 'step-progress': { a: { at: now, done: ['x'] }, b: { at: now, done: ['y'] } } } },
  }),
  ...FILES.filter(([, text]) => text).map(([name, text]) =>
    options(`import ${name}`, 'transfer', { after: imported(text) }),
  ),
];

/** With sites, rules and things kept of the person's. */
export const OPTIONS_USED = [
  options('used, whole', null, { full: true, fake: { allows: 'yes' } }),
  options('used, whole, narrow', null, { full: true, size: NARROW, fake: { allows: 'no' } }),
  options('used, import without changes', 'transfer', { after: imported(file(USED)) }),
  options('used, sites withheld', 'sites', { fake: { allows: 'no' } }),
  options('used, site menu', 'sites', { after: clickOn('#sites .menu button') }),
  options('used, own rule edited', 'my-rules', { after: press('options_own_edit') }),
  options('used, own rule deleted', 'my-rules', { after: press('options_own_delete') }),
  options('used, kept removed', 'kept', { after: press('options_kept_remove_all') }),
  options('used, access left', 'sites', {
    fake: { allows: 'keeps' },
    after: press('options_sites_forget'),
  }),
  options('used, set back', 'defaults', { after: press('options_reset') }),
];
