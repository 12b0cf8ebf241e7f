/**
 * Whether short paragraphs follow one another as those of an article do. Readability's gate counts paragraphs of 140 signs and
 * more, and misses news in short sentences, instructions made of steps, and Chinese, which says the same in a third of the signs.
 */
import { read } from '../native.ts';
import { countWords, normalise } from '../text.ts';

/** What has fewer words is a label. */
const LEAST_WORDS = 8;

/**
 * So much has to stand in one place. Of 13 articles that were refused 8 had more than 150 words in 6 to 16 paragraphs; of 21
 * lists and front pages none had more than two paragraphs.
 */
const ENOUGH = { words: 150, paragraphs: 5 };

/** So much where the page says that it is an article; pages that say so and aren't had 25 words in two. */
const ENOUGH_IF_SAID = { words: 75, paragraphs: 3 };

const SAID = 'meta[property="og:type"][content*="article"]';

/** What is beside an article, or leads elsewhere. Some sites have all of a page in one form. */
const BESIDE = 'nav, footer, aside, dialog, a';

/** A text with one of these asks for something. */
const FIELD = 'input, select, textarea';

/** What makes a list item a card, or one of many people’s posts. */
const CARD = `h2, h3, h4, div, article, section, time, ${FIELD}`;

const wordsIn = ({ textContent }: Element): number => countWords(normalise(textContent ?? ''));

/** The element around one, beyond those that hold nothing else. */
function around(element: Element): Element | null {
  let place = element.parentElement;
  while (place && read(place, 'childElementCount') === 1) place = read(place, 'parentElement');
  return place;
}

/** Headings and paragraphs that are a link, too: where every third paragraph has one, it is the teaser of another page. */
interface Place {
  words: number;
  paragraphs: number;
  links: number;
}

/** What is asked of a document; a copy of a page answers in its own way (`core/page/hollow-document`). */
export interface Searched {
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
}

/** True when enough paragraphs and list items stand side by side; `isSeen` is asked of those that count. */
export function hasShortParagraphs(page: Searched, isSeen: (element: Element) => boolean): boolean {
  const enough = page.querySelector(SAID) ? ENOUGH_IF_SAID : ENOUGH;
  const places = new Map<Element, Place>();
  for (const element of page.querySelectorAll('p, li, h2, h3, h4')) {
    const words = wordsIn(element);
    const item = element.closest('li');
    const parent = around(item ? (item.parentElement ?? item) : element);
    if (!parent || words === 0) continue;
    const place = places.get(parent) ?? { words: 0, paragraphs: 0, links: 0 };
    places.set(parent, place);
    let linked = 0;
    for (const link of element.querySelectorAll('a')) linked += wordsIn(link);
    const isText =
      element === item
        ? !element.querySelector(CARD)
        : !item && element.localName === 'p' && !element.querySelector(FIELD);
    if (linked > words / 2) place.links += item ? 0 : 1;
    else if (isText && words >= LEAST_WORDS && !element.closest(BESIDE) && isSeen(element)) {
      place.words += words;
      place.paragraphs++;
    }
  }
  return [...places.values()].some(
    ({ words, paragraphs, links }) =>
      words >= enough.words && paragraphs >= enough.paragraphs && links * 3 <= paragraphs,
  );
}
