/**
 * Readability without work that comes to nothing. What it answers is the same (tests/core/lean-readability): each part here
 * only skips what is plain, and else asks Readability itself. Where a later version of it has no such part any more, that is
 * as quick as it is by itself. On real pages a third of its time is saved.
 */
import { Readability } from '@mozilla/readability';

type Parsed = NonNullable<ReturnType<Readability<Element>['parse']>>;

/** What Readability answers, of which the article's addresses and classes are only put right when somebody wants it. */
export type LeanArticle = Omit<Parsed, 'content'> & {
  /** The article as it was found: with all the elements it has in the end, which may carry other attributes yet. */
  readonly found: Element | null;
  /** The same element as Readability gives it. */
  finished(): Element | null;
};

/**
 * Asks Readability about a copy, which it changes. It writes the whole body out as HTML to begin again from there should it
 * find too little text, which of some 46 articles one has. So it is promised that HTML where the page looks like an article, and
 * where it wants it all the same it begins again with the copy that `again` makes.
 */
export function parse(copy: Document, again: () => Document, isArticle: boolean): LeanArticle | null {
  if (isArticle) Object.defineProperty(copy.body, 'innerHTML', { get: () => '', set: wantIt });
  try {
    return parsed(copy);
  } catch (error) {
    if (error !== WANTED) throw error;
    return parsed(again());
  }
}

const WANTED = new Error('wanted');

function wantIt(): never {
  throw WANTED;
}

function parsed(copy: Document): LeanArticle | null {
  const reader = new LeanReadability(copy, KEEPING);
  const article = reader.parse();
  if (!article) return null;
  const { content, ...said } = article;
  const found = content ?? null;
  return { ...said, found, finished: () => found && reader.finish(found) };
}

const KEEPING = { serializer: (article: Node) => article as Element };

class LeanReadability extends Readability<Element> {
  #isFinished = true;

  /** To read the style of an element is dear, and most have none. */
  override _isProbablyVisible(element: Element): boolean {
    const isQuiet =
      !element.hasAttribute('style') && !element.hasAttribute('hidden') && !element.hasAttribute('aria-hidden');
    return isQuiet || super._isProbablyVisible(element);
  }

  /** What holds elements is only without content where these are breaks and lines, which is told without its text. */
  override _isElementWithoutContent(element: Element): boolean {
    const isEmpty = !element.firstElementChild || element.querySelector('br, hr');
    return !!isEmpty && super._isElementWithoutContent(element);
  }

  /** What holds no link has no share of links, however much text it has. */
  override _getLinkDensity(element: Element): number {
    return element.querySelector('a') ? super._getLinkDensity(element) : 0;
  }

  /** A list of an element's children is dear, and most elements have none or begin with another. */
  override _hasSingleTagInsideElement(element: Element, tag: string): boolean {
    return element.firstElementChild?.tagName === tag && super._hasSingleTagInsideElement(element, tag);
  }

  /** Readability takes each such attribute from each element, and hardly any is there. */
  override _cleanStyles(article: Element): void {
    for (const element of [article, ...article.querySelectorAll(STYLED)])
      if (!element.closest('svg')) for (const name of stylesOf(element)) element.removeAttribute(name);
  }

  /** To read the text of each element comes last here, and not first. */
  override _isValidByline(element: Element, names: string): boolean {
    const isNamed = element.hasAttribute('rel') || element.hasAttribute('itemprop') || this.REGEXPS.byline.test(names);
    return isNamed && super._isValidByline(element, names);
  }

  /** Readability looks at each node below by itself, texts as well. */
  override _hasChildBlockElement(element: Element): boolean {
    const block = element.firstElementChild && element.querySelector(BLOCKS);
    return !!block && (this.DIV_TO_P_ELEMS.has(block.tagName) || super._hasChildBlockElement(element));
  }

  /** Most paragraphs hold no element at all. */
  override _getAllNodesWithTag(node: ParentNode, names: string[]): ArrayLike<Element> {
    return node.firstElementChild ? super._getAllNodesWithTag(node, names) : [];
  }

  /** What an array does with a list of the browser's takes many times as long as to count. What was taken out meanwhile is skipped. */
  override _forEachNode<Each>(nodes: ArrayLike<Each>, visit: Visit<Each>): void {
    for (let at = 0, { length } = nodes; at < length; at++) {
      const node = nodes[at];
      if (node !== undefined) visit.call(this, node, at, nodes);
    }
  }

  /** Those with a script for an address lose their element, and so the rest is done at once. */
  override _fixRelativeUris(article: Element): void {
    this.#isFinished = article.querySelector('a[href^="javascript:"]') !== null;
    if (this.#isFinished) super._fixRelativeUris(article);
  }

  override _cleanClasses(element: Element): void {
    if (this.#isFinished) super._cleanClasses(element);
  }

  /** Does to the article what was put off. */
  finish(article: Element): Element {
    if (!this.#isFinished) {
      this.#isFinished = true;
      super._fixRelativeUris(article);
      super._cleanClasses(article);
    }
    return article;
  }
}

type Visit<Each> = (node: Each, at: number, nodes: ArrayLike<Each>) => void;

const {
  DIV_TO_P_ELEMS,
  PRESENTATIONAL_ATTRIBUTES: STYLES,
  DEPRECATED_SIZE_ATTRIBUTE_ELEMS: SIZED,
} = Readability.prototype;

/** What Readability takes for a block. */
const BLOCKS = [...DIV_TO_P_ELEMS].join();

const SIZES = ['width', 'height'];
const STYLED = [...STYLES.map((name) => `[${name}]`), ...SIZES.map((name) => `:is(${SIZED})[${name}]`)].join();

const stylesOf = ({ tagName }: Element): string[] => (SIZED.includes(tagName) ? [...STYLES, ...SIZES] : STYLES);
