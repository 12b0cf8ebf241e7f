/**
 * What the person decided, everywhere. Kept as sparse overrides over the defaults, so that a better default of a later
 * version reaches everybody who never touched it.
 */
import * as v from 'valibot';
import type { Choices, RuleDeclaration } from '../core/types.ts';
import { BADGES, type BadgeChoice, badgeStored } from './badge.ts';
import { type KeptSites, keptOn, readKept } from './kept.ts';
import { faultOf } from './own-rule-faults.ts';
import { type OwnRule, ownOn, readOwn } from './own-rules.ts';
import { type ReaderSettings, readerOverrides, readReader } from './reader.ts';
import { type RuleSettings, readRules, rulesOverrides } from './rule-settings.ts';
import { readSites, type Sites, siteOf, sitesOverrides } from './sites.ts';
import { Flag, field, own, type Repair, section } from './stored-fields.ts';

export { type Kept, type KeptSites, keptCount, keptOn, withKept, withoutKept } from './kept.ts';
export { type RuleSetting, withRuleOn, withRuleOption } from './rule-settings.ts';
export type { Repair } from './stored-fields.ts';

/** All that can be set, complete. */
export interface Settings {
  /** Complete: one entry for every rule that this version has. */
  readonly rules: RuleSettings;
  /** What the toolbar button shows. */
  readonly badge: BadgeChoice;
  /** Whether pictures of the page's are fetched and shown beside its steps. */
  readonly stepPictures: boolean;
  readonly reader: ReaderSettings;
  /** What the person always keeps, by host. */
  readonly kept: KeptSites;
  readonly sites: Sites;
  /** The person's own rules; where two want the same thing, the later one counts. */
  readonly own: readonly OwnRule[];
}

/**
 * What is stored, one key for each concern: only what differs from the defaults. Every key is always there, so that one
 * write replaces all of it or nothing.
 */
export interface Overrides {
  readonly version: 1;
  readonly rules: Readonly<Record<string, unknown>>;
  readonly toolbar: { readonly badge?: BadgeChoice };
  readonly views: { readonly stepPictures?: boolean };
  readonly reader: Partial<ReaderSettings>;
  readonly kept: KeptSites;
  readonly sites: Partial<Sites>;
  readonly own: readonly OwnRule[];
}

const Badge = v.picklist(BADGES);

/** The keys of what is stored. */
export const STORED_KEYS = ['version', 'rules', 'toolbar', 'views', 'reader', 'kept', 'sites', 'own'] as const;

/**
 * Settings from what was stored, each damaged field replaced by its default and named in `repairs`.
 * A value of a newer version is read field by field in the same way. Unknown rules and options are ignored, not named:
 * they belong to another version of Winnow.
 */
export function readSettings(
  stored: unknown,
  rules: readonly RuleDeclaration[],
): { settings: Settings; repairs: Repair[] } {
  const repairs: Repair[] = [];
  const repaired = (path: string) => repairs.push({ path });
  const root = section(stored, 'settings', repairs);
  const part = (name: keyof Overrides) => section(own(root, name), name, repairs);
  const settings: Settings = {
    rules: readRules(part('rules'), rules, repairs),
    badge: field(badgeStored(own(part('toolbar'), 'badge')), Badge, 'count', 'toolbar.badge', repairs),
    stepPictures: field(own(part('views'), 'stepPictures'), Flag, true, 'views.stepPictures', repairs),
    reader: readReader(part('reader'), repaired),
    kept: readKept(part('kept'), repaired),
    sites: readSites(part('sites'), repaired),
    own: readOwn(own(root, 'own'), repaired),
  };
  return { settings, repairs };
}

/**
 * What has to be stored for these settings: only the differences from the defaults. What `stored` holds for rules that this
 * version doesn't have is kept: another version of Winnow may have them again.
 */
export function overridesOf(settings: Settings, rules: readonly RuleDeclaration[], stored: unknown): Overrides {
  return {
    version: 1,
    rules: rulesOverrides(settings.rules, rules, stored),
    toolbar: settings.badge === 'count' ? {} : { badge: settings.badge },
    views: settings.stepPictures ? {} : { stepPictures: false },
    reader: readerOverrides(settings.reader),
    kept: settings.kept,
    sites: sitesOverrides(settings.sites),
    own: settings.own,
  };
}

/** The settings of somebody who never changed any. */
export const defaultSettings = (rules: readonly RuleDeclaration[]): Settings => readSettings({}, rules).settings;

/** The rules as they are set on a site, which may have switches of its own. */
export function rulesOn({ rules, sites }: Settings, host: string): Settings['rules'] {
  const site = siteOf(sites, host);
  if (site?.mode !== 'only') return rules;
  const here = new Set(site.rules);
  return Object.fromEntries(Object.entries(rules).map(([id, rule]) => [id, { ...rule, on: here.has(id) }]));
}

/** What of the settings holds on the pages of one host: all that a page is told of them. */
export interface PageSettings {
  readonly rules: RuleSettings;
  /** The marks of what is always kept there. */
  readonly kept: readonly string[];
  /** The person's own rules for it. */
  readonly own: readonly OwnRule[];
}

export const pageSettings = (settings: Settings, host = ''): PageSettings => ({
  rules: rulesOn(settings, host),
  kept: keptOn(settings.kept, host).map(({ mark }) => mark),
  // What is wrong is said on the options page, and never asked of a page.
  own: ownOn(settings.own, host).filter(({ by, value }) => faultOf(by, value) === null),
});

/** The part of the settings that core sees on a page of `host`, with what the person took back there. */
export function choicesOf(settings: Settings, restored: ReadonlySet<string> = new Set(), host = ''): Choices {
  const { kept, ...here } = pageSettings(settings, host);
  return { ...here, restored, unlinked: new Set(), kept: new Set(kept) };
}
