/** The page as rules see it. */
import { blocksOf } from './blocks.ts';
import { blocksWithout } from './known-blocks.ts';
import type { ArticleScope, Block, Facts, Page } from './types.ts';

interface PageParts {
  readonly url: URL;
  readonly facts: Facts;
  /** The whole body when it isn't given. */
  readonly article?: ArticleScope;
}

/** Opens a document for reading. Throws when it has no body. */
export function openPage(document: Document, { url, facts, article }: PageParts): Page {
  const root = document.body;
  if (!root) throw new TypeError('the document has no body');
  return pageWithout(document, { url, facts, article: article ?? { root, has: () => true } }, new Set(), null);
}

/** `before` is the page with less set aside, when there is one: most of its blocks are this one's. */
function pageWithout(
  document: Document,
  parts: Required<PageParts>,
  aside: ReadonlySet<Element>,
  before: Page | null,
): Page {
  let blocks: readonly Block[] | null = null;
  const page: Page = {
    document,
    root: document.body,
    ...parts,
    get entire() {
      return before ? before.entire : page;
    },
    get blocks() {
      blocks ??= (before && blocksWithout(before.blocks, aside, parts.article.root, parts.facts)) ?? read();
      return blocks;
    },
    isSetAside(node) {
      if (aside.size === 0) return false;
      for (let at: Node | null = node; at; at = at.parentNode) if (aside.has(at as Element)) return true;
      return false;
    },
    without(elements) {
      const more = new Set([...aside, ...elements]);
      return more.size === aside.size ? page : pageWithout(document, parts, more, page);
    },
  };
  const read = () => blocksOf(parts.article.root, parts.facts, (element) => aside.has(element));
  return page;
}
