/** The article as data for a file. */
import type { ArticleOutcome } from '../core/outcome.ts';
import { articleInPage } from './article-in-page.ts';
import { withReadTitle } from './read-title.ts';

/** The article with its folds as stubs, and a title that can be read. */
export function articleOf(...asked: Parameters<typeof articleInPage>): ArticleOutcome {
  const outcome = articleInPage(...asked);
  return outcome.kind === 'article' ? { ...outcome, article: withReadTitle(outcome.article) } : outcome;
}
