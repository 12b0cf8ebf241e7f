/** What a line of the article announces: an example is shown, and not meant. */
import type { Block } from '../../core/types.ts';

/** "Share:" and "Feedback:" are labels; who announces an example says more. */
const LONGEST_LABEL = 4;

/** True when this block, which stands above, ends with a colon as a sentence does. */
export const isAnnouncing = (before: Block | undefined): boolean =>
  before !== undefined && before.words > LONGEST_LABEL && /[:：]$/u.test(before.text);
