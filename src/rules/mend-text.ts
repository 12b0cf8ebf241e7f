/** Broken characters: text that was written in UTF-8 and read as Windows-1252. */
import type { Rule } from '../core/types.ts';

export const mendText: Rule = {
  id: 'mend-text',
  on: true,
  options: {},
  pass: 'text',
  *find() {},
};
