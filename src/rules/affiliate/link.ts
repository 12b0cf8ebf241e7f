/** Is this address an affiliate's, and by what sign? */
import { ECHOING_HOSTS, holdsTarget, hostIn, NAMES_HOST, parseAddress, targetIn } from '../addresses.ts';
import type { NamedHosts } from '../named-hosts.ts';
import { isSameSite } from '../site.ts';
import {
  entryOf,
  isNetworkHost,
  keyIn,
  networkOf,
  networksByKey,
  type Parameter,
  parametersOf,
} from './network-index.ts';
import { AFFILIATE_KEYS, AFFILIATE_SHAPES, IMPACT_NUMBERED, REDIRECT_PART, REDIRECT_PATH, SHAPED } from './networks.ts';

/**
 * `host`: the address is a network's own. `shape`: it has a network's shape on another host. `sponsored`: the page says
 * so. `key`: a parameter that names an affiliate. `redirect`: the site's own redirect, and the page tells search engines
 * not to follow it. `repeated`: another host of the site's own, to which the same button leads again and again.
 */
export type AffiliateSign =
  | { readonly by: 'host'; readonly host: string; readonly network: string }
  | { readonly by: 'shape'; readonly host: string; readonly network: string; readonly mark: string }
  | { readonly by: 'sponsored'; readonly host: string }
  | { readonly by: 'key'; readonly host: string; readonly mark: string }
  | { readonly by: 'redirect'; readonly host: string; readonly mark: string }
  | { readonly by: 'repeated'; readonly host: string; readonly count: number };

/** Signs that alone could mean something else. */
export const isWeak = ({ by }: AffiliateSign): boolean => by === 'key' || by === 'redirect' || by === 'repeated';

/** A parameter with a value. A pattern of all the tables' names would take longer to build than a page takes to read. */
const PARAMETER = /[?&;]([\w-]+)=(?=[^&#])/g;

function namesAffiliate(address: string): boolean {
  PARAMETER.lastIndex = 0;
  for (let found = PARAMETER.exec(address); found; found = PARAMETER.exec(address)) {
    const key = (found[1] ?? '').toLowerCase();
    if (AFFILIATE_KEYS.has(key) || networksByKey().has(key)) return true;
  }
  return false;
}

/** What was found for an address as it is written, on one page: the same links come again and again. */
const known = new WeakMap<URL, Map<string, AffiliateSign | null>>();

/** The strongest sign that one of the element's addresses is an affiliate's; null when there is none. */
export function signOf(element: Element, addresses: readonly string[], page: URL): AffiliateSign | null {
  const sign = signIn(addresses, page);
  const [first] = addresses;
  if ((sign && !isWeak(sign)) || first === undefined) return sign;
  const rel = element.getAttribute('rel');
  return rel ? signByRel(first, rel, element, page, sign) : sign;
}

/** Says of addresses among those of `named` whether there may be a sign in them. */
export function suspicion({ hosts, isWhole }: NamedHosts): (address: string) => boolean {
  if (!isWhole) return () => true;
  const networks = [...hosts].filter(isNetworkHost);
  return (address) => mayTell(address) || networks.some((host) => address.includes(host));
}

/** The strongest sign in these addresses alone, whatever the page says of the link. */
export function signIn(addresses: readonly string[], page: URL): AffiliateSign | null {
  let weak: AffiliateSign | null = null;
  for (const address of addresses) {
    const sign = signAt(address, page);
    if (sign && !isWeak(sign)) return sign;
    weak ??= sign;
  }
  return weak;
}

function signByRel(
  address: string,
  rel: string,
  element: Element,
  page: URL,
  weak: AffiliateSign | null,
): AffiliateSign | null {
  if (!PAID.test(rel)) return weak;
  const says = rel.toLowerCase().split(/\s+/);
  const sponsored = says.includes('sponsored');
  // Only what `rel` says can make something of an address on the page's own host.
  if (!sponsored && (weak || !says.includes('nofollow'))) return weak;
  // Most links that aren't to be followed lead elsewhere: these needn't be parsed.
  if (!sponsored && WHOLE_PATH.test(address) && !REDIRECT_PART.test(address)) return null;
  const url = parseAddress(address, element.baseURI);
  if (!url) return weak;
  if (sponsored) return { by: 'sponsored', host: url.hostname };
  if (!REDIRECT_PATH.test(url.pathname) || !isSameSite(url, page)) return null;
  return { by: 'redirect', host: url.hostname, mark: url.pathname };
}

/** What `rel` says of a link that somebody paid for, or that is none of the page's own recommendations. */
export const PAID = /sponsored|nofollow/i;
/** Not relative to the path of the page. */
const WHOLE_PATH = /^(?:https?:\/)?\//i;

/** The sign in one address as it is written, or in the address that it redirects to. */
export function signAt(address: string, page: URL): AffiliateSign | null {
  if (!NAMES_HOST.test(address)) return null;
  let signs = known.get(page);
  if (!signs) {
    signs = new Map();
    known.set(page, signs);
  }
  let sign = signs.get(address);
  if (sign === undefined) {
    sign = readSign(address, page);
    signs.set(address, sign);
  }
  return sign;
}

function readSign(address: string, page: URL): AffiliateSign | null {
  const host = hostIn(address);
  if (host === page.hostname || (host !== null && !mayBeAffiliate(address, host))) return null;
  const network = host && PORTLESS.test(address) ? networkOf(host) : null;
  if (host && network) return { by: 'host', host, network };
  const url = parseAddress(address);
  return url && (signOfAddress(url, page) ?? signOfTarget(url, page));
}

/** True of every address whose sign isn't its host: a network's shape, a parameter, or another address in it. */
const mayTell = (address: string): boolean => address.includes('?') || holdsTarget(address) || SHAPED.test(address);

/** What stands behind a port has to be parsed: it may be none. */
const PORTLESS = /^[^/]*\/\/[^/?#:]*(?:[/?#]|$)/;

/** Cheap, and true for every address in which there is a sign. */
function mayBeAffiliate(address: string, host: string): boolean {
  if (isNetworkHost(host)) return true;
  if (SHAPED.test(address)) return true;
  return (address.includes('?') && namesAffiliate(address)) || (holdsTarget(address) && !ECHOING_HOSTS.test(host));
}

/** The sign in one address; what redirects elsewhere is asked by `signAt`. */
function signOfAddress(url: URL, page: URL): AffiliateSign | null {
  const host = url.hostname;
  if (host === page.hostname) return null;
  const parameters = parametersOf(url);
  const entry = entryOf(url, parameters);
  if (entry?.weak) return { by: 'key', host, mark: keyIn(parameters, entry) ?? '' };
  if (entry || IMPACT_NUMBERED.test(host)) return { by: 'host', host, network: entry?.network ?? 'Impact' };
  let mark: string | undefined;
  for (const [key, value] of parameters) {
    if (value === '') continue;
    const owner = networksByKey().get(key);
    if (owner) return { by: 'shape', host, network: owner, mark: key };
    if (mark === undefined && AFFILIATE_KEYS.has(key)) mark = key;
  }
  const shaped = SHAPED.test(url.href) ? signByShape(url, parameters) : null;
  if (shaped || mark === undefined || isSameSite(url, page)) return shaped;
  return { by: 'key', host, mark };
}

function signByShape({ hostname, pathname }: URL, parameters: readonly Parameter[]): AffiliateSign | null {
  const has = (wanted: string) => parameters.some(([key, value]) => key === wanted && value !== '');
  for (const { network, path, key } of AFFILIATE_SHAPES) {
    if (path.test(pathname) && (key === undefined || has(key)))
      return { by: 'shape', host: hostname, network, mark: key ?? pathname.split('/').slice(0, 3).join('/') };
  }
  return null;
}

/** A redirector's target counts when it is a network's address; a parameter in it may be anybody's. */
function signOfTarget(url: URL, page: URL): AffiliateSign | null {
  const target = targetIn(url);
  const sign = target && signOfAddress(target, page);
  return sign && !isWeak(sign) ? sign : null;
}
