/** The addresses of a page that the rules about ads and affiliates ask about, read once for both. */
import { indexOf, type PageIndex } from '../core/page/page-index.ts';
import type { Page } from '../core/types.ts';
import { ADDRESS_PLACES, HIDDEN_PLACES, writtenAt, writtenIn } from './addresses.ts';
import { PAID } from './affiliate/link.ts';
import { MEDIA } from './affiliate/seed.ts';
import { linksOn } from './article-links.ts';
import { type NamedHosts, namedHosts } from './named-hosts.ts';

/** An element, and the addresses written in its own attributes; those of links that are written alike are one array. */
export interface Leading {
  readonly element: Element;
  readonly addresses: readonly string[];
}

/** What leads to the page's own host only, by its looks, is left out unless it is `marked`: that is most of a page. */
export interface PageAddresses {
  /** Links in the sense of most pages, in document order. */
  readonly links: readonly Leading[];
  /** Areas, forms, and elements that hide an address without making it a link. */
  readonly others: readonly Leading[];
  readonly media: readonly Leading[];
  /** Elements that may have a sign whatever their own address: the page says that they are paid for, or it's in a source. */
  readonly marked: ReadonlySet<Element>;
  /** The hosts that all these addresses name. */
  readonly named: NamedHosts;
}

/** A page never changes while its rules are asked. */
const read = new WeakMap<Page, PageAddresses>();

/** The elements of a page that lead somewhere or load something. */
export function addressesOn(page: Page): PageAddresses {
  const before = read.get(page);
  if (before) return before;
  const marked = markedOn(indexOf(page));
  const reader = new AddressReader(page, marked);
  const kinds = { links: reader.links(), others: reader.others(), media: reader.media() };
  const now = { ...kinds, marked, named: namedHosts(reader.written) };
  read.set(page, now);
  return now;
}

function markedOn(index: PageIndex): ReadonlySet<Element> {
  const marked = new Set(index.tagged('video'));
  for (const element of index.having('rel')) if (PAID.test(element.getAttribute('rel') ?? '')) marked.add(element);
  return marked;
}

/** What else leads somewhere by its kind: an element of this name with this attribute. */
const OTHER_LINKS: ReadonlyMap<string, string> = new Map([
  ['area', 'href'],
  ['form', 'action'],
]);
const MEDIA_NAMES: ReadonlySet<string> = new Set(MEDIA);

/** Read as a link or as media, so that an address hidden in it is known. */
function isOfKind(element: Element): boolean {
  const name = element.localName;
  const place = name === 'a' ? 'href' : OTHER_LINKS.get(name);
  return place === undefined ? MEDIA_NAMES.has(name) : element.hasAttribute(place);
}

class AddressReader {
  readonly #page: Page;
  readonly #index: PageIndex;
  readonly #marked: ReadonlySet<Element>;
  /** Begins every whole address on the page's own host. */
  readonly #own: string;
  /** A page may say that its addresses go by another host. */
  readonly #goesByOwn: boolean;
  /** The places of addresses that occur on this page. */
  readonly #places: readonly string[];
  /** Elements with an address elsewhere than in `href` and `src`: hardly one of those that have one of these. */
  readonly #several: ReadonlySet<Element>;
  /** All addresses that were read. */
  readonly written: string[] = [];

  constructor(page: Page, marked: ReadonlySet<Element>) {
    this.#page = page;
    this.#index = indexOf(page);
    this.#marked = marked;
    this.#own = `${page.url.origin}/`;
    this.#goesByOwn = page.document.baseURI.startsWith(this.#own);
    this.#places = ADDRESS_PLACES.filter((name) => this.#index.having(name).length > 0);
    const others = this.#places.filter((name) => name !== 'href' && name !== 'src');
    this.#several = new Set(others.flatMap((name) => this.#index.having(name)));
  }

  links(): Leading[] {
    const links: Leading[] = [];
    const alike = new Map<string, readonly string[] | null>();
    for (const { element, href } of linksOn(this.#page)) {
      if (this.#several.has(element)) this.#addSeveral(element, links);
      else {
        let addresses = alike.get(href);
        if (addresses === undefined) {
          addresses = this.#isHere(href) ? null : this.#read('href', href);
          alike.set(href, addresses);
        }
        if (addresses) links.push({ element, addresses });
        else if (this.#marked.has(element)) links.push({ element, addresses: this.#read('href', href) });
      }
    }
    return links;
  }

  others(): Leading[] {
    const others: Leading[] = [];
    for (const [tag, place] of OTHER_LINKS)
      for (const element of this.#index.tagged(tag)) if (element.hasAttribute(place)) this.#addSeveral(element, others);
    // Elements in which an address is hidden without making them links.
    const hiding = new Set(HIDDEN_PLACES.flatMap((place) => this.#index.having(place)));
    for (const element of hiding) if (!isOfKind(element)) this.#addSeveral(element, others);
    return others;
  }

  media(): Leading[] {
    const media: Leading[] = [];
    for (const tag of MEDIA) {
      for (const element of this.#index.tagged(tag)) {
        if (this.#several.has(element) || element.hasAttribute('href')) this.#addSeveral(element, media);
        else {
          const written = element.getAttribute('src') ?? '';
          if (!this.#isHere(written) || this.#marked.has(element))
            media.push({ element, addresses: this.#read('src', written) });
        }
      }
    }
    return media;
  }

  #addSeveral(element: Element, to: Leading[]): void {
    if (!this.#marked.has(element) && this.#places.every((place) => this.#isHere(element.getAttribute(place) ?? '')))
      return;
    const addresses = writtenIn(element);
    if (addresses.length === 0 && !this.#marked.has(element)) return;
    this.written.push(...addresses);
    to.push({ element, addresses });
  }

  #read(place: string, written: string): readonly string[] {
    const addresses = writtenAt(place, written);
    this.written.push(...addresses);
    return addresses;
  }

  /** On the page's own host by its looks, or nowhere. What begins with two slashes, of either kind, names its host. */
  #isHere(written: string): boolean {
    if (written.startsWith('/')) return this.#goesByOwn && !(written.startsWith('//') || written.startsWith('/\\'));
    return written === '' || written.startsWith(this.#own) || written.startsWith('#') || written.startsWith('data:');
  }
}
