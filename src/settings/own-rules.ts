/** The person's own rules as they are stored, and how they change. What is wrong with one is told by own-rule-faults.ts. */
import * as v from 'valibot';
import { isHostOf, type OwnRule } from '../core/plan/own-rule.ts';
import { isHost } from './sites.ts';

export type { OwnBy, OwnRule, OwnVerb } from '../core/plan/own-rule.ts';

/** More are nobody's own; each is looked for on every page that is cleaned. */
export const MOST_OWN_RULES = 200;

/** Characters of a value. What a picker suggests has at most some hundred; with all rules there are it comes to 80 KB. */
export const LONGEST_VALUE = 400;

const Own = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
  verb: v.picklist(['hide', 'fold', 'keep']),
  by: v.picklist(['selector', 'host', 'phrase']),
  value: v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_VALUE)),
  site: v.nullable(v.custom<string>((host) => typeof host === 'string' && isHost(host))),
  on: v.boolean(),
  since: v.pipe(v.number(), v.finite(), v.minValue(0)),
});

/**
 * Reads what is stored, and calls `repaired` with the path of everything in it that was damaged. A damaged rule is left
 * out whole: with another place, or another verb, it would do what nobody asked for.
 */
export function readOwn(stored: unknown, repaired: (path: string) => void): readonly OwnRule[] {
  if (stored === undefined) return [];
  if (!Array.isArray(stored)) {
    repaired('own');
    return [];
  }
  const read = new Map<string, OwnRule>();
  stored.slice(0, MOST_OWN_RULES).forEach((entry: unknown, at) => {
    if (v.is(Own, entry) && !read.has(entry.id)) read.set(entry.id, ownOf(entry));
    else repaired(`own.${at}`);
  });
  if (stored.length > MOST_OWN_RULES) repaired('own');
  return [...read.values()];
}

/** Without whatever else an entry holds. */
const ownOf = ({ id, verb, by, value, site, on, since }: OwnRule): OwnRule => ({
  id,
  verb,
  by,
  value,
  site,
  on,
  since,
});

/** Those that are on, on pages of a host. */
export const ownOn = (own: readonly OwnRule[], host: string): readonly OwnRule[] =>
  own.filter(({ on, site }) => on && (site === null || isHostOf(site, host)));

interface WithOwn {
  readonly own: readonly OwnRule[];
}

/** Whether there is room for another. */
export const hasRoomForOwn = ({ own }: WithOwn): boolean => own.length < MOST_OWN_RULES;

/**
 * With this rule in the place of the one with its id, or as a new one at `at`; at the end, where it counts before all
 * others, when that isn't said. Where there is no room it isn't added: ask `hasRoomForOwn` first.
 */
export function withOwnRule<S extends WithOwn>(settings: S, rule: OwnRule, at = settings.own.length): S {
  const { own } = settings;
  if (own.some(({ id }) => id === rule.id))
    return { ...settings, own: own.map((one) => (one.id === rule.id ? rule : one)) };
  return hasRoomForOwn(settings) ? { ...settings, own: own.toSpliced(at, 0, rule) } : settings;
}

/** Without the rule of this id. */
export const withoutOwnRule = <S extends WithOwn>(settings: S, id: string): S => ({
  ...settings,
  own: settings.own.filter((rule) => rule.id !== id),
});

/** With a rule at another place among them, counted from 0. */
export function withOwnRuleMoved<S extends WithOwn>(settings: S, id: string, to: number): S {
  const from = settings.own.findIndex((rule) => rule.id === id);
  const rule = settings.own[from];
  return rule ? { ...settings, own: settings.own.toSpliced(from, 1).toSpliced(Math.max(0, to), 0, rule) } : settings;
}

/** With a rule switched on or off. */
export const withOwnRuleOn = <S extends WithOwn>(settings: S, id: string, on: boolean): S => ({
  ...settings,
  own: settings.own.map((rule) => (rule.id === id ? { ...rule, on } : rule)),
});
