/**
 * What the person decided, everywhere. Kept as sparse overrides over the defaults, so that a better default of a later
 * version reaches everybody who never touched it.
 */
import * as v from 'valibot';
import type { Choices, RuleDeclaration, RuleOption, RuleOptions } from '../core/types.ts';
import { type KeptSites, keptOn, readKept } from './kept.ts';
import { type ReaderSettings, readerOverrides, readReader } from './reader.ts';
import { readSites, type Sites, siteOf, sitesOverrides } from './sites.ts';

export { type Kept, type KeptSites, keptCount, keptOn, withKept, withoutKept } from './kept.ts';

/** How one rule is set, with a value for every option it has. */
export interface RuleSetting {
  readonly on: boolean;
  readonly options: RuleOptions;
}

/** All that can be set, complete. */
export interface Settings {
  /** Complete: one entry for every rule that this version has. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Whether the toolbar button shows the number of changes. */
  readonly badge: boolean;
  /** Whether pictures of the page's are fetched and shown beside its steps. */
  readonly stepPictures: boolean;
  readonly reader: ReaderSettings;
  /** What the person always keeps, by host. */
  readonly kept: KeptSites;
  readonly sites: Sites;
}

/**
 * What is stored, one key for each concern: only what differs from the defaults. Every key is always there, so that one
 * write replaces all of it or nothing.
 */
export interface Overrides {
  readonly version: 1;
  readonly rules: Readonly<Record<string, unknown>>;
  readonly toolbar: { readonly badge?: boolean };
  readonly views: { readonly stepPictures?: boolean };
  readonly reader: Partial<ReaderSettings>;
  readonly kept: KeptSites;
  readonly sites: Partial<Sites>;
}

/** The keys of what is stored. */
export const STORED_KEYS = ['version', 'rules', 'toolbar', 'views', 'reader', 'kept', 'sites'] as const;

/** A stored value that could not be used, and was left at its default. `path` is dotted, e.g. `rules.also-read.on`. */
export interface Repair {
  readonly path: string;
}

const Flag = v.boolean();

/** The check for one option's value, derived from its description. */
function optionSchema(option: RuleOption) {
  switch (option.kind) {
    case 'switch':
      return Flag;
    case 'choice':
      return v.picklist([...option.values]);
    case 'number':
      return v.custom<number>(
        (value) => Number.isInteger(value) && Number(value) >= option.least && Number(value) <= option.most,
      );
  }
}

function asRecord(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

/** Own properties only, so that a stored `__proto__` or `constructor` is never looked up. */
function own(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

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
  const root = section(stored, 'settings', repairs);
  const storedRules = section(own(root, 'rules'), 'rules', repairs);
  const read: Record<string, RuleSetting> = {};
  for (const rule of rules) read[rule.id] = readRule(rule, own(storedRules, rule.id), repairs);
  const toolbar = section(own(root, 'toolbar'), 'toolbar', repairs);
  const badge = field(own(toolbar, 'badge'), Flag, true, 'toolbar.badge', repairs);
  const views = section(own(root, 'views'), 'views', repairs);
  const stepPictures = field(own(views, 'stepPictures'), Flag, true, 'views.stepPictures', repairs);
  const repaired = (path: string) => repairs.push({ path });
  const reader = readReader(section(own(root, 'reader'), 'reader', repairs), repaired);
  const kept = readKept(section(own(root, 'kept'), 'kept', repairs), repaired);
  const sites = readSites(section(own(root, 'sites'), 'sites', repairs), repaired);
  return { settings: { rules: read, badge, stepPictures, reader, kept, sites }, repairs };
}

function readRule(rule: RuleDeclaration, stored: unknown, repairs: Repair[]): RuleSetting {
  const path = `rules.${rule.id}`;
  const entry = section(stored, path, repairs);
  const on = field(own(entry, 'on'), Flag, rule.on, `${path}.on`, repairs);
  const storedOptions = section(own(entry, 'options'), `${path}.options`, repairs);
  const options: Record<string, string | number | boolean> = {};
  for (const [name, option] of Object.entries(rule.options)) {
    const schema: v.GenericSchema<string | number | boolean> = optionSchema(option);
    options[name] = field(own(storedOptions, name), schema, option.initial, `${path}.options.${name}`, repairs);
  }
  return { on, options };
}

/** A stored object, or an empty one when nothing is stored there; anything else is a repair. */
function section(value: unknown, path: string, repairs: Repair[]): Record<string, unknown> {
  if (value === undefined) return {};
  const record = asRecord(value);
  if (!record) repairs.push({ path });
  return record ?? {};
}

function field<T>(value: unknown, schema: v.GenericSchema<T>, initial: T, path: string, repairs: Repair[]): T {
  if (value === undefined) return initial;
  if (v.is(schema, value)) return value;
  repairs.push({ path });
  return initial;
}

/**
 * What has to be stored for these settings: only the differences from the defaults. What `stored` holds for rules that this
 * version doesn't have is kept: another version of Winnow may have them again.
 */
export function overridesOf(settings: Settings, rules: readonly RuleDeclaration[], stored: unknown): Overrides {
  const before = asRecord(own(asRecord(stored) ?? {}, 'rules')) ?? {};
  const ids = new Set(rules.map(({ id }) => id));
  const kept = Object.entries(before).filter(([id]) => !ids.has(id));
  const changed = rules.flatMap((rule) => {
    const entry = differenceOf(settings.rules[rule.id], rule);
    return Object.keys(entry).length ? [[rule.id, entry] as const] : [];
  });
  return {
    version: 1,
    rules: Object.fromEntries([...kept, ...changed]),
    toolbar: settings.badge ? {} : { badge: false },
    views: settings.stepPictures ? {} : { stepPictures: false },
    reader: readerOverrides(settings.reader),
    kept: settings.kept,
    sites: sitesOverrides(settings.sites),
  };
}

function differenceOf(now: RuleSetting | undefined, rule: RuleDeclaration): { on?: boolean; options?: RuleOptions } {
  if (!now) return {};
  const options = Object.entries(now.options).filter(([name, value]) => value !== rule.options[name]?.initial);
  return {
    ...(now.on === rule.on ? {} : { on: now.on }),
    ...(options.length ? { options: Object.fromEntries(options) } : {}),
  };
}

/** The settings of somebody who never changed any. */
export const defaultSettings = (rules: readonly RuleDeclaration[]): Settings => readSettings({}, rules).settings;

/** The settings with one rule switched. */
export function withRuleOn(settings: Settings, id: string, on: boolean): Settings {
  const rule = settings.rules[id];
  return rule ? { ...settings, rules: { ...settings.rules, [id]: { ...rule, on } } } : settings;
}

/** The settings with one option of a rule changed. */
export function withRuleOption(
  settings: Settings,
  id: string,
  name: string,
  value: string | number | boolean,
): Settings {
  const rule = settings.rules[id];
  if (!rule) return settings;
  return { ...settings, rules: { ...settings.rules, [id]: { ...rule, options: { ...rule.options, [name]: value } } } };
}

/** The rules as they are set on a site, which may have switches of its own. */
export function rulesOn({ rules, sites }: Settings, host: string): Settings['rules'] {
  const site = siteOf(sites, host);
  if (site?.mode !== 'only') return rules;
  const here = new Set(site.rules);
  return Object.fromEntries(Object.entries(rules).map(([id, rule]) => [id, { ...rule, on: here.has(id) }]));
}

/** The part of the settings that core sees on a page of `host`, with what the person took back there. */
export function choicesOf(settings: Settings, restored: ReadonlySet<string> = new Set(), host = ''): Choices {
  const kept = new Set(keptOn(settings.kept, host).map(({ mark }) => mark));
  return { rules: rulesOn(settings, host), restored, unlinked: new Set(), kept };
}
