/**
 * All tables of words and addresses, one behind the other. Whoever imports this before the rules has them stand so in its
 * script: what they have in common is compressed together then, which makes `content.js` 3 kB smaller. The order is the best
 * of some thousand that were tried.
 */
import './promotion-buttons-words.ts';
import './promotion-names.ts';
import './promotion-asking-words.ts';
import './promotion-lines-words.ts';
import './promotion-pitches-words.ts';
import './repeats-contradictions.ts';
import './promotion-authors-words.ts';
import './promotion-sharing-words.ts';
import './button-labels.ts';
import './promotion-newsletters-words.ts';
import './also-read-labels.ts';
import './promotion-votes-words.ts';
import './last-chapters.ts';
import './promotion-tags-words.ts';
import './affiliate-stem.ts';
import './ad-systems.ts';
import './affiliate-networks.ts';
import './ad-labels.ts';
import './addresses.ts';
import './ad-labels-alone.ts';
import './ad-words.ts';
