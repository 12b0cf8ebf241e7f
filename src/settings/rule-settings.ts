/** How each rule is set: whether it is on, and its options. */
import * as v from 'valibot';
import type { RuleDeclaration, RuleOption, RuleOptions } from '../core/types.ts';
import { asRecord, Flag, field, own, type Repair, section } from './stored-fields.ts';

/** How one rule is set, with a value for every option it has. */
export interface RuleSetting {
  readonly on: boolean;
  readonly options: RuleOptions;
}

/** Complete: one entry for every rule that this version has. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

type Fields = Readonly<Record<string, unknown>>;

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

/** Reads what is stored of the rules, repaired field by field. */
export function readRules(stored: Fields, rules: readonly RuleDeclaration[], repairs: Repair[]): RuleSettings {
  const read: Record<string, RuleSetting> = {};
  for (const rule of rules) read[rule.id] = readRule(rule, own(stored, rule.id), repairs);
  return read;
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

/** What has to be stored: the differences from the defaults, and what `stored` holds for rules that this version doesn't have. */
export function rulesOverrides(now: RuleSettings, rules: readonly RuleDeclaration[], stored: unknown): Fields {
  const before = asRecord(own(asRecord(stored) ?? {}, 'rules')) ?? {};
  const ids = new Set(rules.map(({ id }) => id));
  const kept = Object.entries(before).filter(([id]) => !ids.has(id));
  const changed = rules.flatMap((rule) => {
    const entry = differenceOf(now[rule.id], rule);
    return Object.keys(entry).length ? [[rule.id, entry] as const] : [];
  });
  return Object.fromEntries([...kept, ...changed]);
}

function differenceOf(now: RuleSetting | undefined, rule: RuleDeclaration): { on?: boolean; options?: RuleOptions } {
  if (!now) return {};
  const options = Object.entries(now.options).filter(([name, value]) => value !== rule.options[name]?.initial);
  return {
    ...(now.on === rule.on ? {} : { on: now.on }),
    ...(options.length ? { options: Object.fromEntries(options) } : {}),
  };
}

interface WithRules {
  readonly rules: RuleSettings;
}

/** The settings with one rule switched. */
export function withRuleOn<S extends WithRules>(settings: S, id: string, on: boolean): S {
  const rule = settings.rules[id];
  return rule ? { ...settings, rules: { ...settings.rules, [id]: { ...rule, on } } } : settings;
}

/** The settings with one option of a rule changed. */
export function withRuleOption<S extends WithRules>(
  settings: S,
  id: string,
  name: string,
  value: string | number | boolean,
): S {
  const rule = settings.rules[id];
  if (!rule) return settings;
  return { ...settings, rules: { ...settings.rules, [id]: { ...rule, options: { ...rule.options, [name]: value } } } };
}
