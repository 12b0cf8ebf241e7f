/** Which site an address belongs to. */

/** Second-level names under which countries hand out names, as in `example.co.uk`; the large ones of all countries. */
const SHARED_SECOND_LEVEL = new Set('ac co com edu gob gouv gov go ne net nom or org sch web in me ltd plc'.split(' '));

/**
 * The part of a host name that one owner holds: `news.example.co.uk` → `example.co.uk`. An approximation without the
 * public suffix list (570 kB); where it is wrong, two sites of one hosting service count as one.
 */
export function siteOf(host: string): string {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  const [top = '', second = ''] = [labels.at(-1), labels.at(-2)];
  const owned = top.length === 2 && labels.length > 2 && SHARED_SECOND_LEVEL.has(second) ? 3 : 2;
  return labels.slice(-owned).join('.');
}

/** True when both addresses belong to one owner. */
export const isSameSite = (a: URL, b: URL): boolean => siteOf(a.hostname) === siteOf(b.hostname);

/** The address without what names a place inside the page. */
export const withoutHash = (url: URL): string => url.href.slice(0, url.href.length - url.hash.length);

/** A host or its parents, from the longest: `a.b.example` → `a.b.example`, `b.example`, `example`. */
export function* hostAndParents(host: string): Iterable<string> {
  for (let at = host; at; at = at.slice(at.indexOf('.') + 1)) {
    yield at;
    if (!at.includes('.')) return;
  }
}
