/**
 * Units as items of a browser's synced storage, which takes 8,192 bytes an item, 102,400 in all and 512 items. A unit stays
 * in its item, so that a change writes one item and not all. What is there is told by a list that is written last.
 */
import * as v from 'valibot';
import { LATEST, type Unit, type Units } from './sync.ts';
import { concernOf } from './sync-units.ts';
import { type Fields, ordered, sumOf } from './whole.ts';

/** The form of all this. A version of Winnow that reads another one leaves it alone. */
const FORM = 1;

/** The key of the list. */
export const LIST = 'winnow';

const PART = 'winnow-part-';

/** Bytes, with some room: browsers don't count quite alike. */
const MOST_IN_ITEM = 7_900;
const MOST_IN_ALL = 98_000;

/** Parts. With the fullest of them full, the whole is full as well. */
const MOST_PARTS = 256;

/** What is left out, one after the other, where there is no room for all. */
const LEFT_OUT_FIRST = ['kept', 'own', 'sites'] as const;

export type LeftOut = (typeof LEFT_OUT_FIRST)[number];

export interface Packed {
  readonly items: Fields;
  /** What has no room, and how much of it there is; what of it was there before stays. */
  readonly left: readonly { readonly of: LeftOut; readonly count: number }[];
}

/** Null when not even the rest has room. `held`: what is there of others. */
export function pack(units: Units, held: Units): Packed | null {
  for (let out = 0; out <= LEFT_OUT_FIRST.length; out++) {
    const left: readonly string[] = LEFT_OUT_FIRST.slice(0, out);
    const isIn = ([name]: readonly [string, Unit]) => !left.includes(concernOf(name)) || Object.hasOwn(held, name);
    const all = Object.entries(units);
    const items = itemsOf(all.filter(isIn));
    if (!items) continue;
    const missing = all.filter((entry) => entry[1].length === 2 && !isIn(entry)).map(([name]) => concernOf(name));
    const counts = LEFT_OUT_FIRST.map((of) => ({ of, count: missing.filter((concern) => concern === of).length }));
    return { items, left: counts.filter(({ count }) => count > 0) };
  }
  return null;
}

/** In as few parts as have room for them. */
function itemsOf(units: readonly (readonly [string, Unit])[]): Fields | null {
  for (let count = 1; count <= MOST_PARTS; count *= 2) {
    const parts = Array.from({ length: count }, (): [string, Unit][] => []);
    for (const [name, unit] of units) parts[Number.parseInt(sumOf(name), 36) % count]?.push([name, unit]);
    const items = parts.map((part) =>
      partOf(Object.fromEntries(part.sort(([one], [other]) => (one < other ? -1 : 1)))),
    );
    const sizes = items.map((item, at) => bytesOf(`${PART}${at}`, item));
    if (Math.max(...sizes) > MOST_IN_ITEM) continue;
    if (sizes.reduce((sum, size) => sum + size, 0) > MOST_IN_ALL) return null;
    const list = { form: FORM, sums: items.map(({ sum }) => sum) };
    return { ...Object.fromEntries(items.map((item, at) => [`${PART}${at}`, item])), [LIST]: list };
  }
  return null;
}

const partOf = (units: Units) => ({ sum: sumOf(ordered(units)), units });

/** As browsers count: of the key and of the value as JSON, in which Chromium writes `<` in six. */
const bytesOf = (key: string, value: unknown): number =>
  new TextEncoder().encode(key + JSON.stringify(value).replaceAll('<', '\\u003C')).length;

/** What was found in an account. `partial`: somebody is about to write, or something is damaged. */
export type Unpacked =
  | { readonly kind: 'none' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'whole' | 'partial'; readonly units: Units };

const Time = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(LATEST));
export const UnitSchema: v.GenericSchema<unknown, Unit> = v.union([
  v.strictTuple([Time]),
  v.strictTuple([Time, v.unknown()]),
]);
const PartSchema = v.object({ sum: v.string(), units: v.record(v.string(), UnitSchema) });
const ListSchema = v.object({ form: v.literal(FORM), sums: v.pipe(v.array(v.string()), v.maxLength(MOST_PARTS)) });
const Newer = v.object({ form: v.pipe(v.number(), v.gtValue(FORM)) });

export function unpack(items: Fields): Unpacked {
  const parts = Object.keys(items).filter(isOurs);
  if (parts.length === 0) return { kind: 'none' };
  if (v.is(Newer, items[LIST])) return { kind: 'newer' };
  const list = v.safeParse(ListSchema, items[LIST]);
  const sums = list.success ? list.output.sums : [];
  const read = parts.filter((key) => key !== LIST).flatMap((key) => soundPart(key, items[key]));
  const isWhole = list.success && sums.every((sum, at) => read.some((part) => part.at === at && part.sum === sum));
  const counted = isWhole ? read.filter(({ at, sum }) => sums[at] === sum) : read;
  return { kind: isWhole ? 'whole' : 'partial', units: latest(counted.flatMap(({ units }) => Object.entries(units))) };
}

/** Whether an item of the account was put there by this. */
export const isOurs = (key: string): boolean => key === LIST || key.startsWith(PART);

function soundPart(key: string, item: unknown): { at: number; sum: string; units: Units }[] {
  const part = v.safeParse(PartSchema, item);
  if (!part.success || sumOf(ordered(part.output.units)) !== part.output.sum) return [];
  return [{ at: Number(key.slice(PART.length)), ...part.output }];
}

/** While parts are being written a unit may stand in two. */
function latest(units: readonly (readonly [string, Unit])[]): Units {
  const found = new Map<string, Unit>();
  for (const [name, unit] of units) if (unit[0] >= (found.get(name)?.[0] ?? -1)) found.set(name, unit);
  return Object.fromEntries(found);
}

/** What has to be written and taken away to make an account hold these items: the list by itself, to be written last. */
export function differences(held: Fields, wanted: Fields) {
  const isOther = (key: string) => ordered(held[key] ?? null) !== ordered(wanted[key] ?? null);
  const parts = Object.entries(wanted).filter(([key]) => key !== LIST && isOther(key));
  return {
    parts: Object.fromEntries(parts),
    list: isOther(LIST) ? { [LIST]: wanted[LIST] } : {},
    surplus: Object.keys(held).filter((key) => isOurs(key) && !Object.hasOwn(wanted, key)),
  };
}
