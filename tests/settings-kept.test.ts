import { describe, expect, it } from 'vitest';
import { MOST_IN_ALL, MOST_ON_SITE } from '../src/settings/kept.ts';
import {
  choicesOf,
  defaultSettings,
  type Kept,
  keptCount,
  keptOn,
  overridesOf,
  readSettings,
  type Settings,
  withKept,
  withoutKept,
} from '../src/settings/settings.ts';

const NONE = defaultSettings([]);

const entry = (mark: string, more: Partial<Kept> = {}): Kept => ({
  rule: 'ads',
  mark,
  excerpt: `What ${mark} says`,
  added: 1_700_000_000_000,
  ...more,
});

/** So many entries on each of these sites, each newer than the one before. */
function filled(...sites: readonly [host: string, count: number][]): Settings {
  let settings = NONE;
  let added = 1;
  for (const [host, count] of sites) {
    for (let index = 0; index < count; index++) {
      settings = withKept(settings, host, entry(`${host} ${index}`, { added: added++ }));
    }
  }
  return settings;
}

const marksOn = (settings: Settings, host: string) => keptOn(settings.kept, host).map(({ mark }) => mark);

describe('what is kept on a site', () => {
  it('is kept there and nowhere else', () => {
    const settings = withKept(withKept(NONE, 'a.example', entry('one')), 'b.example', entry('two'));
    expect(choicesOf(settings, new Set(), 'a.example').kept).toEqual(new Set(['one']));
    expect(choicesOf(settings, new Set(), 'b.example').kept).toEqual(new Set(['two']));
    expect(choicesOf(settings, new Set(), 'c.example').kept).toEqual(new Set());
    expect(choicesOf(settings).kept).toEqual(new Set());
  });

  it('is renewed, not doubled, when it is kept again', () => {
    const once = withKept(withKept(NONE, 'a.example', entry('one')), 'a.example', entry('two'));
    const twice = withKept(once, 'a.example', entry('one', { added: 1_800_000_000_000 }));
    expect(keptOn(twice.kept, 'a.example')).toEqual([entry('two'), entry('one', { added: 1_800_000_000_000 })]);
  });

  it('is no longer kept one by one, or all at once, and leaves no empty site', () => {
    const settings = filled(['a.example', 3], ['b.example', 1]);
    expect(marksOn(withoutKept(settings, 'a.example', 'a.example 1'), 'a.example')).toEqual([
      'a.example 0',
      'a.example 2',
    ]);
    expect(Object.keys(withoutKept(settings, 'b.example', 'b.example 0').kept)).toEqual(['a.example']);
    expect(Object.keys(withoutKept(settings, 'a.example').kept)).toEqual(['b.example']);
    expect(withoutKept(settings, 'c.example', 'x').kept).toEqual(settings.kept);
  });

  it('has a bound on each site: the oldest goes', () => {
    const full = filled(['b.example', 1], ['a.example', MOST_ON_SITE]);
    const one = withKept(full, 'a.example', entry('new'));
    expect(keptOn(one.kept, 'a.example')).toHaveLength(MOST_ON_SITE);
    expect(marksOn(one, 'a.example')[0]).toBe('a.example 1');
    expect(marksOn(one, 'a.example').at(-1)).toBe('new');
    expect(marksOn(one, 'b.example')).toEqual(['b.example 0']);
  });

  it('has a bound for all sites together: the oldest goes, wherever it is', () => {
    const sites = Array.from(
      { length: MOST_IN_ALL / MOST_ON_SITE },
      (_, at) => [`s${at}.example`, MOST_ON_SITE] as const,
    );
    const full = filled(...sites.map(([host, count]): [string, number] => [host, count]));
    expect(keptCount(full.kept)).toBe(MOST_IN_ALL);
    const one = withKept(full, 'new.example', entry('new'));
    expect(keptCount(one.kept)).toBe(MOST_IN_ALL);
    expect(marksOn(one, 's0.example')[0]).toBe('s0.example 1');
    expect(marksOn(one, 'new.example')).toEqual(['new']);
  });

  it('may be on a site with any name', () => {
    for (const host of ['constructor', '__proto__', 'localhost', '[::1]']) {
      const settings = withKept(NONE, host, entry('one'));
      const { settings: read } = readSettings(JSON.parse(JSON.stringify(overridesOf(settings, [], {}))), []);
      expect(choicesOf(read, new Set(), host).kept).toEqual(new Set(['one']));
      expect(choicesOf(NONE, new Set(), host).kept).toEqual(new Set());
      expect(withoutKept(read, host, 'one').kept).toEqual({});
    }
  });

  it('is stored under a key of its own, and comes back as it was', () => {
    const settings = filled(['a.example', 2], ['b.example', 1]);
    const stored = overridesOf(settings, [], {});
    expect(stored).toMatchObject({ version: 1, rules: {}, toolbar: {}, kept: settings.kept });
    expect(readSettings(stored, [])).toEqual({ settings, repairs: [] });
  });

  it.each([
    ['no object', 'nonsense', 'kept', []],
    ['a site that is no list', { 'a.example': {} }, 'kept.a.example', []],
    ['an entry that is a word', { 'a.example': ['x'] }, 'kept.a.example.0', []],
    ['an entry without a mark', { 'a.example': [{ ...entry(''), mark: '' }] }, 'kept.a.example.0', []],
    ['a mark that is endless', { 'a.example': [entry('x'.repeat(10_000))] }, 'kept.a.example.0', []],
    ['a rule that is a number', { 'a.example': [{ ...entry('m'), rule: 3 }] }, 'kept.a.example.0.rule', [{ rule: '' }]],
    [
      'a missing excerpt',
      { 'a.example': [{ rule: 'ads', mark: 'm', added: 1 }] },
      'kept.a.example.0.excerpt',
      [{ excerpt: '' }],
    ],
    ['a time that is none', { 'a.example': [{ ...entry('m'), added: -1 }] }, 'kept.a.example.0.added', [{ added: 0 }]],
  ])('repairs %s and names it', (_case, kept, path, left) => {
    const { settings, repairs } = readSettings({ kept }, []);
    expect(repairs).toEqual([{ path }]);
    expect(keptOn(settings.kept, 'a.example')).toEqual(
      left.map((part) => expect.objectContaining({ mark: 'm', ...part })),
    );
  });

  it('repairs entry by entry: what is sound beside the damage stays', () => {
    const { settings } = readSettings(
      { kept: { 'a.example': [entry('one'), null, entry('two')], 'b.example': 4 } },
      [],
    );
    expect(settings.kept).toEqual({ 'a.example': [entry('one'), entry('two')] });
  });

  it('is cut to its bounds when more is stored than Winnow stores, and that is named', () => {
    const list = Array.from({ length: MOST_ON_SITE + 7 }, (_, index) => entry(`m${index}`, { added: index }));
    const { settings, repairs } = readSettings({ kept: { 'a.example': list } }, []);
    expect(marksOn(settings, 'a.example')).toEqual(list.slice(7).map(({ mark }) => mark));
    expect(repairs).toEqual([{ path: 'kept' }]);
  });
});
