/** Articles whose text stands in the page's data alone. */
import { describe, expect, it } from 'vitest';
import { linesRead, paragraphs, read, sentence, TITLE } from './reader-article.ts';

const lines = Array.from({ length: 8 }, (_, n) => sentence(n + 1));
const dataOf = (value: object) => ({
  head: `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: TITLE, ...value })}</script>`,
});
const page = `<main><h1>${TITLE}</h1><p>${sentence(1)}</p><p>Log in to read on.</p></main>`;

describe('a text that stands in the page’s data alone', () => {
  it('is shown in its paragraphs, and it is said where it comes from', () => {
    const article = read(page, dataOf({ articleBody: lines.join('\n\n') }));
    expect(article).toMatchObject({ instead: { code: 'article-from-data' } });
    expect(linesRead(page, dataOf({ articleBody: lines.join('\n\n') }))).toEqual(lines);
  });

  it('is text, whatever markup is written into it', () => {
    const articleBody = `<p>${lines.join('</p><p>')} Salt &amp; sun.</p><img src=x onerror=alert(1)>&lt;script&gt;`;
    const read = linesRead(page, dataOf({ articleBody }));
    expect(read).toHaveLength(9);
    expect(read.at(-2)).toBe(`${lines.at(-1)} Salt & sun.`);
    expect(read.at(-1)).toBe('<script>');
  });

  it('loses nothing that only looks like markup', () => {
    const articleBody = `${lines.join('\n')}\nWhere a < b and c > d the pond is deep.`;
    expect(linesRead(page, dataOf({ articleBody })).at(-1)).toBe('Where a < b and c > d the pond is deep.');
  });

  it('is not asked where the page shows most of it in a part that was not chosen', () => {
    const long = Array.from({ length: 40 }, (_, n) => sentence(n + 1));
    const decoy = `<p>${'Offer: a pump, a net, a rake, and many other things that ponds need, sent to your door. '.repeat(3)}</p>`;
    const body = `<div class="entry">${decoy.repeat(4)}</div><div class="sidebar comment">${paragraphs(1, 30)}</div>`;
    const article = read(body, dataOf({ articleBody: long.join('\n') }));
    expect(article).not.toMatchObject({ instead: { code: 'article-from-data' } });
  });

  it('is not asked where a headline of a word or two stands in any title', () => {
    const other = dataOf({ headline: 'Ponds', articleBody: lines.join('\n') });
    expect(linesRead(page, other)).not.toContain(lines[5]);
  });

  it('is not asked where the data tell of another article', () => {
    const other = dataOf({ headline: 'Ponds that froze', articleBody: lines.join('\n') });
    expect(linesRead(page, other)).not.toContain(lines[5]);
  });

  it('is not asked where the page shows half of it', () => {
    const own = [9, 10, 11, 12, 13].map(sentence);
    const shown = linesRead(
      `<article><h1>${TITLE}</h1>${paragraphs(9, 13)}</article>`,
      dataOf({ articleBody: lines.join('\n') }),
    );
    expect(shown).toEqual(own);
  });
});
