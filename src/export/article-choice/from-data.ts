/** Articles whose text isn't on the page: it stands in the data that the page gives to search engines. */
import type { Reading } from '../../core/article.ts';
import { countWords, normalise } from '../../core/text.ts';
import { shareIn, shinglesOf, textOf } from '../held-text.ts';
import { dataNodesOf } from '../json-ld.ts';
import { titleOf } from '../title.ts';

/** A page that shows this share of the text, in whatever part of it, or as many words of its own, shows its article. */
const HALF = 0.5;
/** A headline of fewer words stands in many titles. */
const LEAST_HEADLINE = 3;

const LINE_END = /\s*(?:\n|<\/p>|<br\s*\/?>)\s*/i;
/** A sign for "less" is followed by no name. */
const TAG = /<\/?[a-z][^<>]*>/gi;
const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

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
  const key = normalise(body);
  if (countWords(textOf(own)) >= countWords(key) * HALF || shareIn(textOf(page.body), shinglesOf(key)) >= HALF)
    return null;
  const box = page.createElement('div');
  for (const line of body.split(LINE_END)) {
    const text = line
      .replace(TAG, '')
      .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, sign) => SIGNS[sign] ?? ' ')
      .trim();
    if (text) box.appendChild(page.createElement('p')).textContent = text;
  }
  return box.firstChild && box;
}

const isSame = (one: string, other: string): boolean =>
  [one, other].every((title) => countWords(title) >= LEAST_HEADLINE) && (one.includes(other) || other.includes(one));
