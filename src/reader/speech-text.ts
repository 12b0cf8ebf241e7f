/** The article as it is read aloud: paragraphs, and in each its sentences with the place where they stand in the document. */

import { languageTag } from '../core/language.ts';
import { partOf } from '../core/page/element-parts.ts';
import { FOLD_MARK } from '../export/folds/mark.ts';

/** A place in the document's text. */
interface Place {
  readonly node: Text;
  readonly offset: number;
}

export interface Sentence {
  readonly text: string;
  readonly from: Place;
  readonly to: Place;
}

/** What is skipped as one: a paragraph, a heading, a list item. Never without sentences. */
export interface Passage {
  readonly element: Element;
  /** BCP 47; empty when nobody says. */
  readonly lang: string;
  readonly sentences: readonly Sentence[];
}

/** What is looked at rather than listened to, and marks that lead to notes. */
const SILENT =
  'pre, svg, math[display="block"], button, [role="button"], [aria-hidden="true"], .no-picture, sup:has(a[href^="#"])';

/** Letters, half a minute of speech. After a pause a sentence is begun anew: nobody wants to hear more than that again. */
const LONGEST = 400;

/** The document's passages from the beginning. What is folded is left out, as everything that isn't shown. */
export function passagesIn(root: Element, lang: string): Passage[] {
  const passages: Passage[] = [];
  let run = new Run(root);
  const end = () => {
    const passage = run.passage(lang);
    if (passage) passages.push(passage);
  };
  const walk = (parent: Element) => {
    for (const child of parent.childNodes) {
      if (isText(child)) run.add(child);
      if (child.nodeType !== child.ELEMENT_NODE) continue;
      const element = child as Element;
      const part = partOf(element);
      if (part === 'break') run.break();
      if (part === 'break' || part === 'silent' || isSkipped(element)) continue;
      const isBlock = part === 'block';
      if (isBlock) {
        end();
        run = new Run(element);
      }
      walk(element);
      if (isBlock) {
        end();
        run = new Run(parent);
      }
    }
  };
  walk(root);
  end();
  return passages;
}

const isText = (node: Node): node is Text => node.nodeType === node.TEXT_NODE;

function isSkipped(element: Element): boolean {
  if (element.matches(SILENT)) return true;
  const fold = element.parentElement;
  if (fold?.localName === 'details' && !fold.hasAttribute('open'))
    return element.localName !== 'summary' || fold.hasAttribute(FOLD_MARK);
  return typeof element.checkVisibility === 'function' && !element.checkVisibility();
}

/** Text of one passage, with the way back from each letter to its node. */
class Run {
  readonly #element: Element;
  readonly #pieces: { readonly node: Text; readonly start: number }[] = [];
  #text = '';

  constructor(element: Element) {
    this.#element = element;
  }

  add(node: Text): void {
    this.#pieces.push({ node, start: this.#text.length });
    // One sign for one sign, so that places stay. A line's end in the source is no sentence's end.
    this.#text += node.data.replace(/\s/g, ' ');
  }

  break(): void {
    this.#text += '\n';
  }

  passage(lang: string): Passage | null {
    const said = this.#element.closest('[lang]')?.getAttribute('lang') || lang;
    const sentences = [...segments(this.#text, said)].flatMap(({ index, segment }) => this.#sentence(index, segment));
    return sentences.length ? { element: this.#element, lang: said, sentences } : null;
  }

  #sentence(index: number, segment: string): Sentence[] {
    const text = segment.trim();
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    const start = index + segment.indexOf(text);
    const from = this.#placeOf(start);
    const to = this.#placeOf(start + text.length - 1);
    if (!from || !to) return [];
    return [{ text: text.replace(/\s+/g, ' '), from, to: { node: to.node, offset: to.offset + 1 } }];
  }

  /** The node that holds the letter at this place of the text. */
  #placeOf(at: number): Place | null {
    const piece = this.#pieces.findLast(({ start }) => start <= at);
    return piece && at - piece.start < piece.node.length ? { node: piece.node, offset: at - piece.start } : null;
  }
}

function* segments(text: string, lang: string): Iterable<{ readonly index: number; readonly segment: string }> {
  for (const { index, segment } of new Intl.Segmenter(languageTag(lang) || undefined, {
    granularity: 'sentence',
  }).segment(text)) {
    let from = 0;
    while (segment.length - from > LONGEST) {
      const length = cutAt(segment.slice(from, from + LONGEST));
      yield { index: index + from, segment: segment.slice(from, from + length) };
      from += length;
    }
    yield { index: index + from, segment: segment.slice(from) };
  }
}

/** Behind the last comma or its like, else behind the last space, else at the end. */
function cutAt(part: string): number {
  const comma = Math.max(...[...part.matchAll(/[,;:،؛、，；：–—](?=\s|\P{ASCII})/gu)].map(({ index }) => index + 1), 0);
  return (comma > LONGEST / 4 ? comma : part.lastIndexOf(' ') + 1) || part.length;
}

/** Where a sentence stands, or null when its text isn't in the document any more. */
export function rangeOf({ from, to }: Sentence): Range | null {
  if (!from.node.isConnected || !to.node.isConnected) return null;
  if (from.offset > from.node.length || to.offset > to.node.length) return null;
  const range = from.node.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}
