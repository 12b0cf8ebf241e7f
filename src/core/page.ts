/** The page as rules see it. */
import { blocksAlong, blocksOf } from './page/blocks.ts';
import { blocksAfter, blocksWithout } from './page/known-blocks.ts';
import { indexOf } from './page/page-index.ts';
import type { Timed } from './phase-times.ts';
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
  const scope = article ?? { root, has: () => true };
  const readMore = bitByBit(scope.root, facts);
  const readAll = () => {
    let blocks = readMore();
    while (!blocks) blocks = readMore();
    return blocks;
  };
  const page = pageWithout(document, { url, facts, article: scope }, new Set(), null, readAll);
  reading.set(page, readMore);
  return page;
}

/** Reads a bit more of an opened page's blocks; null until all of them are read. */
type ReadMore = () => readonly Block[] | null;

const reading = new WeakMap<Page, ReadMore>();

function bitByBit(root: Element, facts: Facts): ReadMore {
  let blocks: readonly Block[] | null = null;
  let walk: ReturnType<typeof blocksAlong> | null = null;
  return () => {
    if (blocks) return blocks;
    const going = walk ?? blocksAlong(root, facts, () => false);
    // Where it fails it is begun again, to fail again.
    walk = null;
    const step = going.next();
    walk = going;
    if (step.done) blocks = step.value;
    return blocks;
  };
}

/** Reads the blocks of a page that was opened, with a rest after every bit. A part of reading it, and not of finding things on it. */
export function* blocksAhead(page: Page, timed: Timed): Generator<void> {
  const readMore = reading.get(page);
  while (readMore && !timed('read', () => timed('read.blocks', readMore))) yield;
}

/** The page again, where the text right in some of its elements is another than it was. */
export function reopenPage(page: Page, changed: Iterable<Element>): Page {
  const { document, url, facts, article } = page;
  return pageWithout(document, { url, facts, article }, new Set(), null, () =>
    blocksAfter(page.blocks, changed, article.root, facts),
  );
}

/** A page with less set aside, most of whose blocks are this one's, and what it has more. */
interface Before {
  readonly page: Page;
  readonly fresh: readonly Element[];
}

/** `before`: what the page was made of, when it wasn't opened; `read` reads its blocks where there is no such page. */
function pageWithout(
  document: Document,
  parts: Required<PageParts>,
  aside: ReadonlySet<Element>,
  before: Before | null,
  read: () => readonly Block[] = () => blocksOf(parts.article.root, parts.facts, (element) => aside.has(element)),
): Page {
  let blocks: readonly Block[] | null = null;
  const asked = new Map<Node, boolean>();
  const page: Page = {
    document,
    root: document.body,
    ...parts,
    get index() {
      return indexOf(page);
    },
    get entire() {
      return before ? before.page.entire : page;
    },
    get blocks() {
      blocks ??= (before && left(before)) ?? read();
      return blocks;
    },
    isSetAside(node) {
      if (aside.size === 0) return false;
      let at: Node | null = node;
      while (at && !asked.has(at) && !aside.has(at as Element)) at = at.parentNode;
      const answer = at !== null && (asked.get(at) ?? true);
      // What was passed on the way up is asked about next, or its neighbours are.
      for (let up: Node | null = node; up && up !== at; up = up.parentNode) asked.set(up, answer);
      return answer;
    },
    without(elements) {
      const fresh = [...elements].filter((element) => !aside.has(element));
      return fresh.length === 0 ? page : pageWithout(document, parts, new Set([...aside, ...fresh]), { page, fresh });
    },
  };
  const { root } = parts.article;
  const left = ({ page: { blocks }, fresh }: Before) => blocksWithout(blocks, { aside, fresh }, root, parts.facts);
  return page;
}
