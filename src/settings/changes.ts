/** In what two states of the settings differ, one thing after the other. */
import type { RuleDeclaration } from '../core/types.ts';
import type { BadgeChoice } from './badge.ts';
import type { OwnRule } from './own-rules.ts';
import type { Settings } from './settings.ts';

type Value = string | number | boolean;

/** One thing that would be different, with what it was and what it would be; null where there was or will be nothing. */
export type SettingChange =
  | { readonly of: 'rule'; readonly rule: string; readonly was: boolean; readonly is: boolean }
  | { readonly of: 'option'; readonly rule: string; readonly option: string; readonly was: Value; readonly is: Value }
  | { readonly of: 'stepPictures' | 'everywhere'; readonly was: boolean; readonly is: boolean }
  | { readonly of: 'badge'; readonly was: BadgeChoice; readonly is: BadgeChoice }
  | { readonly of: 'reader'; readonly name: string; readonly was: Value; readonly is: Value }
  | { readonly of: 'site'; readonly host: string; readonly was: string | null; readonly is: string | null }
  | { readonly of: 'kept'; readonly host: string; readonly was: number; readonly is: number }
  | { readonly of: 'own'; readonly was: OwnRule | null; readonly is: OwnRule | null }
  | { readonly of: 'ownOrder'; readonly was: null; readonly is: null };

/** All changes, in the order of the options page. */
export function changesBetween(was: Settings, is: Settings, rules: readonly RuleDeclaration[]): SettingChange[] {
  return [
    ...rules.flatMap((rule) => ruleChanges(was, is, rule)),
    ...flag('everywhere', was.sites.everywhere, is.sites.everywhere),
    ...siteChanges(was, is),
    ...keptChanges(was, is),
    ...ownChanges(was, is),
    ...badgeChange(was, is),
    ...flag('stepPictures', was.stepPictures, is.stepPictures),
    ...readerChanges(was, is),
  ];
}

const badgeChange = ({ badge: was }: Settings, { badge: is }: Settings): SettingChange[] =>
  was === is ? [] : [{ of: 'badge', was, is }];

function flag(of: 'stepPictures' | 'everywhere', was: boolean, is: boolean): SettingChange[] {
  return was === is ? [] : [{ of, was, is }];
}

function ruleChanges(was: Settings, is: Settings, { id, options }: RuleDeclaration): SettingChange[] {
  const [before, after] = [was.rules[id], is.rules[id]];
  if (!before || !after) return [];
  const switched: SettingChange[] =
    before.on === after.on ? [] : [{ of: 'rule', rule: id, was: before.on, is: after.on }];
  const set = Object.entries(options).flatMap(([option, { initial }]): SettingChange[] => {
    const [one, other] = [before.options[option] ?? initial, after.options[option] ?? initial];
    return one === other ? [] : [{ of: 'option', rule: id, option, was: one, is: other }];
  });
  return [...switched, ...set];
}

function siteChanges({ sites: was }: Settings, { sites: is }: Settings): SettingChange[] {
  const said = (sites: Settings['sites'], host: string): string | null => {
    const site = Object.hasOwn(sites.hosts, host) ? sites.hosts[host] : undefined;
    return site ? `${site.mode} ${[...site.rules].sort().join(' ')}`.trim() : null;
  };
  return hostsOf(was.hosts, is.hosts).flatMap((host): SettingChange[] => {
    const [before, after] = [said(was, host), said(is, host)];
    const mode = (one: string | null) => one?.split(' ', 1)[0] ?? null;
    return before === after ? [] : [{ of: 'site', host, was: mode(before), is: mode(after) }];
  });
}

function keptChanges({ kept: was }: Settings, { kept: is }: Settings): SettingChange[] {
  const marks = (kept: Settings['kept'], host: string) => (Object.hasOwn(kept, host) ? (kept[host] ?? []) : []);
  return hostsOf(was, is).flatMap((host): SettingChange[] => {
    const [before, after] = [marks(was, host), marks(is, host)];
    const same =
      before
        .map(({ mark }) => mark)
        .sort()
        .join('\n') ===
      after
        .map(({ mark }) => mark)
        .sort()
        .join('\n');
    return same ? [] : [{ of: 'kept', host, was: before.length, is: after.length }];
  });
}

/** Rules are the same by what they say: a file from another browser has given them other names. */
function ownChanges({ own: was }: Settings, { own: is }: Settings): SettingChange[] {
  const saidOf = ({ verb, by, value, site }: OwnRule) => JSON.stringify([verb, by, value, site]);
  const before = new Map(was.map((rule) => [saidOf(rule), rule]));
  const after = new Map(is.map((rule) => [saidOf(rule), rule]));
  const gone = [...before].flatMap(([said, rule]): SettingChange[] =>
    after.has(said) ? [] : [{ of: 'own', was: rule, is: null }],
  );
  const come = [...after].flatMap(([said, rule]): SettingChange[] => {
    const known = before.get(said) ?? null;
    return known?.on === rule.on ? [] : [{ of: 'own', was: known, is: rule }];
  });
  const order = (one: typeof before, other: typeof before) => [...one.keys()].filter((said) => other.has(said)).join();
  const isMoved = order(before, after) !== order(after, before);
  return [...gone, ...come, ...(isMoved ? [{ of: 'ownOrder', was: null, is: null } as const] : [])];
}

const hostsOf = (one: object, other: object): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();

function readerChanges({ reader: was }: Settings, { reader: is }: Settings): SettingChange[] {
  const names = Object.keys(was) as (keyof typeof was)[];
  return names.flatMap((name): SettingChange[] =>
    was[name] === is[name] ? [] : [{ of: 'reader', name, was: was[name], is: is[name] }],
  );
}
