/** Every address that an element leads to or loads from, also those that aren't written where a link's address belongs. */

/** Where an address may stand: the standard's places, and those of lazy-loading and link-hiding scripts in common use. */
const PLACES = (
  'href src poster action data data-src data-lazy-src data-original data-lazy data-href data-url data-link data-target-url ' +
  'data-affiliate-url data-outbound-url data-redirect data-goto data-encoded-url data-obfuscated'
).split(' ');

/** Scripts in attributes, in which an address may be quoted. */
const SCRIPTS = ['onclick', 'onmousedown', 'onmouseup', 'onauxclick'];

/** One look-up for each attribute of each link says all that is asked of it. */
const KIND: ReadonlyMap<string, 'place' | 'script'> = new Map([
  ...PLACES.map((name) => [name, 'place'] as const),
  ...SCRIPTS.map((name) => [name, 'script'] as const),
]);

/** Every attribute in which an address may stand. */
export const ADDRESS_PLACES: readonly string[] = [...KIND.keys()];

/** Attributes from which a script of the page reads an element's address. */
const DATA_PLACES = 'data-href data-link data-target-url data-affiliate-url data-outbound-url data-goto'.split(' ');
/** Attributes that hide an address in an element without making it a link. */
export const HIDDEN_PLACES: readonly string[] = ['onclick', ...DATA_PLACES];

const selectorOf = (attributes: readonly string[]): string => attributes.map((name) => `[${name}]`).join(', ');

/** Selects elements whose address a script of the page reads from an attribute. */
export const DATA_LINKS = selectorOf(DATA_PLACES);
/** Selects elements in which an address is hidden without making them links. */
export const HIDDEN_LINKS = selectorOf(HIDDEN_PLACES);

/** Most scripts in attributes name no address: the two slashes stand in one that does, or are hidden. */
const MAY_QUOTE = /\/\/|%|aHR0c/;
const QUOTED = /(?:https?:)?\/\/[^\s'"`<>\\)]+/gi;
/** "http" in base64, as `atob` hides it. */
const BASE64 = /\baHR0c[\w+/=]{12,}/g;

/** Redirectors put the target into one of these parameters; the later ones are single affiliate networks'. */
const TARGET_PARAMETERS = (
  'url u to target dest destination redirect goto out link murl ued mpre p desturl deeplink deep_link redir ulp wgtarget ' +
  'urllink dl_target_url vc_url pc _td_deeplink ga_red path t tu'
).split(' ');
/** Those that hold other things, too: pages, paths, times. Only a whole address in them is a target. */
const AMBIGUOUS: ReadonlySet<string> = new Set('u to out link p pc path t tu'.split(' '));

/** What stands in a share button's or translator's address is the page itself, not where it leads. */
export const ECHOING_HOSTS =
  /(?:^|\.)(?:facebook|twitter|x|linkedin|pinterest|reddit|tumblr|whatsapp|telegram|t|vk|google|archive|flipboard|getpocket|buffer)\.(?:com|org|me|ru)$/;

/** The hosts of the addresses in the element's own attributes, in their order; `base` is what relative ones go by. */
export const hostsOf = (element: Element, base: URL | null): string[] =>
  writtenIn(element).flatMap((address) => hostAt(address, base) ?? []);

/** The host of a written address; `base` is what relative ones go by. Most tell it at sight; only the others are parsed. */
export function hostAt(address: string, base: URL | null): string | null {
  if (NAMES_HOST.test(address)) return PLAIN_HOST.exec(address)?.[1] ?? parseAddress(address)?.hostname ?? null;
  if (!ELSEWHERE.test(address)) return base?.hostname ?? null;
  return address.startsWith('data:') ? null : (parseAddress(address, base ?? undefined)?.hostname ?? null);
}

/** A host that is written as a parser would return it. */
const PLAIN_HOST = /^(?:https?:)?\/\/((?:[a-z0-9-]+\.)+[a-z]+)(?:[/?#]|$)/;
/** May name a scheme, or a host in a way that only a parser understands. */
const ELSEWHERE = /[:\\\s]/;

/** The addresses in the element's own attributes as they are written, without those that only name a place in the page. */
export function writtenIn(element: Element): string[] {
  const found: string[] = [];
  for (const name of element.getAttributeNames()) {
    if (KIND.has(name)) found.push(...writtenAt(name, element.getAttribute(name) ?? ''));
  }
  return found;
}

/** The same of one attribute, which is one of `ADDRESS_PLACES`. */
export function writtenAt(name: string, written: string): string[] {
  const value = written.trim();
  if (KIND.get(name) === 'script' || HIDDEN.test(value)) return quotedIn(value);
  return value === '' || value.startsWith('#') ? [] : [value];
}

/** The host that a written address names, in lower case; null for one that names none or has to be parsed to tell. */
export const hostIn = (address: string): string | null => HOST.exec(address)?.[1]?.toLowerCase() ?? null;

const HOST = /^(?:https?:)?\/\/([a-z0-9.-]+)(?=[/?#:]|$)/i;

/** True when the address may hold another one, percent-encoded or not. Asked of every link: no pattern is tried. */
export const holdsTarget = (address: string): boolean =>
  address.includes('//', AFTER_SCHEME) ||
  address.includes('=www.', AFTER_SCHEME) ||
  (address.includes('%2', AFTER_SCHEME) && ENCODED_SLASHES.test(address));

/** As long as "https://". */
const AFTER_SCHEME = 8;
const ENCODED_SLASHES = /.{8}(?:%2F%2F|%2f%2f|%252F%252F)/s;

/** Where a redirecting address says it leads, when it says so. */
export function targetIn(url: URL): URL | null {
  if (ECHOING_HOSTS.test(url.hostname)) return null;
  const given = url.search === '' ? undefined : targetInParameters(url);
  if (given !== undefined) return given;
  const inPath = IN_PATH.exec(url.href)?.[1];
  return inPath === undefined ? null : parseAddress(decode(inPath), url);
}

/** Undefined when no parameter says it; null when one does, but no web address. */
function targetInParameters(url: URL): URL | null | undefined {
  const parameters = url.searchParams;
  // In Firefox's content scripts what `keys()` gives can't be iterated.
  const names = new Set<string>();
  parameters.forEach((_, name) => {
    names.add(name.toLowerCase());
  });
  for (const name of TARGET_PARAMETERS) {
    if (!names.has(name)) continue;
    const given = parameters.get(name) ?? parameters.get(name.toUpperCase());
    const value = given && /^https?%3a/i.test(given) ? decode(given) : given;
    if (value && /^https?:\/\//i.test(value)) return parseAddress(value, url);
    if (!value || AMBIGUOUS.has(name)) continue;
    if (value.startsWith('//')) return parseAddress(value, url);
    if (/^www\.[\w-]+\.\w/i.test(value)) return parseAddress(`https://${value}`, url);
  }
  return undefined;
}

/** Partnerize and TradeDoubler write the target without a parameter of its own. */
const IN_PATH = /(?:\/destination:|[/?&)]url\()(https?[^)]+)/i;

/** Scripts, and addresses that are percent-encoded or in base64. */
const HIDDEN = /^javascript:|^(?:https?)?%3A%2F%2F|^aHR0c/i;
/** Begins an address that names its host. */
export const NAMES_HOST = /^(?:https?:)?\/\//i;
/** Stands in for the page where only the scheme is asked of it. */
const ANY_PAGE = 'https://page.invalid/';

function quotedIn(script: string): string[] {
  if (!MAY_QUOTE.test(script)) return [];
  const text = [decode(script), ...[...script.matchAll(BASE64)].map(([code]) => fromBase64(code))].join(' ');
  return text.match(QUOTED) ?? [];
}

/** Null for what is no web address. */
export function parseAddress(value: string, base: string | URL = ANY_PAGE): URL | null {
  try {
    const url = new URL(value, base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Percent-encoding undone, also where it was done twice; what can't be decoded stays as it is. */
function decode(text: string): string {
  let decoded = text;
  for (let times = 0; times < 2 && /%[0-9a-f]{2}/i.test(decoded); times++) {
    decoded = decoded.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
      try {
        return decodeURIComponent(run);
      } catch (error) {
        if (error instanceof URIError) return run;
        throw error;
      }
    });
  }
  return decoded;
}

function fromBase64(code: string): string {
  const whole = code.slice(0, code.length - (code.replace(/=+$/, '').length % 4 === 1 ? 1 : 0));
  try {
    return atob(whole);
  } catch (error) {
    // Not base64 after all: there is no address in it.
    if (typeof error === 'object' && error && 'name' in error && error.name === 'InvalidCharacterError') return '';
    throw error;
  }
}
