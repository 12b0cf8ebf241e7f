/** Cards at the end of a text, each the title of another page of the site with a line or two beneath it. */
import type { Line } from './lines.ts';
import { isEnclosed, isLinks, isStep, linksIn, type Trimming } from './trimming.ts';

/** Fewer may be where the article itself sends its reader. */
const LEAST_CARDS = 3;
/** Lines under a title, none of them prose: more are a chapter. */
const MOST_LINES = 2;
/** Of an article that is made of such cards they are more; in words. */
const LARGEST_SHARE = 0.25;

/** One card: the place of its title, and how many lines it has with that. */
interface Card {
  readonly at: number;
  readonly count: number;
}

export function trimTailCards(trimming: Trimming): void {
  const { lines } = trimming;
  const cards = cardsAtEnd(trimming);
  const titles = cards.flatMap(({ at }) => lines[at] ?? []);
  const addresses = new Set(titles.map(({ block }) => block.element.querySelector('a')?.getAttribute('href')));
  const [first] = titles;
  if (
    addresses.size < LEAST_CARDS ||
    titles.some(({ block }) => block.element.localName !== first?.block.element.localName)
  )
    return;
  const places = cards.flatMap(({ at, count }) => [...lines.keys()].slice(at, at + count));
  const words = (some: readonly Line[]) => some.reduce((sum, { block }) => sum + block.words, 0);
  if (words(places.flatMap((at) => lines[at] ?? [])) > LARGEST_SHARE * words(lines)) return;
  for (const at of places) trimming.leaveOut(at, 'related');
}

/** The cards after which nothing but cards stands, from the last one upward; what is left out already counts as nothing. */
function cardsAtEnd(trimming: Trimming): Card[] {
  const { lines } = trimming;
  const cards: Card[] = [];
  let beneath = 0;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at];
    if (!line || isEnclosed(line) || isStep(line.block.element)) break;
    if (isTitle(trimming, line)) {
      cards.push({ at, count: beneath + 1 });
      beneath = 0;
    } else if (beneath < MOST_LINES && isBeneath(line)) beneath++;
    else if (beneath > 0 || !trimming.isOut(at)) break;
  }
  return cards;
}

/** A heading that is all link, to another page of the site. */
const isTitle = ({ about }: Trimming, line: Line): boolean =>
  line.block.kind === 'heading' && isLinks(line) && linksIn(line, about.host).own > 0;

const isBeneath = ({ block, isProse, plainWords }: Line): boolean =>
  block.kind !== 'heading' && !isProse && plainWords === block.words;
