/** Elements that the filter lists name as ads, by a selector or by the address that they load. */
import { isBlockElement } from '../../core/page/blocks.ts';
import { LOADING, loadedBy } from '../../core/page/list-question.ts';
import type { Page, Reason } from '../../core/types.ts';
import { hasPicture, isPixel } from '../content.ts';
import { isSameSite } from '../site.ts';
import { isAdLabel } from './labels.ts';

interface ListedAd {
  readonly element: Element;
  readonly reason: Reason;
}

/** What the lists name on this page; nothing until they have answered. */
export function listedAds(page: Page): ListedAd[] {
  const { lists } = page.facts;
  if (!lists) return [];
  return [...bySelector(page.root, lists.selectors), ...byAddress(page, lists.blocked)];
}

function bySelector(root: Element, selectors: readonly string[]): ListedAd[] {
  return select(root, selectors).flatMap((element) => {
    if (isLinkedWords(element) || isWordsInSentence(element)) return [];
    const selector = selectors.find((one) => matches(element, one)) ?? '';
    return [{ element, reason: { code: 'ad-listed', facts: { selector } } }];
  });
}

/** True when a link or a frame in the element leads to another site than the page's. */
export function leadsAway(element: Element, page: URL): boolean {
  const isAway = (address: string) => {
    const target = URL.canParse(address, page.href) ? new URL(address, page) : page;
    return target.protocol.startsWith('http') && !isSameSite(target, page);
  };
  return [...element.querySelectorAll('a[href], iframe[src]')].some((one) =>
    isAway(one.getAttribute('href') ?? one.getAttribute('src') ?? ''),
  );
}

/** All at once, as long as each is understood here; else in halves, until those that aren't are alone. */
function select(root: Element, selectors: readonly string[]): Element[] {
  if (selectors.length === 0) return [];
  const found = understood(() => [...root.querySelectorAll(selectors.join(', '))]);
  if (found || selectors.length === 1) return found ?? [];
  const middle = selectors.length >> 1;
  return [...select(root, selectors.slice(0, middle)), ...select(root, selectors.slice(middle))];
}

const matches = (element: Element, selector: string): boolean => understood(() => element.matches(selector)) ?? false;

/** Null for a selector that is too new, or damaged. */
function understood<T>(use: () => T): T | null {
  try {
    return use();
  } catch (error) {
    if (typeof error === 'object' && error && 'name' in error && error.name === 'SyntaxError') return null;
    throw error;
  }
}

const WORD = /[\p{L}\p{N}]/u;

/** What a link of words alone is depends on the words around it: that is for the rules about links. */
const isLinkedWords = (element: Element): boolean =>
  element.tagName === 'A' && WORD.test(element.textContent ?? '') && !hasPicture(element);

/** A link to a shop within a sentence is the sentence's, whoever is paid for it. */
function isWordsInSentence(element: Element): boolean {
  if (!WORD.test(element.textContent ?? '')) return false;
  for (let at: Element | null = element; at && !isBlockElement(at); at = at.parentElement) {
    if (isBesideWords(at, 'previousSibling') || isBesideWords(at, 'nextSibling')) return true;
  }
  return false;
}

function isBesideWords(element: Element, way: 'previousSibling' | 'nextSibling'): boolean {
  for (let at = element[way]; at; at = at[way]) {
    const isElement = at.nodeType === at.ELEMENT_NODE;
    if (isElement && endsLine(at as Element)) return false;
    if ((isElement || at.nodeType === at.TEXT_NODE) && WORD.test(at.textContent ?? '')) return true;
  }
  return false;
}

const endsLine = (element: Element): boolean => isBlockElement(element) || element.tagName === 'BR';

function byAddress({ root, url: page }: Page, blocked: ReadonlySet<string>): ListedAd[] {
  if (blocked.size === 0) return [];
  return [...root.querySelectorAll(LOADING)].flatMap((media) => {
    const address = loadedBy(media)?.address;
    if (!address || !blocked.has(address) || isPixel(media) || isIllustration(media, new URL(address), page)) return [];
    return [{ element: media, reason: { code: 'ad-listed-address', facts: { host: new URL(address).hostname } } }];
  });
}

/**
 * The author wrote something under it, or it comes from the page's own site and leads nowhere else: rules for addresses
 * on any site go by parts such as `/banner/`, under which a site may keep its pictures, too.
 */
function isIllustration(media: Element, address: URL, page: URL): boolean {
  const caption = media.closest('figure')?.querySelector('figcaption')?.textContent ?? '';
  if (WORD.test(caption) && !isAdLabel(caption)) return true;
  const link = media.closest('a[href]')?.getAttribute('href') ?? '';
  const target = URL.canParse(link, page.href) ? new URL(link, page) : page;
  return isSameSite(address, page) && isSameSite(target, page);
}
