/** The links of an article with where they lead, read once for all who ask what kinds of links there are. */
import type { Page } from '../core/types.ts';

interface ArticleLinks {
  /** In document order. */
  readonly links: readonly { readonly element: Element; readonly href: string }[];
  /** All addresses as written, a line each: a pattern with the flag `m` that isn't in here is in none of them. */
  readonly all: string;
}

/** By what all pages made of one reading share. */
const known = new WeakMap<Page['article'], ArticleLinks>();

/** The links below the article's root. */
export function linksOf({ article }: Page): ArticleLinks {
  const before = known.get(article);
  if (before) return before;
  const found = article.root.querySelectorAll('a[href]');
  const links: { element: Element; href: string }[] = [];
  const lines = new Set<string>();
  for (let at = 0; at < found.length; at++) {
    const element = found[at];
    const href = element?.getAttribute('href') ?? '';
    if (element) links.push({ element, href });
    lines.add(href);
  }
  const read = { links, all: [...lines].join('\n') };
  known.set(article, read);
  return read;
}
