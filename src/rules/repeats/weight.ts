/** Which words count towards a repeat: not those that stand twice for good reasons. */
import type { Block } from '../../core/types.ts';
import type { Places } from './places.ts';

/**
 * Shorter blocks are labels, lines of a list or of a song, which stand under many things: "Focus on data-driven results and
 * performance tracking" (seven words) stood under seven firms on one page. Chosen well above such lines and well below the
 * 20 words of a fold; no count of repeated paragraphs by length stands behind the number itself.
 */
const SHORTEST = 12;

/** Lines of verse are shorter than this on average, and a paragraph of them has breaks in it. */
const VERSE_WORDS = 10;

/** What is said by somebody, or was said in a message that is answered. */
const SPOKEN = /^\s*(?:[-–—―]\s|[–—―«»“”„‟"「『>])/u;

/** Characters of scripts without spaces count as words, and two or so of them make one. */
const SPACELESS_WORD = 2;

/** Only from here on are there scripts without spaces: most texts have no such character. */
const MAY_BE_SPACELESS = /[\u0e00-\uffff]/;

/** What is asked of the elements that blocks stand in. */
export interface Around {
  readonly places: Places;
  readonly breaks: Breaks;
}

/** The words that count towards a repeat of the block at a place; where `countsShort`, those of short blocks, too. */
export function weightOf(block: Block, at: number, { places, breaks }: Around, countsShort: () => boolean): number {
  if (block.kind !== 'text') return 0;
  const words = block.words - block.linkWords;
  if (words <= 0) return 0;
  const isSpaced = !MAY_BE_SPACELESS.test(block.key) || block.key.split(' ').length >= block.words;
  const weight = isSpaced ? words : Math.max(1, Math.round(words / SPACELESS_WORD));
  if (weight < SHORTEST && !countsShort()) return 0;
  if (SPOKEN.test(block.text) || isVerse(block, breaks) || places.of(at).context !== 'text') return 0;
  return weight;
}

function isVerse(block: Block, breaks: Breaks): boolean {
  const count = breaks.in(block);
  return count > 0 && block.words < VERSE_WORDS * (count + 1);
}

/** Counts the line breaks in the elements of blocks. */
export class Breaks {
  /** By element that holds several blocks. */
  readonly #known = new Map<Element, number>();

  in({ element, whole }: Block): number {
    if (element.firstElementChild === null) return 0;
    if (whole) return countBreaks(element);
    const count = this.#known.get(element) ?? countBreaks(element);
    this.#known.set(element, count);
    return count;
  }
}

/** To look for one costs less than to count them. */
const countBreaks = (element: Element): number =>
  element.querySelector('br') === null ? 0 : element.getElementsByTagName('br').length;
