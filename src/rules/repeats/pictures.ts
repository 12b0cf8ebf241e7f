/** Finds runs of pictures that stand twice, with nothing to read between them. */
import type { Finding, Page } from '../../core/types.ts';
import { liftBlocks } from '../lift-blocks.ts';
import type { Reading } from './reading.ts';

/** Fewer pictures in a row are an illustration that is needed in both places. */
const FEWEST_PICTURES = 3;

/** What stands more often is an icon or a rule between sections. */
const MOST_TIMES = 6;

/**
 * From each picture that stood before, follows both rows of pictures for as long as they are the same; `isFolded` are blocks
 * that are taken already. Every block is looked at once as a copy.
 */
export function* picturesOf(
  page: Page,
  reading: Reading,
  rule: string,
  isFolded: (block: number) => boolean,
): Iterable<Finding> {
  const { blocks, says, times, firsts } = reading;
  const isPicture = (at: number): boolean => {
    const number = says[at] ?? -1;
    const block = blocks[at];
    if (!block || number < 0 || block.words > 0 || block.pictures.length === 0 || isFolded(at)) return false;
    if ((times[number] ?? 0) < 2 || (times[number] ?? 0) > MOST_TIMES) return false;
    // In the cells of a table and in lists a row of icons is what they say.
    return block.element.closest('table, ul, ol, dl') === null;
  };
  for (let at = 0; at < blocks.length; at++) {
    const original = isPicture(at) ? (firsts[says[at] ?? -1] ?? at) : at;
    let length = 0;
    while (
      original + length < at &&
      isPicture(at + length) &&
      isPicture(original + length) &&
      says[original + length] === says[at + length]
    )
      length++;
    if (length < FEWEST_PICTURES) continue;
    const copies = blocks.slice(at, at + length);
    const { targets, taken } = liftBlocks(copies, page);
    if (new Set(copies.map(({ pictures }) => pictures.join('\n'))).size >= FEWEST_PICTURES && taken.length === length)
      yield {
        rule,
        verb: 'fold',
        targets,
        original: blocks.slice(original, original + length).map(({ element }) => element),
        reason: {
          code: 'repeat-pictures',
          facts: { count: copies.reduce((sum, { pictures }) => sum + pictures.length, 0) },
        },
        certainty: 'certain',
      };
    at += length - 1;
  }
}
