/** The elements of a page that the rules about ads and affiliates ask about, told apart in one walk for all of them. */
import type { Page } from '../core/types.ts';
import { OWN_ATTRIBUTES, OWN_TAGS } from './ad-marks.ts';
import { HIDDEN_PLACES } from './addresses.ts';
import { MEDIA } from './affiliate-seed.ts';

/** Each in document order. */
interface PageElements {
  /** With a class or an id. */
  readonly named: readonly Element[];
  /** Of a kind, or with an attribute, that is an ad system's own. */
  readonly owned: readonly Element[];
  /** Links, forms, elements that hide an address, and media. */
  readonly leading: readonly Element[];
  /** What an ad is loaded into. */
  readonly loaded: readonly Element[];
  readonly headings: readonly Element[];
  /** Fields to fill in, articles, captions and videos: these are the page's, also in what is only called a slot. */
  readonly content: readonly Element[];
}

type Kind = keyof PageElements;

/** A set of kinds is a number: one look-up per tag and attribute says all that is asked. */
const BITS: Record<Kind, number> = { named: 1, owned: 2, leading: 4, loaded: 8, headings: 16, content: 32 };
const KINDS = ['named', 'owned', 'leading', 'loaded', 'headings', 'content'] as const;
/** What is `leading` if the tag and the attribute fit together. */
const WITH = { href: 64, action: 128 };

const bitsOf = (entries: readonly (readonly [names: Iterable<string>, bit: number])[]): ReadonlyMap<string, number> => {
  const bits = new Map<string, number>();
  for (const [names, bit] of entries) for (const name of names) bits.set(name, (bits.get(name) ?? 0) | bit);
  return bits;
};

const TAGS = bitsOf([
  [OWN_TAGS, BITS.owned],
  [MEDIA.split(', '), BITS.leading],
  ['iframe amp-img img embed object'.split(' '), BITS.loaded],
  ['h1 h2 h3 h4 h5 h6'.split(' '), BITS.headings],
  ['input textarea select article figcaption video'.split(' '), BITS.content],
]);
const ATTRIBUTES = bitsOf([
  [['class', 'id'], BITS.named],
  [OWN_ATTRIBUTES, BITS.owned],
  [HIDDEN_PLACES, BITS.leading],
  [['href'], WITH.href],
  [['action'], WITH.action],
]);

/** A page never changes while its rules are asked. */
const read = new WeakMap<Page, PageElements>();

/** The elements of a page by kind, read once. */
export function elementsOf(page: Page): PageElements {
  const before = read.get(page);
  if (before) return before;
  const now = sortedBelow(page.root);
  read.set(page, now);
  return now;
}

function sortedBelow(root: Element): PageElements {
  const found: Record<Kind, Element[]> = { named: [], owned: [], leading: [], loaded: [], headings: [], content: [] };
  const walker = root.ownerDocument.createTreeWalker(root, 1 /* elements */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node as Element;
    const bits = bitsAt(element);
    if (bits === BITS.named) found.named.push(element);
    else if (bits !== 0) for (const kind of KINDS) if (bits & BITS[kind]) found[kind].push(element);
  }
  return found;
}

function bitsAt(element: Element): number {
  const tag = element.localName;
  let bits = TAGS.get(tag) ?? 0;
  if (!element.hasAttributes()) return bits;
  for (const name of element.getAttributeNames()) bits |= ATTRIBUTES.get(name) ?? 0;
  if (bits & WITH.href && (tag === 'a' || tag === 'area')) bits |= BITS.leading;
  if (bits & WITH.action && tag === 'form') bits |= BITS.leading;
  return bits;
}
