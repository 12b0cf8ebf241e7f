/** Which affiliate network a host or a parameter belongs to: the networks' tables, read once. */
import { HOSTS, OWN_KEYS } from './affiliate-networks.ts';
import { expand, linesOf } from './phrases.ts';
import { hostAndParents } from './site.ts';

/** One line of the table: hosts of a network, each with everything under it. */
interface AffiliateHosts {
  readonly network: string;
  readonly hosts: readonly string[];
  /** Where `paths` or `keys` are given, one of them must fit: the path begins so … */
  readonly paths: readonly string[];
  /** … or the parameter is there, and its value holds what is given. */
  readonly keys: readonly { readonly key: string; readonly value: string }[];
  /** The parameter can also be there without anybody earning: it is as weak a sign as a parameter of no network's own. */
  readonly weak: boolean;
}

const tokensOf = (table: string): { network: string; tokens: string[] }[] =>
  linesOf(table.replace(/\n+/g, '\n')).map(({ name, says }) => ({
    network: name,
    tokens: says.split(' ').flatMap(expand),
  }));

/** All entries of the table. */
export const AFFILIATE_HOSTS: readonly AffiliateHosts[] = tokensOf(HOSTS).map(({ network, tokens }) => ({
  network,
  hosts: tokens.filter((token) => !/^[/?~]/.test(token)),
  paths: tokens.filter((token) => token.startsWith('/')),
  keys: tokens
    .filter((token) => token.startsWith('?'))
    .map((token) => {
      const [key = '', value = ''] = token.slice(1).split('=');
      return { key, value };
    }),
  weak: tokens.includes('~'),
}));

/** Which network a parameter belongs to, on anybody's host. */
export const NETWORK_BY_KEY: ReadonlyMap<string, string> = new Map(
  tokensOf(OWN_KEYS).flatMap(({ network, tokens }) => tokens.map((key) => [key, network])),
);

const byHost = new Map<string, AffiliateHosts[]>();
for (const entry of AFFILIATE_HOSTS) {
  for (const host of entry.hosts) byHost.set(host, [...(byHost.get(host) ?? []), entry]);
}

/** True for a host of the table, whatever else its entry asks for. */
export function isNetworkHost(host: string): boolean {
  for (const at of hostAndParents(host)) if (byHost.has(at)) return true;
  return false;
}

/** The entry of the networks' table that an address belongs to. */
export function entryOf(url: URL): AffiliateHosts | null {
  for (const host of hostAndParents(url.hostname)) {
    for (const entry of byHost.get(host) ?? []) if (fits(url, entry)) return entry;
  }
  return null;
}

/** Where a network's links share their host with other pages, a path or a parameter tells. */
function fits(url: URL, entry: AffiliateHosts): boolean {
  if (entry.paths.length === 0 && entry.keys.length === 0) return true;
  const path = (url.pathname + url.search).toLowerCase();
  return entry.paths.some((start) => path.startsWith(start)) || keyIn(url, entry) !== null;
}

/** The parameter of the address that tells it to be of this entry, in lower case. */
export function keyIn(url: URL, { keys }: AffiliateHosts): string | null {
  for (const [name, given] of [...url.searchParams]) {
    const key = name.toLowerCase();
    if (given && keys.some((wanted) => wanted.key === key && given.includes(wanted.value))) return key;
  }
  return null;
}
