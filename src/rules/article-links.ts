/** The links of a page with where they lead, read once for all who ask what kinds of links there are. */
import { indexOf } from '../core/page/page-index.ts';
import type { Page } from '../core/types.ts';

/** A link, and its address as it is written. */
interface WrittenLink {
  readonly element: Element;
  readonly href: string;
}

interface ArticleLinks {
  /** In document order. */
  readonly links: readonly WrittenLink[];
  /** All addresses as written, a line each: a pattern with the flag `m` that isn't in here is in none of them. */
  readonly all: string;
}

/** By what all pages made of one reading share. */
const known = new WeakMap<Page['article'], readonly WrittenLink[]>();
const knownInArticle = new WeakMap<Page['article'], ArticleLinks>();

/** The links of the whole page, in document order. */
export function linksOn(page: Page): readonly WrittenLink[] {
  const before = known.get(page.article);
  if (before) return before;
  const links: WrittenLink[] = [];
  for (const element of indexOf(page).tagged('a')) {
    const href = element.getAttribute('href');
    if (href !== null) links.push({ element, href });
  }
  known.set(page.article, links);
  return links;
}

/** The links below the article's root. */
export function linksOf(page: Page): ArticleLinks {
  const { article } = page;
  const before = knownInArticle.get(article);
  if (before) return before;
  const links = below(article.root, linksOn(page));
  const read = { links, all: [...new Set(links.map(({ href }) => href))].join('\n') };
  knownInArticle.set(article, read);
  return read;
}

/** In document order what stands in one element stands together. */
function below(root: Element, links: readonly WrittenLink[]): readonly WrittenLink[] {
  const isIn = ({ element }: WrittenLink) => element !== root && root.contains(element);
  const from = links.findIndex(isIn);
  return from < 0 ? [] : links.slice(from, links.findLastIndex(isIn) + 1);
}
