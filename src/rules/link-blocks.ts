/** The page's blocks with the links in them that leave for other pages. */
import { isBlockElement } from '../core/page/blocks.ts';
import type { BlockText } from '../core/page/known-blocks.ts';
import { isMedia, mediaAddress } from '../core/page/media.ts';
import type { Page } from '../core/types.ts';
import { isSilent } from './content.ts';
import { isInLayout } from './layout-table.ts';
import { readTarget, type Target } from './link-target.ts';

/** A block, and what its links do. Addresses are dear to read, and only those of short blocks and lists are asked for. */
export class LinkBlock {
  readonly block: BlockText;
  readonly #reader: LinkReader;
  /** Which of its element's runs the block is; of no account where the element is one block. */
  readonly #turn: number;
  #knownAnchors: readonly Element[] | undefined;
  #isLink: boolean | undefined;
  #links: Leaving | undefined;

  constructor(block: BlockText, turn: number, reader: LinkReader) {
    this.block = block;
    this.#turn = turn;
    this.#reader = reader;
  }

  get #anchors(): readonly Element[] {
    this.#knownAnchors ??= this.#reader.anchorsOf(this.block, this.#turn);
    return this.#knownAnchors;
  }

  /** Addresses of other pages that the block links to, each once, without their hashes. */
  get leaving(): readonly string[] {
    this.#links ??= this.#reader.leaving(this.#anchors);
    return this.#links.leaving;
  }

  /** How many of these are on the page's own site. */
  get onSite(): number {
    this.#links ??= this.#reader.leaving(this.#anchors);
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

  /** True in a cell of a table, other than one that holds the whole article. */
  get isCell(): boolean {
    return this.block.kind === 'table' && !this.#reader.isInLayout(this.block.element);
  }

  /** The list that the block stands in, if any. */
  get list(): Element | null {
    return this.block.element.closest('ul, ol, menu, dl');
  }
}

/** The least share of a link block's words that stand in links; numbers, dashes and "(video)" may stand outside. */
const LINK_DENSITY = 0.8;

/** The blocks of a page or of a part of it, in order, each with its links. */
export function readLinks(page: Page, blocks: readonly BlockText[] = page.blocks): LinkBlock[] {
  const reader = new LinkReader(page);
  const turns = new Map<Element, number>();
  return blocks.map((block) => {
    if (block.whole) return new LinkBlock(block, 0, reader);
    const turn = turns.get(block.element) ?? 0;
    turns.set(block.element, turn + 1);
    return new LinkBlock(block, turn, reader);
  });
}

/** Where some links lead: addresses of other pages, and how many of these are on the page's own site. */
interface Leaving {
  readonly leaving: readonly string[];
  readonly onSite: number;
}

/** Reads the links of a page's blocks: those of the blocks that are asked about. */
class LinkReader {
  readonly #page: Page;
  readonly #base: string;
  readonly #runs = new Map<Element, readonly Element[][]>();
  /** A page leads to the same places again and again. */
  readonly #targets = new Map<string, Target | null>();

  constructor(page: Page) {
    this.#page = page;
    this.#base = page.document.baseURI;
  }

  anchorsOf({ element, whole, words, linkWords }: BlockText, turn: number): readonly Element[] {
    const around = words > 0 && linkWords === 0 ? null : element.closest('a[href]');
    if (around) return [around];
    if (whole) return selectedIn(element, 'a[href]');
    let runs = this.#runs.get(element);
    if (!runs) {
      runs = element.querySelector('a[href]') ? anchorsOfRuns(element, this.#page) : [];
      this.#runs.set(element, runs);
    }
    return runs[turn] ?? [];
  }

  isInLayout(element: Element): boolean {
    return isInLayout(element, this.#page);
  }

  leaving(anchors: readonly Element[]): Leaving {
    const leaving = new Map<string, Target>();
    for (const anchor of anchors) {
      const target = this.#targetOf(anchor.getAttribute('href') ?? '');
      if (target) leaving.set(target.address, target);
    }
    let onSite = 0;
    for (const { isOnSite } of leaving.values()) if (isOnSite) onSite++;
    return { leaving: [...leaving.keys()], onSite };
  }

  #targetOf(href: string): Target | null {
    let target = this.#targets.get(href);
    if (target === undefined) {
      target = readTarget(href, this.#page, this.#base);
      this.#targets.set(href, target);
    }
    return target;
  }
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

function isLinkedPicture(block: BlockText, anchors: readonly Element[]): boolean {
  const linked = anchors.flatMap((anchor) => selectedIn(anchor, 'img').map(mediaAddress));
  return linked.length > 0 && block.pictures.every((picture) => linked.includes(picture));
}

/** Read by index: to iterate a list of nodes takes twice as long. */
function selectedIn(element: Element, selector: string): Element[] {
  const found = element.querySelectorAll(selector);
  const all: Element[] = [];
  for (let at = 0; at < found.length; at++) {
    const one = found[at];
    if (one) all.push(one);
  }
  return all;
}
