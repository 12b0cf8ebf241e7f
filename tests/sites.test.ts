/** On which sites articles are cleaned by themselves. */
import { describe, expect, it } from 'vitest';
import { gatePages } from '../src/browser/gate-pages.ts';
import type { Rule } from '../src/core/types.ts';
import { choicesOf, defaultSettings, overridesOf, readSettings, rulesOn } from '../src/settings/settings.ts';
import {
  MOST_SITES,
  modeOn,
  NO_SITES,
  readSites,
  type Sites,
  sitesLeft,
  withEverywhere,
  withoutSite,
  withRuleOnSite,
  withSiteMode,
} from '../src/settings/sites.ts';

const rule = (id: string, on: boolean): Rule => ({ id, on, options: {}, pass: 'first', find: () => [] });
const RULES = [rule('ads', true), rule('farms', true), rule('badges', false)];
const START = defaultSettings(RULES);
const HERE = 'kettles.example';

const withMode = (mode: 'ask' | 'automatic' | 'only', settings = START) =>
  withSiteMode(settings, HERE, { mode, rules: ['ads', 'farms'], now: 5 });

const read = (stored: Readonly<Record<string, unknown>>) => {
  const repairs: string[] = [];
  return { sites: readSites(stored, (path) => repairs.push(path)), repairs };
};

describe('a site', () => {
  it('is cleaned when the person asks, until something else is chosen', () => {
    expect(modeOn(NO_SITES, HERE)).toBe('ask');
    expect(modeOn(withMode('automatic').sites, HERE)).toBe('automatic');
    expect(modeOn(withMode('automatic').sites, 'other.example')).toBe('ask');
  });

  it('goes with the others where every site is cleaned, unless it is named', () => {
    const everywhere = withEverywhere(START, true);
    expect(modeOn(everywhere.sites, HERE)).toBe('automatic');
    expect(modeOn(withMode('ask', everywhere).sites, HERE)).toBe('ask');
    expect(modeOn(withoutSite(withMode('ask', everywhere), HERE).sites, HERE)).toBe('automatic');
  });

  it('begins with the rules that are on everywhere, and then has its own', () => {
    const only = withMode('only');
    const changed = withRuleOnSite(withRuleOnSite(only, HERE, 'ads', false), HERE, 'badges', true);
    const on = Object.entries(rulesOn(changed, HERE)).flatMap(([id, setting]) => (setting.on ? [id] : []));
    expect(on).toEqual(['farms', 'badges']);
    expect(choicesOf(changed, new Set(), HERE).rules.ads?.on).toBe(false);
    expect(choicesOf(changed, new Set(), 'other.example').rules.ads?.on).toBe(true);
  });

  it('finds its rules again when it had others meanwhile', () => {
    const own = withRuleOnSite(withMode('only'), HERE, 'farms', false);
    const back = withMode('only', withMode('automatic', own));
    expect(rulesOn(withMode('automatic', own), HERE).farms?.on).toBe(true);
    expect(rulesOn(back, HERE).farms?.on).toBe(false);
  });

  it('makes room for another when there are too many', () => {
    let settings = START;
    for (let number = 0; number <= MOST_SITES; number++)
      settings = withSiteMode(settings, `site-${number}.example`, { mode: 'automatic', rules: [], now: number });
    expect(Object.keys(settings.sites.hosts)).toHaveLength(MOST_SITES);
    expect(modeOn(settings.sites, 'site-0.example')).toBe('ask');
    expect(modeOn(settings.sites, `site-${MOST_SITES}.example`)).toBe('automatic');
  });
});

describe('what is stored of sites', () => {
  it('is nothing before anything was chosen, and all of it after', () => {
    expect(overridesOf(START, RULES, {}).sites).toEqual({});
    const chosen = withEverywhere(withMode('only'), true);
    const stored = JSON.parse(JSON.stringify(overridesOf(chosen, RULES, {})));
    expect(readSettings(stored, RULES)).toEqual({ settings: chosen, repairs: [] });
  });

  it('is repaired entry by entry', () => {
    const { sites, repairs } = read({
      everywhere: 'yes',
      hosts: {
        [HERE]: { mode: 'automatic', rules: [7], since: -1 },
        'bad.example': { mode: 'always' },
        'worse.example': 12,
        '*.example/<script>': { mode: 'automatic' },
      },
    });
    expect(sites).toEqual({ everywhere: false, hosts: { [HERE]: { mode: 'automatic', rules: [], since: 0 } } });
    expect(repairs).toEqual([
      'sites.everywhere',
      `sites.hosts.${HERE}.rules`,
      `sites.hosts.${HERE}.since`,
      'sites.hosts.bad.example',
      'sites.hosts.worse.example',
      'sites.hosts.worse.example',
      'sites.hosts.*.example/<script>',
    ]);
    expect(read({ hosts: [] })).toEqual({ sites: NO_SITES, repairs: ['sites.hosts'] });
    const polluted = JSON.parse('{"hosts":{"__proto__":{"mode":"automatic"}}}');
    expect(modeOn(read(polluted).sites, 'kettles.example')).toBe('ask');
  });
});

describe('the pages that the gate goes into', () => {
  const sites = (everywhere: boolean): Sites => {
    const named = withSiteMode(withMode('automatic'), 'asked.example', { mode: 'ask', rules: [], now: 1 });
    const more = withSiteMode(named, 'held-back.example', { mode: 'only', rules: [], now: 1 });
    return { ...more.sites, everywhere };
  };
  const allowed =
    (...pages: string[]) =>
    async (asked: string) =>
      pages.includes(asked);

  it('are none where nothing was chosen or nothing is allowed', async () => {
    expect(await gatePages(NO_SITES, allowed('*://*/*'))).toEqual({ matches: [], excludeMatches: [] });
    expect(await gatePages(sites(true), allowed())).toEqual({ matches: [], excludeMatches: [] });
  });

  it('are those of the sites that were chosen and that the browser allows', async () => {
    const pages = await gatePages(sites(false), allowed(`*://${HERE}/*`, '*://asked.example/*'));
    expect(pages).toEqual({ matches: [`*://${HERE}/*`], excludeMatches: [] });
  });

  it('are all but those of sites that ask, where every site was chosen', async () => {
    const pages = await gatePages(sites(true), allowed('*://*/*'));
    expect(pages).toEqual({ matches: ['*://*/*'], excludeMatches: ['*://asked.example/*'] });
  });

  it('are still those of single sites when the browser takes back the rest', async () => {
    const pages = await gatePages(sites(true), allowed(`*://${HERE}/*`));
    expect(pages.matches).toEqual([`*://${HERE}/*`]);
  });
});

describe('sites that are left', () => {
  const automatic = (...hosts: string[]): Sites =>
    hosts.reduce((all, host) => withSiteMode(all, host, { mode: 'automatic', rules: [], now: 1 }), { sites: NO_SITES })
      .sites;

  it('are those that no longer are cleaned by themselves', () => {
    const was = automatic('a.example', 'b.example');
    expect(sitesLeft(was, automatic('b.example', 'c.example'))).toEqual({ hosts: ['a.example'], everywhere: false });
    const asks = withSiteMode({ sites: was }, 'b.example', { mode: 'ask', rules: [], now: 1 }).sites;
    expect(sitesLeft(was, asks)).toEqual({ hosts: ['b.example'], everywhere: false });
    expect(sitesLeft(asks, was)).toEqual({ hosts: [], everywhere: false });
  });

  it('are all others when every site is left, but not those that stay named', () => {
    const was = { ...automatic('a.example'), everywhere: true };
    expect(sitesLeft(was, automatic('a.example'))).toEqual({ hosts: [], everywhere: true });
    expect(sitesLeft(was, NO_SITES)).toEqual({ hosts: ['a.example'], everywhere: true });
  });

  it('are none where a site goes with all the others', () => {
    expect(sitesLeft(automatic('a.example'), { ...NO_SITES, everywhere: true })).toEqual({
      hosts: [],
      everywhere: false,
    });
  });
});
