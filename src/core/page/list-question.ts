/** What the filter lists are asked of a page: names and addresses, never its text. */

import type { ListAnswer, Page } from '../types.ts';
import { mediaAddress } from './media.ts';

/** What an element loads, in the words of the extension APIs. */
type LoadType = 'image' | 'sub_frame' | 'media' | 'object';

/** What is asked about one page; it travels as plain data. */
export interface ListQuestion {
  /** The page's own address. */
  readonly url: string;
  readonly classes: readonly string[];
  readonly ids: readonly string[];
  /** As written; those that name another host or ask a server something. */
  readonly hrefs: readonly string[];
  /** The tags and attributes that occur, in lower case: most generic rules ask for one that few pages have. */
  readonly names: readonly string[];
  /** Absolute. */
  readonly addresses: readonly { readonly address: string; readonly type: LoadType }[];
}

/** What the lists answer, as it travels; `toAnswer` opens it. */
export interface ListReply {
  selectors: string[];
  blocked: string[];
}

/**
 * The most of each that is asked, and the longest string. On 178 real pages a page had at most 483 classes, 284 ids, 232
 * links to ask about, 196 names and 107 addresses, 36 kB in all; what a hostile page has beyond these isn't asked about.
 */
export const MOST_ASKED = { classes: 2000, ids: 2000, hrefs: 1000, names: 500, addresses: 500, length: 2000 } as const;

const LOADS: Readonly<Record<string, LoadType>> = {
  IMG: 'image',
  IFRAME: 'sub_frame',
  VIDEO: 'media',
  AUDIO: 'media',
  EMBED: 'object',
};

/** Elements with an address that lists may block. */
export const LOADING = 'img, iframe, video, audio, embed';

/** What an element of `LOADING` loads: absolute, without its hash; null when it is nothing from the web. */
export function loadedBy(element: Element): { address: string; type: LoadType } | null {
  const type = LOADS[element.tagName];
  const address = type && mediaAddress(element).replace(/#.*/s, '');
  return type && address && /^https?:/.test(address) ? { address, type } : null;
}

/** Reads it off the page, or off a part that came later, in one walk. */
export function questionOf({ root, url }: Pick<Page, 'root' | 'url'>): ListQuestion {
  const seen = {
    classes: new Set<string>(),
    ids: new Set<string>(),
    hrefs: new Set<string>(),
    names: new Set<string>(),
  };
  // As written: a page repeats them.
  const [classes, hrefs] = [new Set<string>(), new Set<string>()];
  const addresses = new Map<string, LoadType>();
  const { origin } = url;
  const walker = root.ownerDocument.createTreeWalker(root, 1 /* elements */);
  for (let node: Node | null = root; node; node = walker.nextNode()) {
    const element = node as Element;
    seen.names.add(element.localName);
    for (const name of element.getAttributeNames()) {
      seen.names.add(name);
      if (name === 'class') classes.add(element.getAttribute(name) ?? '');
      else if (name === 'id') seen.ids.add(element.getAttribute(name) ?? '');
      else if (name === 'href') hrefs.add(element.getAttribute(name) ?? '');
    }
    const loaded = loadedBy(element);
    if (loaded && addresses.size < MOST_ASKED.addresses) addresses.set(loaded.address, loaded.type);
  }
  for (const written of classes) for (const name of written.split(/[\t\n\f\r ]+/)) seen.classes.add(name);
  for (const href of hrefs) if (mayBeListed(href, origin)) seen.hrefs.add(href);
  const asked = (kind: keyof typeof seen) => [...seen[kind]].filter(isShort).slice(0, MOST_ASKED[kind]);
  return {
    url: url.href.slice(0, MOST_ASKED.length),
    classes: asked('classes'),
    ids: asked('ids'),
    hrefs: asked('hrefs'),
    names: asked('names'),
    addresses: [...addresses].filter(([address]) => isShort(address)).map(([address, type]) => ({ address, type })),
  };
}

/** The lists know other sites' hosts, and the scripts that count clicks. */
const mayBeListed = (href: string, origin: string): boolean =>
  href.includes('?') || (/^\s*(?:https?:)?\/\//i.test(href) && !href.startsWith(origin));

const isShort = (text: string): boolean => text !== '' && text.length <= MOST_ASKED.length;

/** The answer as the rules want it. */
export const toAnswer = ({ selectors, blocked }: ListReply): ListAnswer => ({ selectors, blocked: new Set(blocked) });
