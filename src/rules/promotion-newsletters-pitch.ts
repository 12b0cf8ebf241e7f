/** What stands above a box that asks for a mail address, and asks for the same. */
import type { Page } from '../core/types.ts';
import { outer, Taken } from './content.ts';
import { firstFrom } from './promotion-newsletters-place.ts';
import { SUBSCRIBE } from './promotion-newsletters-words.ts';

/** Blocks above the box that may belong to it: a heading and two sentences. On the pages measured there was one. */
const MOST_BEFORE = 3;
/** Words of one heading or sentence that asks for the subscription; the longest on the pages measured had 16. */
export const LONGEST_ASKING = 40;

/** The box with the heading and the sentence above it that ask for the subscription. */
export function withPitch(box: Element, page: Page): Element[] {
  const asking = asksBefore(box, page);
  if (asking.length === 0) return [box];
  const taken = new Taken(page);
  for (const element of [...asking, box]) taken.take(element);
  return outer([...asking, box].map((element) => taken.outermost(element)));
}

/** Elements right above the box that do nothing but ask: a heading, a sentence or two. */
export function asksBefore(box: Element, page: Page): Element[] {
  const { blocks, article } = page;
  if (!article.root.contains(box)) return [];
  const following = firstFrom(box, page);
  const end = following < 0 ? blocks.length : following;
  const asking: Element[] = [];
  for (let at = end - 1; at >= 0 && asking.length < MOST_BEFORE; at--) {
    const block = blocks[at];
    if (
      !block?.whole ||
      block.words > LONGEST_ASKING ||
      block.element === article.root ||
      block.element.closest('li, td')
    )
      break;
    if (!SUBSCRIBE.test(block.key)) break;
    asking.unshift(block.element);
    if (block.kind === 'heading') return asking;
  }
  return asking;
}
