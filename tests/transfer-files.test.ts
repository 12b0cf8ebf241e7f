/** Files of settings that are malformed, hostile, older or newer: more than two hundred, each taken as a whole or not at all. */
import { describe, expect, it } from 'vitest';
import type { Rule } from '../src/core/types.ts';
import { withOwnRule } from '../src/settings/own-rules.ts';
import { defaultSettings, type Settings, withKept, withRuleOn, withRuleOption } from '../src/settings/settings.ts';
import { withEverywhere, withSiteMode } from '../src/settings/sites.ts';
import { exportText, LONGEST_FILE, readImport } from '../src/settings/transfer.ts';

const rule = (id: string, options: Rule['options'] = {}): Rule => ({
  id,
  on: true,
  options,
  pass: 'first',
  find: () => [],
});
const RULES = [
  rule('ads', { how: { kind: 'choice', values: ['some', 'all'], initial: 'some' } }),
  rule('farms', {
    least: { kind: 'number', least: 3, most: 9, initial: 4 },
    deep: { kind: 'switch', initial: true },
  }),
];
const NOW = new Date('2026-05-03T10:00:00Z');

/** One of everything. */
const FULL: Settings = [
  (now: Settings) => withRuleOn(now, 'ads', false),
  (now: Settings) => withRuleOption(now, 'ads', 'how', 'all'),
  (now: Settings) => withRuleOption(withRuleOption(now, 'farms', 'least', 7), 'farms', 'deep', false),
  (now: Settings) => withKept(now, 'kettles.example', { rule: 'ads', mark: 'a mark', excerpt: 'Kettle', added: 1 }),
  (now: Settings) => withEverywhere(now, true),
  (now: Settings) => withSiteMode(now, 'pans.example', { mode: 'only', rules: ['farms'], now: 2 }),
  (now: Settings) =>
    withOwnRule(now, { id: 'a-1', verb: 'hide', by: 'selector', value: 'aside.buy', site: null, on: true, since: 3 }),
].reduce((now, change) => change(now), {
  ...defaultSettings(RULES),
  badge: 'steps',
  stepPictures: false,
  reader: {
    theme: 'dark',
    face: 'mono',
    size: 22,
    measure: 60,
    leading: 180,
    spacing: 2,
    edges: 'justified',
    pictures: false,
    rate: 150,
    voice: 'a voice',
  },
} as Settings);
const TEXT = exportText(FULL, RULES, NOW);

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** The file with another value in one place; `undefined` takes the place away. */
function put(path: string, value: Json | undefined): string {
  const file = JSON.parse(TEXT) as Json;
  const names = path.split('/');
  const last = names.pop() ?? '';
  let at: Json = file;
  for (const name of names) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) throw new Error(`no ${path}`);
    at = (at as Record<string, Json>)[name] ?? null;
  }
  if (value === undefined) delete (at as Record<string, Json>)[last];
  else Object.defineProperty(at, last, { value, enumerable: true, configurable: true, writable: true });
  return JSON.stringify(file);
}

const LONG = 'x'.repeat(10_000);
const FLAG: Json[] = [null, 0, 1, 'true', '', [], {}];
const COUNT: Json[] = [null, '7', true, [], {}, -1];
const WORD: Json[] = [null, 7, false, [], {}, '', 'nonsense', '__proto__'];
const TEXTS: Json[] = [null, 7, false, [], {}, LONG];
const RECORD: Json[] = [null, 7, true, 'x', [], [{}]];
const HOSTS = ['<b>', 'a b.example', 'UPPER.example', 'https://pans.example', '*.example', 'a/b', '', '..\u0000', LONG];

/** In each of these places each of these values is a fault. */
const WRONG: Record<string, Json[]> = {
  settings: RECORD,
  'settings/rules': RECORD,
  'settings/rules/ads': RECORD,
  'settings/rules/ads/on': FLAG,
  'settings/rules/ads/options': RECORD,
  'settings/rules/ads/options/how': WORD,
  'settings/rules/farms/options/least': [...COUNT, 2, 10, 3.5, 1e300],
  'settings/rules/farms/options/deep': FLAG,
  'settings/toolbar': RECORD,
  'settings/toolbar/badge': [null, 0, 1, 'true', '', [], {}, 'none'],
  'settings/views/stepPictures': FLAG,
  'settings/reader': RECORD,
  'settings/reader/theme': WORD,
  'settings/reader/face': WORD,
  'settings/reader/edges': WORD,
  'settings/reader/size': [...COUNT, 13, 41, 19.5, 1e9],
  'settings/reader/measure': [...COUNT, 1, 1000],
  'settings/reader/leading': [...COUNT, 1000],
  'settings/reader/spacing': [null, '7', true, [], {}, -3, 17, 0.5],
  'settings/reader/rate': [...COUNT, 0, 301],
  'settings/reader/pictures': FLAG,
  'settings/reader/voice': TEXTS,
  'settings/kept': RECORD,
  'settings/kept/kettles.example': [null, 7, 'x', {}, [null], ['x'], [[]]],
  'settings/kept/kettles.example/0/mark': [...TEXTS, ''],
  'settings/kept/kettles.example/0/rule': TEXTS,
  'settings/kept/kettles.example/0/excerpt': TEXTS,
  'settings/kept/kettles.example/0/added': COUNT,
  'settings/sites': RECORD,
  'settings/sites/everywhere': FLAG,
  'settings/sites/hosts': RECORD,
  'settings/sites/hosts/pans.example': [...RECORD, {}],
  'settings/sites/hosts/pans.example/mode': WORD,
  'settings/sites/hosts/pans.example/rules': [null, 7, 'farms', {}, [7], [null], [LONG]],
  'settings/sites/hosts/pans.example/since': COUNT,
  'settings/own': [null, 7, 'x', {}, [null], ['x'], [{}], [[]]],
  'settings/own/0/id': [...TEXTS, '', 'A', 'a b', '__proto__'],
  'settings/own/0/verb': WORD,
  'settings/own/0/by': WORD,
  'settings/own/0/value': [
    ...TEXTS,
    '',
    'a {}',
    '}',
    'a, ',
    '*{background:url(//x.example)}',
    '@import "x"',
    'a::before',
  ],
  'settings/own/0/site': [7, false, [], {}, '', 'a b', '<b>', 'https://a.example'],
  'settings/own/0/on': FLAG,
  'settings/own/0/since': COUNT,
  // Strangers, wherever they stand.
  run: ['alert(1)', null],
  __proto__: [{ badge: 'off' }],
  'settings/spells': [{}, null],
  'settings/version': [1, 2],
  'settings/__proto__': [{ toolbar: { badge: 'off' } }],
  'settings/constructor': [{ prototype: { badge: 'off' } }],
  'settings/rules/ads/run': ['x'],
  'settings/toolbar/colour': ['red'],
  'settings/views/__proto__': [{ stepPictures: false }],
  'settings/reader/script': ['x'],
  'settings/kept/kettles.example/0/html': ['<img onerror=alert(1)>'],
  'settings/sites/hosts/pans.example/code': ['x'],
  'settings/sites/permissions': [['*://*/*']],
  'settings/own/0/style': ['display:none'],
};

const wrong = Object.entries(WRONG).flatMap(([path, values]) =>
  values.map((value): [string, string] => [`${path} = ${JSON.stringify(value).slice(0, 40)}`, put(path, value)]),
);
const hosts = HOSTS.map((host): [string, string] => [
  `a site named ${JSON.stringify(host).slice(0, 30)}`,
  put('settings/sites/hosts', { [host]: { mode: 'ask', rules: [], since: 1 } }),
]);
const many = (count: number, value: (at: number) => Json) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`s${at}.example`, value(at)]));
const tooMuch: [string, string][] = [
  [
    '501 sites',
    put(
      'settings/sites/hosts',
      many(501, () => ({ mode: 'ask', rules: [], since: 1 })),
    ),
  ],
  [
    '501 kept',
    put(
      'settings/kept',
      many(501, () => [{ rule: 'ads', mark: 'm', excerpt: '', added: 1 }]),
    ),
  ],
  [
    '101 kept on a site',
    put(
      'settings/kept/kettles.example',
      Array.from({ length: 101 }, (_, at) => ({ rule: 'ads', mark: `${at}`, excerpt: '', added: 1 })),
    ),
  ],
  [
    'two own rules of one name',
    put(
      'settings/own',
      [0, 1].map(() => (JSON.parse(TEXT) as { settings: { own: Json[] } }).settings.own[0] ?? null),
    ),
  ],
  [
    '201 own rules',
    put(
      'settings/own',
      Array.from({ length: 201 }, (_, at) => ({
        id: `r${at}`,
        verb: 'hide',
        by: 'host',
        value: 'a.example',
        site: null,
        on: true,
        since: 1,
      })),
    ),
  ],
];

/** Cut at forty places, each of them before its last brace. */
const cut = Array.from({ length: 40 }, (_, at): [string, string] => {
  const length = Math.floor((TEXT.trimEnd().length * at) / 40);
  return [`cut after ${length} characters`, TEXT.slice(0, length)];
});
const spoilt: [string, string][] = [
  ['a web page', '<!doctype html><title>404</title>'],
  ['a script', 'alert(1)'],
  ['a comma too many', TEXT.replace(/\}\s*$/, ',}')],
  ['two files in one', TEXT + TEXT],
  ['comments', `// mine\n${TEXT}`],
  ['single quotes', TEXT.replaceAll('"', "'")],
  ['a zero byte', TEXT.replace('"', '\u0000"')],
  ['no number', TEXT.replace('"winnow": 1', '"winnow": NaN')],
  ['sixteen bits a letter', [...TEXT].join('\u0000')],
];
const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
const others: [string, string, string][] = [
  ['null', 'null', 'not-winnow'],
  ['a text', '"winnow"', 'not-winnow'],
  ['a list', `[${TEXT}]`, 'not-winnow'],
  ['another program’s', '{"name":"x","version":1}', 'not-winnow'],
  ['no form', put('winnow', undefined), 'not-winnow'],
  ...['1', null, true, 0, -1, 1.5, [1], {}].map((form): [string, string, string] => [
    `form ${JSON.stringify(form)}`,
    put('winnow', form as Json),
    'not-winnow',
  ]),
  ['the next form', put('winnow', 2), 'newer'],
  ['a newer form with settings of its own', '{"winnow":2,"settings":{"spells":[]}}', 'newer'],
  ['no settings', put('settings', undefined), 'damaged'],
  ['a text as long as a book', TEXT + ' '.repeat(LONGEST_FILE), 'too-long'],
];

const faultOf = (text: string): string | null => {
  const read = readImport(text, RULES);
  return 'code' in read ? read.code : null;
};

describe('files of settings', () => {
  it('are more than two hundred, no two alike', () => {
    const texts = [...wrong, ...hosts, ...tooMuch, ...cut, ...spoilt, ...others].map(([, text]) => text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.length).toBeGreaterThan(300);
  });

  it('are whole, to begin with', () => {
    expect(readImport(TEXT, RULES)).toEqual({ settings: FULL, unknown: [] });
    expect(readImport(put('winnow', 1), RULES)).toEqual({ settings: FULL, unknown: [] });
  });

  it.each([...wrong, ...hosts, ...tooMuch])('refused as damaged: %s', (_, text) => {
    expect(faultOf(text)).toBe('damaged');
  });

  it.each([...cut, ...spoilt])('refused as no JSON: %s', (_, text) => {
    expect(faultOf(text)).toBe('not-json');
  });

  it.each(others)('refused: %s', (_, text, code) => {
    expect(faultOf(text)).toBe(code);
  });

  it('refused, and nothing falls over, however deep they are', () => {
    expect(['damaged', 'not-json', 'not-winnow', 'too-long']).toContain(faultOf(nested));
    expect(['damaged', 'not-json']).toContain(faultOf(`{"winnow":1,"settings":{"rules":${nested}}}`));
  });

  it('leave every prototype as it was', () => {
    for (const [, text] of [...wrong, ...others]) readImport(text, RULES);
    const fresh: Record<string, unknown> = {};
    for (const name of ['badge', 'toolbar', 'stepPictures', 'on', 'run']) expect(fresh[name]).toBeUndefined();
  });
});

describe('older files', () => {
  it.each([
    ['a badge that was yes or no', put('settings/toolbar', { badge: false }), { ...FULL, badge: 'off' }],
    ['a badge that was yes', put('settings/toolbar', { badge: true }), { ...FULL, badge: 'count' }],
    ['no own rules yet', put('settings/own', undefined), { ...FULL, own: [] }],
    ['no reader view yet', put('settings/reader', undefined), { ...FULL, reader: defaultSettings(RULES).reader }],
    ['no time of export', put('exported', undefined), FULL],
    ['a mark before the text', `\ufeff${TEXT}`, FULL],
    ['other line ends', TEXT.replaceAll('\n', '\r\n'), FULL],
  ])('are taken: %s', (_, text, settings) => {
    expect(readImport(text, RULES)).toEqual({ settings, unknown: [] });
  });

  it('with rules that are no more are taken, and those are named', () => {
    expect(readImport(put('settings/rules/gone', { on: true, options: { x: 1 } }), RULES)).toEqual({
      settings: FULL,
      unknown: ['gone'],
    });
  });
});
