/**
 * Settings of several browsers brought together: of each unit the later word counts. Nothing here knows a browser. See
 * docs/decisions/0030.
 */
import type { RuleDeclaration } from '../core/types.ts';
import type { Settings } from './settings.ts';
import { isSound, settingsFrom, unitsOf } from './sync-units.ts';
import { ordered } from './whole.ts';

/** When it was said, in milliseconds since 1970, and what; without a value: that it is as for somebody who never chose. */
export type Unit = readonly [at: number] | readonly [at: number, value: unknown];

/** By name. */
export type Units = Readonly<Record<string, Unit>>;

/** What this browser knows. */
export interface Replica {
  /** What its settings were made of when they were last brought together with those of others. */
  readonly units: Units;
  /** Later words of others that this version can't read: they stay as they are, and change nothing here. */
  readonly foreign: Units;
}

export const NO_REPLICA: Replica = { units: {}, foreign: {} };

/** Milliseconds that it is remembered that something was taken back. A browser that was away for longer brings it again. */
const LONGEST_MEMORY = 180 * 24 * 3_600_000;

/** Later times were not made by a clock: the year 2100. */
export const LATEST = 4_102_444_800_000;

const own = (units: Units, name: string): Unit | undefined => (Object.hasOwn(units, name) ? units[name] : undefined);

const valuesOf = (units: Units): Map<string, unknown> =>
  new Map(Object.entries(units).flatMap(([name, unit]) => (unit.length === 2 ? [[name, unit[1]] as const] : [])));

/** The settings that these units make. */
export const settingsOf = (units: Units, rules: readonly RuleDeclaration[]): Settings =>
  settingsFrom(valuesOf(units), rules).settings;

/**
 * Notes what the person changed in this browser since. `saved`: when they last changed anything. A change is always later
 * than what it changes, whatever the clocks say.
 */
export function withLocal(
  { units, foreign }: Replica,
  settings: Settings,
  rules: readonly RuleDeclaration[],
  saved: number,
): Replica {
  const before = unitsOf(settingsOf(units, rules), rules);
  const now = unitsOf(settings, rules);
  const changed = [...new Set([...before.keys(), ...now.keys()])].filter(
    (name) => ordered(before.get(name) ?? null) !== ordered(now.get(name) ?? null),
  );
  const noted = changed.map((name): readonly [string, Unit] => {
    const last = Math.max(own(units, name)?.[0] ?? -1, own(foreign, name)?.[0] ?? -1);
    const at = Math.min(LATEST, Math.max(saved, last + 1));
    return [name, now.has(name) ? [at, now.get(name)] : [at]];
  });
  const replaced = new Set(changed);
  return {
    units: { ...units, ...Object.fromEntries(noted) },
    foreign: Object.fromEntries(Object.entries(foreign).filter(([name]) => !replaced.has(name))),
  };
}

/** Brings in what others said later. Where two said something at the same time, all browsers take the same one. */
export function withRemote(
  { units, foreign }: Replica,
  theirs: Units,
  rules: readonly RuleDeclaration[],
  now: number,
): Replica {
  const mine = new Map(Object.entries(units));
  const strange = new Map(Object.entries(foreign));
  for (const [name, unit] of Object.entries(theirs)) {
    if (!isLater(unit, mine.get(name)) || !isLater(unit, strange.get(name))) continue;
    const isRead = unit.length === 1 || isSound(name, unit[1], rules);
    if (isRead) mine.set(name, unit);
    else strange.set(name, unit);
    if (isRead) strange.delete(name);
  }
  return { units: remembered(mine, now), foreign: Object.fromEntries(strange) };
}

const isLater = (unit: Unit, other: Unit | undefined): boolean =>
  !other || unit[0] > other[0] || (unit[0] === other[0] && ordered(unit) > ordered(other));

const remembered = (units: ReadonlyMap<string, Unit>, now: number): Units =>
  Object.fromEntries([...units].filter(([, unit]) => unit.length === 2 || unit[0] > now - LONGEST_MEMORY));

/** All that is to be in the account: for each unit what was said last. */
export const sharedOf = ({ units, foreign }: Replica): Units => ({ ...units, ...foreign });
