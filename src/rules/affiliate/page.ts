/** The affiliate links and pictures of a page. Read once for both rules that ask, whichever of them is on. */
import { measure } from '../../core/page/known-blocks.ts';
import { indexOf } from '../../core/page/page-index.ts';
import { LABEL_WORDS } from '../../core/plan/loss-guard.ts';
import type { Block, Page } from '../../core/types.ts';
import { HIDDEN_LINKS, writtenIn } from '../addresses.ts';
import { commentPairs } from '../comment-pairs.ts';
import { hasPicture, inOrder, isPixel } from '../content.ts';
import { holdsNotice } from '../disclosures/words.ts';
import { addressesOn, type Leading } from '../page-addresses.ts';
import { linksToTake } from './choice.ts';
import { type AffiliateSign, isWeak, signIn, signOf, suspicion } from './link.ts';
import { repeatedRedirects } from './repeated.ts';
import { ANY_MEDIA, type Link, type Seed } from './seed.ts';
import { Settings } from './setting.ts';
import { AFFILIATE_STEM } from './stem.ts';

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
const UNSEEN = ['noscript', 'template'];
const ANY_UNSEEN = UNSEEN.join();

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
  const addresses = addressesOn(page);
  const { links } = addresses;
  const maySign = suspicion(addresses.named);
  const signsIn = (leading: readonly Leading[]) => signsAmong(leading, addresses.marked, maySign, page.url);
  const [linked, shown] = [signsIn(links), signsIn(addresses.media)];
  const isSeen = seenOn(page);
  const pictures = inOrder(shown).filter(isSeen);
  const pressed = pictures.filter(([element]) => element.matches(HIDDEN_LINKS));
  const beside = [...signsIn(addresses.others), ...pressed];
  // The links are in order already.
  const inPlace = beside.length > 0 ? inOrder([...linked, ...beside]) : [...linked];
  const repeated = repeatedRedirects(addresses, (link) => link.tagName === 'A' && !linked.has(link), page.url);
  return {
    media: pictures.flatMap(([element, sign]): Seed[] =>
      isWeak(sign) ? [] : [{ element, sign, as: isPixel(element) ? 'pixel' : 'media' }],
    ),
    signs: new Map([...inPlace, ...repeated].filter(isSeen)),
  };
}

/** What isn't set aside, nor stands in markup that is shown only where scripts don't run: where they do, that is text. */
function seenOn(page: Page): (found: readonly [Element, AffiliateSign]) => boolean {
  const index = indexOf(page);
  const holdsUnseen = UNSEEN.some((tag) => index.tagged(tag).some(({ firstElementChild }) => firstElementChild));
  return ([element]) => !page.isSetAside(element) && !(holdsUnseen && element.closest(ANY_UNSEEN));
}

function signsAmong(
  leading: readonly Leading[],
  marked: ReadonlySet<Element>,
  maySign: (address: string) => boolean,
  page: URL,
): Map<Element, AffiliateSign> {
  const signs = new Map<Element, AffiliateSign>();
  for (const { element, addresses } of leading) {
    let sign: AffiliateSign | null = null;
    if (marked.has(element)) sign = signOfMarked(element, addresses, page);
    else if (addresses.some(maySign)) sign = signIn(addresses, page);
    if (sign) signs.set(element, sign);
  }
  return signs;
}

const signOfMarked = (element: Element, addresses: readonly string[], page: URL): AffiliateSign | null =>
  signOf(element, addresses, page) ?? (element.tagName === 'VIDEO' ? signOfSource(element, page) : null);

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
  words <= LONGEST_NOTICE && AFFILIATE_STEM.test(key) && holdsNotice(text);
