/** The page's blocks with the links in them that leave for other pages. */
import { isBlockElement } from '../core/blocks.ts';
import { isMedia, mediaAddress } from '../core/media.ts';
import type { Block, Page } from '../core/types.ts';
import { parseAddress } from './addresses.ts';
import { linksOf } from './article-links.ts';
import { isSilent } from './content.ts';
import { isSameSite, withoutHash } from './site.ts';

/** A block, and what its links do. Addresses are dear to read, and only those of short blocks and lists are asked for. */
export class LinkBlock {
  readonly block: Block;
  readonly #readAnchors: () => readonly Element[];
  readonly #page: Page;
  #knownAnchors: readonly Element[] | undefined;
  #isLink: boolean | undefined;
  #links: { readonly leaving: readonly string[]; readonly onSite: number } | undefined;

  constructor(block: Block, anchors: () => readonly Element[], page: Page) {
    this.block = block;
    this.#readAnchors = anchors;
    this.#page = page;
  }

  get #anchors(): readonly Element[] {
    this.#knownAnchors ??= this.#readAnchors();
    return this.#knownAnchors;
  }

  /** Addresses of other pages that the block links to, each once, without their hashes. */
  get leaving(): readonly string[] {
    this.#links ??= leavingLinks(this.#anchors, this.#page);
    return this.#links.leaving;
  }

  /** How many of these are on the page's own site. */
  get onSite(): number {
    this.#links ??= leavingLinks(this.#anchors, this.#page);
    return this.#links.onSite;
  }

  /** True when (nearly) all of it is links to other pages: words, or pictures alone. */
  get isLink(): boolean {
    this.#isLink ??= this.#isDense() && this.leaving.length > 0;
    return this.#isLink;
  }

  #isDense(): boolean {
    const { block } = this;
    return block.words > 0 ? block.linkWords / block.words >= LINK_DENSITY : isLinkedPicture(block, this.#anchors);
  }

  /** The list that the block stands in, if any. */
  get list(): Element | null {
    return this.block.element.closest('ul, ol, menu, dl');
  }
}

/** The least share of a link block's words that stand in links; numbers, dashes and "(video)" may stand outside. */
const LINK_DENSITY = 0.8;

/** What ends in one of these is a file to load rather than a page to read. */
const FILE =
  /\.(?:exe|msi|dmg|pkg|zip|rar|7z|tar|gz|iso|apk|ipa|deb|rpm|pdf|epub|docx?|xlsx?|pptx?|csv|mp[34]|avi|mkv|jpe?g|png|gif|webp|svg)$/i;

/** The blocks of a page, in order, each with its links. */
export function readLinks(page: Page): LinkBlock[] {
  const holders = holdersOfLinks(page);
  const turns = new Map<Element, number>();
  const ofRuns = new Map<Element, Element[][]>();
  const runsOf = (element: Element) => {
    const runs = ofRuns.get(element) ?? anchorsOfRuns(element, page);
    ofRuns.set(element, runs);
    return runs;
  };
  return page.blocks.map((block) => {
    const { element, whole } = block;
    // What stands in a link is linked, every word of it.
    const around = block.words > 0 && block.linkWords === 0 ? null : element.closest('a[href]');
    if (around) return new LinkBlock(block, () => [around], page);
    if (!holders.has(element)) return new LinkBlock(block, NO_ANCHORS, page);
    if (whole) return new LinkBlock(block, () => [...element.querySelectorAll('a[href]')], page);
    const turn = turns.get(element) ?? 0;
    turns.set(element, turn + 1);
    return new LinkBlock(block, () => runsOf(element)[turn] ?? [], page);
  });
}

const NO_ANCHORS = (): readonly Element[] => [];

/** The elements with a link inside. */
function holdersOfLinks(page: Page): Set<Element> {
  const holders = new Set<Element>();
  for (const { element } of linksOf(page).links) {
    for (let up = element.parentElement; up && !holders.has(up); up = up.parentElement) holders.add(up);
  }
  return holders;
}

/** The links in each run of loose text in `element`; the runs are those of which `blocksOf` makes blocks. */
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
    for (let node = parent.firstChild; node; node = node.nextSibling) {
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
  return runs;
}

function leavingLinks(anchors: readonly Element[], page: Page): { leaving: string[]; onSite: number } {
  const own = withoutHash(page.url);
  const leaving = new Set<string>();
  let onSite = 0;
  for (const anchor of anchors) {
    const href = anchor.getAttribute('href') ?? '';
    const url = href.startsWith('#') ? null : parseAddress(href, anchor.baseURI);
    if (!url) continue;
    const address = withoutHash(url);
    if (address === own || leaving.has(address)) continue;
    if (FILE.test(url.pathname)) continue;
    leaving.add(address);
    if (isSameSite(url, page.url)) onSite++;
  }
  return { leaving: [...leaving], onSite };
}

function isLinkedPicture(block: Block, anchors: readonly Element[]): boolean {
  const linked = anchors.flatMap((anchor) => [...anchor.querySelectorAll('img')].map(mediaAddress));
  return linked.length > 0 && block.pictures.every((picture) => linked.includes(picture));
}
