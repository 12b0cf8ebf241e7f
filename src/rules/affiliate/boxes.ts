/** Product boxes: a frame of its own round a product, made to be pressed. What holds prose is folded, never hidden. */
import { blocksIn, measure } from '../../core/page/known-blocks.ts';
import { indexOf } from '../../core/page/page-index.ts';
import { LABEL_WORDS } from '../../core/plan/loss-guard.ts';
import type { Block, Finding, Page } from '../../core/types.ts';
import { hostIn } from '../addresses.ts';
import { isAdLabel } from '../ads/labels.ts';
import { isButtonLabel } from '../button-labels.ts';
import { offersOn } from '../disclosures/words.ts';
import { ON_SALE } from '../promotions/lines-words.ts';
import { siteOf } from '../site.ts';
import { wholeOf } from '../span.ts';
import { isWeak } from './link.ts';
import type { AffiliatePage } from './page.ts';

type Box = Omit<Finding, 'rule'>;

/** What is longer is written to be read. The longest of eight such boxes on the pages measured had 105 words. */
const LONGEST = 150;
/** The product boxes of a page; `known` asks for a sign that has no other meaning. */
export function productBoxes(page: Page, { links }: AffiliatePage, known: boolean): Box[] {
  const signed = links.filter(({ sign }) => !(known && isWeak(sign)));
  const boxes = [...countedBoxes(page, signed, known)];
  return [
    ...boxes,
    ...offersOn(page, signed, boxes, {
      blocksIn,
      boxOf,
      named: (names) => indexOf(page).named(names),
      isAdLabel,
      onSale: ON_SALE,
    }),
  ];
}

const boxOf = (targets: Element[], prose: number, host: string, certainty: Box['certainty']): Box => ({
  verb: prose > LABEL_WORDS ? 'fold' : 'hide',
  targets,
  reason: { code: 'affiliate-box', facts: { host } },
  certainty,
});

/** "1,204,377 users have downloaded it": the last line of boxes that vendors hand out with their links. */
const COUNTED =
  /^\D?\d[\d.,\s\u00a0]{2,}.{0,50}(?:download|heruntergeladen|télécharg|descarg|baixa|scarica|pobra|stáhl|indir|скача|загруз|завантаж|unduh|tải|ダウンロード|下载|下載|다운로드|تنزيل|حمل)/i;
/** How every such line begins: most blocks are told by this alone. */
const NUMBER_FIRST = /^\D?\d[\d.,\s\u00a0]{2}/;
/** Longer lines say more than that. Of 14 such lines met none had more than seven words. */
const LONGEST_COUNT = 12;
/** The most blocks between a box's name and its count: the longest list of features met had six items. */
const MOST_BLOCKS = 14;
/** The most words of a line under the name; of 14 met the longest had 16. */
const LONGEST_TAGLINE = 25;
/** So many names that are links are the page's own list of products, each with its chapter. */
const CHAPTERS = 3;

/**
 * A product's name that is nothing but a link out, at most one line and one list of features, closed by the count of those
 * who have it. A chapter on a product has words of its own, or is one of several; its name leads to the product itself.
 */
function* countedBoxes(page: Page, links: AffiliatePage['links'], known: boolean): Iterable<Box> {
  const { blocks } = page;
  const counts: number[] = [];
  blocks.forEach(({ words, text }, at) => {
    if (words <= LONGEST_COUNT && NUMBER_FIRST.test(text) && COUNTED.test(text)) counts.push(at);
  });
  if (counts.length === 0) return;
  const signed = new Set(links.map(({ element }) => element));
  const heads = blocks.map((block) => headOf(block, page, signed, known));
  const chapters = heads.flatMap((head, at) => (head && blocks[at]?.kind === 'heading' ? [head.address] : []));
  if (new Set(chapters).size >= CHAPTERS) return;
  const wrapped = blocks.map((block) => ({ block }));
  for (const to of counts) {
    const from = nameBefore(to, blocks, heads);
    const head = from === null ? null : heads[from];
    if (from === null || !head) continue;
    const targets = wholeOf({ from, to }, wrapped, page.article.root);
    const { words, linkWords } = measure(targets, page);
    if (words > LONGEST) continue;
    yield boxOf(targets, words - linkWords, head.host, 'likely');
  }
}

interface Head {
  readonly address: string;
  readonly host: string;
}

/** The link that a block is nothing but, when it is an affiliate's or goes to another host of the page's own site. */
function headOf(block: Block, page: Page, signed: ReadonlySet<Element>, known: boolean): Head | null {
  if (block.words === 0 || block.linkWords < block.words || !block.whole || isButtonLabel(block.text)) return null;
  for (const link of block.element.querySelectorAll('a[href]')) {
    const address = link.getAttribute('href') ?? '';
    const host = hostIn(address);
    if (host === null || host === page.url.hostname) continue;
    const isOwn = !known && siteOf(host) === siteOf(page.url.hostname) && !host.startsWith('www.');
    if (signed.has(link) || isOwn) return { address, host };
  }
  return null;
}

/** The index of the block that names the product whose box ends here; null when the text before is no such box. */
function nameBefore(to: number, blocks: readonly Block[], heads: readonly (Head | null)[]): number | null {
  let lines = 0;
  let features = 0;
  for (let at = to - 1; at >= 0 && to - at <= MOST_BLOCKS; at--) {
    const block = blocks[at];
    if (!block) return null;
    if (heads[at]) return features > 0 || lines > 0 ? at : null;
    if (block.kind !== 'text') return null;
    if (block.element.closest('li')) features++;
    else if (block.words > 0 && block.linkWords < block.words && (++lines > 1 || block.words > LONGEST_TAGLINE))
      return null;
  }
  return null;
}
