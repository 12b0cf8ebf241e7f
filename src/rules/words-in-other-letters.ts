/** What the build has cut out of the content script's tables, in the place of this: see scripts/words-apart.mjs. */
import type { LaterWords } from './later/words.ts';

export const words: LaterWords = {};
