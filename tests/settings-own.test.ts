/** The person's own rules as they are stored, changed, handed on and taken in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '../src/settings/changes.ts';
import { faultOf } from '../src/settings/own-rule-faults.ts';
import {
  LONGEST_VALUE,
  MOST_OWN_RULES,
  type OwnRule,
  withOwnRule,
  withOwnRuleMoved,
  withOwnRuleOn,
  withoutOwnRule,
} from '../src/settings/own-rules.ts';
import {
  choicesOf,
  defaultSettings,
  overridesOf,
  pageSettings,
  readSettings,
  type Settings,
} from '../src/settings/settings.ts';
import { exportText, readImport } from '../src/settings/transfer.ts';

const NONE = defaultSettings([]);

const rule = (id: string, more: Partial<OwnRule> = {}): OwnRule => ({
  ...{ id, verb: 'hide', by: 'selector', value: `.${id}`, site: null, on: true, since: 1 },
  ...more,
});
const having = (...own: OwnRule[]): Settings => ({ ...NONE, own });
const idsOf = ({ own }: Pick<Settings, 'own'>) => own.map(({ id }) => id).join(' ');
const stored = (own: unknown) => readSettings({ own }, []);

describe('the person’s own rules', () => {
  it('are stored under a key of their own, and come back as they were', () => {
    const settings = having(rule('a'), rule('b', { by: 'phrase', value: 'Ad *', verb: 'keep', site: 'x.example' }));
    const overrides = overridesOf(settings, [], {});
    expect(overrides.own).toEqual(settings.own);
    expect(readSettings(JSON.parse(JSON.stringify(overrides)), [])).toEqual({ settings, repairs: [] });
  });

  it('are added last, changed in their place, moved, switched and deleted', () => {
    const three = [rule('b'), rule('c')].reduce((settings, one) => withOwnRule(settings, one), having(rule('a')));
    expect(idsOf(three)).toBe('a b c');
    expect(withOwnRule(three, rule('b', { value: '.x' })).own[1]?.value).toBe('.x');
    expect(idsOf(withOwnRule(three, rule('d'), 1))).toBe('a d b c');
    expect(idsOf(withOwnRuleMoved(three, 'a', 1))).toBe('b a c');
    expect(idsOf(withOwnRuleMoved(three, 'c', 0))).toBe('c a b');
    expect(idsOf(withOwnRuleMoved(three, 'a', 99))).toBe('b c a');
    expect(idsOf(withOwnRuleMoved(three, 'c', -5))).toBe('c a b');
    expect(withOwnRuleMoved(three, 'none', 0)).toBe(three);
    expect(withOwnRuleOn(three, 'b', false).own.map(({ on }) => on)).toEqual([true, false, true]);
    expect(idsOf(withoutOwnRule(three, 'b'))).toBe('a c');
    expect(idsOf(withoutOwnRule(three, 'none'))).toBe('a b c');
  });

  it('have a bound, beyond which none is added', () => {
    const full = having(...Array.from({ length: MOST_OWN_RULES }, (_, at) => rule(`r${at}`)));
    expect(withOwnRule(full, rule('new'))).toBe(full);
    expect(withOwnRule(full, rule('r3', { value: '.x' })).own[3]?.value).toBe('.x');
    const overrides = overridesOf(full, [], {});
    expect(readSettings(overrides, []).repairs).toEqual([]);
  });

  it('are for a site and its subdomains, or for every site, while they are on', () => {
    const settings = having(
      rule('all'),
      rule('site', { site: 'a.example' }),
      rule('off', { on: false }),
      rule('odd', { site: '[::1]' }),
    );
    const on = (host: string) => idsOf({ own: choicesOf(settings, new Set(), host).own });
    expect(on('a.example')).toBe('all site');
    expect(on('www.a.example')).toBe('all site');
    expect(on('ba.example')).toBe('all');
    expect(on('a.example.evil.example')).toBe('all');
    expect(on('[::1]')).toBe('all odd');
    expect(on('')).toBe('all');
  });

  it('are not asked of a page where something is wrong with them, whoever stored them', () => {
    const settings = having(rule('a', { value: 'div >' }), rule('b', { value: '.a } body {' }), rule('c'));
    expect(idsOf({ own: pageSettings(settings, 'a.example').own })).toBe('c');
    // They stay in the settings, where the options page says what is wrong.
    expect(idsOf(settings)).toBe('a b c');
  });
});

describe('what is stored of them', () => {
  it.each([
    ['an object', { a: rule('a') }, ['own']],
    ['a word', 'hide', ['own']],
    ['null', null, ['own']],
    ['a rule that is null', [null], ['own.0']],
    ['a rule that is a list', [['hide']], ['own.0']],
    ['a verb that there isn’t', [{ ...rule('a'), verb: 'delete' }], ['own.0']],
    ['a way that there isn’t', [{ ...rule('a'), by: 'regex' }], ['own.0']],
    ['no value', [{ ...rule('a'), value: '' }], ['own.0']],
    ['a value that is a number', [{ ...rule('a'), value: 7 }], ['own.0']],
    ['a value that is endless', [{ ...rule('a'), value: 'x'.repeat(LONGEST_VALUE + 1) }], ['own.0']],
    ['a site that is none', [{ ...rule('a'), site: '<b>' }], ['own.0']],
    ['a site that is missing', [{ ...rule('a'), site: undefined }], ['own.0']],
    ['a switch that is a word', [{ ...rule('a'), on: 'yes' }], ['own.0']],
    ['a time that is none', [{ ...rule('a'), since: Number.NaN }], ['own.0']],
    ['an id with signs', [{ ...rule('a'), id: '"><b>' }], ['own.0']],
    ['an id that is there twice', [rule('a'), rule('a')], ['own.1']],
  ])('is left out where it is damaged, and named: %s', (_, own, paths) => {
    const { settings, repairs } = stored(own);
    expect(repairs.map(({ path }) => path)).toEqual(paths);
    expect(settings.own).toEqual(paths[0] === 'own.1' ? [rule('a')] : []);
  });

  it('is read beside what is damaged, without what nobody knows', () => {
    const { settings } = stored([rule('a'), 4, { ...rule('b'), run: 'alert(1)' }]);
    expect(settings.own).toEqual([rule('a'), rule('b')]);
  });

  it('is cut to its bound, at once also where it is endless', () => {
    const { settings, repairs } = stored(Array.from({ length: 100_000 }, (_, at) => rule(`r${at}`)));
    expect(settings.own).toHaveLength(MOST_OWN_RULES);
    expect(repairs).toEqual([{ path: 'own' }]);
  });

  it('changes no prototype', () => {
    const text = `{"own":[{"__proto__":{"on":true},"id":"a"},${JSON.stringify(rule('b')).replace('{', '{"__proto__":{"x":1},')}]}`;
    const { settings } = readSettings(JSON.parse(text), []);
    expect(settings.own).toEqual([rule('b')]);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  it('is sound whatever was stored', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.jsonValue(), fc.record({ id: fc.string(), by: fc.string() }))), (own) => {
        const { settings } = stored(own);
        expect(readSettings(overridesOf(settings, [], {}), []).settings).toEqual(settings);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a file of settings', () => {
  const read = (own: unknown) => readImport(JSON.stringify({ winnow: 1, settings: { own } }), []);

  it('holds them', () => {
    const settings = having(rule('a'), rule('b', { site: 'x.example' }));
    expect(readImport(exportText(settings, [], new Date(0)), [])).toEqual({ settings, unknown: [] });
  });

  it.each([
    '.a } body { display: none',
    '.a /*',
    'a[b="url(//evil.example)"]',
    '@import "//evil.example"',
    '*',
    'div >',
    ':has('.repeat(90) + ')'.repeat(90),
    '<script>',
  ])('is refused as a whole where one says %s', (value) => {
    expect(faultOf('selector', value)).not.toBeNull();
    expect(read([rule('a'), rule('b', { value })])).toEqual({ code: 'damaged', paths: ['settings.own.1'] });
  });

  it('is refused with more rules than there may be, and with one that is damaged', () => {
    expect(read(Array.from({ length: 1000 }, (_, at) => rule(`r${at}`)))).toMatchObject({ code: 'damaged' });
    expect(read([{ ...rule('a'), by: 'code' }])).toEqual({ code: 'damaged', paths: ['settings.own.0'] });
  });

  it('says what it would change', () => {
    const was = having(rule('a'), rule('b'), rule('c'));
    expect(changesBetween(was, was, [])).toEqual([]);
    const off = rule('b', { on: false });
    expect(changesBetween(was, having(rule('a'), off, rule('d')), [])).toEqual([
      { of: 'own', was: rule('c'), is: null },
      { of: 'own', was: rule('b'), is: off },
      { of: 'own', was: null, is: rule('d') },
    ]);
    expect(changesBetween(was, having(rule('b'), rule('a'), rule('c')), [])).toEqual([
      { of: 'ownOrder', was: null, is: null },
    ]);
    // The same rule under another name is the same.
    expect(changesBetween(having(rule('a')), having({ ...rule('a'), id: 'z', since: 9 }), [])).toEqual([]);
  });
});
