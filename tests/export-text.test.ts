/** Plain text and the one-file HTML. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Article } from '../src/core/outcome.ts';
import { htmlFileOf, htmlOf } from '../src/export/html.ts';
import { sanitiseHtml } from '../src/export/sanitise.ts';
import { textFileOf, textOf } from '../src/export/text.ts';

const { window } = new JSDOM('');
const text = (html: string) => textOf(sanitiseHtml(html, window));

const ARTICLE: Article = {
  url: 'https://kettles.example/?a=1&b="2"',
  title: 'Kettles & <script>alert(1)</script> "pots"',
  byline: '<img src=x onerror=alert(1)>',
  siteName: 'K',
  published: '2024-03-14',
  lang: 'en',
  dir: 'ltr',
  html: '<p>Text</p>',
  words: 1,
};

describe('plain text', () => {
  it('writes blocks, list signs and code', () => {
    const html =
      '<h2>Way 1</h2><p>First  <b>this</b>.</p><ol start="3"><li>Fill it</li><li><p>Boil it</p><p>twice</p></li></ol>' +
      '<ul><li>a<ul><li>b</li></ul></li></ul><pre>x = 1\n\n  y</pre>';
    expect(text(html)).toBe('Way 1\n\nFirst this.\n\n3. Fill it\n4. Boil it\n   twice\n\n- a\n  - b\n\nx = 1\n\n  y');
  });

  it('keeps quotes, lines that the author broke, and figures that are raised', () => {
    expect(text('<blockquote><p>a</p><p>b</p></blockquote>')).toBe('> a\n>\n> b');
    expect(text('<p>one<br>two</p>')).toBe('one\ntwo');
    expect(text('<p>10<sup>2</sup> m, 1<sup>st</sup></p>')).toBe('10^2 m, 1st');
  });

  it('keeps loose text between blocks', () => {
    expect(text('<div>before<p>in</p>after <b>it</b></div>')).toBe('before\n\nin\n\nafter it');
  });

  it('is a file that says where it is from', () => {
    expect(textFileOf({ ...ARTICLE, byline: 'Marta', title: ' Old\n kettles ' }, window)).toBe(
      'Old kettles\nMarta · K · 2024-03-14\nhttps://kettles.example/?a=1&b="2"\n\nText\n',
    );
  });
});

describe('the HTML file', () => {
  const parsed = (more: Partial<Article> = {}) =>
    new JSDOM(htmlFileOf({ ...ARTICLE, ...more }, window, '2026-11-22')).window.document;

  it('holds a page’s words as words only', () => {
    const document = parsed();
    expect(document.querySelector('script, img, [onerror]')).toBeNull();
    expect(document.title).toBe(ARTICLE.title);
    expect(document.querySelector('h1')?.textContent).toBe(ARTICLE.title);
    expect(document.querySelector('header a')?.getAttribute('href')).toBe(ARTICLE.url);
    expect(document.querySelector('header time')?.textContent).toBe('2024-03-14');
    expect(document.querySelector('meta[name="dcterms.dateSubmitted"]')?.getAttribute('content')).toBe('2026-11-22');
    expect(document.documentElement.lang).toBe('en');
    expect(document.querySelector('article')?.innerHTML.trim()).toBe('<p>Text</p>');
  });

  it('makes no link of an address that is none', () => {
    expect(parsed({ url: 'javascript:alert(1)' }).querySelector('header a')).toBeNull();
  });

  it('sanitises what it is handed, and lets nothing run or be fetched but pictures', () => {
    const document = parsed({ html: '<p onclick="x()">a<script>x()</script><img src="https://k.example/p.png"></p>' });
    expect(document.querySelector('article script, [onclick]')).toBeNull();
    expect(document.querySelector('img')?.getAttribute('src')).toBe('https://k.example/p.png');
    expect(document.querySelector('[http-equiv]')?.getAttribute('content')).toMatch(/^default-src 'none'; img-src /);
  });

  it('keeps folds as folds, without Winnow’s marks, and leads places that it lacks to the page', () => {
    const html = htmlOf(
      {
        ...ARTICLE,
        url: 'https://kettles.example/a',
        html: '<details data-winnow-fold="spare" data-winnow-part="a"><summary data-winnow-place="1">Again</summary><p>b</p></details><a href="#gone">c</a>',
      },
      window,
    );
    expect(html).toContain('<details><summary>Again</summary><p>b</p></details>');
    expect(html).toContain('href="https://kettles.example/a#gone"');
  });
});
