/**
 * Which of two stored states of the settings is to be believed: what the browser's storage holds, sealed when it was
 * written, or the copy that is kept beside it. See docs/decisions/0030.
 */
import * as v from 'valibot';
import type { RuleDeclaration } from '../core/types.ts';
import { readSettings, STORED_KEYS } from './settings.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** Written together with the settings, in the same write. */
export interface Seal {
  /** One more with each change. */
  readonly generation: number;
  /** When it was written, in milliseconds since 1970. */
  readonly at: number;
  /** What was written; another version may have other keys. */
  readonly keys: readonly string[];
  /** Of all that stands under the keys. */
  readonly sum: string;
}

/** Settings as they are stored, with their seal. */
export interface Sealed {
  readonly fields: Fields;
  readonly seal: Seal;
}

/** The key that the seal is stored under, beside those of the settings. */
export const SEAL = 'seal';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const SealSchema: v.GenericSchema<unknown, Seal> = v.object({
  generation: Count,
  at: Count,
  keys: v.array(v.string()),
  sum: v.string(),
});

/** JSON with every object's names in order: storages give them back in an order of their own. */
export function ordered(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

/**
 * 53 bits of a text (cyrb53 by bryc, public domain). Finds damage, and isn't meant to withstand anybody: who can write
 * into the storage can write the sum as well.
 */
export function sumOf(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

const picked = (fields: Fields, keys: readonly string[]): Fields =>
  Object.fromEntries(keys.flatMap((key) => (Object.hasOwn(fields, key) ? [[key, fields[key]] as const] : [])));

const sumUnder = (fields: Fields, keys: readonly string[]): string => sumOf(ordered(picked(fields, keys)));

/** What is to be stored, with its seal. */
export function sealed(fields: Fields, generation: number, at: number): Sealed {
  const keys = Object.keys(fields).sort();
  return { fields, seal: { generation, at, keys, sum: sumUnder(fields, keys) } };
}

/** The seal that was stored; null when there is none that can be read. */
export function sealOf(stored: Fields): Seal | null {
  const seal = v.safeParse(SealSchema, Object.hasOwn(stored, SEAL) ? stored[SEAL] : undefined);
  return seal.success ? seal.output : null;
}

/** What was stored, where its seal fits. */
export function wholeOf(stored: Fields): Sealed | null {
  const seal = sealOf(stored);
  if (!seal || sumUnder(stored, seal.keys) !== seal.sum) return null;
  return { fields: picked(stored, seal.keys), seal };
}

/** Why the copy was used: nothing could be read, nothing was there, something was damaged, or it was older than the copy. */
export const REASONS = ['unreadable', 'missing', 'damaged', 'older'] as const;
export type RestoreReason = (typeof REASONS)[number];

/** What is to be used. `because` null: what the storage holds, as it is. */
export interface Choice {
  readonly fields: Fields;
  readonly because: RestoreReason | null;
}

/** `stored` null: the browser couldn't read its storage. Null only when there is nothing at all to be used. */
export function choose(stored: Fields | null, copy: Sealed | null, rules: readonly RuleDeclaration[]): Choice | null {
  if (!stored) return copy && { fields: copy.fields, because: 'unreadable' };
  const whole = wholeOf(stored);
  const generation = (whole?.seal ?? sealOf(stored))?.generation ?? 0;
  if (!copy) return { fields: stored, because: null };
  if (whole && copy.seal.generation <= generation) return { fields: stored, because: null };
  if (whole) return { fields: copy.fields, because: 'older' };
  const isEmpty = !STORED_KEYS.some((key) => Object.hasOwn(stored, key));
  if (isEmpty) return { fields: copy.fields, because: 'missing' };
  if (isOfAnotherVersion(stored, copy, rules)) return { fields: stored, because: null };
  // The copy lacks what was changed last: what can still be read of that stays.
  const newer = generation > copy.seal.generation ? soundIn(stored, rules) : {};
  return { fields: { ...copy.fields, ...newer }, because: 'damaged' };
}

/** A version without seals, or with other keys, has written: all is there, all can be read, only the seal is of before. */
const isOfAnotherVersion = (stored: Fields, copy: Sealed, rules: readonly RuleDeclaration[]): boolean =>
  copy.seal.keys.every((key) => Object.hasOwn(stored, key)) && readSettings(stored, rules).repairs.length === 0;

const soundIn = (stored: Fields, rules: readonly RuleDeclaration[]): Fields =>
  Object.fromEntries(
    Object.entries(picked(stored, STORED_KEYS)).filter(
      ([key, value]) => readSettings({ [key]: value }, rules).repairs.length === 0,
    ),
  );
