/** Which affiliate network a host or a parameter belongs to. Of the networks' tables only lines that a page asks for are read. */
import { HOSTS, IMPACT_NUMBERED, OWN_KEYS } from './affiliate-networks.ts';
import { amongHosts } from './site.ts';

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

/** The lines of a table, without the empty ones between its groups. */
export const linesIn = (table: string): string[] => table.split('\n').filter((line) => line !== '');

function partsOf(line: string): { network: string; tokens: string[] } {
  const [network = '', says = ''] = line.split(': ');
  return { network, tokens: says.split(' ') };
}

/** What a line of the table says. */
export function entryIn(line: string): AffiliateHosts {
  const { network, tokens } = partsOf(line);
  return {
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
  };
}

let networkByKey: ReadonlyMap<string, string> | undefined;

/** Which network each parameter belongs to, on anybody's host. */
export function networksByKey(): ReadonlyMap<string, string> {
  networkByKey ??= new Map(
    linesIn(OWN_KEYS)
      .map(partsOf)
      .flatMap(({ network, tokens }) => tokens.map((key): [string, string] => [key, network])),
  );
  return networkByKey;
}

let tokens: ReadonlySet<string> | undefined;

/** Those of the table's hosts that the host is or stands under. What else stands in the table doesn't look like a host. */
function hostsOver(host: string): string[] {
  tokens ??= new Set(HOSTS.split(/\s/));
  return amongHosts(host, tokens);
}

/** Links of a page lead to few hosts, again and again. */
const knownHosts = new Map<string, boolean>();

/** True for a host of the table, whatever else its entry asks for, and for one that Impact numbered. */
export function isNetworkHost(host: string): boolean {
  let answer = knownHosts.get(host);
  if (answer === undefined) {
    answer = hostsOver(host).length > 0 || IMPACT_NUMBERED.test(host);
    knownHosts.set(host, answer);
  }
  return answer;
}

const known = new Map<string, readonly AffiliateHosts[]>();

/** The entries of one of the table's hosts; a page knows few. */
function entriesOf(host: string): readonly AffiliateHosts[] {
  const entries =
    known.get(host) ??
    linesIn(HOSTS)
      .filter((line) => `${line} `.includes(` ${host} `))
      .map(entryIn);
  known.set(host, entries);
  return entries;
}

/** The entry of the networks' table that an address belongs to. */
export function entryOf(url: URL): AffiliateHosts | null {
  if (!isNetworkHost(url.hostname)) return null;
  return (
    hostsOver(url.hostname)
      .flatMap(entriesOf)
      .find((entry) => fits(url, entry)) ?? null
  );
}

/** Where a network's links share their host with other pages, a path or a parameter tells. */
function fits(url: URL, entry: AffiliateHosts): boolean {
  if (entry.paths.length === 0 && entry.keys.length === 0) return true;
  const path = (url.pathname + url.search).toLowerCase();
  return entry.paths.some((start) => path.startsWith(start)) || keyIn(url, entry) !== null;
}

/** The parameter of the address that tells it to be of this entry, in lower case. */
export function keyIn(url: URL, { keys }: AffiliateHosts): string | null {
  for (const [name, given] of url.searchParams) {
    const key = name.toLowerCase();
    if (given && keys.some((wanted) => wanted.key === key && given.includes(wanted.value))) return key;
  }
  return null;
}
