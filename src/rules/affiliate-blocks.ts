/**
 * Blocks that are there for an affiliate's commission: banners, product links, buttons, with their counting pixels, and
 * product boxes. What links are on the page is read once for this rule and `affiliate-links`, by every sign and whichever of
 * the two is on: what this rule would take by every sign is never a link in the text, also when `signs` lets it stay.
 */
import type { Finding, Page, Rule, RuleOptions } from '../core/types.ts';
import { isLabelElement } from './ads/labels.ts';
import { productBoxes } from './affiliate/boxes.ts';
import { isWeak } from './affiliate/link.ts';
import { affiliatesOn } from './affiliate/page.ts';
import { certaintyOf, reasonOf, type Seed } from './affiliate/seed.ts';
import { isBlank, isPixel, outer, sibling, Taken } from './content.ts';

const ID = 'affiliate-blocks';

/** The rule: hides what earns, and folds boxes that hold prose. */
export const affiliateBlocks: Rule = {
  id: ID,
  on: true,
  options: {
    // `known`: networks, `rel=sponsored` and the page's own comments; `all`: also parameters and the site's own redirects.
    signs: { kind: 'choice', values: ['all', 'known'], initial: 'all' },
  },
  pass: 'first',
  *find(page: Page, options: RuleOptions) {
    for (const found of blocksOn(page, options.signs === 'known')) yield { rule: ID, ...found };
  },
};

const found = new WeakMap<Page, readonly Omit<Finding, 'rule'>[]>();

/** Every affiliate block of the page, without the rule's name; `known` leaves weak signs out. */
export function blocksOn(page: Page, known: boolean): readonly Omit<Finding, 'rule'>[] {
  const before = known ? undefined : found.get(page);
  if (before) return before;
  const blocks = findBlocks(page, known);
  if (!known) found.set(page, blocks);
  return blocks;
}

function findBlocks(page: Page, known: boolean): Omit<Finding, 'rule'>[] {
  const affiliates = affiliatesOn(page);
  const boxes = productBoxes(page, affiliates, known);
  const inBox = (element: Element) => boxes.some(({ targets }) => targets.some((target) => target.contains(element)));
  const seeds = affiliates.seeds.filter(({ element, sign }) => !(known && sign && isWeak(sign)) && !inBox(element));
  if (seeds.length === 0) return boxes;
  const taken = new Taken(page, isLabelElement);
  for (const { element } of seeds) taken.take(element);
  takePixelsBeside(seeds, taken, page);
  takeSeparators(seeds, taken, page);
  const blocks = blocksAround(seeds, taken).map(
    (block): Omit<Finding, 'rule'> => ({
      verb: 'hide',
      targets: block.targets,
      reason: reasonOf(block.seeds),
      certainty: certaintyOf(block.seeds, affiliates.disclosed),
    }),
  );
  return [...boxes, ...blocks];
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

const SEPARATORS = /^[\s|·•/–—,‖]*$/;

/** A paragraph in which only the strokes between buttons are left goes with them. */
function takeSeparators(seeds: readonly Seed[], taken: Taken, page: Page): void {
  for (const parent of new Set(seeds.map(({ element }) => element.parentElement))) {
    if (!parent || parent === page.article.root || !PARAGRAPH.test(parent.tagName)) continue;
    const isLeft = (node: Node) =>
      node.nodeType === node.TEXT_NODE
        ? !SEPARATORS.test(node.nodeValue ?? '')
        : !isBlank(node) && !taken.has(node as Element);
    if (![...parent.childNodes].some(isLeft)) taken.take(parent);
  }
}

const PARAGRAPH = /^(?:P|DIV|CENTER)$/;

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
