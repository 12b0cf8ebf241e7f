/**
 * Offers: a box of a thing's picture and name, what it costs, and where to press; and what is for sale beside the article. Comes
 * to the content script with the words of notices, see `later/notices.ts`: only a page that says that somebody earns is asked,
 * and what is there already is handed in.
 */
import type { BlockText } from '../../core/page/known-blocks.ts';
import { normalise } from '../../core/text.ts';
import type { Page } from '../../core/types.ts';
import { isBeside } from '../beside.ts';
import { isPixel } from '../content.ts';
import { besideArticle } from './offers/beside.ts';
import { shopGrids } from './offers/grids.ts';
import { labelledOffers } from './offers/labelled.ts';
import { pluginBoxes } from './offers/plugins.ts';
import {
  type Box,
  beginningOf,
  boxesAround,
  isOneOfSeveral,
  isSpokenOf,
  isTerse,
  type OfferTools,
  proseIn,
  thingsIn,
  wordsIn,
} from './offers/reach.ts';
import { isCustomersRating, isSalesTalk, PRICE } from './sales-talk.ts';
import type { Link } from './seed.ts';
import { AFFILIATE_STEM } from './stem.ts';

/** So many different things for sale are what the page is about. */
const THINGS = 3;
/** With more boxes of this shape the page is a catalogue; each is compared with the whole text. */
const MOST_OFFERS = 20;
/** The longest offer on 24 pages made for measuring had some twenty words; twice as many tell something. */
const LONGEST = 45;
/** A thing's name is no longer than this, in words: on those pages six. What is longer may be a sentence. */
const LONGEST_NAME = 10;
/** So many characters make an entry of a list; a paragraph with a price and a link may have as many. */
const LONGEST_ENTRY = 200;

/** “20% off”; a share alone may be a judgement. */
const TAKEN_OFF = /[%％](?!\s*$)|[^\d.,\s]\s*[\d.,]+\s?[%％]/u;

/** How a text ends. */
const STOPPED = /[.!…。！।۔]["'”’»)\]]*$/u;

/** Holds something to be read or used, whatever the words beside it are. */
const READ =
  'h1, h2, [role="heading"], table, ul, ol, dl, pre, code, blockquote, q, cite, figcaption, form, input, select, textarea, video, audio, iframe, object, canvas';
/** In such a place the box is an entry of something. */
const PLACED = 'table, ul, ol, dl, figure, blockquote, nav, header, footer, form, details';

/** The offers of a page, and what is for sale beside its article, besides `before`; nothing where nobody says that somebody earns. */
export function offersOn(page: Page, links: readonly Link[], before: readonly Box[], tools: OfferTools): Box[] {
  const plugins = [
    ...pluginBoxes(page, links, tools),
    ...labelledOffers(page, links, tools),
    ...shopGrids(page, links, tools),
  ];
  const boxes = [...before, ...plugins];
  const others = links.filter(
    ({ element }) => !boxes.some(({ targets }) => targets.some((box) => box.contains(element))),
  );
  const outside = new Set(others.filter(({ element }) => isBeside(element, page)));
  const inside = others.filter((link) => !outside.has(link));
  const offers = [...plugins, ...inArticle(page, inside, tools), ...besideArticle(page, [...outside], tools)];
  return offers.length > 0 && namesAffiliates(page, links) ? offers : [];
}

/** As `namesAffiliates` in src/content asks: without that the words don't come. */
const namesAffiliates = ({ root }: Page, links: readonly Link[]): boolean =>
  links.some(({ sign }) => sign.by === 'sponsored') ||
  AFFILIATE_STEM.test((root.textContent ?? '').normalize('NFKC').toLowerCase());

/** Where a link is there to be pressed, and no words of the page stand in its line. */
const PRESSED: ReadonlySet<Link['setting']> = new Set(['button', 'line', 'banner', 'picture']);

/** Offers in the article; none where so many stand that they are its subject. */
function* inArticle(page: Page, links: readonly Link[], { blocksIn, boxOf }: OfferTools): Iterable<Box> {
  const pressed = links.filter(({ setting }) => PRESSED.has(setting));
  const paid = new Set(pressed.map(({ element }) => element));
  const offers = boxesAround(pressed, page, (element) => {
    const blocks = blocksIn(element, page);
    if (!isTerse(element, blocks, page, paid) || wordsIn(blocks) > LONGEST) return 'none';
    return isOffer(element, blocks) ? 'whole' : 'part';
  });
  if (offers.size > MOST_OFFERS) return;
  for (const box of [...offers.keys()]) if (isWoven(box, blocksIn(box, page), page)) offers.delete(box);
  if (thingsIn(offers) >= THINGS) return;
  for (const [box, { sign }] of offers) {
    const prose = proseIn(blocksIn(box, page));
    // What is nothing but link goes as a block, with a better reason.
    if (prose > 0) yield boxOf([box], prose, sign.host, 'likely');
  }
}

/** Not a link, nor a picture: also a line without a word, such as five stars. */
const isOwn = ({ text, words, linkWords }: BlockText): boolean => text !== '' && (words === 0 || words > linkWords);

function isOffer(box: Element, blocks: readonly BlockText[]): boolean {
  if (!blocks.some(({ text }) => PRICE.test(text)) || box.closest(PLACED) || box.querySelector(READ)) return false;
  const pictures = [...box.querySelectorAll('img')].filter((picture) => !isPixel(picture));
  if (blocks.length < 2 && pictures.length === 0) return false;
  const names = blocks.filter((block) => isOwn(block) && !isSalesTalk(block.text));
  const [name] = names;
  const isShown = (picture: Element) => picture.closest('a[href]') || (name && isNamedAs(picture, name));
  if (!pictures.every(isShown)) return false;
  // The price of nothing is an answer, or what somebody paid; what is taken off is said of the shop.
  const isOfThing = pictures.length > 0 || blocks.some(({ text }) => TAKEN_OFF.test(text));
  // A heading alone may be over a sum, or a day.
  const isOverThing = name?.kind === 'heading' && (pictures.length > 0 || blocks.some(isRated));
  return names.length <= 1 && (name ? name.words <= LONGEST_NAME && (isOverThing || isNameOf(name, box)) : isOfThing);
}

const isRated = ({ text }: BlockText): boolean => isCustomersRating(text);

/** Tied to what stands around it: an entry beside another, what was announced, or what the text speaks of. */
const isWoven = (box: Element, blocks: readonly BlockText[], page: Page): boolean =>
  isInRow(box) ||
  isAnnounced(box, page) ||
  isChapter(box, page) ||
  namesIn(box, blocks).some((name) => isSpokenOf(name, box, page));

/** Where other headings of its level stand elsewhere, the thing is one of the article's chapters. */
function isChapter(box: Element, page: Page): boolean {
  const heading = box.querySelector('h3, h4, h5, h6');
  return heading !== null && isOneOfSeveral(heading, box, page);
}

/** True where the thing's picture or a link says the same: what an author adds nothing else says. */
const isNameOf = (name: BlockText, box: Element): boolean =>
  [...box.querySelectorAll('img[alt], a[title]')].some((one) => isNamedAs(one, name));

/** True for a picture or a link that is called so, or that with more words. */
function isNamedAs(one: Element, { key }: BlockText): boolean {
  const said = normalise(one.getAttribute('alt') ?? one.getAttribute('title') ?? '');
  return said !== '' && (` ${key} `.includes(` ${said} `) || ` ${said} `.includes(` ${key} `));
}

/** Beside such a box stands another: a thing and its rival are compared. */
const isInRow = ({ nextElementSibling, previousElementSibling }: Element): boolean =>
  [nextElementSibling, previousElementSibling].some(
    (other) =>
      other?.querySelector('a[href]') && PRICE.test(other.textContent) && other.textContent.length < LONGEST_ENTRY,
  );

/** What the box calls its thing, as lines and as links, by the words with which that begins. */
function namesIn(box: Element, blocks: readonly BlockText[]): string[] {
  const lines = blocks.filter(({ text, words }) => words > 0 && !isSalesTalk(text)).map(({ key }) => key);
  const pictured = [...box.querySelectorAll('img[alt]')].map((one) => normalise(one.getAttribute('alt') ?? ''));
  return [...lines, ...pictured].filter((name) => name !== '').map(beginningOf);
}

/** What stands before it is no end of a text: a heading, a line that serves as one, a question, a colon. */
function isAnnounced(box: Element, { blocks }: Page): boolean {
  const first = blocks.findIndex(({ element }) => box.contains(element));
  const before = blocks.slice(0, Math.max(0, first)).findLast(({ words }) => words > 0);
  return before !== undefined && !before.element.closest('li') && !STOPPED.test(before.text);
}
