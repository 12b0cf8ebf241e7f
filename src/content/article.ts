/** Put into a page once the popup has a report of it, or when its reader view is asked for. */
// First, see there.
import '../rules/reader-tables.ts';
import './article-order.ts';
import { words } from '../browser/words.ts';
import { readerPageOf } from '../export/reader-page.ts';
import { readerVocabulary } from '../rules/reader-vocabulary.ts';
import './late-parts.ts';

globalThis.winnowArticleMaker = (cleanup) => readerPageOf(cleanup, words, window, readerVocabulary);
