/** Put into a page when its reader view is opened. */
import { words } from '../browser/words.ts';
import { articleOf } from '../export/article.ts';
import './late-parts.ts';

globalThis.winnowArticleMaker = (cleanup) => articleOf(cleanup, words, window);
