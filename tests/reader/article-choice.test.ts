/** Which part of the page the reader view shows, and what it brings back into it. */
import { describe, expect, it } from 'vitest';
import { linesRead, paragraphs, read, sentence, TITLE } from './reader-article.ts';

/** Names under which Readability looks for no article, around one. */
const unlikely = (body: string) => `<div class="sidebar comment">${body}</div>`;
const decoy = `<div class="entry">${Array.from({ length: 12 }, (_, n) => `<p>Offer ${n}: a pump, a net, a rake, and many other things that ponds need, sent to your door.</p>`).join('')}</div>`;
const data = (value: object) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('the part that is shown', () => {
  it('is Readability’s choice, with no word of why', () => {
    const article = read(`<article>${paragraphs(1, 8)}</article>`);
    expect(article).not.toHaveProperty('instead');
  });

  it('is the one that the page’s data speak of, where that was lost, and says so', () => {
    const articleBody = Array.from({ length: 8 }, (_, n) => sentence(n + 1)).join(' ');
    const head = data({ '@graph': [{ '@type': 'NewsArticle', articleBody }] });
    const article = read(`<section>${decoy}</section><section>${unlikely(paragraphs(1, 8))}</section>`, { head });
    expect(article).toMatchObject({ instead: { code: 'article-by-data' }, html: expect.stringContaining(sentence(8)) });
    expect(article).not.toMatchObject({ html: expect.stringContaining('Offer 3') });
  });

  describe('is a short one under its title', () => {
    const short = (title = TITLE) =>
      `<article><h1>${title}</h1><p>The pond at the mill turned green on Monday, the council said.</p><p>Nobody stirred it.</p></article>`;

    it('where Readability chose what stands under it', () => {
      expect(linesRead(`<main>${short()}</main>${decoy}`)).toEqual([
        'The pond at the mill turned green on Monday, the council said.',
        'Nobody stirred it.',
      ]);
    });

    it.each([
      ['it has another title', short('Ponds turn blue')],
      ['there are two of them', short() + short()],
    ])('but not where %s', (_, body) => {
      expect(linesRead(`<main>${body}</main>${decoy}`).join()).toContain('Offer 3');
    });
  });

  describe('is what stands under the page’s title in a box without a name', () => {
    const told = 'The pond at the mill turned green on Monday, the council said, and nobody had stirred it for weeks.';
    const box = `<div id="x1"><h1>${TITLE}</h1><div class="media"><p>${told}</p><p>It is being watched now, and the ducks have left.</p></div></div>`;
    const foot = (name: string) =>
      `<div id="${name}"><div class="entry"><h2>Links</h2><p>The county is not responsible for what stands on other sites, and neither is its council. Read more of that.</p><p>This page is best viewed in a new browser with style sheets enabled, and while you will be able to read it in yours, you will not see it as it was meant to be, with all its pictures.</p></div></div>`;

    it('where Readability chose the foot of the page', () => {
      expect(linesRead(box + foot('site-foot'))).toEqual([told, 'It is being watched now, and the ducks have left.']);
    });

    it('but not where it chose anything else', () => {
      expect(linesRead(box + foot('site')).join()).toContain('best viewed');
    });

    it.each([
      ['football', `<div class="football">${paragraphs(1, 8)}</div>`],
      ['footage-page', `<div id="footage-page">${paragraphs(1, 8)}</div>`],
      ['a foot with an article in it', `<div class="site-footer">${paragraphs(1, 8)}</div>`],
    ])('nor what is named for something else, or is an article: %s', (_, text) => {
      const head = `<div id="x1"><h1>${TITLE}</h1><p>${told}</p></div>`;
      expect(linesRead(head + text)).toEqual(expect.arrayContaining([1, 8].map(sentence)));
    });

    it('nor where the title stands in the foot, too', () => {
      expect(linesRead(foot('site-foot').replace('<h2>Links</h2>', `<h1>${TITLE}</h1>`)).join()).toContain(
        'best viewed',
      );
    });
  });

  it('is not changed by data of another article', () => {
    const head = data({ articleBody: 'Words of a text that stands nowhere on this page. '.repeat(20) });
    expect(read(`<article>${paragraphs(1, 8)}</article>`, { head })).not.toHaveProperty('instead');
  });

  it.each(['{"articleBody": 7}', '[]', 'null', '{broken', '{"@graph": "x", "author": [null, 3]}'])(
    'minds no data such as %s',
    (text) => {
      const head = `<script type="application/ld+json">${text}</script>`;
      expect(linesRead(`<article>${paragraphs(1, 8)}</article>`, { head })).toHaveLength(8);
    },
  );

  it('is also a picture with a few words', () => {
    const picture = '<figure><img src="/p.jpg" alt=""><figcaption>The pond at the mill</figcaption></figure>';
    expect(linesRead(`<article><h1>One picture</h1>${picture}</article>`)).toContain('The pond at the mill');
  });

  it('keeps the title that the page has beside a shorter one', () => {
    const head = '<meta property="og:title" content="[Updated] In 2024, Why Ponds Turn Green">';
    expect(read(`<article>${paragraphs(1, 8)}</article>`, { head })).toMatchObject({
      title: 'Why Ponds Turn Green',
      titleOnPage: '[Updated] In 2024, Why Ponds Turn Green',
    });
    expect(read(`<article>${paragraphs(1, 8)}</article>`)).not.toHaveProperty('titleOnPage');
  });

  it('is none where nothing can be read', () => {
    expect(read('<nav><a href="/">Home</a></nav>')).toBe('not-article');
    const list = Array.from({ length: 40 }, (_, n) => `<li><a href="/${n}">Pond number ${n} of them all</a></li>`);
    expect(read(`<h1>Ponds</h1><ul>${list.join('')}</ul>`)).toBe('not-article');
  });
});

describe('what is brought back', () => {
  it('is a heading that is much like the title', () => {
    const heading = '<h2>Why small ponds turn green in the first warm week</h2>';
    const lines = linesRead(`<article>${paragraphs(1, 4)}${heading}${paragraphs(5, 8)}</article>`);
    expect(lines[4]).toBe('Why small ponds turn green in the first warm week');
    expect(lines).toHaveLength(9);
  });

  it('is nothing twice', () => {
    const lines = linesRead(
      `<article><div>${sentence(1)}<br><br>${sentence(2)}<br><br>${sentence(3)}</div>${paragraphs(4, 8)}</article>`,
    );
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('is nothing from a box beside the text', () => {
    const lines = linesRead(
      `<article>${paragraphs(1, 4)}<aside><h3>More of this site</h3><p>${sentence(30)}</p></aside>${paragraphs(5, 8)}</article>`,
    );
    expect(lines).toHaveLength(8);
  });
});
