/** Boxes that plugins print of a shop's catalogue. */
import type { Page } from '../../../core/types.ts';
import type { Link } from '../seed.ts';
import { type Box, type OfferTools, proseIn, wordsIn } from './reach.ts';

/**
 * Boxes of plugins that print what a shop's catalogue says of a product: Amazon Affiliate WordPress Plugin, EasyAzon,
 * AzonPress, Content Egg, the Amazon block of Squarespace; Rinker, Kaereba and its family, Amazlet, Pochipp, Moshimo's easy link. Class names looked up in
 * the plugins' published code and in public clean-up scripts. Not among them are boxes whose words are the author's.
 */
const PLUGIN_BOXES =
  /\s(?:aawp-product|easyazon-block|azonpress-product|egg-container|sqs-block-amazon|yyi-rinker-contents|kaerebalink-box|yomerebalink-box|booklink-box|tomarebalink-box|amazlet-box|pochipp-box|easylink-box)(?=\s|$)/m;

/** What is longer is written to be read. The longest of eight such boxes on the pages measured had 105 words. */
const LONGEST = 150;
/** As `isWeak`, which would bring the networks along. */
const WEAK: ReadonlySet<string> = new Set(['key', 'redirect', 'repeated']);
/** So many boxes side by side are the page's own list: one product and its rival are an ad, a third makes it a comparison. */
const ROW = 3;

/** The boxes of such plugins in which somebody earns. */
export function* pluginBoxes(
  page: Page,
  signed: readonly Link[],
  { blocksIn, boxOf, named }: OfferTools,
): Iterable<Box> {
  if (signed.length === 0) return;
  const all = named(PLUGIN_BOXES).filter((box) => !page.isSetAside(box));
  const boxes = all.filter((box) => !all.some((other) => other !== box && other.contains(box)));
  for (const box of boxes) {
    const link = signed.find(({ element }) => box.contains(element));
    if (!link || rowOf(box, boxes) >= ROW || box.contains(page.article.root)) continue;
    const blocks = blocksIn(box, page);
    if (wordsIn(blocks) > LONGEST) continue;
    yield boxOf([box], proseIn(blocks), link.sign.host, WEAK.has(link.sign.by) ? 'likely' : 'certain');
  }
}

/** How many boxes stand side by side with this one. */
function rowOf(box: Element, boxes: readonly Element[]): number {
  let count = 1;
  for (const way of ['nextElementSibling', 'previousElementSibling'] as const)
    for (let at = box[way]; at && boxes.includes(at); at = at[way]) count++;
  return count;
}
