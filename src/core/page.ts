/** The page as rules see it. */
import { blocksOf } from './blocks.ts';
import type { ArticleScope, Block, Facts, Page } from './types.ts';

export interface PageParts {
  readonly url: URL;
  readonly facts: Facts;
  /** The whole body when it isn't given. */
  readonly article?: ArticleScope;
}

/** Opens a document for reading. Throws when it has no body. */
export function openPage(document: Document, { url, facts, article }: PageParts): Page {
  const root = document.body;
  if (!root) throw new TypeError('the document has no body');
  return pageWithout(document, { url, facts, article: article ?? { root, has: () => true } }, new Set());
}

function pageWithout(document: Document, parts: Required<PageParts>, aside: ReadonlySet<Element>): Page {
  let blocks: readonly Block[] | null = null;
  return {
    document,
    root: document.body,
    ...parts,
    get blocks() {
      blocks ??= blocksOf(parts.article.root, parts.facts, (element) => aside.has(element));
      return blocks;
    },
    isSetAside(node) {
      if (aside.size === 0) return false;
      for (let at: Node | null = node; at; at = at.parentNode) if (aside.has(at as Element)) return true;
      return false;
    },
    without: (elements) => pageWithout(document, parts, new Set([...aside, ...elements])),
  };
}
