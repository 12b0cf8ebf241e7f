/**
 * All tables of words and addresses, one behind the other. Whoever imports this before the rules has them stand so in its
 * script: what they have in common is compressed together then, which makes `content.js` 3 kB smaller. The order is the best
 * of some thousand that were tried.
 */
import './promotions/buttons/words.ts';
import './promotions/names.ts';
import './promotions/asking-words.ts';
import './promotions/lines-words.ts';
import './promotions/pitches/words.ts';
import './repeats/contradictions.ts';
import './promotions/authors/words.ts';
import './promotions/sharing/words.ts';
import './button-labels.ts';
import './promotions/newsletters/words.ts';
import './also-read/labels.ts';
import './promotions/votes-words.ts';
import './last-chapters.ts';
import './promotions/tags/words.ts';
import './affiliate/stem.ts';
import './ads/systems.ts';
import './affiliate/networks.ts';
import './ads/labels.ts';
import './addresses.ts';
import './ads/labels-alone.ts';
import './ads/words.ts';
