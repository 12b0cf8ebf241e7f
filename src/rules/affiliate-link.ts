/** Is this address an affiliate's, and by what sign? */
import { addressesOf, targetIn } from './addresses.ts';
import {
  AFFILIATE_HOSTS,
  AFFILIATE_KEYS,
  AFFILIATE_SHAPES,
  type AffiliateHosts,
  NETWORK_BY_KEY,
  REDIRECT_PATH,
} from './affiliate-networks.ts';
import { hostAndParents, isSameSite } from './site.ts';

/**
 * `host`: the address is a network's own. `shape`: it has a network's shape on another host. `sponsored`: the page says
 * so. `key`: a parameter that names an affiliate. `redirect`: the site's own redirect, and the page tells search engines
 * not to follow it.
 */
export type AffiliateSign =
  | { readonly by: 'host'; readonly host: string; readonly network: string }
  | { readonly by: 'shape'; readonly host: string; readonly network: string; readonly mark: string }
  | { readonly by: 'sponsored'; readonly host: string }
  | { readonly by: 'key'; readonly host: string; readonly mark: string }
  | { readonly by: 'redirect'; readonly host: string; readonly mark: string };

/** Signs that alone could mean something else. */
export const isWeak = ({ by }: AffiliateSign): boolean => by === 'key' || by === 'redirect';

const byHost = new Map<string, AffiliateHosts[]>();
for (const entry of AFFILIATE_HOSTS) {
  for (const host of entry.hosts) byHost.set(host, [...(byHost.get(host) ?? []), entry]);
}

/** Impact gives out numbered hosts of this kind to programmes without a name of their own. */
const IMPACT_NUMBERED = /(?:^|\.)i\d{5,}\.net$/;

/** The strongest sign that the element leads to, or loads from, an affiliate's address; null when there is none. */
export function signOf(element: Element, page: URL): AffiliateSign | null {
  const rel = element.getAttribute('rel');
  // Only what `rel` says can make something of an address on the page's own host.
  const addresses = addressesOf(element, rel === null);
  let weak: AffiliateSign | null = null;
  for (const address of addresses) {
    const sign = signOfAddress(address, page) ?? signOfTarget(address, page);
    if (sign && !isWeak(sign)) return sign;
    weak ??= sign;
  }
  const [first] = addresses;
  return rel === null || !first ? weak : signByRel(first, new Set(rel.toLowerCase().split(/\s+/)), page, weak);
}

function signByRel(url: URL, rel: ReadonlySet<string>, page: URL, weak: AffiliateSign | null): AffiliateSign | null {
  if (rel.has('sponsored')) return { by: 'sponsored', host: url.hostname };
  if (weak || !rel.has('nofollow') || !REDIRECT_PATH.test(url.pathname) || !isSameSite(url, page)) return weak;
  return { by: 'redirect', host: url.hostname, mark: url.pathname };
}

/** The sign in one address; what redirects elsewhere is asked by `signOf`. */
function signOfAddress(url: URL, page: URL): AffiliateSign | null {
  const host = url.hostname;
  if (host === page.hostname) return null;
  const network = networkByHost(url);
  if (network) return { by: 'host', host, network };
  const keys = url.search ? new Set([...url.searchParams].map(([key]) => key.toLowerCase())) : NO_KEYS;
  for (const key of keys) {
    const owner = NETWORK_BY_KEY.get(key);
    if (owner) return { by: 'shape', host, network: owner, mark: key };
  }
  for (const { network, path, key } of AFFILIATE_SHAPES) {
    if (path.test(url.pathname) && (key === undefined || keys.has(key))) {
      return { by: 'shape', host, network, mark: key ?? url.pathname.split('/').slice(0, 3).join('/') };
    }
  }
  if (keys.size === 0 || isSameSite(url, page)) return null;
  const mark = [...keys].find((key) => AFFILIATE_KEYS.has(key));
  return mark === undefined ? null : { by: 'key', host, mark };
}

const NO_KEYS: ReadonlySet<string> = new Set();

function networkByHost(url: URL): string | null {
  if (IMPACT_NUMBERED.test(url.hostname)) return 'Impact';
  for (const host of hostAndParents(url.hostname)) {
    for (const entry of byHost.get(host) ?? []) if (fits(url, entry)) return entry.network;
  }
  return null;
}

/** Where a network's links share their host with other pages, a path or a parameter tells. */
function fits(url: URL, { paths, keys }: AffiliateHosts): boolean {
  if (paths.length === 0 && keys.length === 0) return true;
  const path = (url.pathname + url.search).toLowerCase();
  if (paths.some((start) => path.startsWith(start))) return true;
  return [...url.searchParams].some(([name, given]) =>
    keys.some(({ key, value }) => key === name.toLowerCase() && given.includes(value)),
  );
}

/** A redirector's target counts when it is a network's address; a parameter in it may be anybody's. */
function signOfTarget(url: URL, page: URL): AffiliateSign | null {
  const target = url.search ? targetIn(url) : null;
  const sign = target && signOfAddress(target, page);
  return sign && !isWeak(sign) ? sign : null;
}
