/** Which words count towards a repeat: not those that stand twice for good reasons. */
import type { Block } from '../core/types.ts';
import type { Places } from './repeats-places.ts';

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

/** The words of a block that count towards a repeat; where `countsShort`, those of short blocks, too. */
export function weightOf(block: Block, places: Places, countsShort: () => boolean): number {
  if (block.kind !== 'text') return 0;
  const words = block.words - block.linkWords;
  if (words <= 0) return 0;
  const isSpaced = !MAY_BE_SPACELESS.test(block.key) || block.key.split(' ').length >= block.words;
  const weight = isSpaced ? words : Math.max(1, Math.round(words / SPACELESS_WORD));
  if (weight < SHORTEST && !countsShort()) return 0;
  if (SPOKEN.test(block.text) || isVerse(block) || places.of(block).context !== 'text') return 0;
  return weight;
}

function isVerse({ element, words }: Block): boolean {
  // To look for one costs less than to count them.
  if (element.firstElementChild === null || element.querySelector('br') === null) return false;
  const breaks = element.getElementsByTagName('br').length;
  return breaks > 0 && words < VERSE_WORDS * (breaks + 1);
}
