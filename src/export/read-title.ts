/**
 * The title of an article as it is read: without what makes it look new, and with its broken characters repaired. What does
 * both is not in article.js, which has no byte to spare: the reader view has it done when it is handed the article, the
 * command line with the article.
 */

import { untagged } from '../core/article/title-tags.ts';
import { repairMojibake } from '../core/mend/mojibake.ts';
import type { Article } from '../core/outcome.ts';
import { normalise } from '../core/text.ts';

export function withReadTitle(article: Article): Article {
  const title = untagged(repairMojibake(article.title) ?? article.title);
  if (title === article.title) return article;
  const isSame = normalise(title) === normalise(article.title);
  return { ...(isSame ? {} : { titleOnPage: article.title }), ...article, title };
}
