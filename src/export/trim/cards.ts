/** Cards in the midst of a text that lead to one other page: its title, a line or two of it, "Read full story". */
import { countWords, normalise } from '../../core/text.ts';
import { type Line, namesOf } from './lines.ts';
import { isEnclosed, siteOf, type Trimming } from './trimming.ts';

/** Words of a card, and of its text outside links. */
const LONGEST_CARD = 70;
const LONGEST_PLAIN = 45;
const MOST_LINES = 6;
/** Where so many boxes have the same form, the article is made of them: a list of places, of things that it tells of. */
const MANY = 3;

const CARD =
  /\b(?:cards?|teasers?|promos?|promo ?box|related|recirc|post ?embed|embedded ?post|article ?embed|read ?(?:next|more|also)|link ?card|story ?card|inline ?story|newsletters?|sign ?up|subscribe)\b/;

export function trimCards(trimming: Trimming): void {
  const { lines } = trimming;
  const boxes = new Map<Element, number[]>();
  const known = new Map<Element, Element | null>();
  for (const [at, { source }] of lines.entries()) {
    const box = source && cardAround(source, known);
    if (box) boxes.set(box, [...(boxes.get(box) ?? []), at]);
  }
  const forms = new Map<string, number>();
  for (const { className } of boxes.keys()) forms.set(className, (forms.get(className) ?? 0) + 1);
  for (const [box, places] of boxes) {
    const own = places.flatMap((at) => lines[at] ?? []);
    if ((forms.get(box.className) ?? 0) < MANY && isInMidst(trimming, places) && isCard(box, own, trimming))
      for (const at of places) trimming.leaveOut(at, 'related');
  }
}

/** The outermost box that is named for a card and is small; each box is asked once. */
function cardAround(element: Element, known: Map<Element, Element | null>): Element | null {
  const before = known.get(element);
  if (before !== undefined) return before;
  let card: Element | null = null;
  if ((element.textContent ?? '').length <= LARGEST) {
    const around = element.parentElement && cardAround(element.parentElement, known);
    card = around ?? (CARD.test(namesOf(element, NAMED_BY)) ? element : null);
  }
  known.set(element, card);
  return card;
}

/** Not by its id, which says what a heading says: "sign-up". */
const NAMED_BY = ['class', 'role', 'data-component', 'data-testid'];

/** Characters of text, scripts and white space with it. */
const LARGEST = 1200;

const isInMidst = ({ lines }: Trimming, places: readonly number[]): boolean => {
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  return lines.slice(0, first).some(({ isProse }) => isProse) && lines.slice(last + 1).some(({ isProse }) => isProse);
};

/** All links of it lead to one page of the site. Readability may have dropped them, and with them the title. */
function isCard(box: Element, lines: readonly Line[], { about }: Trimming): boolean {
  const sum = (of: (line: Line) => number) => lines.reduce((total, line) => total + of(line), 0);
  if (lines.length > MOST_LINES || sum(({ block }) => block.words) > LONGEST_CARD) return false;
  if (sum(({ plainWords }) => plainWords) > LONGEST_PLAIN || lines.some(isEnclosed)) return false;
  if (lines.some(isLinkedSentence) || (!STRONG.test(namesOf(box, NAMED_BY)) && !isUnderLink(box, lines))) return false;
  const links = [...(box.matches('a[href]') ? [box] : []), ...box.querySelectorAll('a[href]')];
  const addresses = new Set(links.map((link) => link.getAttribute('href') ?? ''));
  const [address = ''] = addresses;
  const isTitled = links.some(({ textContent }) => countWords(normalise(textContent ?? '')) >= LEAST_TITLE);
  return addresses.size === 1 && (isTitled || box.querySelector(HEADING) !== null) && isOfSite(address, about.host);
}

/** A sentence that leads elsewhere by some of its words is of the text. */
const isLinkedSentence = ({ plainWords, block: { linkWords } }: Line): boolean =>
  linkWords > 0 && plainWords >= LEAST_AROUND;
const LEAST_AROUND = 5;

/** Boxes of any kind are called cards, and a chapter may be named for signing up: there the title has to be the link. */
const STRONG =
  /\b(?:teasers?|promos?|promo ?box|related|recirc|embed|embedded|read ?(?:next|more|also)|newsletters?)\b/;

const isUnderLink = (box: Element, [first]: readonly Line[]): boolean =>
  box.matches('a[href]') ||
  box.querySelector(':is(h2, h3, h4, h5, h6) a[href], a[href] :is(h2, h3, h4, h5, h6, p)') !== null ||
  (first !== undefined && first.plainWords === 0 && first.block.linkWords > 0);

const HEADING = 'h2, h3, h4, h5, h6';
/** Words of a title, which one that stands in a sentence may have fewer of. */
const LEAST_TITLE = 3;

const isOfSite = (address: string, host: string): boolean =>
  address !== '' &&
  !address.startsWith('#') &&
  (!URL.canParse(address) || siteOf(new URL(address).hostname) === siteOf(host));
