/** What a change alters, as data that can be sent: a JSON merge patch (RFC 7396) of what is stored. */
import { apply, generate } from 'json-merge-patch';
import * as v from 'valibot';
import type { RuleDeclaration } from '../core/types.ts';
import { overridesOf, readSettings, type Settings } from './settings.ts';

/** Fields that differ, with their values; null where there is none any more. A list stands in it whole. */
export type Difference = Readonly<Record<string, unknown>>;

const Fields = v.optional(v.record(v.string(), v.unknown()), {});

/** Empty where both would be stored alike. */
export const differenceOf = (before: Settings, after: Settings, rules: readonly RuleDeclaration[]): Difference =>
  v.parse(Fields, generate<unknown>(overridesOf(before, rules, {}), overridesOf(after, rules, {})));

/** What isn't named in the difference stays as it is, and what is damaged in it falls back to its default. */
export const withDifference = (
  settings: Settings,
  difference: Difference,
  rules: readonly RuleDeclaration[],
): Settings =>
  readSettings(apply<unknown>(structuredClone(overridesOf(settings, rules, {})), difference), rules).settings;
