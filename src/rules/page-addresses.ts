/** The addresses of a page that the rules about ads and affiliates ask about, read once for both. */
import type { Page } from '../core/types.ts';
import { HIDDEN_PLACES, writtenIn } from './addresses.ts';
import { MEDIA } from './affiliate-seed.ts';
import { selectEach } from './select.ts';

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

const LINKS = ['a[href]', 'area[href]', 'form[action]', ...HIDDEN_PLACES.map((name) => `[${name}]`)];

/** A page never changes while its rules are asked. */
const read = new WeakMap<Page, PageAddresses>();

/** The elements of a page that lead somewhere or load something; each kind of them in document order. */
export function addressesOn(page: Page): PageAddresses {
  const before = read.get(page);
  if (before) return before;
  const media = selectEach(page.root, MEDIA);
  const links = new Set(selectEach(page.root, LINKS));
  for (const element of media) links.delete(element);
  const now = { links: [...links].map(leadingOf), media: media.map(leadingOf) };
  read.set(page, now);
  return now;
}

const leadingOf = (element: Element): Leading => ({ element, addresses: writtenIn(element) });
