/** Settings of several browsers that share an account. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../src/core/types.ts';
import { withOwnRule, withoutOwnRule } from '../src/settings/own-rules.ts';
import { defaultSettings, type Settings, withKept, withoutKept, withRuleOn } from '../src/settings/settings.ts';
import { withEverywhere, withoutSite, withSiteMode } from '../src/settings/sites.ts';
import { NO_REPLICA, type Replica, settingsOf, sharedOf, withLocal, withRemote } from '../src/settings/sync.ts';
import { differences, LIST, pack, unpack } from '../src/settings/sync-items.ts';
import { settingsFrom, unitsOf } from '../src/settings/sync-units.ts';

const rule = (id: string): Rule => ({ id, on: true, options: {}, pass: 'first', find: () => [] });
const RULES = [rule('ads'), rule('farms'), rule('repeats')];
const START = defaultSettings(RULES);
const DAY = 24 * 3_600_000;

type Items = Record<string, unknown>;
type Change = (settings: Settings) => Settings;

/** A browser with settings of its own; `account` is shared. */
class Browser {
  settings: Settings;
  replica: Replica = NO_REPLICA;
  saved = 0;
  writes = 0;
  readonly rules: readonly Rule[];

  constructor(rules: readonly Rule[] = RULES) {
    this.rules = rules;
    this.settings = defaultSettings(rules);
  }

  change(at: number, change: Change): this {
    this.settings = change(this.settings);
    this.saved = at;
    return this;
  }

  /** As background/sync.ts does it, but for waiting. */
  sync(account: Items, now: number): string {
    const found = unpack(account);
    if (found.kind === 'newer') return 'newer';
    const theirs = found.kind === 'none' ? {} : found.units;
    const local = withLocal(this.replica, this.settings, this.rules, this.saved);
    this.replica = withRemote(local, theirs, this.rules, now);
    this.settings = settingsOf(this.replica.units, this.rules);
    const packed = pack(sharedOf(this.replica), theirs);
    if (!packed) return 'too large';
    const { parts, list, surplus } = differences(account, packed.items);
    this.writes += Object.keys(parts).length + Object.keys(list).length;
    Object.assign(account, structuredClone(parts), structuredClone(list));
    for (const key of surplus) delete account[key];
    return packed.left.map(({ of, count }) => `${count} ${of}`).join() || 'done';
  }
}

const rule1 = { id: 'one', verb: 'hide', by: 'phrase', value: 'Buy*', site: null, on: true, since: 1 } as const;
const rule2 = { ...rule1, id: 'two', value: 'Sign up*' };
const keep =
  (host: string, mark: string, added = 1): Change =>
  (settings) =>
    withKept(settings, host, { rule: 'ads', mark, excerpt: `What ${mark} says`, added });
const site =
  (host: string): Change =>
  (settings) =>
    withSiteMode(settings, host, { mode: 'only', rules: ['ads'], now: 5 });
const off =
  (id: string): Change =>
  (settings) =>
    withRuleOn(settings, id, false);
const all: Change = (settings) =>
  [
    off('ads'),
    keep('a.example', 'a mark with blanks'),
    site('everywhere'),
    (now: Settings) => withEverywhere(now, true),
    (now: Settings) => withOwnRule(withOwnRule(now, { ...rule1, id: 'order' }), rule2),
  ].reduce((now, change) => change(now), settings);

describe('settings taken apart', () => {
  it('come together again as they were', () => {
    for (const settings of [START, all(START), keep('[::1]', '__proto__')(START), site('constructor')(START)])
      expect(settingsFrom(unitsOf(settings, RULES), RULES)).toEqual({ settings, repairs: [] });
  });
});

describe('two browsers', () => {
  it('that changed different things have both', () => {
    const account = {};
    const [one, two] = [new Browser().change(10, off('ads')), new Browser().change(20, all)];
    one.change(11, keep('a.example', 'other')).change(12, site('b.example'));
    for (const browser of [one, two, one, two]) browser.sync(account, 100);
    expect(one.settings).toEqual(two.settings);
    expect(one.settings.rules.ads?.on).toBe(false);
    expect(one.settings.kept['a.example']?.map(({ mark }) => mark).sort()).toEqual(['a mark with blanks', 'other']);
    expect(Object.keys(one.settings.sites.hosts).sort()).toEqual(['b.example', 'everywhere']);
    expect(one.settings.own.map(({ id }) => id)).toEqual(['order', 'two']);
  });

  it('that changed the same thing have the later word, and what is taken back is taken back in both', () => {
    const account = {};
    const [one, two] = [new Browser(), new Browser()];
    const both = (at: number) => [one, two, one].map((browser) => browser.sync(account, at));
    one.change(1, all);
    both(2);
    expect(two.settings).toEqual(one.settings);
    one.change(10, (now) => withoutKept(now, 'a.example'));
    two.change(20, (now) => withoutSite(withoutOwnRule(withRuleOn(now, 'ads', true), 'two'), 'everywhere'));
    both(30);
    one.change(50, (now) => withOwnRule(now, { ...rule1, id: 'order', value: 'earlier' }));
    two.change(60, (now) => withOwnRule(now, { ...rule1, id: 'order', value: 'later' }));
    both(70);
    expect(two.settings).toEqual(one.settings);
    expect(one.settings.own[0]?.value).toBe('later');
    expect(one.settings.rules.ads?.on).toBe(true);
    expect(one.settings.kept).toEqual({});
    expect(one.settings.own.map(({ id }) => id)).toEqual(['order']);
    expect(one.settings.sites).toEqual({ everywhere: true, hosts: {} });
  });

  it('follow each other also where one clock is wrong by years', () => {
    const account = {};
    const [late, right] = [new Browser(), new Browser()];
    late.change(900 * DAY, off('ads')).sync(account, 900 * DAY);
    right.sync(account, DAY);
    expect(right.settings.rules.ads?.on).toBe(false);
    right.change(DAY, (now) => withRuleOn(now, 'ads', true)).sync(account, DAY);
    late.sync(account, 900 * DAY);
    expect(late.settings.rules.ads?.on).toBe(true);
  });

  it('write nothing when nothing changed, and one part when one thing did', () => {
    const account = {};
    const one = new Browser();
    for (let at = 0; at < 150; at++) one.change(at, keep(`s${at}.example`, `mark ${at} ${'x'.repeat(60)}`, at));
    one.sync(account, 200);
    expect(Object.keys(account).length).toBeGreaterThan(4);
    const before = one.writes;
    one.sync(account, 300);
    expect(one.writes).toBe(before);
    one.change(400, off('ads')).sync(account, 400);
    expect(one.writes).toBe(before + 2);
  });

  it('of different versions leave to each other what only one can read', () => {
    const account = {};
    const newer = new Browser([...RULES, rule('to-come')]).change(5, off('to-come')).change(6, off('ads'));
    const older = new Browser().change(7, off('farms'));
    for (const browser of [newer, older, newer, older, newer]) browser.sync(account, 50);
    expect(newer.settings.rules).toMatchObject({ 'to-come': { on: false }, ads: { on: false }, farms: { on: false } });
    const [a, b] = [newer.writes, older.writes];
    for (const browser of [newer, older, newer]) browser.sync(account, 90);
    expect([newer.writes, older.writes]).toEqual([a, b]);
  });
});

describe('any browsers, whatever they change and in whatever order they sync', () => {
  it('end with the same settings, and then nobody writes any more', () => {
    const change = fc.constantFrom<Change>(
      off('ads'),
      off('farms'),
      (now) => withRuleOn(now, 'ads', true),
      keep('a.example', 'm'),
      keep('b.example', 'n', 2),
      (now) => withoutKept(now, 'a.example'),
      site('c.example'),
      (now) => withoutSite(now, 'c.example'),
      (now) => withOwnRule(now, rule1),
      (now) => withOwnRule(now, rule2),
      (now) => withoutOwnRule(now, 'one'),
      (now) => ({ ...now, stepPictures: !now.stepPictures }),
    );
    const act = fc.oneof(
      fc.record({ who: fc.nat(2), change, at: fc.nat(1000) }),
      fc.record({ who: fc.nat(2), change: fc.constant(null), at: fc.nat(1000) }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        const account = {};
        const browsers = [new Browser(), new Browser(), new Browser()];
        for (const { who, change, at } of acts) {
          if (change) browsers[who]?.change(at, change);
          else browsers[who]?.sync(account, 2000);
        }
        for (let round = 0; round < 2; round++) for (const browser of browsers) browser.sync(account, 2000);
        const writes = browsers.map((browser) => browser.writes);
        for (const browser of browsers) browser.sync(account, 2000);
        expect(browsers.map((browser) => browser.writes)).toEqual(writes);
        for (const { settings } of browsers) expect(settings).toEqual(browsers[0]?.settings);
      }),
      { numRuns: 60 },
    );
  });

  it('lose nothing of their own, whatever becomes of the account', () => {
    const values = fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.constant({ form: 1, sums: [] }));
    const damage = fc.record({ key: fc.nat(30), value: values });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
        const account: Items = {};
        const browser = new Browser().change(5, all);
        for (let at = 0; at < 80; at++) browser.change(at + 10, keep(`s${at}.example`, 'x'.repeat(90), at));
        browser.sync(account, 200);
        const { settings } = browser;
        for (const { key, value } of damages) {
          const names = Object.keys(account);
          const name = names[key % names.length];
          if (name && value === undefined) delete account[name];
          else if (name) account[name] = value;
        }
        if (browser.sync(account, 300) === 'newer') return;
        expect(browser.settings).toEqual(settings);
        // What was damaged is whole again, for the others.
        const other = new Browser();
        other.sync(account, 400);
        expect(other.settings).toEqual(settings);
      }),
      { numRuns: 60 },
    );
  });
});

describe('an account', () => {
  const full = () => {
    const browser = new Browser().change(1, off('ads')).change(2, site('a.example'));
    for (let at = 0; at < 500; at++) browser.change(at + 3, keep(`s${at % 50}.example`, `${at}${'x'.repeat(115)}`, at));
    return browser;
  };

  it('keeps within the browsers’ bounds: items, bytes, and how many', () => {
    for (const browser of [full(), new Browser().change(1, keep('<'.repeat(90), '<'.repeat(110)))]) {
      const account: Items = {};
      browser.sync(account, 1000);
      const sizes = Object.entries(account).map(
        ([key, value]) => Buffer.byteLength(key) + Buffer.byteLength(JSON.stringify(value).replaceAll('<', '\\u003C')),
      );
      expect(Math.max(...sizes)).toBeLessThanOrEqual(8192);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(102_400);
      expect(sizes.length).toBeLessThanOrEqual(512);
    }
  });

  it('that has no room for all that is kept has the rest; what is left out is counted, and stays here', () => {
    const account = {};
    const [browser, other] = [full(), new Browser()];
    expect(browser.sync(account, 1000)).toBe('500 kept');
    expect(Object.keys(browser.settings.kept)).toHaveLength(50);
    expect(other.sync(account, 1000)).toBe('done');
    expect(other.settings.rules.ads?.on).toBe(false);
    expect(other.settings.kept).toEqual({});
    // One that keeps less is not pushed out by one that keeps too much, nor made to write for ever.
    other.change(1001, keep('o.example', 'm')).sync(account, 1002);
    for (let round = 0; round < 3; round++) for (const one of [browser, other]) one.sync(account, 1003);
    const writes = [browser.writes, other.writes];
    for (const one of [browser, other]) one.sync(account, 1004);
    expect([browser.writes, other.writes]).toEqual(writes);
    expect(Object.keys(other.settings.kept)).toEqual(['o.example']);
  });

  it('of a newer Winnow is left alone', () => {
    const account: Items = {};
    new Browser().change(1, off('ads')).sync(account, 2);
    account[LIST] = { form: 2, wonders: true };
    const before = structuredClone(account);
    const browser = new Browser().change(3, off('farms'));
    expect(browser.sync(account, 4)).toBe('newer');
    expect(account).toEqual(before);
  });

  it('in which somebody is just writing is seen not to be whole', () => {
    const account: Items = {};
    const one = new Browser().change(1, all);
    one.sync(account, 2);
    const before = structuredClone(account);
    one.change(3, off('farms')).sync(account, 4);
    expect(unpack({ ...account, [LIST]: before[LIST] }).kind).toBe('partial');
    expect(unpack({ ...before, [LIST]: account[LIST] }).kind).toBe('partial');
    expect(unpack(account).kind).toBe('whole');
    expect(unpack({}).kind).toBe('none');
    expect(unpack({ [LIST]: account[LIST] }).kind).toBe('partial');
  });

  it('reaches nobody’s prototype', () => {
    const text = '{"winnow":{"form":1,"sums":[]},"winnow-part-0":{"sum":"x","units":{"__proto__":[1,{"polluted":1}]}}}';
    const browser = new Browser();
    browser.sync(JSON.parse(text), 5);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(browser.settings).toEqual(START);
  });
});
