/** Author boxes and lines of post data that the page itself names as such, by class or markup. */
import { textsOf } from '../../../core/page/known-blocks.ts';
import { collapse, normalise } from '../../../core/text.ts';
import type { Page } from '../../../core/types.ts';
import { outer, sibling } from '../../content.ts';
import { isSentence } from '../../prose.ts';
import { elementsNamed } from '../named.ts';
import type { Place } from './place.ts';
import { ABOUT_AUTHOR, AUTHOR_ADDRESS, AUTHOR_BOX, AUTHOR_NAMES, AVATAR, META_BOX, SOURCES } from './words.ts';

/** A box about the author, or a line of post data, and what holds it. */
interface AuthorBox {
  readonly targets: readonly Element[];
  /** Null for a line of post data, and where the box doesn't say it plainly. */
  readonly name: string | null;
  readonly isMeta: boolean;
}

const AUTHOR_LINK = '[rel~="author"], [itemprop~="name"]';
const META_LINK = '[rel~="author"], [rel~="tag"], [rel~="category"], time, a[href*="/category/"], a[href*="/tag/"]';

/** Bios of the largest plugins' boxes have up to 150 words; more is an article about a person. */
const LONGEST_BOX = 180;
const LONGEST_META = 40;
const LONGEST_NAME = 5;
/** A box has a picture, a link to the author's page, a label, or at least this much of a bio. */
const LEAST_BIO = 6;

/** The boxes that stand late enough, none inside another. */
export function namedBoxes(page: Page, place: Place): AuthorBox[] {
  const found = new Map<Element, AuthorBox>();
  const known = new Map<string, typeof authorBox | null>();
  const readerFor = (element: Element) => {
    if (isMarkedAuthor(element)) return authorBox;
    const names = namesOf(element);
    const read = known.get(names);
    if (read !== undefined) return read;
    const first = AUTHOR_BOX.test(names)
      ? authorBox
      : META_BOX.test(element.getAttribute('class') ?? '')
        ? metaBox
        : null;
    known.set(names, first);
    return first;
  };
  for (const element of elementsNamed(page, AUTHOR_NAMES)) {
    const read = readerFor(element);
    if (!read || !place.isLate(place.firstIn(element)) || element.closest('blockquote, pre, li, td, form')) continue;
    const box = read(element, page);
    if (box) found.set(element, box);
  }
  return outer(found.keys()).flatMap((element) => found.get(element) ?? []);
}

const namesOf = (element: Element): string => `${element.getAttribute('class') ?? ''} ${element.id}`;

const isMarkedAuthor = (element: Element): boolean =>
  element.getAttribute('itemprop') === 'author' && element.hasAttribute('itemscope');

function authorBox(element: Element, page: Page): AuthorBox | null {
  const blocks = textsOf(element, (inner) => page.isSetAside(inner));
  const words = blocks.reduce((sum, block) => sum + block.words, 0);
  if (words === 0 || words > LONGEST_BOX) return null;
  const label = labelBefore(element);
  const hasSign =
    label !== null ||
    words >= LEAST_BIO ||
    [...element.querySelectorAll('img')].some((image) => AVATAR.test(image.outerHTML)) ||
    [...element.querySelectorAll('a[href]')].some((link) => AUTHOR_ADDRESS.test(link.getAttribute('href') ?? ''));
  return hasSign ? { targets: label ? [label, element] : [element], name: nameIn(element), isMeta: false } : null;
}

function metaBox(element: Element, page: Page): AuthorBox | null {
  const blocks = textsOf(element, (inner) => page.isSetAside(inner));
  const words = blocks.reduce((sum, block) => sum + block.words, 0);
  if (words === 0 || words > LONGEST_META || blocks.some((block) => isSentence(block) && block.linkWords === 0))
    return null;
  if (blocks.some(({ pictures, kind, key }) => pictures.length > 1 || kind === 'heading' || SOURCES.test(key)))
    return null;
  return element.querySelector(META_LINK) ? { targets: [element], name: null, isMeta: true } : null;
}

/** A heading such as "About the author" right before. */
function labelBefore(element: Element): Element | null {
  const before = sibling(element, 'previousSibling');
  if (!before || before.nodeType !== before.ELEMENT_NODE) return null;
  return ABOUT_AUTHOR.has(normalise(before.textContent ?? '')) ? (before as Element) : null;
}

/** "More posts by Nora" and "About Tom Reed" hold names; a name is written in capitals, where its script has them. */
const isName = (name: string, key: string): boolean =>
  !ABOUT_AUTHOR.has(key) && !/^about\b/i.test(name) && !/(?:^|\s)\p{Ll}/u.test(name);

function nameIn(element: Element): string | null {
  for (const link of element.querySelectorAll(`${AUTHOR_LINK}, a[href], h2, h3, h4, h5`)) {
    const isAuthors =
      link.matches(`${AUTHOR_LINK}, h2, h3, h4, h5`) || AUTHOR_ADDRESS.test(link.getAttribute('href') ?? '');
    const name = collapse(link.textContent ?? '');
    const key = normalise(name);
    if (isAuthors && key !== '' && key.split(' ').length <= LONGEST_NAME && isName(name, key)) return name;
  }
  return null;
}
