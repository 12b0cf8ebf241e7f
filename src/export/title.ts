/** The article's own title: without what makes it look new, and without the name of the site. */
import { cleanTitle } from '../core/title.ts';

/** Between a title and the name of its site. A dash inside a word is part of it. */
const LAST_PART = /^(.*\S)\s*(?:\s[-–—:·•/\\]\s|[|｜»«])\s*(\S[^|｜»«]*)$/su;

/** What is known of a page's title; a `Reading` is. */
interface Titled {
  readonly titleOnPage: string;
  readonly siteName: string;
  readonly snapshot: { readonly document: { readonly URL: string } };
}

/** What two names of a site may differ in. */
const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The host's own name, e.g. `kettles` of www.kettles.example; its ending may be a part of how the site calls itself. */
function namesOf({ siteName, snapshot }: Titled): ReadonlySet<string> {
  const host = new URL(snapshot.document.URL).hostname.replace(/^www\./, '');
  return new Set([siteName, host, host.split('.')[0] ?? ''].map(plain).filter((name) => name !== ''));
}

function withoutSite(title: string, sites: ReadonlySet<string>): string {
  const [, before = '', last = ''] = LAST_PART.exec(title) ?? [];
  return before !== '' && sites.has(plain(last)) ? before : title;
}

/** `onPage` is the same title with what it was shortened by, but for the name of the site, which is said elsewhere. */
export function titlesOf(page: Titled): { title: string; onPage: string } {
  const sites = namesOf(page);
  const { titleOnPage } = page;
  return { title: withoutSite(cleanTitle(titleOnPage), sites), onPage: withoutSite(titleOnPage, sites) };
}
