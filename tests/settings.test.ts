import { describe, expect, it } from 'vitest';
import type { Rule } from '../src/core/types.ts';
import { READER_DEFAULTS } from '../src/settings/reader.ts';
import {
  choicesOf,
  defaultSettings,
  overridesOf,
  readSettings,
  type Settings,
  withRuleOn,
  withRuleOption,
} from '../src/settings/settings.ts';
import { NO_SITES } from '../src/settings/sites.ts';

const rule = (id: string, on: boolean, options: Rule['options'] = {}): Rule => ({
  id,
  on,
  options,
  pass: 'first',
  find: () => [],
});

const RULES = [
  rule('ads', true),
  rule('farms', false, {
    least: { kind: 'number', least: 3, most: 9, initial: 4 },
    trust: { kind: 'switch', initial: true },
    how: { kind: 'choice', values: ['some', 'all'], initial: 'some' },
  }),
];

const DEFAULTS: Settings = {
  rules: { ads: { on: true, options: {} }, farms: { on: false, options: { least: 4, trust: true, how: 'some' } } },
  badge: 'count',
  stepPictures: true,
  reader: READER_DEFAULTS,
  kept: {},
  sites: NO_SITES,
  own: [],
};

describe('settings', () => {
  it('are the defaults when nothing is stored', () => {
    expect(readSettings({}, RULES)).toEqual({ settings: DEFAULTS, repairs: [] });
    expect(readSettings(undefined, RULES)).toEqual({ settings: DEFAULTS, repairs: [] });
  });

  it('store only what differs from the defaults', () => {
    expect(overridesOf(DEFAULTS, RULES, {})).toEqual({
      version: 1,
      rules: {},
      toolbar: {},
      views: {},
      reader: {},
      kept: {},
      sites: {},
      own: [],
    });
    const changed = withRuleOption(withRuleOn(DEFAULTS, 'ads', false), 'farms', 'least', 7);
    expect(overridesOf({ ...changed, badge: 'off', stepPictures: false }, RULES, {})).toEqual({
      version: 1,
      rules: { ads: { on: false }, farms: { options: { least: 7 } } },
      toolbar: { badge: 'off' },
      views: { stepPictures: false },
      reader: {},
      kept: {},
      sites: {},
      own: [],
    });
  });

  it('store of the reader view only what was changed in it', () => {
    const changed = { ...DEFAULTS, reader: { ...READER_DEFAULTS, theme: 'sepia', size: 24 } as const };
    expect(overridesOf(changed, RULES, {}).reader).toEqual({ theme: 'sepia', size: 24 });
    expect(readSettings(overridesOf(changed, RULES, {}), RULES)).toEqual({ settings: changed, repairs: [] });
  });

  it('come back as they were stored', () => {
    const set = withRuleOption(withRuleOn(DEFAULTS, 'farms', true), 'farms', 'how', 'all');
    const changed: Settings = { ...set, badge: 'off' };
    expect(readSettings(overridesOf(changed, RULES, {}), RULES)).toEqual({ settings: changed, repairs: [] });
  });

  it.each([
    [true, 'count'],
    [false, 'off'],
    ['steps', 'steps'],
  ])('read the button’s choice %s, also as it was stored before there were three', (badge, read) => {
    expect(readSettings({ toolbar: { badge } }, RULES)).toEqual({
      settings: { ...DEFAULTS, badge: read },
      repairs: [],
    });
  });

  it.each([
    ['no object', 'nonsense', 'settings'],
    ['rules that are a list', { rules: [] }, 'rules'],
    ['a rule that is a number', { rules: { ads: 1 } }, 'rules.ads'],
    ['a switch that is a word', { rules: { ads: { on: 'yes' } } }, 'rules.ads.on'],
    ['a number too large', { rules: { farms: { options: { least: 10 } } } }, 'rules.farms.options.least'],
    ['a number that is not whole', { rules: { farms: { options: { least: 3.5 } } } }, 'rules.farms.options.least'],
    ['a choice that is none', { rules: { farms: { options: { how: 'none' } } } }, 'rules.farms.options.how'],
    ['options that are null', { rules: { farms: { options: null } } }, 'rules.farms.options'],
    ['a badge that is a number', { toolbar: { badge: 0 } }, 'toolbar.badge'],
    ['a badge that is none', { toolbar: { badge: 'all' } }, 'toolbar.badge'],
    ['a theme that is none', { reader: { theme: 'neon' } }, 'reader.theme'],
    ['a face that is no word', { reader: { face: 7 } }, 'reader.face'],
    ['a size beyond its scale', { reader: { size: 41 } }, 'reader.size'],
    ['a leading that is not whole', { reader: { leading: 150.5 } }, 'reader.leading'],
    ['pictures that are a word', { reader: { pictures: 'no' } }, 'reader.pictures'],
    ['a reader view that is a list', { reader: [] }, 'reader'],
  ])('repair %s by its default and name it', (_, stored, path) => {
    expect(readSettings(stored, RULES)).toEqual({ settings: DEFAULTS, repairs: [{ path }] });
  });

  it('repair field by field: what is sound beside the damage stays', () => {
    const stored = { rules: { ads: { on: false }, farms: { on: 'broken', options: { least: 8, how: 3 } } } };
    const { settings, repairs } = readSettings(stored, RULES);
    expect(settings.rules.ads?.on).toBe(false);
    expect(settings.rules.farms).toEqual({ on: false, options: { least: 8, trust: true, how: 'some' } });
    expect(repairs.map(({ path }) => path)).toEqual(['rules.farms.on', 'rules.farms.options.how']);
  });

  it('are not reached through a prototype', () => {
    const stored = JSON.parse(
      '{"rules": {"__proto__": {"ads": {"on": false}}}, "__proto__": {"toolbar": {"badge": false}}}',
    );
    expect(readSettings(stored, RULES)).toEqual({ settings: DEFAULTS, repairs: [] });
    expect(({} as { ads?: unknown }).ads).toBeUndefined();
  });

  it('keep what another version stored for rules that this one does not have', () => {
    const stored = { version: 1, rules: { later: { on: true, options: { x: 1 } } }, toolbar: {} };
    expect(overridesOf(withRuleOn(DEFAULTS, 'ads', false), RULES, stored).rules).toEqual({
      later: { on: true, options: { x: 1 } },
      ads: { on: false },
    });
  });

  it('change nothing for a rule that is not there', () => {
    expect(withRuleOn(DEFAULTS, 'none', true)).toBe(DEFAULTS);
    expect(withRuleOption(DEFAULTS, 'none', 'x', 1)).toBe(DEFAULTS);
  });

  it('become the choices that a plan is made by', () => {
    expect(choicesOf(defaultSettings(RULES), new Set(['ads.1']))).toEqual({
      rules: DEFAULTS.rules,
      restored: new Set(['ads.1']),
      unlinked: new Set(),
      kept: new Set(),
      own: [],
    });
  });
});
