/** Which folds of the page are left out of the reader view, where the person comes to read the article and nothing else. */
import type { Finding } from '../../core/types.ts';

/** These say something of the article itself, and so their line stays. */
const ABOUT_THE_ARTICLE: ReadonlySet<string> = new Set(['disclosures']);

/**
 * True for a fold of what isn't the article's: other articles, promotions. A repeat keeps its line, since the text goes on
 * around it, and so does a disclosure.
 */
export const isLeftOut = ({ verb, original, rule }: Pick<Finding, 'verb' | 'original' | 'rule'>): boolean =>
  verb === 'fold' && original === undefined && !ABOUT_THE_ARTICLE.has(rule);
