/** The links of an article that share something or lead to a list by tag, told by a look at all addresses together. */
import type { Page } from '../../core/types.ts';
import { linksOf } from '../article-links.ts';
import { SHARED_ADDRESSES } from './sharing/words.ts';
import { TAG_ADDRESS } from './tags/words.ts';

/** Knows the addresses of one sort. */
interface Addresses {
  /** False when the page has none. */
  readonly isAny: boolean;
  readonly has: (address: string) => boolean;
}

/** The addresses that share, show a profile, lead to comments, or do nothing without a script. */
export const sharedAddresses = addressesLike(SHARED_ADDRESSES);

/** The addresses of lists of articles by tag or category. */
export const tagAddresses = addressesLike([TAG_ADDRESS]);

/** One pattern after the other: together they take three times as long. */
function addressesLike(patterns: readonly RegExp[]): (page: Page) => Addresses {
  const searches = patterns.map(({ source }) => new RegExp(source, 'gim'));
  /** By what all pages made of one reading share. */
  const known = new WeakMap<Page['article'], Addresses>();
  return (page) => {
    const before = known.get(page.article);
    if (before) return before;
    const lines = new Set<string>();
    for (const search of searches) addLines(search, linksOf(page).all, lines);
    const addresses = {
      isAny: lines.size > 0,
      // An address that breaks over lines as it is written is none of the lines.
      has: (address: string) =>
        lines.has(address) || (address.includes('\n') && patterns.some((one) => one.test(address))),
    };
    known.set(page.article, addresses);
    return addresses;
  };
}

/** Adds the lines of a text in which something is found, the first line of what is found in several. */
function addLines(search: RegExp, text: string, lines: Set<string>): void {
  search.lastIndex = 0;
  for (let found = search.exec(text); found; found = search.exec(text)) {
    const end = text.indexOf('\n', found.index);
    lines.add(text.slice(text.lastIndexOf('\n', found.index - 1) + 1, end < 0 ? text.length : end));
    if (end < 0) return;
    search.lastIndex = end + 1;
  }
}
