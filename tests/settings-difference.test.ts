/** What a change alters, sent and carried out elsewhere. */
import { describe, expect, it } from 'vitest';
import { declarations } from '../src/rules/declarations.ts';
import { differenceOf, withDifference } from '../src/settings/difference.ts';
import { defaultSettings, type Settings, withKept, withRuleOn, withRuleOption } from '../src/settings/settings.ts';
import { withEverywhere, withoutSite, withSiteMode } from '../src/settings/sites.ts';

const DEFAULTS = defaultSettings(declarations);
const ENTRY = { rule: 'ads', mark: 'ads/box.png', excerpt: 'Buy', added: 5 };

const CHANGES: Readonly<Record<string, (settings: Settings) => Settings>> = {
  'a rule': (settings) => withRuleOn(settings, 'ads', !settings.rules.ads?.on),
  'an option': (settings) => withRuleOption(settings, 'repeats', 'alike', 'exact'),
  'a site that is named': (settings) => withSiteMode(settings, 'a.example', { mode: 'only', rules: ['ads'], now: 7 }),
  'a site that goes with the rest': (settings) => withoutSite(settings, 'b.example'),
  'every site': (settings) => withEverywhere(settings, !settings.sites.everywhere),
  'what is always kept': (settings) => withKept(settings, 'c.example', ENTRY),
  'the reader view': (settings) => ({ ...settings, reader: { ...settings.reader, size: 30 } }),
};

const SET = withKept(
  withSiteMode(withRuleOn(DEFAULTS, 'ads', false), 'b.example', { mode: 'automatic', rules: [], now: 3 }),
  'c.example',
  { ...ENTRY, mark: 'other' },
);

describe('the difference that a change makes', () => {
  it.each(Object.entries(CHANGES))('carries %s', (_name, change) => {
    for (const before of [DEFAULTS, SET]) {
      const difference = structuredClone(differenceOf(before, change(before), declarations));
      expect(withDifference(before, difference, declarations)).toEqual(change(before));
    }
  });

  it('leaves what was changed elsewhere meanwhile', () => {
    const difference = differenceOf(DEFAULTS, withRuleOn(DEFAULTS, 'ads', false), declarations);
    const elsewhere = withRuleOn(withEverywhere(DEFAULTS, true), 'repeats', false);
    expect(withDifference(elsewhere, difference, declarations)).toEqual(withRuleOn(elsewhere, 'ads', false));
  });

  it('takes back what goes back to its default', () => {
    expect(withDifference(SET, differenceOf(SET, DEFAULTS, declarations), declarations)).toEqual(DEFAULTS);
  });

  it('is nothing where nothing has changed', () => {
    expect(differenceOf(SET, { ...SET }, declarations)).toEqual({});
    expect(withDifference(SET, {}, declarations)).toEqual(SET);
  });

  it('puts no damage into settings', () => {
    expect(withDifference(DEFAULTS, { rules: 5, sites: { hosts: { 'a.example': 'x' } } }, declarations)).toEqual(
      DEFAULTS,
    );
  });
});
