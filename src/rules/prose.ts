/** What tells the article's paragraphs from the lines beside them. */
import type { Block } from '../core/types.ts';

/**
 * Words outside links from which a block is a paragraph. Of the text blocks that Readability takes for the article on 99 real
 * pages 74 % have as many (84 % of the `p`), of those that it leaves out 13 %.
 */
const PROSE_WORDS = 12;

/** True for a paragraph: what it says outside links is longer than a label, a menu or a line of post data. */
export const isProse = ({ words, linkWords }: Pick<Block, 'words' | 'linkWords'>): boolean =>
  words - linkWords >= PROSE_WORDS;

const SENTENCE_END = /[.!?…。！？।؟]["”’)\]]*$/u;

/** True for a text that ends as sentences do. */
export const isSentence = ({ text }: Pick<Block, 'text'>): boolean => SENTENCE_END.test(text);
