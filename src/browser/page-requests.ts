/** How each message to a page is checked before it is believed: by hand, since pages would have to load a library for that. */

import type { OwnRule } from '../core/plan/own-rule.ts';
import type { RuleSettings } from '../settings/rule-settings.ts';
import type { Request } from './ask.ts';
import type { PageMessages } from './messages.ts';

type Guard<T> = (value: unknown) => value is T;
type Fields<R> = { readonly [F in keyof R]: Guard<R[F]> };

const text = (value: unknown): value is string => typeof value === 'string';
const flag = (value: unknown): value is boolean => typeof value === 'boolean';
const textOrNull = (value: unknown): value is string | null => value === null || text(value);

const value = (held: unknown): held is string | number | boolean => /^(?:string|number|boolean)$/.test(typeof held);
const recordOf =
  <T>(isHeld: Guard<T>): Guard<Readonly<Record<string, T>>> =>
  (held): held is Readonly<Record<string, T>> =>
    typeof held === 'object' && held !== null && Object.values(held).every(isHeld);
const ruleSetting = (held: unknown): held is RuleSettings[string] =>
  hasFields<RuleSettings[string]>(held, { on: flag, options: recordOf(value) });

const oneOf =
  <const T extends string>(...known: readonly T[]): Guard<T> =>
  (held): held is T =>
    known.some((one) => one === held);
const listOf =
  <T>(isHeld: Guard<T>): Guard<readonly T[]> =>
  (held): held is readonly T[] =>
    Array.isArray(held) && held.every(isHeld);
const number = (held: unknown): held is number => typeof held === 'number';
const ownRule = (held: unknown): held is OwnRule =>
  hasFields<OwnRule>(held, {
    id: text,
    verb: oneOf('hide', 'fold', 'keep'),
    by: oneOf('selector', 'host', 'phrase'),
    value: text,
    site: textOrNull,
    on: flag,
    since: number,
  });

const nothing = {};
const byId = { id: text };
const ofRule = { rule: text };
const anyway = { anyway: flag };

/** What each message takes. */
export const pageRequests: { readonly [K in keyof PageMessages]: Fields<Request<PageMessages, K>> } = {
  look: anyway,
  clean: anyway,
  showOriginal: nothing,
  undoAll: nothing,
  restore: byId,
  hideAgain: byId,
  restoreRule: ofRule,
  hideRuleAgain: ofRule,
  jump: { anchor: text },
  reading: nothing,
  show: byId,
  preview: { id: textOrNull },
  tryOption: { rule: text, option: text, anyway: flag },
  tryRules: { rules: recordOf(ruleSetting), anyway: flag },
  tryOwn: { own: listOf(ownRule), anyway: flag },
  prepareArticle: nothing,
  article: anyway,
};

/** True for an object with these fields; it may have others. */
export function hasFields<R>(value: unknown, fields: Fields<R>): value is R {
  if (typeof value !== 'object' || value === null) return false;
  const held: Readonly<Record<string, unknown>> = { ...value };
  return Object.entries<Guard<unknown>>(fields).every(([name, isField]) => isField(held[name]));
}

/** What every message of ours is wrapped in. */
export const isEnvelope = (value: unknown): value is { winnow: string; name: string; request?: unknown } =>
  hasFields(value, { winnow: text, name: text });
