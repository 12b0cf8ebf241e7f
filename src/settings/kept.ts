/** What the person always keeps on a site, so that no rule takes it there again. */
import * as v from 'valibot';

/** One thing that is kept on a site. */
export interface Kept {
  /** The rule that would have taken it. */
  readonly rule: string;
  /** By what it is known again: see `keepMarkOf`. */
  readonly mark: string;
  /** Its first words, for the list on the options page; empty when it has none. */
  readonly excerpt: string;
  /** When the person said so, in milliseconds since 1970. */
  readonly added: number;
}

/** By host, no list empty, each with what was added last at its end. */
export type KeptSites = Readonly<Record<string, readonly Kept[]>>;

/** A page offers some sixty things; a site where more than this is kept has its rules switched off instead. */
export const MOST_ON_SITE = 100;

/** With the longest marks and excerpts about 150 KB, which is read before every cleaning. */
export const MOST_IN_ALL = 500;

/** Marks are cut at 120 and excerpts at 80 characters; what is longer was not stored by Winnow. */
const Text = v.pipe(v.string(), v.maxLength(200));
const Mark = v.pipe(Text, v.nonEmpty());
const Time = v.pipe(v.number(), v.finite(), v.minValue(0));

type Fields = Readonly<Record<string, unknown>>;

/** Reads what is stored, and calls `repaired` with the path of everything in it that was damaged. */
export function readKept(stored: Fields, repaired: (path: string) => void): KeptSites {
  const sites = Object.entries(stored).map(([host, list]) => {
    const path = `kept.${host}`;
    if (Array.isArray(list)) return [host, list.flatMap((entry, at) => readEntry(entry, `${path}.${at}`, repaired))];
    repaired(path);
    return [host, []];
  });
  const read: KeptSites = Object.fromEntries(sites);
  const held = bounded(read);
  if (keptCount(held) < keptCount(read)) repaired('kept');
  return held;
}

/** Without its mark an entry keeps nothing; everything else about it is only for the eye. */
function readEntry(entry: unknown, path: string, repaired: (path: string) => void): Kept[] {
  const own = (name: string): unknown =>
    typeof entry === 'object' && entry !== null && Object.hasOwn(entry, name) ? (entry as Fields)[name] : undefined;
  const field = <T>(name: string, schema: v.GenericSchema<T>, initial: T): T => {
    const value = own(name);
    if (v.is(schema, value)) return value;
    repaired(`${path}.${name}`);
    return initial;
  };
  const mark = own('mark');
  if (!v.is(Mark, mark)) {
    repaired(path);
    return [];
  }
  return [{ rule: field('rule', Text, ''), mark, excerpt: field('excerpt', Text, ''), added: field('added', Time, 0) }];
}

/** Keeps this on a site. What is already kept there by the same mark is renewed; where there is too much, the oldest goes. */
export function withKept<S extends { readonly kept: KeptSites }>(settings: S, host: string, entry: Kept): S {
  const others = keptOn(settings.kept, host).filter(({ mark }) => mark !== entry.mark);
  return { ...settings, kept: bounded({ ...settings.kept, [host]: [...others, entry] }) };
}

/** No longer keeps on a site what has this mark, or anything when no mark is named. */
export function withoutKept<S extends { readonly kept: KeptSites }>(settings: S, host: string, mark?: string): S {
  const others = mark === undefined ? [] : keptOn(settings.kept, host).filter((entry) => entry.mark !== mark);
  return { ...settings, kept: bounded({ ...settings.kept, [host]: others }) };
}

/** What is kept on a site, the oldest first. */
export const keptOn = (kept: KeptSites, host: string): readonly Kept[] =>
  Object.hasOwn(kept, host) ? (kept[host] ?? []) : [];

/** How much is kept on all sites together. */
export const keptCount = (kept: KeptSites): number => Object.values(kept).reduce((sum, { length }) => sum + length, 0);

/** Within the bounds, and without sites on which nothing is kept. */
function bounded(kept: KeptSites): KeptSites {
  const sites = Object.entries(kept).map(([host, list]) => [host, list.slice(-MOST_ON_SITE)] as const);
  const ages = sites.flatMap(([, list]) => list).sort((a, b) => b.added - a.added);
  const held = new Set(ages.slice(0, MOST_IN_ALL));
  return Object.fromEntries(
    sites
      .map(([host, list]) => [host, list.filter((entry) => held.has(entry))] as const)
      .filter(([, list]) => list.length > 0),
  );
}
