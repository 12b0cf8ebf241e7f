/**
 * Whether short paragraphs follow one another as those of an article do. Readability's gate counts paragraphs of 140 signs and
 * more, and misses news in short sentences, instructions made of steps, and Chinese, which says the same in a third of the signs.
 */
import { read } from '../native.ts';
import { countWords, normalise } from '../text.ts';

/** What has fewer words is a label. */
const LEAST_WORDS = 8;

/** So much has to stand in one place. Of eight articles that Readability's gate refused four had 163 to 633 words in 6 to 17 paragraphs. */
const ENOUGH = { words: 150, paragraphs: 5 };

/** So much where the page says that it is an article. The other four had 76 to 139 in 3 to 8; galleries that say so had 46 in five. */
const ENOUGH_IF_SAID = { words: 75, paragraphs: 3 };

const SAID = 'meta[property="og:type"][content*="article"]';

/** What is beside an article, or leads elsewhere. Some sites have all of a page in one form. */
const BESIDE = 'nav, footer, aside, dialog, a';

/** A text with one of these asks for something. */
const FIELD = 'input, select, textarea';

/** What makes a list item a card, or one of many people’s posts. */
const CARD = `h2, h3, h4, div, article, section, time, ${FIELD}`;

/** Page builders put up to four elements around a paragraph. */
const MOST_WRAPPERS = 6;

/**
 * In characters. Whoever has more in short paragraphs had enough long before; lists within lists are read again with each that
 * holds them, and no page may take its time from the person by that.
 */
const MOST_READ = 500_000;

const wordsOf = (text: string | null): number => countWords(normalise(text ?? ''));

/** The element around one, beyond those that hold nothing else. */
function around(element: Element): Element | null {
  let place = element.parentElement;
  for (let up = 0; place && up < MOST_WRAPPERS && read(place, 'childElementCount') === 1; up++)
    place = read(place, 'parentElement');
  return place;
}

/** Headings and paragraphs that are a link, too: where every third paragraph has one, it is the teaser of another page. */
interface Place {
  words: number;
  paragraphs: number;
  links: number;
}

const isText = (element: Element): boolean =>
  (element.localName === 'li'
    ? !element.querySelector(CARD)
    : element.localName === 'p' && !element.querySelector(FIELD)) && !element.closest(BESIDE);

/** What is asked of a document; a copy of a page answers in its own way (`core/page/hollow-document`). */
export interface Searched {
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
}

/** True when enough paragraphs and list items stand side by side; `isSeen` is asked of those that count. */
export function hasShortParagraphs(page: Searched, isSeen: (element: Element) => boolean): boolean {
  const enough = page.querySelector(SAID) ? ENOUGH_IF_SAID : ENOUGH;
  const places = new Map<Element, Place>();
  let left = MOST_READ;
  for (const element of page.querySelectorAll('p, li, h2, h3, h4')) {
    const text = element.textContent;
    left -= text?.length ?? 0;
    if (left < 0) break;
    const words = wordsOf(text);
    const item = words > 0 ? element.closest('li') : null;
    // What stands in an item is the item's.
    if (words === 0 || (item && item !== element)) continue;
    const parent = around(item?.parentElement ?? element);
    if (!parent) continue;
    const place = places.get(parent) ?? { words: 0, paragraphs: 0, links: 0 };
    places.set(parent, place);
    let linked = 0;
    for (const link of element.querySelectorAll('a')) linked += wordsOf(link.textContent);
    if (linked > words / 2) place.links += item ? 0 : 1;
    else if (words >= LEAST_WORDS && isText(element) && isSeen(element)) {
      place.words += words;
      place.paragraphs++;
    }
  }
  return [...places.values()].some(
    ({ words, paragraphs, links }) =>
      words >= enough.words && paragraphs >= enough.paragraphs && links * 3 <= paragraphs,
  );
}
