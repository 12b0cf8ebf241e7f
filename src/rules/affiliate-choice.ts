/** Which affiliate links are there for the commission, and which carry words of the page's own. */
import { measure } from '../core/known-blocks.ts';
import { LABEL_WORDS } from '../core/loss-guard.ts';
import { normalise } from '../core/text.ts';
import type { Page } from '../core/types.ts';
import { claimedLines, isSentence } from './affiliate-lines.ts';
import { isDoubtful, type Link, MEDIA, type Seed } from './affiliate-seed.ts';
import { isButtonLabel } from './button-labels.ts';
import { isHeading, sibling } from './content.ts';

/**
 * So many lines in a row, each nothing but an affiliate link, are the page's own list: on pages about deals the products'
 * names stand nowhere else.
 */
const LIST_OF_LINES = 3;

interface Choice {
  readonly links: readonly Link[];
  readonly media: readonly Seed[];
  readonly page: Page;
  /** The page says itself that it holds affiliate links. */
  readonly disclosed: boolean;
}

/** The links whose words, if they have any, aren't the page's own, each with the other shops' buttons beside it. */
export function linksToTake({ links, media, page, disclosed }: Choice): Seed[] {
  const woven = new Set(links.filter(({ setting }) => setting === 'sentence').map(({ sign }) => sign.host));
  const creative = new Set(media.map(({ element }) => element));
  // A network counts the readers of a sentence with a pixel, too: only what can be seen makes a line its caption.
  const shown = new Set(media.filter(({ as }) => as !== 'pixel').map(({ element }) => element));
  const listed = linesInLists(links);
  const lines = links.filter(({ element, setting }) => setting === 'line' && !isButtonLabel(element.textContent ?? ''));
  const claimed = claimedLines(lines, page);
  const own = ownTexts(page, links);
  // The parser opens a link that nobody closed again in every paragraph after, so its short texts are the page's too.
  const unclosed = new Set(links.filter(({ setting }) => setting === 'long').map(addressOf));
  const isOwnLine = (element: Element, setting: Link['setting']): boolean =>
    (setting === 'line' || setting === 'button') && (claimed.has(element) || isSentence(element.textContent ?? ''));
  const isOwn = ({ element, sign, setting }: Link): boolean => {
    if (isOwnLine(element, setting) && !hasCreative(element, shown)) return true;
    if (hasCreative(element, creative)) return false;
    const text = normalise(element.textContent ?? '');
    if (own.headings.has(text)) return true;
    if (setting === 'button' || isButtonLabel(text)) return false;
    // The author weaves links to this host into sentences, or writes about this very thing: that is what the page is about.
    if (woven.has(sign.host) || own.prose.includes(` ${text} `)) return true;
    return setting === 'line' && (isDoubtful(sign, disclosed) || listed.has(element) || isUnderHeading(element));
  };
  const goes = (link: Link): boolean => {
    const { element, setting } = link;
    const address = addressOf(link);
    if (address !== null && setting !== 'empty' && unclosed.has(address))
      return setting === 'picture' && hasCreative(element, creative);
    if (setting === 'empty' || setting === 'picture') return true;
    return (setting === 'banner' || setting === 'button' || setting === 'line') && !isOwn(link);
  };
  const taken = links.filter(goes);
  const going = new Set(taken);
  const staying = links.filter((link) => link.setting === 'line' && !going.has(link));
  const frames = framesOf(staying, page);
  return taken.filter((link) => link.setting === 'line' || !isFramed(link, frames)).flatMap(seedsOf);
}

const seedsOf = ({ element, sign, setting, beside }: Link): Seed[] => [
  { element, sign, as: setting === 'picture' || setting === 'banner' ? 'picture' : 'link' },
  ...beside.map((other): Seed => ({ element: other, sign: null, as: 'beside' })),
];

/** A product's frame stands at most so many elements above its name: picture, name, price and button have a wrapper each. */
const FRAME_DEPTH = 4;
/** A name alone has a button like any other; a name and a price are an entry of the page's list of products. */
const LINES_OF_ENTRY = 2;

/** How many of the lines that stay lead to each address, by the wrappers around them that hold nothing but links. */
type Frames = ReadonlyMap<Element, ReadonlyMap<string | null, number>>;

function framesOf(staying: readonly Link[], page: Page): Frames {
  const frames = new Map<Element, Map<string | null, number>>();
  const prosaic = new Map<Element, boolean>();
  const isProsaic = (element: Element): boolean => {
    const known = prosaic.get(element);
    if (known !== undefined) return known;
    const { words, linkWords } = measure([element], page.facts);
    prosaic.set(element, words - linkWords > LABEL_WORDS);
    return words - linkWords > LABEL_WORDS;
  };
  for (const link of staying) {
    let at = link.element.parentElement;
    for (let up = 0; at && up < FRAME_DEPTH && !at.contains(page.article.root) && !isProsaic(at); up++) {
      const lines = frames.get(at) ?? new Map<string | null, number>();
      frames.set(at, lines.set(addressOf(link), (lines.get(addressOf(link)) ?? 0) + 1));
      at = at.parentElement;
    }
  }
  return frames;
}

/** True when lines that stay say, in the same frame, what this picture or button belongs to: an entry is kept whole. */
function isFramed(link: Link, frames: Frames): boolean {
  let at = link.element.parentElement;
  for (let up = 0; at && up < FRAME_DEPTH; up++, at = at.parentElement)
    if ((frames.get(at)?.get(addressOf(link)) ?? 0) >= LINES_OF_ENTRY) return true;
  return false;
}

const addressOf = ({ element }: Link): string | null => element.getAttribute('href');

/** The article's headings and the words that stand outside links, normalised; not gathered where no link could need them. */
function ownTexts(page: Page, links: readonly Link[]): { headings: ReadonlySet<string>; prose: string } {
  if (links.length === 0) return { headings: new Set(), prose: '' };
  const prose = page.blocks.filter(({ words, linkWords }) => linkWords < words / 2).map(({ key }) => key);
  return {
    headings: new Set(page.blocks.filter(({ kind }) => kind === 'heading').map(({ key }) => key)),
    prose: ` ${prose.join(' ')} `,
  };
}

/** A lone link right under a heading is what the heading announces: "Equipment", "Where to buy". */
function isUnderHeading(link: Element): boolean {
  let at: Element | null = link;
  while (at && !sibling(at, 'previousSibling')) at = at.parentElement;
  const before = at && sibling(at, 'previousSibling');
  return before?.nodeType === link.ELEMENT_NODE && isHeading(before as Element);
}

/** True when the network's own picture, video or pixel stands in the link or right beside it: the link is its caption. */
function hasCreative(link: Element, creative: ReadonlySet<Element>): boolean {
  for (const picture of link.querySelectorAll(MEDIA)) if (creative.has(picture)) return true;
  for (let at: Element | null = link, steps = 0; at && steps < 3; at = at.parentElement, steps++) {
    for (const way of ['nextSibling', 'previousSibling'] as const) {
      const beside = sibling(at, way);
      if (beside && creative.has(beside as Element)) return true;
    }
  }
  return false;
}

/** The lines that stand in a row of `LIST_OF_LINES` or more. */
function linesInLists(links: readonly Link[]): Set<Element> {
  const lines = links.filter(({ setting }) => setting === 'line').map(({ element }) => element);
  const listed = new Set<Element>();
  let row: Element[] = [];
  const endRow = () => {
    if (row.length >= LIST_OF_LINES) for (const line of row) listed.add(line);
    row = [];
  };
  for (const line of lines) {
    const last = row.at(-1);
    if (last && !follows(last, line)) endRow();
    row.push(line);
  }
  endRow();
  return listed;
}

/** True when nothing stands between the two but the ends and beginnings of their own wrappers. */
export function follows(before: Element, after: Element): boolean {
  let at: Node = before;
  while (!sibling(at, 'nextSibling')) {
    const up: Node | null = at.parentNode;
    if (!up || up.contains(after)) return up !== null;
    at = up;
  }
  return sibling(at, 'nextSibling')?.contains(after) ?? false;
}
