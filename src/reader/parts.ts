/**
 * What was taken from the article, and the way to give it back. What is hidden is held outside of the document, so that
 * nothing of it is fetched, found, copied or read aloud; what is folded stands behind its line.
 */
import { countWords, normalise } from '../core/text.ts';
import { FOLD_MARK, type FoldMark } from '../export/folds/mark.ts';
import { PART_MARK, PLACE_MARK } from '../export/reader-marks.ts';

/** What says something without words. */
const MEDIA = 'img, picture, video, audio, svg, math, hr, table';

interface Hidden {
  readonly element: Element;
  /** Stands where the element stood. */
  readonly place: Comment;
}

/** The parts of one article, by the ids of the report’s actions. */
export class Parts {
  readonly #hidden = new Map<string, Hidden[]>();
  readonly #folds = new Map<string, HTMLDetailsElement[]>();
  /** Words that each took by itself: what another took inside of it comes back only with that. */
  readonly #words: ReadonlyMap<string, number>;
  readonly #content: ParentNode & Node;

  /** Takes out of `content` what is hidden. `known` are the ids that the report names; other marks mean nothing. */
  constructor(content: ParentNode & Node, known: ReadonlySet<string>) {
    this.#content = content;
    for (const element of content.querySelectorAll(`[${PART_MARK}]`)) {
      const id = element.getAttribute(PART_MARK) ?? '';
      element.removeAttribute(PART_MARK);
      if (!known.has(id)) continue;
      if (element.localName === 'details' && element.hasAttribute(FOLD_MARK)) {
        this.#folds.set(id, [...(this.#folds.get(id) ?? []), element as HTMLDetailsElement]);
      } else {
        const place = element.ownerDocument.createComment('');
        element.replaceWith(place);
        this.#hidden.set(id, [...(this.#hidden.get(id) ?? []), { element, place }]);
        hushEmptied(place.parentElement, content);
      }
    }
    // Once all are taken out: later one may stand inside another again.
    const taken = [...this.#hidden].map(([id, parts]) => [id, parts.map(({ element }) => element)] as const);
    this.#words = new Map([...taken, ...this.#folds].map(([id, elements]) => [id, sumOf(elements.map(wordsIn))]));
  }

  /** Whether an action took anything from the article itself. */
  has(id: string): boolean {
    return this.#hidden.has(id) || this.#folds.has(id);
  }

  /** Words that stand in the article only because these actions were taken back. */
  wordsOf(restored: ReadonlySet<string>): number {
    return [...restored].reduce((sum, id) => sum + (this.#words.get(id) ?? 0), 0);
  }

  /** Shows what these actions took, and hides what all others took. */
  restore(restored: ReadonlySet<string>): void {
    for (const [id, parts] of this.#hidden) for (const part of parts) this.#place(part, restored.has(id));
    for (const [id, folds] of this.#folds)
      for (const fold of folds) {
        const isBack = restored.has(id);
        if (fold.classList.contains('back') === isBack) continue;
        fold.classList.toggle('back', isBack);
        fold.open = isBack;
      }
  }

  /** Opens what an action folded, and answers with the first that it took, in the document; null when none is there. */
  reveal(id: string): Element | null {
    const folds = this.#folds.get(id) ?? [];
    for (const fold of folds) fold.open = true;
    const first = folds[0] ?? this.#hidden.get(id)?.[0]?.element;
    return first?.isConnected ? first : null;
  }

  #place({ element, place }: Hidden, isShown: boolean): void {
    if (isShown && place.parentNode) {
      place.replaceWith(element);
      for (let at = element.parentElement; at && at !== this.#content; at = at.parentElement) at.hidden = false;
    } else if (!isShown && element.parentNode) {
      element.replaceWith(place);
      hushEmptied(place.parentElement, this.#content);
    }
  }
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** The words of what was taken, without those of a fold inside of it, of a fold's line and of its notes. */
function wordsIn(part: Element): number {
  const isOther = (node: Node) =>
    node instanceof Element &&
    (node.hasAttribute(FOLD_MARK) || (node.localName === 'summary' && node.parentElement?.hasAttribute(FOLD_MARK)));
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    isOther(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  // Paragraphs that touch in the markup are no one word.
  const texts: string[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? '');
  return countWords(normalise(texts.join(' ')));
}

/** A list item or a box that holds nothing any more would still show its bullet or its margins. */
function hushEmptied(parent: HTMLElement | null, content: Node): void {
  let at = parent;
  while (at && at !== content && !/\S/.test(at.textContent ?? '') && !at.querySelector(MEDIA)) {
    at.hidden = true;
    at = at.parentElement;
  }
}

/** The article's markup without what is hidden, for formats that show it elsewhere; what was restored was never taken. */
export function htmlAsShown(html: string, restored: ReadonlySet<string>): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll(`[${PART_MARK}]`)) {
    const isBack = restored.has(element.getAttribute(PART_MARK) ?? '');
    element.removeAttribute(PART_MARK);
    if (element.hasAttribute(FOLD_MARK)) {
      if (isBack) element.setAttribute(FOLD_MARK, 'only' satisfies FoldMark);
    } else if (!isBack) {
      const parent = element.parentElement;
      element.remove();
      removeEmptied(parent, body);
    }
  }
  for (const place of body.querySelectorAll(`[${PLACE_MARK}]`)) place.removeAttribute(PLACE_MARK);
  return body.innerHTML;
}

function removeEmptied(parent: Element | null, body: Element): void {
  let at = parent;
  while (at && at !== body && !/\S/.test(at.textContent ?? '') && !at.querySelector(MEDIA)) {
    const above: Element | null = at.parentElement;
    at.remove();
    at = above;
  }
}
