/**
 * Put into a page that has other letters than A to Z, or broken ones: the words that the tables in the content
 * script lack, and what mends broken text.
 */
import { mendText } from '../rules/mend-text.ts';
import { words } from '../rules/words-in-other-letters.ts';
import './late-parts.ts';

globalThis.winnowWords = { words, mendText };
