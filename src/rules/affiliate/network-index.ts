/** Which affiliate network a host or a parameter belongs to. Of the networks' tables only lines that a page asks for are read. */

import { amongHosts } from '../site.ts';
import { HOSTS, IMPACT_NUMBERED, OWN_KEYS } from './networks.ts';

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

/** Links of a page lead to few hosts, again and again. */
const knownHosts = new Map<string, readonly string[]>();

/** Those of the table's hosts that the host is or stands under. What else stands in the table doesn't look like a host. */
function hostsOver(host: string): readonly string[] {
  let over = knownHosts.get(host);
  if (!over) {
    tokens ??= new Set(HOSTS.split(/\s/));
    over = amongHosts(host, tokens);
    knownHosts.set(host, over);
  }
  return over;
}

/** True for a host of the table, whatever else its entry asks for, and for one that Impact numbered. */
export const isNetworkHost = (host: string): boolean => hostsOver(host).length > 0 || IMPACT_NUMBERED.test(host);

const known = new Map<string, readonly AffiliateHosts[]>();

/** The entries of one of the table's hosts; a page knows few. */
function entriesOf(host: string): readonly AffiliateHosts[] {
  let entries = known.get(host);
  if (!entries) {
    entries = linesIn(HOSTS)
      .filter((line) => `${line} `.includes(` ${host} `))
      .map(entryIn);
    known.set(host, entries);
  }
  return entries;
}

/** Networks by hosts that tell alone, so that no address there has to be parsed; null for all other hosts. */
const knownNetworks = new Map<string, string | null>();

/** The network whose own the host is, whatever the address; null where a path or a parameter has to tell. */
export function networkOf(host: string): string | null {
  let network = knownNetworks.get(host);
  if (network === undefined) {
    const first = hostsOver(host).flatMap(entriesOf)[0];
    const isWhole = first !== undefined && !first.weak && first.paths.length + first.keys.length === 0;
    network = isWhole ? first.network : null;
    knownNetworks.set(host, network);
  }
  return network;
}

/** The entry of the networks' table that an address belongs to; `parameters` are the address's own. */
export function entryOf(url: URL, parameters: readonly Parameter[] = parametersOf(url)): AffiliateHosts | null {
  for (const host of hostsOver(url.hostname))
    for (const entry of entriesOf(host)) if (fits(url, parameters, entry)) return entry;
  return null;
}

/** Where a network's links share their host with other pages, a path or a parameter tells. */
function fits(url: URL, parameters: readonly Parameter[], entry: AffiliateHosts): boolean {
  const { paths, keys } = entry;
  if (paths.length === 0 && keys.length === 0) return true;
  if (keys.length > 0 && keyIn(parameters, entry) !== null) return true;
  if (paths.length === 0) return false;
  const path = (url.pathname + url.search).toLowerCase();
  return paths.some((start) => path.startsWith(start));
}

/** The parameter that tells an address to be of this entry, in lower case. */
export function keyIn(parameters: readonly Parameter[], { keys }: AffiliateHosts): string | null {
  for (const [key, given] of parameters)
    if (given && keys.some((wanted) => wanted.key === key && given.includes(wanted.value))) return key;
  return null;
}

/** A parameter of an address, its name in lower case. */
export type Parameter = readonly [key: string, value: string];

const NONE: readonly Parameter[] = [];
/** A name that has to be decoded, or a hyphen or a two in a value: that is all that is asked of values. */
const ENCODED = /[?&][^=&]*[%+]|%2d|%32/i;

/** The parameters of an address in their order; what doesn't matter to the tables may be left encoded in their values. */
export function parametersOf({ search, searchParams }: URL): readonly Parameter[] {
  if (search === '') return NONE;
  const found: Parameter[] = [];
  // In Firefox's content scripts `searchParams` can't be iterated otherwise.
  const add = (value: string, name: string) => found.push([name.toLowerCase(), value]);
  if (ENCODED.test(search)) searchParams.forEach(add);
  else {
    for (const pair of search.slice(1).split('&')) {
      const end = pair.indexOf('=');
      if (pair !== '') add(end < 0 ? '' : pair.slice(end + 1), end < 0 ? pair : pair.slice(0, end));
    }
  }
  return found;
}
