/** What a page loads from hosts that serve nothing but ads. */
import type { Page } from '../../core/types.ts';
import { hostAt, parseAddress } from '../addresses.ts';
import { inOrder, isPixel } from '../content.ts';
import { addressesOn } from '../page-addresses.ts';
import { amongHosts } from '../site.ts';
import { AD_HOSTS } from './systems.ts';

interface FromAdHost {
  /** What is loaded, or the link around it that holds nothing to read. */
  readonly element: Element;
  readonly host: string;
}

/** The first ad host among written addresses, if any. */
type AdHostOf = (addresses: readonly string[]) => string | null;

/** What an ad is loaded into. */
const LOADED: ReadonlySet<string> = new Set(['IFRAME', 'AMP-IMG', 'IMG', 'EMBED', 'OBJECT']);
const ANY_LOADED = [...LOADED].join().toLowerCase();

/** What is loaded from an ad host, and pictures whose link leads to one; in document order. */
export function loadedFromAdHosts(page: Page): FromAdHost[] {
  const { media, named } = addressesOn(page);
  const base = baseOf(page);
  if (named.isWhole && !isAdHost(base?.hostname ?? '') && ![...named.hosts].some(isAdHost)) return [];
  const hostOf: AdHostOf = (addresses) => adHostOf(addresses, base, page.url);
  const around = mediaInAdLinks(page, hostOf);
  const own = new Map<Element, string>();
  for (const { element, addresses } of media) {
    const host = hostOf(addresses);
    if (host !== null && LOADED.has(element.tagName)) own.set(element, host);
  }
  const found = new Map<Element, FromAdHost>();
  for (const element of new Set([...around.keys(), ...own.keys()])) {
    if (isPixel(element)) continue;
    const wordless = wordlessLinkAround(element);
    const host = (wordless && around.get(element)) ?? own.get(element);
    if (host) found.set(element, { element: wordless ?? element, host });
  }
  return inOrder(found).map(([, one]) => one);
}

/** What relative addresses go by. */
function baseOf({ document: { baseURI }, url }: Page): URL | null {
  return baseURI.startsWith(`${url.origin}/`) ? url : parseAddress(baseURI);
}

/** What is loaded inside of links to ad hosts, with these hosts. */
function mediaInAdLinks(page: Page, hostOf: AdHostOf): Map<Element, string> {
  const found = new Map<Element, string>();
  for (const { element, addresses } of addressesOn(page).links) {
    const host = hostOf(addresses);
    if (host === null) continue;
    for (const media of element.querySelectorAll(ANY_LOADED))
      if (media.closest('a[href]') === element) found.set(media, host);
  }
  return found;
}

/** The link around a picture, when there is nothing to read in it. */
export function wordlessLinkAround(media: Element): Element | null {
  const link = media.closest('a[href]');
  return link && !/\S/.test(link.textContent ?? '') ? link : null;
}

/** What the page has on its own host is its own, also where that is an ad system's. */
function adHostOf(addresses: readonly string[], base: URL | null, page: URL): string | null {
  for (const address of addresses) {
    const host = hostAt(address, base);
    if (host !== null && isAdHost(host) && host !== page.hostname) return host;
  }
  return null;
}

/** A page loads from few hosts, again and again. */
const knownHosts = new Map<string, boolean>();

function isAdHost(host: string): boolean {
  let answer = knownHosts.get(host);
  if (answer === undefined) {
    answer = amongHosts(host, AD_HOSTS).length > 0;
    knownHosts.set(host, answer);
  }
  return answer;
}
