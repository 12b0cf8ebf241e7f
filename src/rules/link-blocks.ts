/** The page's blocks with the links in them that leave for other pages. */
import { isBlockElement } from '../core/blocks.ts';
import { isMedia, mediaAddress } from '../core/media.ts';
import type { Block, Page } from '../core/types.ts';
import { isSilent } from './content.ts';
import { isSameSite, withoutHash } from './site.ts';

/** A block, and what its links do. */
export interface LinkBlock {
  readonly block: Block;
  /** Addresses of other pages that the block links to, each once, without their hashes. */
  readonly leaving: readonly string[];
  /** How many of these are on the page's own site. */
  readonly onSite: number;
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
  const ofRuns = new Map<Element, Element[][]>();
  return page.blocks.map((block) => {
    const { element, whole } = block;
    const around = element.closest('a[href]');
    let anchors = around ? [around] : [];
    if (!around && whole) anchors = [...element.querySelectorAll('a[href]')];
    else if (!around) {
      const runs = ofRuns.get(element) ?? anchorsOfRuns(element, page);
      ofRuns.set(element, runs);
      anchors = runs.pop() ?? [];
    }
    return linkBlock(block, anchors, own, page.url);
  });
}

/** The links in each run of loose text in `element`; the runs are those of which `blocksOf` makes blocks, the last first. */
function anchorsOfRuns(element: Element, page: Page): Element[][] {
  const runs: Element[][] = [];
  let anchors: Element[] = [];
  let full = false;
  const endRun = () => {
    if (full) runs.push(anchors);
    anchors = [];
    full = false;
  };
  const read = (parent: Element) => {
    for (const node of parent.childNodes) {
      if (node.nodeType === node.TEXT_NODE) full ||= /\S/.test(node.nodeValue ?? '');
      if (node.nodeType !== node.ELEMENT_NODE || page.isSetAside(node)) continue;
      const child = node as Element;
      if (isBlockElement(child)) endRun();
      else if (isMedia(child)) full ||= mediaAddress(child) !== '';
      else if (!isSilent(child)) {
        if (child.matches('a[href]')) anchors.push(child);
        read(child);
      }
    }
  };
  read(element);
  endRun();
  return runs.reverse();
}

function linkBlock(block: Block, anchors: readonly Element[], own: string, page: URL): LinkBlock {
  const leaving = new Set<string>();
  let onSite = 0;
  for (const anchor of anchors) {
    const href = anchor.getAttribute('href') ?? '';
    if (href.startsWith('#') || !URL.canParse(href, anchor.baseURI)) continue;
    const url = new URL(href, anchor.baseURI);
    const address = withoutHash(url);
    if (address === own || leaving.has(address)) continue;
    if (!/^https?:$/.test(url.protocol) || FILE.test(url.pathname)) continue;
    leaving.add(address);
    if (isSameSite(url, page)) onSite++;
  }
  const dense = block.words > 0 ? block.linkWords / block.words >= LINK_DENSITY : isLinkedPicture(block, anchors);
  return {
    block,
    leaving: [...leaving],
    onSite,
    isLink: leaving.size > 0 && dense,
    list: block.element.closest('ul, ol, menu, dl'),
  };
}

function isLinkedPicture(block: Block, anchors: readonly Element[]): boolean {
  const linked = anchors.flatMap((anchor) => [...anchor.querySelectorAll('img')].map(mediaAddress));
  return linked.length > 0 && block.pictures.every((picture) => linked.includes(picture));
}
