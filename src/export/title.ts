/**
 * The article's own title: without the name of the site and of its sections. What makes it look new goes where it is read
 * (`read-title.ts`).
 */
import { countWords, normalise } from '../core/text.ts';

/** Between a title and the name of its site. A dash inside a word is part of it. */
const LAST_PART = /^(.*\S)\s*(?:\s[-–—:·•/\\]\s|[|｜»«])\s*(\S[^|｜»«]*)$/su;

/** What is known of a page's title; a `Reading` is. */
interface Titled {
  readonly titleOnPage: string;
  readonly siteName: string;
  readonly snapshot: { readonly document: Pick<Document, 'URL' | 'title' | 'querySelectorAll'> };
}

/** What two names of a site may differ in. */
const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The host's own name, e.g. `kettles` of www.kettles.example; its ending may be a part of how the site calls itself. */
function namesOf(siteName: string, host: string): ReadonlySet<string> {
  return new Set([siteName, host, host.split('.')[0] ?? ''].map(plain).filter((name) => name !== ''));
}

/** A label of a host that is shorter may be a word of any title. */
const LEAST_LABEL = 4;

/** "Kettle Times Garden" of garden.kettletimes.example: each word stands in the host, and all of a label in the words. */
function isOfHost(name: string, host: string): boolean {
  const words = normalise(name).split(' ');
  const said = words.join('');
  return (
    words.every((word) => host.includes(word)) &&
    host.split(/[.-]/).some((label) => label.length >= LEAST_LABEL && said.includes(label))
  );
}

function withoutSite(title: string, { siteName, snapshot }: Titled): string {
  const host = new URL(snapshot.document.URL).hostname.replace(/^www\./, '');
  const [, before = '', last = ''] = LAST_PART.exec(title) ?? [];
  const isSite = before !== '' && (namesOf(siteName, host).has(plain(last)) || isOfHost(last, host));
  return isSite ? before : title;
}

/** A heading of fewer words may name the site or a part of it. */
const LEAST_HEADING = 4;
/** A page with more of them has none that is its title's. */
const MOST_HEADINGS = 20;
/** A sign between a title and what a page puts behind or before it. */
const BEHIND = /^\s*[-–—:·•/\\|｜»«]/u;
const BEFORE = /[-–—:·•/\\|｜»«]\s*$/u;

/** The part of the title that stands as a heading above the article, where that is most of it and a sign parts the two. */
function asHeading(title: string, { siteName, snapshot }: Titled): string {
  let best = title;
  // Where the rest is a heading, too, the first may be the site's, or the rest is the second half of the title.
  let known: ReadonlySet<string> | undefined;
  const others = () => (known ??= headingsIn(snapshot.document));
  for (const heading of [...snapshot.document.querySelectorAll('h1')].slice(0, MOST_HEADINGS)) {
    const text = textOf(heading);
    const words = countWords(normalise(text));
    if (words < LEAST_HEADING || plain(text) === plain(siteName)) continue;
    const rest = restOf(title, text);
    if (rest === null || words < countWords(normalise(rest)) || others().has(normalise(rest))) continue;
    if (best === title || text.length > best.length) best = text;
  }
  return best;
}

/**
 * The page's only first heading where it says more than the title, or than what stands before the last sign of it: a title is
 * cut for those who search, and gets the site's name under any spelling.
 */
function asFullHeading(title: string, { titleOnPage, snapshot }: Titled): string {
  const [heading, another] = snapshot.document.querySelectorAll('h1');
  const text = textOf(heading);
  const [, before = '', last = ''] = LAST_PART.exec(titleOnPage) ?? [];
  const isBegun = (part: string) => countWords(part) >= LEAST_HEADING && normalise(text).startsWith(`${part} `);
  const isBoth = () => isBegun(normalise(before)) && !headingsIn(snapshot.document).has(normalise(last));
  return !another && (isBegun(normalise(title)) || isBoth()) ? text : title;
}

const textOf = (heading: Element | undefined): string => (heading?.textContent ?? '').replace(/\s+/g, ' ').trim();

const headingsIn = (page: Pick<Document, 'querySelectorAll'>): ReadonlySet<string> =>
  new Set(
    [...page.querySelectorAll('h1, h2, h3')]
      .map(({ textContent }) => normalise(textContent ?? ''))
      .filter((heading) => countWords(heading) >= LEAST_REST),
  );

/** A heading of fewer words is as likely the name of the site. */
const LEAST_REST = 3;

/** What a title has beside this text, with a sign between them; null when it doesn't begin or end with it. */
function restOf(title: string, text: string): string | null {
  const [whole, part] = [evenly(title), evenly(text)];
  const behind = whole.startsWith(part) ? whole.slice(part.length) : '';
  if (BEHIND.test(behind)) return behind;
  const before = whole.endsWith(part) ? whole.slice(0, -part.length) : '';
  return BEFORE.test(before) ? before : null;
}

/** As long as it was, so that a part of it ends where it ends in the text. */
const evenly = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').toLowerCase();

/** A title that the page's own heading says in full has nothing added to it. */
const isWhole = (title: string, { snapshot }: Titled): boolean =>
  [...snapshot.document.querySelectorAll('h1')]
    .slice(0, MOST_HEADINGS)
    .some(({ textContent }) => normalise(textContent ?? '') === normalise(title));

/** With what was put before it so that it looks new. */
export function titleOf(page: Titled): string {
  if (isWhole(page.titleOnPage, page)) return page.titleOnPage;
  return onWindow(page) ?? asFullHeading(withoutSite(asHeading(page.titleOnPage, page), page), page);
}

/**
 * The heading that the window's title says too: what a page shows twice is what it is called, and what it tells those that
 * list it ("og:title") may be shorter or older. Null where they differ, or where others are told the window's other part.
 */
function onWindow(page: Titled): string | null {
  const title = page.snapshot.document.title.trim();
  const heading = asHeading(title, page);
  const told = normalise(page.titleOnPage);
  const isOther = normalise(title).includes(told) && !normalise(heading).includes(told);
  return !isOther && (heading !== title || (title !== '' && isWhole(title, page))) ? heading : null;
}

/** True where a heading says this title, or all but what is put before it. Both as `normalise` gives them. */
export const saysTitle = (heading: string, title: string): boolean =>
  heading === title || (countWords(heading) >= LEAST_REST && title.endsWith(` ${heading}`));

/** The first of these headings that says the title of the page; none where all say something else. */
export function headingOf(page: Titled, headings: Iterable<Element>): Element | undefined {
  const title = normalise(titleOf(page));
  return [...headings].find(({ textContent }) => saysTitle(normalise(textContent ?? ''), title));
}
