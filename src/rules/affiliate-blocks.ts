/** Blocks that are there for an affiliate's commission: banners, product links, buttons, with their counting pixels. */
import { measure } from '../core/blocks.ts';
import { LABEL_WORDS } from '../core/loss-guard.ts';
import type { Finding, Page, Rule, RuleOptions } from '../core/types.ts';
import { isLabelElement } from './ad-labels.ts';
import { HIDDEN_LINKS } from './addresses.ts';
import { linksToTake } from './affiliate-choice.ts';
import { type AffiliateSign, isWeak, signOf } from './affiliate-link.ts';
import { certaintyOf, type Link, MEDIA, reasonOf, type Seed } from './affiliate-seed.ts';
import { Settings } from './affiliate-setting.ts';
import { commentPairs } from './comment-pairs.ts';
import { hasPicture, isPixel, outer, sibling, Taken } from './content.ts';

const ID = 'affiliate-blocks';
const LINKS = `a[href], area[href], form[action], ${HIDDEN_LINKS}`;
/** Markup that is shown only where scripts don't run. */
const UNSEEN = 'noscript, template';

export const affiliateBlocks: Rule = {
  id: ID,
  on: true,
  options: {
    // `known`: networks, `rel=sponsored` and the page's own comments; `all`: also parameters and the site's own redirects.
    signs: { kind: 'choice', values: ['all', 'known'], initial: 'all' },
  },
  pass: 'first',
  find,
};

function* find(page: Page, options: RuleOptions): Iterable<Finding> {
  const known = options.signs === 'known';
  const fenced = fencedIn(page);
  const media = mediaIn(page);
  const links = linksIn(page, known);
  const seeds = [...fenced, ...media, ...linksToTake(links, media, page)];
  if (seeds.length === 0) return;
  const taken = new Taken(page, isLabelElement);
  for (const { element } of seeds) taken.take(element);
  takePixelsBeside(seeds, taken, page);
  for (const block of blocksAround(seeds, taken)) {
    yield {
      rule: ID,
      verb: 'hide',
      targets: block.targets,
      reason: reasonOf(block.seeds),
      certainty: certaintyOf(block.seeds),
    };
  }
}

function fencedIn(page: Page): Seed[] {
  const pairs = commentPairs(page.root).filter(({ kind }) => kind === 'affiliate');
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

/** Pictures, videos and frames that come from a network, whatever they link to. */
function mediaIn(page: Page): Seed[] {
  const found: Seed[] = [];
  for (const element of page.root.querySelectorAll(MEDIA)) {
    if (page.isSetAside(element) || element.closest(UNSEEN)) continue;
    const own = signOf(element, page.url);
    const source = element.querySelector('source[src]');
    const sign = own ?? (source && signOf(source, page.url));
    if (sign && !isWeak(sign)) found.push({ element, sign, as: isPixel(element) ? 'pixel' : 'media' });
  }
  return found;
}

function linksIn(page: Page, known: boolean): Link[] {
  const signs = new Map<Element, AffiliateSign>();
  for (const element of page.root.querySelectorAll(LINKS)) {
    if (page.isSetAside(element)) continue;
    const sign = signOf(element, page.url);
    if (sign && !(known && isWeak(sign)) && !element.closest(UNSEEN)) signs.set(element, sign);
  }
  const isAffiliate = (element: Element) => signs.has(element);
  const settings = new Settings(isAffiliate);
  return [...signs].map(([element, sign]) => ({ element, sign, setting: settings.of(element) }));
}

/** Any third party's pixel goes with the affiliate link or picture that it stands beside. */
function takePixelsBeside(seeds: Seed[], taken: Taken, page: Page): void {
  for (const seed of [...seeds]) {
    if (seed.as === 'fenced') continue;
    for (let at = sibling(seed.element, 'nextSibling'); at; at = sibling(at, 'nextSibling')) {
      if (at.nodeType !== at.ELEMENT_NODE || !isPixel(at as Element) || page.isSetAside(at)) break;
      // What was taken before has gone on from here, or will.
      if (taken.has(at as Element)) break;
      taken.take(at as Element);
      seeds.push({ element: at as Element, sign: null, as: 'pixel' });
    }
  }
}

interface AffiliateBlock {
  readonly targets: Element[];
  readonly seeds: Seed[];
}

/** What was taken, in wrappers that hold nothing else, pixels with the block before them, and the empty paragraph after. */
function blocksAround(seeds: readonly Seed[], taken: Taken): AffiliateBlock[] {
  const inside = new Map<Element, Seed[]>();
  for (const seed of seeds) {
    const wrapper = taken.outermost(seed.element);
    const others = inside.get(wrapper);
    if (others) others.push(seed);
    else inside.set(wrapper, [seed]);
  }
  const blocks: AffiliateBlock[] = [];
  for (const wrapper of outer(inside.keys())) {
    const own = inside.get(wrapper) ?? [];
    const before = blocks.at(-1);
    if (
      before &&
      own.every(({ as }) => as === 'pixel') &&
      sibling(wrapper, 'previousSibling') === before.targets.at(-1)
    ) {
      before.targets.push(wrapper);
      before.seeds.push(...own);
    } else blocks.push({ targets: [wrapper], seeds: [...own] });
  }
  for (const { targets } of blocks) takeEmptyParagraph(targets, taken);
  return blocks;
}

function takeEmptyParagraph(targets: Element[], taken: Taken): void {
  const next = targets.at(-1)?.nextElementSibling;
  if (
    next?.tagName === 'P' &&
    !taken.has(next) &&
    taken.isEmpty(next) &&
    next.querySelector('img, ins, iframe') === null
  )
    targets.push(next);
}
