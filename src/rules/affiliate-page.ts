/** The affiliate links and pictures of a page. Read once for both rules that ask, whichever of them is on. */
import { measure } from '../core/known-blocks.ts';
import { LABEL_WORDS } from '../core/loss-guard.ts';
import type { Page } from '../core/types.ts';
import { HIDDEN_LINKS } from './addresses.ts';
import { linksToTake } from './affiliate-choice.ts';
import { type AffiliateSign, isWeak, signOf } from './affiliate-link.ts';
import { repeatedRedirects } from './affiliate-repeated.ts';
import { type Link, MEDIA, type Seed } from './affiliate-seed.ts';
import { Settings } from './affiliate-setting.ts';
import { commentPairs } from './comment-pairs.ts';
import { hasPicture, isPixel } from './content.ts';
import { elementsOf } from './page-elements.ts';

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

/** The longest notice; longer blocks speak of affiliate links as their subject. */
const LONGEST_NOTICE = 80;

/** What such notices say of themselves, in the languages of the other tables. */
const SAYS_AFFILIATE =
  /(?:affiliate|partner|provisions?)[\s-]?links?(?![a-z])|(?:liens?|enlaces?|links?|link|lenker|länkar|linki)\s(?:(?:de|di|d['’])\s?)?af+ilia|affiliazione|(?:earn|receive|get) (?:an? )?(?:small |affiliate |referral )*commission|as an amazon associate|партн[её]рск\S* ссыл|партнерськ\S* посилан|satış ortaklığı|tiếp thị liên kết|アフィリエイト|联盟链接|推广链接|聯盟行銷|제휴 링크|쿠팡 파트너스|روابط تابعة|קישורי שותפים/i;

const isDisclosure = ({ words, text }: { words: number; text: string }): boolean =>
  words <= LONGEST_NOTICE && SAYS_AFFILIATE.test(text);
