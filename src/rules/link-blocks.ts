/** The page's blocks with the links in them that leave for other pages. */
import { mediaAddress } from '../core/media.ts';
import type { Block, Page } from '../core/types.ts';
import { isSameSite, withoutHash } from './site.ts';

/** A block, and what its links do. */
export interface LinkBlock {
  readonly block: Block;
  /** Addresses of other pages that the block links to, each once, without their hashes. */
  readonly leaving: readonly string[];
  /** How many of these are on the page's own site. */
  readonly onSite: number;
  /** Links to places on this page. */
  readonly inPage: number;
  /** True when (nearly) all of it is links to other pages: words, or pictures alone. */
  readonly isLink: boolean;
  /** The list that the block stands in, if any. */
  readonly list: Element | null;
}

/** The least share of a link block's words that stand in links; numbers, dashes and "(video)" may stand outside. */
const LINK_DENSITY = 0.8;

/** What ends in one of these is a file to load rather than a page to read. */
const FILE =
  /\.(?:exe|msi|dmg|pkg|zip|rar|7z|tar|gz|iso|apk|ipa|deb|rpm|pdf|epub|docx?|xlsx?|pptx?|csv|mp[34]|avi|mkv|jpe?g|png|gif|webp|svg)$/i;

export function readLinks(page: Page): LinkBlock[] {
  const own = withoutHash(page.url);
  const byElement = new Map<Element, readonly Element[]>();
  return page.blocks.map((block) => {
    const { element } = block;
    const anchors = byElement.get(element) ?? anchorsOf(element, block.whole);
    byElement.set(element, anchors);
    return linkBlock(block, anchors, own, page.url);
  });
}

/** The links in the block or around it; in a block of loose text those that stand directly in its element. */
function anchorsOf(element: Element, whole: boolean): Element[] {
  const around = element.closest('a[href]');
  if (around) return [around];
  const anchors = [...element.querySelectorAll('a[href]')];
  return whole ? anchors : anchors.filter((anchor) => anchor.parentElement === element);
}

function linkBlock(block: Block, anchors: readonly Element[], own: string, page: URL): LinkBlock {
  const leaving = new Set<string>();
  let onSite = 0;
  let inPage = 0;
  for (const anchor of anchors) {
    const href = anchor.getAttribute('href') ?? '';
    if (href.startsWith('#')) inPage++;
    else if (URL.canParse(href, anchor.baseURI)) {
      const url = new URL(href, anchor.baseURI);
      const address = withoutHash(url);
      if (address === own) inPage++;
      else if (/^https?:$/.test(url.protocol) && !FILE.test(url.pathname) && !leaving.has(address)) {
        leaving.add(address);
        if (isSameSite(url, page)) onSite++;
      }
    }
  }
  const dense = block.words > 0 ? block.linkWords / block.words >= LINK_DENSITY : isLinkedPicture(block, anchors);
  return {
    block,
    leaving: [...leaving],
    onSite,
    inPage,
    isLink: leaving.size > 0 && dense,
    list: block.element.closest('ul, ol, menu, dl'),
  };
}

function isLinkedPicture(block: Block, anchors: readonly Element[]): boolean {
  const linked = anchors.flatMap((anchor) => [...anchor.querySelectorAll('img')].map(mediaAddress));
  return linked.length > 0 && block.pictures.every((picture) => linked.includes(picture));
}
