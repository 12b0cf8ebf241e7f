/** Which affiliate links are there for the commission, and which carry words of the page's own. */
import { isHeadingElement } from '../../core/page/blocks.ts';
import { normalise } from '../../core/text.ts';
import type { Page } from '../../core/types.ts';
import { isButtonLabel } from '../button-labels.ts';
import { sibling } from '../content.ts';
import { siteOf } from '../site.ts';
import { framesOf, isFramed } from './frames.ts';
import { claimedLines, isSentence } from './lines.ts';
import { ANY_MEDIA, addressOf, isDoubtful, type Link, type Seed } from './seed.ts';

/**
 * So many lines in a row, each nothing but an affiliate link, are the page's own list: on pages about deals the products'
 * names stand nowhere else. Of 22 rows on 138 pages 18 were pairs, a product's name and its price; one had three lines.
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
export function linksToTake(choice: Choice): Seed[] {
  const { links, media, page } = choice;
  const creative = new Set(media.map(({ element }) => element));
  const isOwn = ownership(choice, creative);
  // The parser opens a link that nobody closed again in every paragraph after, so its short texts are the page's too.
  const unclosed = new Set(links.filter(({ setting }) => setting === 'long').map(addressOf));
  const goes = (link: Link): boolean => {
    const { element, setting } = link;
    const address = addressOf(link);
    if (address !== '' && setting !== 'empty' && unclosed.has(address))
      return setting === 'picture' && hasCreative(element, creative);
    if (setting === 'empty' || setting === 'picture') return true;
    return (setting === 'banner' || setting === 'button' || setting === 'line') && !isOwn(link);
  };
  const going = new Set(links.filter(goes));
  const frames = framesOf(
    links.filter((link) => link.setting === 'line' && !going.has(link)),
    page,
  );
  return [...going].filter((link) => link.setting === 'line' || !isFramed(link, frames)).flatMap(seedsOf);
}

/** Says of banners, buttons and lines whether their words are the page's own; `creative` is what the networks show. */
function ownership({ links, media, page, disclosed }: Choice, creative: ReadonlySet<Element>): (link: Link) => boolean {
  // Behind a site's own redirects stand all shops, also where they have a host of their own.
  const own = siteOf(page.url.hostname);
  const leadsTo = (link: Link) => (siteOf(link.sign.host) === own ? addressOf(link).split('?', 1)[0] : link.sign.host);
  const woven = new Set(links.filter(({ setting }) => setting === 'sentence').map(leadsTo));
  // A network counts the readers of a sentence with a pixel, too: only what can be seen makes a line its caption.
  const shown = new Set(media.filter(({ as }) => as !== 'pixel').map(({ element }) => element));
  const listed = linesInLists(links);
  const lines = links.filter(({ element, setting }) => setting === 'line' && !isButtonLabel(element.textContent ?? ''));
  const claimed = claimedLines(lines, page);
  let known: ReturnType<typeof ownTexts> | undefined;
  const ownTextsOnce = () => {
    known ??= ownTexts(page);
    return known;
  };
  return (link) => {
    const { element, sign, setting } = link;
    const says = element.textContent ?? '';
    const isLine = setting === 'line' || setting === 'button';
    if (isLine && (claimed.has(element) || isSentence(says)) && !hasCreative(element, shown)) return true;
    if (hasCreative(element, creative)) return false;
    const text = normalise(says);
    const { headings, prose } = ownTextsOnce();
    if (headings.has(text)) return true;
    if (setting === 'button' || isButtonLabel(text)) return false;
    // The author weaves links to this shop into sentences, or writes about this very thing: that is what the page is about.
    if (woven.has(leadsTo(link)) || prose.includes(` ${text} `)) return true;
    return setting === 'line' && (isDoubtful(sign, disclosed) || listed.has(element) || isUnderHeading(element));
  };
}

const seedsOf = ({ element, sign, setting, beside }: Link): Seed[] => [
  { element, sign, as: setting === 'picture' || setting === 'banner' ? 'picture' : 'link' },
  ...beside.map((other): Seed => ({ element: other, sign: null, as: 'beside' })),
];

/** The article's headings and the words that stand outside links, normalised. */
function ownTexts(page: Page): { headings: ReadonlySet<string>; prose: string } {
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
  return before?.nodeType === link.ELEMENT_NODE && isHeadingElement(before as Element);
}

/** What a caption and its picture are wrapped in, each: a link, a paragraph and a figure. */
const CAPTION_DEPTH = 3;

/** True when the network's own picture, video or pixel stands in the link or right beside it: the link is its caption. */
function hasCreative(link: Element, creative: ReadonlySet<Element>): boolean {
  for (const picture of link.querySelectorAll(ANY_MEDIA)) if (creative.has(picture)) return true;
  for (let at: Element | null = link, steps = 0; at && steps < CAPTION_DEPTH; at = at.parentElement, steps++) {
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
