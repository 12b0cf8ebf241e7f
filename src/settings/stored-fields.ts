/** How stored fields are read: what is missing has its default, what is damaged has it too and is named. */
import * as v from 'valibot';

/** A stored value that could not be used, and was left at its default. `path` is dotted, e.g. `rules.also-read.on`. */
export interface Repair {
  readonly path: string;
}

type Fields = Readonly<Record<string, unknown>>;

export const Flag = v.boolean();

export const asRecord = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;

/** Own properties only, so that a stored `__proto__` or `constructor` is never looked up. */
export const own = (record: Fields, key: string): unknown => (Object.hasOwn(record, key) ? record[key] : undefined);

/** A stored object, or an empty one when nothing is stored there; anything else is a repair. */
export function section(value: unknown, path: string, repairs: Repair[]): Fields {
  if (value === undefined) return {};
  const record = asRecord(value);
  if (!record) repairs.push({ path });
  return record ?? {};
}

/** A stored value that passes its check, or its default. */
export function field<T>(value: unknown, schema: v.GenericSchema<T>, initial: T, path: string, repairs: Repair[]): T {
  if (value === undefined) return initial;
  if (v.is(schema, value)) return value;
  repairs.push({ path });
  return initial;
}
