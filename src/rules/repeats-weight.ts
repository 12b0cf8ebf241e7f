/** Which words count towards a repeat: not those that stand twice for good reasons. */
import type { Block } from '../core/types.ts';

/** Where a block stands; a copy stands in the same kind of place as its original. */
export type Context = 'text' | 'code' | 'table' | 'quote' | 'terms' | 'figure';

/** Names that pages give to what somebody else said, where they have no element for it. */
const QUOTED = /(?:^|[-_ ])(?:block)?quote[ds]?(?:$|[-_ ])/i;

const CONTEXTS = new Map<string, Context>([
  ['PRE', 'code'],
  ['TABLE', 'table'],
  ['BLOCKQUOTE', 'quote'],
  ['DL', 'terms'],
  ['FIGURE', 'figure'],
]);

/** Around these stands nothing that says what kind of place a block is in: a theme may name a whole article "quote". */
const WHOLES = new Set(['ARTICLE', 'MAIN', 'BODY']);

/** The kind of place that a block stands in, and the outermost element that makes it one. */
export function placeOf({ element }: Block): { context: Context; around: Element | null } {
  let context: Context = 'text';
  let around: Element | null = null;
  for (let at: Element | null = element; at && !WHOLES.has(at.tagName); at = at.parentElement) {
    const kind = CONTEXTS.get(at.tagName) ?? (QUOTED.test(at.getAttribute('class') ?? '') ? 'quote' : null);
    if (!kind) continue;
    context = kind;
    around = at;
  }
  return { context, around };
}

/**
 * Shorter blocks are labels, lines of a list or of a song, which stand under many things. "Focus on data-driven results and
 * performance tracking" stands under seven firms; the shortest repeated paragraph on 178 real pages that is no label has 18.
 */
const SHORTEST = 12;

/** Lines of verse are shorter than this on average, and a paragraph of them has breaks in it. */
const VERSE_WORDS = 10;

/** What is said by somebody, or was said in a message that is answered. */
const SPOKEN = /^\s*(?:[-–—―]\s|[–—―«»“”„‟"「『>])/u;

/** Characters of scripts without spaces count as words, and two or so of them make one. */
const SPACELESS_WORD = 2;

/** The words of a block that count towards a repeat; `short` counts those of short blocks, too. */
export function weightOf(block: Block, short: boolean): number {
  if (block.kind !== 'text') return 0;
  const words = block.words - block.linkWords;
  if (words <= 0) return 0;
  const parts = block.key.split(' ').length;
  const weight = parts >= block.words ? words : Math.max(1, Math.round(words / SPACELESS_WORD));
  if (weight < SHORTEST && !short) return 0;
  if (SPOKEN.test(block.text) || isVerse(block) || placeOf(block).context !== 'text') return 0;
  return weight;
}

function isVerse({ element, words }: Block): boolean {
  const breaks = element.getElementsByTagName('br').length;
  return breaks > 0 && words < VERSE_WORDS * (breaks + 1);
}
