/** Articles whose text isn't on the page: it stands in the data that the page gives to search engines. */
import type { Reading } from '../../core/article.ts';
import { countWords, normalise } from '../../core/text.ts';
import { textOf } from '../held-text.ts';
import { dataNodesOf } from '../json-ld.ts';
import { titleOf } from '../title.ts';

/** How many times the words of what is on the page: of a page that shows its article the data say the same, or a part of it. */
const MUCH_MORE = 2;

const LINE_END = /\s*(?:\n|<\/p>|<br\s*\/?>)\s*/i;
const SIGNS: Readonly<Record<string, string>> = { amp: '&', quot: '"', nbsp: ' ', '#39': "'" };

/** The longest text that the data give of the article with the page's title, in paragraphs; null where the page shows half of it. */
export function fromData(reading: Reading, own: Element | undefined): Element | null {
  const page = reading.snapshot.document;
  const title = normalise(titleOf(reading));
  const bodies = dataNodesOf(page).flatMap(({ headline, articleBody }) =>
    typeof articleBody === 'string' && typeof headline === 'string' && isSame(normalise(headline), title)
      ? articleBody
      : [],
  );
  const body = bodies.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
  if (countWords(normalise(body)) < countWords(textOf(own)) * MUCH_MORE) return null;
  const box = page.createElement('div');
  for (const line of body.split(LINE_END)) {
    const text = line.replace(/<[^>]*>/g, '').replace(/&(amp|quot|nbsp|#39);/g, (_, sign) => SIGNS[sign] ?? ' ');
    if (/\S/.test(text)) box.appendChild(page.createElement('p')).textContent = text;
  }
  return box.firstChild && box;
}

const isSame = (one: string, other: string): boolean =>
  one !== '' && other !== '' && (one.includes(other) || other.includes(one));
