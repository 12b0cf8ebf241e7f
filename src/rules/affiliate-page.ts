/** The affiliate links and pictures of a page. Read once for both rules that ask, whichever of them is on. */
import { measure } from '../core/known-blocks.ts';
import { LABEL_WORDS } from '../core/loss-guard.ts';
import { indexOf } from '../core/page-index.ts';
import { normalise, sentencesOf } from '../core/text.ts';
import type { Block, Page } from '../core/types.ts';
import { HIDDEN_LINKS, writtenIn } from './addresses.ts';
import { linksToTake } from './affiliate-choice.ts';
import { type AffiliateSign, isWeak, PAID, signIn, signOf } from './affiliate-link.ts';
import { repeatedRedirects } from './affiliate-repeated.ts';
import { ANY_MEDIA, type Link, type Seed } from './affiliate-seed.ts';
import { Settings } from './affiliate-setting.ts';
import { commentPairs } from './comment-pairs.ts';
import { hasPicture, inOrder, isPixel } from './content.ts';
import { AFFILIATE_STEM, saysNotice } from './disclosures-words.ts';
import { addressesOn, type Leading } from './page-addresses.ts';

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
  const { links, media } = addressesOn(page);
  const marked = markedOn(page);
  const [linked, shown] = [signsIn(links, marked, page.url), signsIn(media, marked, page.url)];
  const isSeen = ([element]: readonly [Element, AffiliateSign]) =>
    !page.isSetAside(element) && !element.closest(UNSEEN);
  const pictures = inOrder(shown).filter(isSeen);
  const pressed = pictures.filter(([element]) => element.matches(HIDDEN_LINKS));
  return {
    media: pictures.flatMap(([element, sign]): Seed[] =>
      isWeak(sign) ? [] : [{ element, sign, as: isPixel(element) ? 'pixel' : 'media' }],
    ),
    signs: new Map([
      ...inOrder([...linked, ...pressed]).filter(isSeen),
      ...[...repeatedRedirects(links, (link) => link.tagName === 'A' && !linked.has(link), page.url)].filter(isSeen),
    ]),
  };
}

/** Elements that may have a sign whatever their own address: the page says that they are paid for, or it's in a source. */
function markedOn(page: Page): ReadonlySet<Element> {
  const index = indexOf(page);
  const paid = index.having('rel').filter((element) => PAID.test(element.getAttribute('rel') ?? ''));
  return new Set([...paid, ...index.tagged('video')]);
}

function signsIn(leading: readonly Leading[], marked: ReadonlySet<Element>, page: URL): Map<Element, AffiliateSign> {
  const signs = new Map<Element, AffiliateSign>();
  const own = `${page.origin}/`;
  for (const { element, addresses } of leading) {
    const [first] = addresses;
    if (!marked.has(element)) {
      // Most links stay on the page's own host.
      const isOwnLink = first !== undefined && addresses.length === 1 && isOwn(first, own);
      const sign = isOwnLink ? null : signIn(addresses, page);
      if (sign) signs.set(element, sign);
      continue;
    }
    const sign = signOf(element, addresses, page) ?? (element.tagName === 'VIDEO' ? signOfSource(element, page) : null);
    if (sign) signs.set(element, sign);
  }
  return signs;
}

/** On the page's own host by its looks. */
const isOwn = (address: string, own: string): boolean =>
  address.startsWith(own) || (address.startsWith('/') && !address.startsWith('//'));

function signOfSource(video: Element, page: URL): AffiliateSign | null {
  const source = video.querySelector('source[src]');
  return source && signOf(source, writtenIn(source), page);
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
  const { words, linkWords } = measure([element], page);
  if (words - linkWords > LABEL_WORDS) return false;
  return (
    hasPicture(element) || element.matches(`a, button, ${ANY_MEDIA}`) || element.querySelector('a, button') !== null
  );
}

/** The longest notice, in words; longer blocks speak of affiliate links as their subject. */
const LONGEST_NOTICE = 80;

const isDisclosure = ({ words, text, key }: Block): boolean =>
  words <= LONGEST_NOTICE && AFFILIATE_STEM.test(key) && sentencesOf(text).map(normalise).some(saysNotice);
