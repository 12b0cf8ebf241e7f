/** Settings as a file: what goes out comes in again, and nothing else does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../src/core/types.ts';
import { BADGES, type BadgeChoice } from '../src/settings/badge.ts';
import { changesBetween } from '../src/settings/changes.ts';
import { defaultSettings, type Settings, withKept, withRuleOn, withRuleOption } from '../src/settings/settings.ts';
import { withEverywhere, withSiteMode } from '../src/settings/sites.ts';
import { exportText, type Import, type ImportFault, LONGEST_FILE, readImport } from '../src/settings/transfer.ts';

const rule = (id: string, options: Rule['options'] = {}): Rule => ({
  id,
  on: true,
  options,
  pass: 'first',
  find: () => [],
});
const RULES = [rule('ads'), rule('farms', { least: { kind: 'number', least: 3, most: 9, initial: 4 } })];
const START = defaultSettings(RULES);
const NOW = new Date('2026-05-03T10:00:00Z');

const changed: Settings = withEverywhere(
  withSiteMode(
    withKept(
      withRuleOption(withRuleOn({ ...START, badge: 'off', stepPictures: false }, 'ads', false), 'farms', 'least', 7),
      'kettles.example',
      { rule: 'ads', mark: 'a mark', excerpt: 'Kettle', added: 1 },
    ),
    'pans.example',
    { mode: 'only', rules: ['farms'], now: 2 },
  ),
  true,
);

const faultOf = (text: string): ImportFault | null => {
  const read = readImport(text, RULES);
  return 'code' in read ? read : null;
};
const imported = (text: string): Import => {
  const read = readImport(text, RULES);
  if ('code' in read) throw new Error(JSON.stringify(read));
  return read;
};

describe('a file of settings', () => {
  it('comes in as it went out', () => {
    for (const settings of [START, changed]) {
      const text = exportText(settings, RULES, NOW);
      expect(imported(text)).toEqual({ settings, unknown: [] });
      expect(imported(`\ufeff${text}`).settings).toEqual(settings);
    }
  });

  it('can be read by a person, and says nothing of what was never touched', () => {
    expect(JSON.parse(exportText(START, RULES, NOW))).toEqual({
      winnow: 1,
      exported: NOW.toISOString(),
      settings: { rules: {}, toolbar: {}, views: {}, reader: {}, kept: {}, sites: {}, own: [] },
    });
  });

  it('leaves out rules that this version doesn’t have, and names them', () => {
    const text = exportText(changed, RULES, NOW).replace('"ads": {', '"later-rule": {');
    expect(imported(text).unknown).toEqual(['later-rule']);
  });

  it.each([
    ['a newer form', '{"winnow":2,"settings":{}}', 'newer'],
    ['another program’s file', '{"settings":{}}', 'not-winnow'],
    ['a form that never was', '{"winnow":0,"settings":{}}', 'not-winnow'],
    ['a form in words', '{"winnow":"1","settings":{}}', 'not-winnow'],
    ['a list', '[]', 'not-winnow'],
    ['nothing', '', 'not-json'],
    ['half a file', exportText(changed, RULES, NOW).slice(0, 200), 'not-json'],
    ['a page', '<!doctype html>', 'not-json'],
    ['no settings', '{"winnow":1}', 'damaged'],
    ['a stranger in the file', '{"winnow":1,"settings":{},"run":"it"}', 'damaged'],
    ['a stranger in the settings', '{"winnow":1,"settings":{"spells":{}}}', 'damaged'],
    ['a wrong value', '{"winnow":1,"settings":{"rules":{"ads":{"on":"yes"}}}}', 'damaged'],
    ['a value out of bounds', '{"winnow":1,"settings":{"rules":{"farms":{"options":{"least":99}}}}}', 'damaged'],
    ['a host that is none', '{"winnow":1,"settings":{"sites":{"hosts":{"<b>":{"mode":"ask"}}}}}', 'damaged'],
    ['a polluted prototype', '{"winnow":1,"settings":{"__proto__":{"badge":false}}}', 'damaged'],
    ['too much', `{"winnow":1,"settings":{}}${' '.repeat(LONGEST_FILE)}`, 'too-long'],
  ])('is refused as a whole: %s', (_, text, code) => {
    expect(faultOf(text)?.code).toBe(code);
    expect(({} as { badge?: unknown }).badge).toBeUndefined();
  });

  it('names the places that are damaged', () => {
    const fault = faultOf('{"winnow":1,"settings":{"toolbar":{"badge":7},"kept":{"a.example":[{}]}},"extra":1}');
    expect(fault).toEqual({ code: 'damaged', paths: ['extra', 'settings.toolbar.badge', 'settings.kept.a.example.0'] });
  });

  it('is never taken half, whatever was done to it', () => {
    const whole = exportText(changed, RULES, NOW);
    const edit = fc.record({ at: fc.nat(whole.length), cut: fc.nat(12), put: fc.string({ maxLength: 12 }) });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const text = edits.reduce((now, { at, cut, put }) => now.slice(0, at) + put + now.slice(at + cut), whole);
        const read = readImport(text, RULES);
        // What is taken is sound: it goes out and comes in again as it is.
        if (!('code' in read)) expect(imported(exportText(read.settings, RULES, NOW)).settings).toEqual(read.settings);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.jsonValue(), (settings) => {
        const read = readImport(JSON.stringify({ winnow: 1, settings }), RULES);
        if (!('code' in read)) expect(imported(exportText(read.settings, RULES, NOW)).settings).toEqual(read.settings);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what a file would change', () => {
  it('is listed, one thing after the other', () => {
    expect(changesBetween(START, changed, RULES)).toEqual([
      { of: 'rule', rule: 'ads', was: true, is: false },
      { of: 'option', rule: 'farms', option: 'least', was: 4, is: 7 },
      { of: 'everywhere', was: false, is: true },
      { of: 'site', host: 'pans.example', was: null, is: 'only' },
      { of: 'kept', host: 'kettles.example', was: 0, is: 1 },
      { of: 'badge', was: 'count', is: 'off' },
      { of: 'stepPictures', was: true, is: false },
    ]);
    expect(changesBetween(changed, changed, RULES)).toEqual([]);
    const sepia: Settings = { ...START, reader: { ...START.reader, theme: 'sepia' } };
    expect(changesBetween(START, sepia, RULES)).toEqual([{ of: 'reader', name: 'theme', was: 'auto', is: 'sepia' }]);
  });

  it('is empty only where nothing would change', () => {
    const flips = fc.record({
      badge: fc.constantFrom(...BADGES),
      ads: fc.boolean(),
      least: fc.integer({ min: 3, max: 9 }),
    });
    const made = ({ badge, ads, least }: { badge: BadgeChoice; ads: boolean; least: number }) =>
      withRuleOption(withRuleOn({ ...START, badge }, 'ads', ads), 'farms', 'least', least);
    fc.assert(
      fc.property(flips, flips, (one, other) => {
        const isSame = JSON.stringify(made(one)) === JSON.stringify(made(other));
        expect(changesBetween(made(one), made(other), RULES).length === 0).toBe(isSame);
      }),
    );
  });
});
