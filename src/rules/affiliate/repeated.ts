/** The site's own redirect on another host of its own, told by its use: one address, again and again, under buttons. */
import { hostIn } from '../addresses.ts';
import { isButtonLabel } from '../button-labels.ts';
import type { PageAddresses } from '../page-addresses.ts';
import { siteOf } from '../site.ts';
import type { AffiliateSign } from './link.ts';

/** A site offers its own programme once or twice; farms put the same button into every third paragraph. */
const TIMES = 3;

/** What a site's other hosts are commonly for: there a button leads to the site's own things. */
const OWN_PLACES =
  /^(?:www\d?|m|mobile|amp|[a-z]{2}|blog|news|shop|store|docs?|help|support|faq|forums?|community|wiki|my|accounts?|login|auth|apps?|play|dl|downloads?|files?|releases?|mirror|cdn|static|assets|img|images?|media|video|api|dev|status|donate|events?|jobs|careers|learn|academy|courses?|checkout|pay|subscribe|members?)\./;
/** A file is what the button says it is. */
const FILE = /\.(?:exe|msi|dmg|pkg|zip|7z|gz|xz|rar|iso|apk|xpi|crx|deb|rpm|appimage|jar|pdf|epub|docx?|xlsx?)$/i;

const NONE: ReadonlyMap<Element, AffiliateSign> = new Map();

/** Those of the links that carry this sign; `isPlain` is asked of few of them, and false where another sign is known. */
export function repeatedRedirects(
  { links, named }: PageAddresses,
  isPlain: (link: Element) => boolean,
  page: URL,
): ReadonlyMap<Element, AffiliateSign> {
  const site = siteOf(page.hostname);
  const own = `${page.origin}/`;
  const under = `.${site}`;
  const isOwnPlace = (host: string) => host === page.hostname || !host.endsWith(under) || OWN_PLACES.test(host);
  if (named.isWhole && [...named.hosts].every(isOwnPlace)) return NONE;
  // Most links lead elsewhere, or to the page's own host.
  const isUnder = (address: string | undefined) => (address?.includes(under) ?? false) && !address?.startsWith(own);
  const byAddress = new Map<string, { host: string; links: Element[] }>();
  for (const { element: link, addresses } of links) {
    if (!(addresses.length > 1 ? addresses.some(isUnder) : isUnder(addresses[0])) || !isPlain(link)) continue;
    const address = link.getAttribute('href') ?? '';
    const host = hostIn(address);
    if (host === null || isOwnPlace(host) || FILE.test(address)) continue;
    const group = byAddress.get(address) ?? { host, links: [] };
    byAddress.set(address, group);
    group.links.push(link);
  }
  const signs = new Map<Element, AffiliateSign>();
  for (const { host, links } of byAddress.values()) {
    if (links.length < TIMES) continue;
    const buttons = links.filter(({ textContent }) => isButtonLabel(textContent ?? ''));
    if (buttons.length < TIMES) continue;
    for (const button of buttons) signs.set(button, { by: 'repeated', host, count: buttons.length });
  }
  return signs;
}
