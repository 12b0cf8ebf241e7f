/**
 * Broken characters in an article's title. What repairs them is not in article.js, which has no byte to spare: the reader
 * view has the title repaired when it is handed the article, the command line with the article.
 */
import { repairMojibake } from '../core/mojibake.ts';
import type { Article } from '../core/outcome.ts';

export function withRepairedTitle(article: Article): Article {
  const title = repairMojibake(article.title);
  return title === null ? article : { titleOnPage: article.title, ...article, title };
}
