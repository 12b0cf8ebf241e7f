/**
 * The tables of words that the reader view needs, one behind the other, for the reason that `tables.ts` gives: `article.js` is
 * half a kilobyte smaller so. The order is the best of some four hundred that were tried.
 */
import './promotions/sharing/words.ts';
import './promotions/votes-words.ts';
import './reader-words.ts';
import './also-read/labels.ts';
import './promotions/tags/words.ts';
import './promotions/authors/words.ts';
import './ads/labels.ts';
