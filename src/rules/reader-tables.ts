/**
 * The tables of words that the reader view needs, one behind the other, for the reason that `tables.ts` gives: `article.js` is
 * half a kilobyte smaller so. The order is the best of some four hundred that were tried.
 */
import './promotion-sharing-words.ts';
import './promotion-votes-words.ts';
import './reader-words.ts';
import './also-read-labels.ts';
import './promotion-tags-words.ts';
import './promotion-authors-words.ts';
import './ad-labels.ts';
