/** The addresses of a page that the rules about ads and affiliates ask about, read once for both. */
import { indexOf, type PageIndex } from '../core/page-index.ts';
import type { Page } from '../core/types.ts';
import { ADDRESS_PLACES, HIDDEN_PLACES, writtenAt, writtenIn } from './addresses.ts';
import { MEDIA } from './affiliate-seed.ts';

/** An element, and the addresses written in its own attributes. */
export interface Leading {
  readonly element: Element;
  readonly addresses: readonly string[];
}

interface PageAddresses {
  /** Links, forms, and elements that hide an address without making it a link. */
  readonly links: readonly Leading[];
  readonly media: readonly Leading[];
}

/** A page never changes while its rules are asked. */
const read = new WeakMap<Page, PageAddresses>();

/** The elements of a page that lead somewhere or load something; each kind of them in document order. */
export function addressesOn(page: Page): PageAddresses {
  const before = read.get(page);
  if (before) return before;
  const index = indexOf(page);
  const several = withOtherPlaces(index);
  const media = MEDIA.flatMap((tag) => index.tagged(tag)).map(
    (element): Leading =>
      several.has(element) || element.hasAttribute('href')
        ? { element, addresses: writtenIn(element) }
        : { element, addresses: writtenAt('src', element.getAttribute('src') ?? '') },
  );
  const now = { links: linksOn(index, several), media };
  read.set(page, now);
  return now;
}

/** Elements with an address elsewhere than in `href` and `src`: hardly one of those that have one of these. */
function withOtherPlaces(index: PageIndex): ReadonlySet<Element> {
  const others = ADDRESS_PLACES.filter((name) => name !== 'href' && name !== 'src');
  return new Set(others.flatMap((name) => index.having(name)));
}

/** What is a link by its kind: an element of this name with this attribute. */
const LINKS = [
  ['a', 'href'],
  ['area', 'href'],
  ['form', 'action'],
] as const;

function linksOn(index: PageIndex, several: ReadonlySet<Element>): Leading[] {
  const links: Leading[] = [];
  const known = new Set<Element>(MEDIA.flatMap((tag) => index.tagged(tag)));
  for (const [tag, name] of LINKS) {
    for (const element of index.tagged(tag)) {
      const written = element.getAttribute(name);
      if (written === null) continue;
      const isPlain = !several.has(element) && !element.hasAttribute('src');
      links.push({ element, addresses: isPlain ? writtenAt(name, written) : writtenIn(element) });
      if (!isPlain) known.add(element);
    }
  }
  for (const name of HIDDEN_PLACES) {
    for (const element of index.having(name)) {
      if (known.has(element)) continue;
      known.add(element);
      links.push({ element, addresses: writtenIn(element) });
    }
  }
  return links;
}
