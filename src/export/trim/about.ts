/** What the page says of its article: titles and authors, in its head and in its data for search engines. */

import type { Reading } from '../../core/article.ts';
import { normalise } from '../../core/text.ts';
import { dataNodesOf, namesOf, stringsOf } from '../json-ld.ts';
import { titleOf } from '../title.ts';
import type { About } from './trimming.ts';

const META_TITLES = 'meta[property="og:title"], meta[name="twitter:title"], meta[itemprop="headline"]';
const META_AUTHORS =
  'meta[name="author"], meta[property="article:author"], meta[name="parsely-author"], meta[name="byl"]';
const LINKED_AUTHORS = '[rel~="author"], [itemprop~="author"] [itemprop~="name"], [itemprop~="author"]';

/** Names of authors are no longer, in words. */
const LONGEST_NAME = 6;
/** What parts the title of a page from the name of its site. */
const SEPARATOR = /\s[|\-–—»:/]\s|\s*[|»]\s*/;
const LEAST_TITLE_WORDS = 3;

export function aboutOf(reading: Reading): About {
  const page = reading.snapshot.document;
  const title = titleOf(reading);
  const data = dataNodesOf(page);
  const contents = (selector: string) =>
    [...page.querySelectorAll(selector)].map((meta) => meta.getAttribute('content') ?? meta.textContent ?? '');
  const whole = page.title;
  const parts = whole.split(SEPARATOR).filter((part) => normalise(part).split(' ').length >= LEAST_TITLE_WORDS);
  const headings = [...page.querySelectorAll('h1')].map((heading) => heading.textContent ?? '');
  const titles = [
    title,
    whole,
    ...parts,
    ...contents(META_TITLES),
    ...stringsOf(data, 'headline'),
    ...(headings.length === 1 ? headings : []),
  ];
  const authors = [
    reading.byline.replace(/^(?:by|von|par|por|di|door|av)\s+/i, ''),
    ...contents(META_AUTHORS),
    ...contents(LINKED_AUTHORS),
    ...namesOf(data, 'author'),
  ];
  return {
    title: normalise(title),
    titles: new Set(titles.map(normalise).filter((title) => title !== '')),
    authors: [...new Set(authors.map(normalise))].filter(
      (name) => name.length > 3 && name.split(' ').length <= LONGEST_NAME,
    ),
    siteName: normalise(reading.siteName),
    host: new URL(page.URL).hostname,
  };
}
