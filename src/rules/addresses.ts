/** Every address that an element leads to or loads from, also those that aren't written where a link's address belongs. */

/** Where an address may stand: the standard's places, and those of lazy-loading and link-hiding scripts in common use. */
const PLACES: ReadonlySet<string> = new Set(
  (
    'href src poster action data data-src data-lazy-src data-original data-lazy data-href data-url data-link data-target-url ' +
    'data-affiliate-url data-outbound-url data-redirect data-goto data-encoded-url data-obfuscated'
  ).split(' '),
);

/** Scripts in attributes, in which an address may be quoted. */
const SCRIPTS: ReadonlySet<string> = new Set(['onclick', 'onmousedown', 'onmouseup', 'onauxclick']);

/** Elements that hide an address in one of the above without being a link. */
export const HIDDEN_LINKS =
  '[onclick], [data-href], [data-link], [data-target-url], [data-affiliate-url], [data-outbound-url], [data-goto]';

const QUOTED = /(?:https?:)?\/\/[^\s'"`<>\\)]+/gi;
/** "http" in base64, as `atob` hides it. */
const BASE64 = /\baHR0c[\w+/=]{12,}/g;

/** Redirectors put the target into one of these parameters. */
const TARGET_PARAMETERS = [
  'url',
  'u',
  'to',
  'target',
  'dest',
  'destination',
  'redirect',
  'goto',
  'out',
  'link',
  'murl',
  'ued',
  'mpre',
];

/** What stands in a share button's or translator's address is the page itself, not where it leads. */
const ECHOING_HOSTS =
  /(?:^|\.)(?:facebook|twitter|x|linkedin|pinterest|reddit|tumblr|whatsapp|telegram|t|vk|google|archive|flipboard|getpocket|buffer)\.(?:com|org|me|ru)$/;

/**
 * The addresses in the element's own attributes, decoded, in the order of the attributes. `abroad`: only those that name a
 * host, which are told from the others without being parsed.
 */
export function addressesOf(element: Element, abroad = false): URL[] {
  const found: URL[] = [];
  for (const name of element.getAttributeNames()) {
    if (PLACES.has(name)) found.push(...read(element.getAttribute(name)?.trim() ?? '', element, abroad));
    else if (SCRIPTS.has(name)) found.push(...quotedIn(element.getAttribute(name) ?? ''));
  }
  return found;
}

/** Where a redirecting address says it leads, when it says so. */
export function targetIn(url: URL): URL | null {
  if (ECHOING_HOSTS.test(url.hostname)) return null;
  for (const name of TARGET_PARAMETERS) {
    const value = url.searchParams.get(name);
    if (value && /^(?:https?:)?\/\//.test(value)) return parse(value, url);
  }
  return null;
}

function read(value: string, element: Element, abroad: boolean): URL[] {
  if (HIDDEN.test(value)) return quotedIn(value);
  const namesHost = NAMES_HOST.test(value);
  if (value === '' || value.startsWith('#') || (abroad && !namesHost)) return [];
  const url = parse(value, namesHost ? ANY_PAGE : element.baseURI);
  return url ? [url] : [];
}

/** Scripts, and addresses that are percent-encoded or in base64. */
const HIDDEN = /^javascript:|^(?:https?)?%3A%2F%2F|^aHR0c/i;
const NAMES_HOST = /^(?:https?:)?\/\//i;
/** Stands in for the page where only the scheme is asked of it. */
const ANY_PAGE = 'https://page.invalid/';

function quotedIn(script: string): URL[] {
  const text = [decode(script), ...[...script.matchAll(BASE64)].map(([code]) => fromBase64(code))].join(' ');
  return [...text.matchAll(QUOTED)].flatMap(([address]) => parse(address, ANY_PAGE) ?? []);
}

/** Null for what is no web address. */
function parse(value: string, base: string | URL): URL | null {
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
    if (error instanceof DOMException) return '';
    throw error;
  }
}
