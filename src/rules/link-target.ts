/** Whether a link leads to another page, and to which. */
import type { Page } from '../core/types.ts';
import { parseAddress } from './addresses.ts';
import { isSameSite, withoutHash } from './site.ts';

/** What ends in one of these is a file to load rather than a page to read. */
const FILE =
  /\.(?:exe|msi|dmg|pkg|zip|rar|7z|tar|gz|iso|apk|ipa|deb|rpm|pdf|epub|docx?|xlsx?|pptx?|csv|mp[34]|avi|mkv|jpe?g|png|gif|webp|svg)$/i;

/**
 * A place in a page: references of manuals and indexes lead there, which are read with the text, and lists of other articles
 * don't. What has a slash is a page of an application, with an equals sign a mark for whoever counts.
 */
const PLACE = /^#[^/=]+$/;

/** Another page, without the hash, and whether it is on the same site. */
export interface Target {
  readonly address: string;
  readonly isOnSite: boolean;
}

/** Null for what is no other page, and for a place in one. */
export function readTarget(href: string, { url: own }: Page, base: string): Target | null {
  const url = href.startsWith('#') ? null : parseAddress(href, base);
  if (!url || PLACE.test(url.hash)) return null;
  const address = withoutHash(url);
  if (address === withoutHash(own) || FILE.test(url.pathname)) return null;
  return { address, isOnSite: isSameSite(url, own) };
}
