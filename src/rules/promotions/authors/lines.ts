/** Lines of post data after the article, and author lines printed again. */
import type { Block } from '../../../core/types.ts';
import { isSentence } from '../../prose.ts';
import type { Place } from './place.ts';
import { BY, DATE, META_FIELD } from './words.ts';

/** "By Jane Doe | 2024-01-17 | Categories: How-to | Comments Off on How to …" has up to this many words. */
const LONGEST_META = 40;
const LONGEST_BYLINE = 14;
/** Author, date, category, comments: with two of them and a sign between, a line is post data. */
const LEAST_FIELDS = 2;

/** Stands between the fields of a line of post data. */
const SIGN = /[|•·]/;

/** A line of post data, or an author line that stands further up, too. */
interface AuthorLine {
  readonly block: Block;
  readonly isRepeat: boolean;
}

/** The lines of the page that say who wrote what when: after the article, or for the second time. */
export function authorLines(place: Place): AuthorLine[] {
  const seen = new Set<string>();
  const lines: AuthorLine[] = [];
  for (let at = 0; at < place.blocks.length; at++) {
    const block = place.blocks[at];
    if (block?.kind !== 'text' || block.words < LEAST_FIELDS || block.words > LONGEST_META) continue;
    // Hardly a block has either, and dates are dear to find; above the article's text only the first of two author lines counts.
    const isShort = block.words <= LONGEST_BYLINE && BY.test(block.text);
    if (!isShort && !(place.isLate(at) && SIGN.test(block.text))) continue;
    const others = Number(isShort || BY.test(block.text)) + Number(META_FIELD.test(block.text));
    if (others === 0) continue;
    const isDated = DATE.test(block.text);
    const fields = others + Number(isDated);
    if (fields < LEAST_FIELDS || !isLine(block, fields)) continue;
    const isByline = isShort && isDated;
    if (isByline && seen.has(block.key)) lines.push({ block, isRepeat: true });
    else if (place.isLate(at) && isMeta(block, fields)) lines.push({ block, isRepeat: false });
    if (isByline) seen.add(block.key);
  }
  return lines;
}

/** The last field may be a title that ends like a sentence. */
const isLine = (block: Block, fields: number): boolean =>
  (fields > LEAST_FIELDS || !isSentence(block)) && block.element.closest('li, dd, blockquote, figcaption') === null;

const isMeta = ({ text, words, linkWords }: Block, fields: number): boolean =>
  SIGN.test(text) && (linkWords > 0 || fields > LEAST_FIELDS || words <= LONGEST_BYLINE);
