/** On which sites pages are cleaned without being asked for, and by which rules. */
import * as v from 'valibot';

/**
 * `ask`: only when the person asks. `automatic`: every article. `only`: every article, by the rules that are named for this
 * site. A site that is named goes its own way; any other follows `everywhere`.
 */
export type SiteMode = 'ask' | 'automatic' | 'only';

export interface Site {
  readonly mode: SiteMode;
  /** With `only`: the rules that are on there. Else what they were when it last was `only`; empty when it never was. */
  readonly rules: readonly string[];
  /** When the person said so, in milliseconds since 1970. */
  readonly since: number;
}

export interface Sites {
  /** Whether articles of sites that aren't named are cleaned without being asked for. */
  readonly everywhere: boolean;
  /** By host name. */
  readonly hosts: Readonly<Record<string, Site>>;
}

/** More are nobody's own choices; the browser takes no longer list of addresses without being slowed down. */
export const MOST_SITES = 500;

export const NO_SITES: Sites = { everywhere: false, hosts: {} };

const Mode = v.picklist(['ask', 'automatic', 'only']);
const Flag = v.boolean();
const RuleIds = v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(100));
const Time = v.pipe(v.number(), v.finite(), v.minValue(0));

/** As `URL` writes host names; with anything else no address could be made. */
const Host = v.pipe(v.string(), v.maxLength(253), v.regex(/^(?:[a-z0-9._-]+|\[[0-9a-f:]+\])$/));

export const isHost = (value: string): boolean => v.is(Host, value);

type Fields = Readonly<Record<string, unknown>>;

/** Reads what is stored, and calls `repaired` with the path of everything in it that was damaged. */
export function readSites(stored: Fields, repaired: (path: string) => void): Sites {
  const everywhere = fieldOf(stored, 'everywhere', Flag, false, () => repaired('sites.everywhere'));
  const hosts = recordOf(own(stored, 'hosts'), () => repaired('sites.hosts'));
  const read = Object.entries(hosts).flatMap(([host, entry]) => {
    const site = readSite(entry, `sites.hosts.${host}`, repaired);
    if (site && isHost(host)) return [[host, site] as const];
    if (site) repaired(`sites.hosts.${host}`);
    return [];
  });
  if (read.length > MOST_SITES) repaired('sites.hosts');
  return { everywhere, hosts: Object.fromEntries(read.slice(-MOST_SITES)) };
}

/** Without its mode an entry says nothing. */
function readSite(entry: unknown, path: string, repaired: (path: string) => void): Site | null {
  const fields = recordOf(entry, () => repaired(path));
  const mode = own(fields, 'mode');
  if (!v.is(Mode, mode)) {
    repaired(path);
    return null;
  }
  return {
    mode,
    rules: fieldOf(fields, 'rules', RuleIds, [], () => repaired(`${path}.rules`)),
    since: fieldOf(fields, 'since', Time, 0, () => repaired(`${path}.since`)),
  };
}

function recordOf(value: unknown, damaged: () => void): Fields {
  if (value === undefined) return {};
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  damaged();
  return {};
}

/** Own fields only, so that a stored `__proto__` or `constructor` is never looked up. */
const own = (fields: Fields, name: string): unknown => (Object.hasOwn(fields, name) ? fields[name] : undefined);

function fieldOf<T>(fields: Fields, name: string, schema: v.GenericSchema<T>, initial: T, damaged: () => void): T {
  const value = own(fields, name);
  if (value === undefined) return initial;
  if (v.is(schema, value)) return value;
  damaged();
  return initial;
}

/** What has to be stored: nothing of what is as it is for somebody who never chose. */
export const sitesOverrides = ({ everywhere, hosts }: Sites): Partial<Sites> => ({
  ...(everywhere ? { everywhere } : {}),
  ...(Object.keys(hosts).length ? { hosts } : {}),
});

/** What is named for a site; null when it follows the rest. */
export const siteOf = ({ hosts }: Sites, host: string): Site | null =>
  Object.hasOwn(hosts, host) ? (hosts[host] ?? null) : null;

/** How pages of a site are cleaned. */
export const modeOn = (sites: Sites, host: string): SiteMode =>
  siteOf(sites, host)?.mode ?? (sites.everywhere ? 'automatic' : 'ask');

/**
 * The named sites that were cleaned without being asked for by `was` and no longer are by `is`, and whether that is so of all
 * others: what the browser allows for them isn't needed any more.
 */
export function sitesLeft(was: Sites, is: Sites): { readonly hosts: readonly string[]; readonly everywhere: boolean } {
  const left = Object.keys(was.hosts).filter((host) => modeOn(was, host) !== 'ask' && modeOn(is, host) === 'ask');
  return { hosts: left, everywhere: was.everywhere && !is.everywhere };
}

interface WithNames {
  readonly sites: Sites;
}

/** `rules`: those that are on everywhere, with which `only` begins. The site that was named longest ago makes room. */
export function withSiteMode<S extends WithNames>(
  settings: S,
  host: string,
  { mode, rules, now }: { mode: SiteMode; rules: readonly string[]; now: number },
): S {
  const before = siteOf(settings.sites, host);
  const known = before?.rules.length ? before.rules : rules;
  const site: Site = { mode, rules: mode === 'only' ? known : (before?.rules ?? []), since: now };
  const others = Object.entries(settings.sites.hosts).filter(([name]) => name !== host);
  const hosts = Object.fromEntries([...others, [host, site] as const].slice(-MOST_SITES));
  return { ...settings, sites: { ...settings.sites, hosts } };
}

/** A site goes with the rest again. */
export function withoutSite<S extends WithNames>(settings: S, host: string): S {
  const hosts = Object.fromEntries(Object.entries(settings.sites.hosts).filter(([name]) => name !== host));
  return { ...settings, sites: { ...settings.sites, hosts } };
}

export const withEverywhere = <S extends WithNames>(settings: S, everywhere: boolean): S => ({
  ...settings,
  sites: { ...settings.sites, everywhere },
});

/** Switches a rule on one site, which has rules of its own. */
export function withRuleOnSite<S extends WithNames>(settings: S, host: string, rule: string, on: boolean): S {
  const site = siteOf(settings.sites, host);
  if (!site) return settings;
  const rules = [...site.rules.filter((id) => id !== rule), ...(on ? [rule] : [])];
  return { ...settings, sites: { ...settings.sites, hosts: { ...settings.sites.hosts, [host]: { ...site, rules } } } };
}
