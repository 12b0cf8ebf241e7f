/** The lines of an article, each with what the page says of its place: names of the boxes around it. */
import { blocksOf } from '../../core/page/blocks.ts';
import { staticFacts } from '../../core/page/facts.ts';
import type { Block } from '../../core/types.ts';
import { FOLD_MARK } from '../folds/mark.ts';
import { PART_MARK } from '../reader-marks.ts';

/** One line of the article that the reader view shows. */
export interface Line {
  readonly block: Block;
  /** The element of the page that it was made from; null where that isn't known. */
  readonly source: Element | null;
  /** Class names, ids, roles and item names of the line and of the small boxes around it, as words in lower case. */
  readonly names: string;
  /** Words outside links. */
  readonly plainWords: number;
  /** A paragraph of text, by its length and its sentences. */
  readonly isProse: boolean;
}

/** A box whose names say something of a line holds little more than the line: these many characters of text. */
const LARGEST_BOX = 1000;
/** And no more than this share of the article. */
const LARGEST_SHARE = 0.25;
/** Where the article is short, its tools may be more than that share. */
const SMALL_BOX = 300;

/** Words that make a sentence prose; without an end mark it takes more. Bylines and captions of one phrase have fewer. */
const SENTENCE_WORDS = 10;
const PHRASE_WORDS = 30;
const END_MARK = /[.!?…。！？।؟]["”’»)\]]*(?:\s|$)/u;

/** `article` is what is read; `sources` leads from its elements to the page's. */
export function linesOf(article: Element, sources: ReadonlyMap<Element, Element>): Line[] {
  const blocks = blocksOf(article, staticFacts(), isTaken);
  const names = namesIn(blocks.reduce((sum, { text }) => sum + text.length, 0));
  return blocks.map((block): Line => {
    const source = sourceOf(block.element, article, sources);
    const plainWords = block.words - block.linkWords;
    return { block, source, plainWords, names: source ? names(source) : '', isProse: isProse(block, plainWords) };
  });
}

/** What the plan took or folded stays as it is. */
const isTaken = (element: Element): boolean => element.hasAttribute(PART_MARK) || element.hasAttribute(FOLD_MARK);

function isProse({ kind, text }: Block, plainWords: number): boolean {
  if (kind !== 'text' || plainWords < SENTENCE_WORDS) return false;
  return plainWords >= PHRASE_WORDS || END_MARK.test(text);
}

function sourceOf(element: Element, article: Element, sources: ReadonlyMap<Element, Element>): Element | null {
  for (let at: Element | null = element; at && at !== article; at = at.parentElement) {
    const source = sources.get(at);
    if (source) return source;
  }
  return null;
}

/** Asks for the names of an element and of the boxes around it, as long as these are small beside `length` characters. */
function namesIn(length: number): (element: Element) => string {
  const largest = Math.min(LARGEST_BOX, Math.max(SMALL_BOX, length * LARGEST_SHARE));
  const lengths = new Map<Element, number>();
  return (element) => {
    const body = element.ownerDocument.body;
    let names = '';
    for (let at: Element | null = element; at && at !== body; at = at.parentElement) {
      if (lengthOf(at, lengths) > largest) break;
      names += ` ${namesOf(at)}`;
    }
    return names;
  };
}

const NAMING = ['class', 'id', 'role', 'itemprop', 'rel', 'data-component', 'data-testid', 'aria-label'];

/** The names of one element as words: `postMeta_date` is "post meta date". */
export function namesOf(element: Element, naming: readonly string[] = NAMING): string {
  const said = naming.map((name) => element.getAttribute(name) ?? '').join(' ');
  return `${element.localName} ${said.replace(/([a-z])([A-Z])/g, '$1 $2')}`.toLowerCase().replace(/[^a-z]+/g, ' ');
}

const SILENT = 'script, style, noscript, template';

/** Characters of text in an element, scripts and white space aside. */
function lengthOf(element: Element, known: Map<Element, number>): number {
  const before = known.get(element);
  if (before !== undefined) return before;
  let length = 0;
  // A list of nodes takes many times as long to go through.
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === node.TEXT_NODE) length += (node.nodeValue ?? '').trim().length;
    else if (node.nodeType === node.ELEMENT_NODE && !(node as Element).matches(SILENT))
      length += lengthOf(node as Element, known);
  }
  known.set(element, length);
  return length;
}
