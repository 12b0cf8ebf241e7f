/**
 * Settings taken apart into what is synced one by one: a rule, a field, a site, one thing that is kept, one of the person's
 * own rules. Of each the later word counts, so that what two browsers changed at the same time doesn't shut each other out.
 */
import * as v from 'valibot';
import type { RuleDeclaration } from '../core/types.ts';
import { overridesOf, readSettings, type Settings } from './settings.ts';
import type { Fields } from './whole.ts';

/** By the unit's name: its concern, and what it is within that, parted by a blank. */
export type UnitValues = ReadonlyMap<string, unknown>;

/** Units that are alone in their concern: whether every site is cleaned, and the order of the person's own rules. */
const EVERYWHERE = 'everywhere';
const ORDER = 'order';

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const named = (concern: string, ...names: string[]): string => [concern, ...names].join(' ');

/** What of the settings is another than for somebody who never chose. */
export function unitsOf(settings: Settings, rules: readonly RuleDeclaration[]): Map<string, unknown> {
  const { rules: rule, toolbar, views, reader, kept, sites, own } = overridesOf(settings, rules, {});
  const each = (concern: string, fields: object) =>
    Object.entries(fields).map(([name, value]) => [named(concern, name), value as unknown] as const);
  return new Map([
    ...each('rules', rule),
    ...each('toolbar', toolbar),
    ...each('views', views),
    ...each('reader', reader),
    ...Object.entries(kept)
      .filter(([host]) => !host.includes(' '))
      .flatMap(([host, list]) => list.map(({ mark, ...entry }) => [named('kept', host, mark), entry] as const)),
    ...(sites.everywhere === undefined ? [] : [[EVERYWHERE, sites.everywhere] as const]),
    ...each('sites', sites.hosts ?? {}),
    ...own.map(({ id, ...one }) => [named('own', id), one] as const),
    ...(own.length > 1 ? [[ORDER, own.map(({ id }) => id)] as const] : []),
  ]);
}

/** The parts of a unit's name; what is kept is named by a mark that may hold blanks itself. */
function partsOf(name: string): [concern: string, first: string, rest: string] {
  const [concern = '', first = '', ...rest] = name.split(' ');
  return [concern, first, rest.join(' ')];
}

/** What a unit belongs to. */
export const concernOf = (name: string): string => partsOf(name)[0];

/** Whether a unit can be read by this version, or is none of its concerns. */
export const isSound = (name: string, value: unknown, rules: readonly RuleDeclaration[]): boolean =>
  settingsFrom(new Map([[name, value]]), rules).repairs.length === 0;

/** The settings that these units make; what one of them holds that can't be read is named among the repairs. */
export function settingsFrom(units: UnitValues, rules: readonly RuleDeclaration[]) {
  return readSettings(storedFrom(units), rules);
}

function storedFrom(units: UnitValues): Fields {
  const found = new Map<string, [string, unknown][]>();
  for (const [name, value] of units) {
    const [concern, first, rest] = partsOf(name);
    const entry = concern === 'kept' && isRecord(value) ? { ...value, mark: rest } : value;
    found.set(concern, [...(found.get(concern) ?? []), [first, entry]]);
  }
  const all = (concern: string) => found.get(concern) ?? [];
  const fields = (concern: string) => Object.fromEntries(all(concern));
  const alone = (concern: string) => all(concern)[0]?.[1];
  const everywhere = alone(EVERYWHERE);
  return {
    rules: fields('rules'),
    toolbar: fields('toolbar'),
    views: fields('views'),
    reader: fields('reader'),
    kept: keptFrom(all('kept')),
    sites: { ...(everywhere === undefined ? {} : { everywhere }), hosts: fields('sites') },
    own: ownFrom(all('own'), alone(ORDER)),
  };
}

const Entry = v.object({ added: v.number(), mark: v.string() });
const addedOf = (entry: unknown): number => (v.is(Entry, entry) ? entry.added : 0);
const markOf = (entry: unknown): string => (v.is(Entry, entry) ? entry.mark : '');

/** What was added last stands at the end, as it is stored; in every browser in the same order. */
function keptFrom(entries: readonly [string, unknown][]): Fields {
  const hosts = new Map<string, unknown[]>();
  const sorted = [...entries].sort(
    ([, one], [, other]) => addedOf(one) - addedOf(other) || (markOf(one) < markOf(other) ? -1 : 1),
  );
  for (const [host, entry] of sorted) hosts.set(host, [...(hosts.get(host) ?? []), entry]);
  return Object.fromEntries(hosts);
}

/** In the order that was said last; those that it doesn't name come after, as a new rule does. */
function ownFrom(entries: readonly [string, unknown][], order: unknown): unknown[] {
  const places = new Map(Array.isArray(order) ? order.map((id: unknown, at) => [id, at] as const) : []);
  const place = (id: string) => places.get(id) ?? places.size;
  return [...entries]
    .sort(([one], [other]) => place(one) - place(other) || (one < other ? -1 : 1))
    .map(([id, value]) => (isRecord(value) ? { ...value, id } : value));
}
