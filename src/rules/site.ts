/** Which site an address belongs to. */

/** Second-level names under which countries hand out names, as in `example.co.uk`; the large ones of all countries. */
const SHARED_SECOND_LEVEL = new Set('ac co com edu gob gouv gov go ne net nom or org sch web in me ltd plc'.split(' '));

/** Links of a page lead to few hosts, again and again. */
const knownSites = new Map<string, string>();

/**
 * The part of a host name that one owner holds: `news.example.co.uk` → `example.co.uk`. An approximation without the
 * public suffix list (570 kB); where it is wrong, two sites of one hosting service count as one.
 */
export function siteOf(host: string): string {
  let site = knownSites.get(host);
  if (site === undefined) {
    site = readSite(host);
    knownSites.set(host, site);
  }
  return site;
}

function readSite(host: string): string {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  const [top = '', second = ''] = [labels.at(-1), labels.at(-2)];
  const owned = top.length === 2 && labels.length > 2 && SHARED_SECOND_LEVEL.has(second) ? 3 : 2;
  return labels.slice(-owned).join('.');
}

/** True when both addresses belong to one owner. */
export const isSameSite = (a: URL, b: URL): boolean =>
  a.hostname === b.hostname || siteOf(a.hostname) === siteOf(b.hostname);

/** The address without what names a place inside the page. */
export const withoutHash = (url: URL): string => url.href.slice(0, url.href.length - url.hash.length);

/** The host or its parents that are among `hosts`, from the longest: `a.b.example`, `b.example`, `example`. */
export function amongHosts(host: string, hosts: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (let dot = -1, at = host; at; at = dot < 0 ? '' : at.slice(dot + 1)) {
    if (hosts.has(at)) found.push(at);
    dot = at.indexOf('.');
  }
  return found;
}
