/** Where an affiliate link leads when the affiliate is taken out of it. */
import { parseAddress, targetIn } from '../addresses.ts';
import { signAt } from './link.ts';
import { entryOf, networksByKey } from './network-index.ts';
import { AFFILIATE_KEYS, AFFILIATE_SHAPES } from './networks.ts';

/**
 * Parameters that stand beside an affiliate's number at the shops that have one, and say nothing of the product. From the
 * programmes' own descriptions of their links; Amazon's were looked up in public link cleaners.
 */
const COMPANIONS: ReadonlySet<string> = new Set(
  (
    'tag linkcode linkid ascsubtag camp creative creativeasin subscriptionid ref_ campid mkcid mkrid mkevt siteid toolid ' +
    'customid subid subid1 sub_id clickref'
  ).split(' '),
);

/** Networks send to networks; more than this many in a row is a circle. */
const MOST_REDIRECTS = 3;

/**
 * The same place without the affiliate: the target that the address carries, or the address without the parameters that
 * name the affiliate. Null where it can't be known from the address alone, and where the target is no public web site by
 * its looks: whoever writes such a link says what stands in it.
 */
export function plainTarget(address: string, page: URL): URL | null {
  let url = parseAddress(address, page);
  for (let times = 0; url && times <= MOST_REDIRECTS; times++) {
    const target = targetIn(url);
    const shortened = target ? null : withoutAffiliate(url);
    if (shortened) return shortened;
    if (!target || !isPublic(target)) return null;
    if (!signAt(target.href, page)) return withoutKeys(target);
    url = target;
  }
  return null;
}

/** A host with a name and no user in front of it, which looks like a host: "https://shop.example@other.example/". */
const isPublic = ({ hostname, username, password }: URL): boolean =>
  username === '' && password === '' && NAMED_HOST.test(hostname);

/** With a dot inside and letters behind the last: no "localhost", no IP address, which a URL writes as "[…]" or in digits. */
const NAMED_HOST = /[^.]\.[^.\d][^.]*\.?$/;

/** Where only a parameter makes the address an affiliate's: the address without it. */
function withoutAffiliate(url: URL): URL | null {
  const entry = entryOf(url);
  // What such a path does can't be told: without its parameter it may lead nowhere. 2Checkout's orders name the product.
  const shape = AFFILIATE_SHAPES.find(({ path }) => path.test(url.pathname));
  if (entry?.keys.length === 0 || (shape && !url.pathname.includes('/order/'))) return null;
  const plain = withoutKeys(url);
  return plain.href === url.href ? null : plain;
}

function withoutKeys(url: URL): URL {
  const plain = new URL(url);
  const own = entryOf(url)?.keys.map(({ key }) => key);
  for (const name of new Set([...url.searchParams].map(([name]) => name))) {
    const key = name.toLowerCase();
    const isNamed = AFFILIATE_KEYS.has(key) || networksByKey().has(key);
    if (isNamed || (own && (own.includes(key) || COMPANIONS.has(key)))) plain.searchParams.delete(name);
  }
  return plain;
}
