/** The affiliate links and pictures of a page. Read once for both rules that ask, whichever of them is on. */
import { measure } from '../core/known-blocks.ts';
import { LABEL_WORDS } from '../core/loss-guard.ts';
import { normalise, sentencesOf } from '../core/text.ts';
import type { Block, Page } from '../core/types.ts';
import { HIDDEN_LINKS } from './addresses.ts';
import { linksToTake } from './affiliate-choice.ts';
import { type AffiliateSign, isWeak, signOf } from './affiliate-link.ts';
import { repeatedRedirects } from './affiliate-repeated.ts';
import { type Link, MEDIA, type Seed } from './affiliate-seed.ts';
import { Settings } from './affiliate-setting.ts';
import { commentPairs } from './comment-pairs.ts';
import { hasPicture, isPixel } from './content.ts';
import { AFFILIATE_STEM, saysNotice } from './disclosures-words.ts';
import { elementsOf } from './page-elements.ts';

/** What one page holds of affiliates. */
export interface AffiliatePage {
  /** Every affiliate link, in document order; those known by repetition come last. */
  readonly links: readonly Link[];
  /** What there is to be taken, by any sign. */
  readonly seeds: readonly Seed[];
  /** The page itself says that it holds affiliate links. */
  readonly disclosed: boolean;
}

/** Markup that is shown only where scripts don't run. */
const UNSEEN = 'noscript, template';

/** A page never changes while its rules are asked. */
const read = new WeakMap<Page, AffiliatePage>();

/** Reads the page, once; every rule gets the same answer. */
export function affiliatesOn(page: Page): AffiliatePage {
  const before = read.get(page);
  if (before) return before;
  const { media, signs } = signsOn(page);
  const disclosed = [...signs.values()].some(isWeak) && page.blocks.some(isDisclosure);
  const settings = new Settings((element) => signs.has(element), page.url);
  const links = [...signs].map(([element, sign]): Link => ({ element, sign, ...settings.of(element) }));
  const seeds = [...fencedIn(page), ...media, ...linksToTake({ links, media, page, disclosed })];
  const now = { links, seeds, disclosed };
  read.set(page, now);
  return now;
}

/** Pictures, videos and frames that come from a network, whatever they link to; and the links with the sign of each. */
function signsOn(page: Page): { media: Seed[]; signs: Map<Element, AffiliateSign> } {
  const media: Seed[] = [];
  const signs = new Map<Element, AffiliateSign>();
  const others: Element[] = [];
  for (const element of elementsOf(page).leading) {
    const isMedia = MEDIA_TAGS.has(element.tagName);
    const sign = signOf(element, page.url) ?? (element.tagName === 'VIDEO' ? signOfSource(element, page.url) : null);
    if (!sign && element.tagName === 'A') others.push(element);
    if (!sign || page.isSetAside(element) || element.closest(UNSEEN)) continue;
    if (!isMedia || element.matches(HIDDEN_LINKS)) signs.set(element, sign);
    if (isMedia && !isWeak(sign)) media.push({ element, sign, as: isPixel(element) ? 'pixel' : 'media' });
  }
  for (const [element, sign] of repeatedRedirects(others, page.url)) {
    if (!page.isSetAside(element) && !element.closest(UNSEEN)) signs.set(element, sign);
  }
  return { media, signs };
}

const MEDIA_TAGS: ReadonlySet<string> = new Set(MEDIA.toUpperCase().split(', '));

function signOfSource(video: Element, page: URL): AffiliateSign | null {
  const source = video.querySelector('source[src]');
  return source && signOf(source, page);
}

function fencedIn(page: Page): Seed[] {
  const pairs = commentPairs(page).filter(({ kind }) => kind === 'affiliate');
  return pairs.flatMap(({ between }) =>
    between
      .filter((element) => !page.isSetAside(element) && isAdLike(element, page))
      .map((element): Seed => ({ element, sign: null, as: 'fenced' })),
  );
}

/** The comments can be wrong, or their end be missing: what holds words of its own isn't taken on their word. */
function isAdLike(element: Element, page: Page): boolean {
  const { words, linkWords } = measure([element], page.facts);
  if (words - linkWords > LABEL_WORDS) return false;
  return hasPicture(element) || element.matches(`a, button, ${MEDIA}`) || element.querySelector('a, button') !== null;
}

/** The longest notice, in words; longer blocks speak of affiliate links as their subject. */
const LONGEST_NOTICE = 80;

const isDisclosure = ({ words, text, key }: Block): boolean =>
  words <= LONGEST_NOTICE && AFFILIATE_STEM.test(key) && sentencesOf(text).map(normalise).some(saysNotice);
