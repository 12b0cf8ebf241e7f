/** A saved page as a document. Nothing in it runs and nothing is fetched: jsdom does neither unless it is told to. */
import { JSDOM, VirtualConsole } from 'jsdom';

/** Largest file that is parsed. The largest of 130 real article pages had 1.6 MB; jsdom needs about 30 times the size in memory. */
export const LARGEST_FILE = 30_000_000;

/** Saved pages often lack the charset that their server sent; what is valid UTF-8 is taken as that. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Written into the file by browsers that save pages: `<!-- saved from url=(0021)https://site.example/ -->`. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/;

function webAddress(text: string | null | undefined): URL | null {
  const url = text && URL.canParse(text) ? new URL(text) : null;
  return url && /^https?:$/.test(url.protocol) ? url : null;
}

/** How many of the first bytes may hold the comment. */
const START = 2000;

/** The address that a saved page gives for itself, or null. */
function addressIn(document: Document, bytes: Uint8Array): URL | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, START));
  const said = (selector: string, name: string) => webAddress(document.querySelector(selector)?.getAttribute(name));
  return (
    webAddress(SAVED_FROM.exec(start)?.[1]) ??
    said('link[rel~="canonical"]', 'href') ??
    said('meta[property="og:url"]', 'content')
  );
}

const STYLE_SHEET = /(<style\b[^>]*>)[\s\S]*?(<\/style>)/gi;

/**
 * The same bytes with empty style sheets: nothing here asks for a layout, and jsdom throws at what browsers pass over, such as
 * `calc()` with a preprocessor's variable left in it.
 */
const withoutStyle = (bytes: Uint8Array): Uint8Array =>
  Buffer.from(Buffer.from(bytes).toString('latin1').replace(STYLE_SHEET, '$1$2'), 'latin1');

function parse(bytes: Uint8Array, address: string): JSDOM {
  // What jsdom says of a page's style sheets is of no use to the person; a console of its own shows it to nobody.
  const virtualConsole = new VirtualConsole();
  const contentType = isUtf8(bytes) ? 'text/html; charset=utf-8' : 'text/html';
  return new JSDOM(withoutStyle(bytes), { url: address, contentType, virtualConsole });
}

/**
 * The page in the bytes of a file, under the address that was given, else the one that it gives for itself, else the
 * file's own. Close its window when you are done.
 */
export function openSaved(bytes: Uint8Array, given: URL | null, fileAddress: string): JSDOM {
  const dom = parse(bytes, given?.href ?? fileAddress);
  const own = given ? null : addressIn(dom.window.document, bytes);
  if (!own) return dom;
  // Links were resolved against the file's address; only a second reading resolves them against the page's.
  dom.window.close();
  return parse(bytes, own.href);
}
