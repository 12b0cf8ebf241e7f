// @vitest-environment jsdom
/** What an article keeps beyond plain text: footnotes, the language of code, formulas, and the real addresses of pictures. */
import { describe, expect, it } from 'vitest';
import { codeLanguage } from '../../src/export/content/code-language.ts';
import { showFormulas } from '../../src/export/content/formulas.ts';
import { bestOf } from '../../src/export/sanitise/picture-source.ts';
import { sanitiseHtml } from '../../src/export/sanitise.ts';
import { writtenLanguage } from '../../src/reader/written-language.ts';

function sanitised(html: string): HTMLElement {
  const holder = document.createElement('div');
  holder.append(sanitiseHtml(html, window));
  return holder;
}

/** As the reader view gets it: sanitised in the page, and once more. */
const twice = (html: string): HTMLElement => sanitised(sanitised(html).innerHTML);

const element = (html: string): Element => {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  if (!body.firstElementChild) throw new Error('no element');
  return body.firstElementChild;
};

describe('footnotes', () => {
  it('lead to their places under ids of our own, however often they are sanitised', () => {
    const html =
      '<p>a<a href="#cite_note-1" id="ref">1</a> b<a href="#b%C3%A4r">2</a> c<a href="#by-name">3</a></p><p id="bär">y</p><p id="cite_note-1">x<a href="#ref">back</a></p><a name="by-name">z</a><p id="unused">u</p>';
    for (const content of [sanitised(html), twice(html)]) {
      const led = [...content.querySelectorAll('a[href]')].map(
        (link) => content.querySelector(link.getAttribute('href') ?? '')?.textContent,
      );
      expect(led).toEqual(['xback', 'y', 'z', '1']);
      const ids = [...content.querySelectorAll('[id]')].map(({ id }) => id);
      expect(ids.sort()).toEqual(['place-1', 'place-2', 'place-3', 'place-4']);
      expect(content.innerHTML).not.toContain('data-winnow-id');
    }
  });

  it('lead to the first of several places of one name, and to an id before a name, as the page’s own links do', () => {
    const html =
      '<p><a href="#x">1</a> <a href="#y">2</a> <a href="#50%25">3</a></p><a name="x">name</a><p id="x">first</p><p id="x">again</p><a name="y">first name</a><a name="y">again</a><p id="50%">plain</p><p id="50%25">as written</p>';
    for (const content of [sanitised(html), twice(html)]) {
      const led = [...content.querySelectorAll('a[href]')].map(
        (link) => content.querySelector(link.getAttribute('href') ?? '')?.textContent,
      );
      expect(led).toEqual(['first', 'first name', 'as written']);
    }
  });

  it.each(['getElementById', 'body', '__proto__', 'place-1', 'a"><script>'])('never bring the id %s along', (id) => {
    const content = sanitised(
      `<p id="${id.replaceAll('"', '&quot;')}">x</p><a href="#${encodeURIComponent(id)}">l</a>`,
    );
    expect([...content.querySelectorAll('[id]')].map((one) => one.id)).toEqual(['place-1']);
    expect(content.querySelector('script')).toBeNull();
  });

  it('are not forged', () => {
    const content = sanitised('<p data-winnow-id="7" data-winnow-language="js onload=x">x</p><pre>y</pre>');
    expect(content.innerHTML).toBe('<p>x</p><pre>y</pre>');
  });
});

describe('the language of code', () => {
  it.each([
    ['<pre><code class="language-js">x</code></pre>', 'js'],
    ['<pre class="lang-C++ numbered"><code>x</code></pre>', 'c++'],
    ['<pre class="brush: python; gutter: false">x</pre>', 'python'],
    ['<pre class="hljs ruby">x</pre>', 'ruby'],
    ['<pre data-lang="go">x</pre>', 'go'],
    ['<pre class="sourceCode haskell"><code>x</code></pre>', 'haskell'],
    ['<pre class="language-plaintext">x</pre>', ''],
    ['<pre class="wp-block-code big">x</pre>', ''],
    ['<pre class="language-&quot;><script>">x</pre>', ''],
    ['<pre>x</pre>', ''],
  ])('of %s is “%s”', (html, language) => {
    expect(codeLanguage(element(html))).toBe(language);
    const block = twice(html).querySelector('pre');
    const code = block?.querySelector('code') ?? block;
    expect(code?.className ?? '').toBe(language ? `language-${language}` : '');
  });

  it('may be said around the code', () => {
    const box = element('<div class="highlight-source-shell"><div><pre>ls</pre></div></div>');
    const pre = box.querySelector('pre');
    if (!pre) throw new Error('no pre');
    expect(codeLanguage(pre)).toBe('shell');
  });
});

describe('formulas', () => {
  const MATHS = 'http://www.w3.org/1998/Math/MathML';

  it('come through as they are drawn, without their source, links, scripts or colours', () => {
    const content = twice(
      '<math display="block" onclick="x()"><semantics><mrow href="https://evil.example/" mathcolor="#fff"><mi xlink:href="javascript:x()">a</mi><mo>=</mo><mn>1</mn></mrow><annotation encoding="application/x-tex">a=1 \\evil</annotation></semantics><maction actiontype="statusline"><mtext>b</mtext></maction><mglyph src="https://evil.example/x"/></math>',
    );
    const formula = content.querySelector('math');
    expect(formula?.namespaceURI).toBe(MATHS);
    expect(formula?.getAttribute('display')).toBe('block');
    expect(content.textContent).toBe('a=1b');
    for (const one of content.querySelectorAll('*'))
      for (const { name } of one.attributes) expect(name).not.toMatch(/href|^on|color|src|action/);
    expect(content.querySelector('maction, mglyph, annotation')).toBeNull();
  });

  it('take the place of a picture of them', () => {
    const source = element(
      '<p><span><span style="display:none"><math><mi>x</mi></math></span><img class="math-display" src="x.svg" alt="x"></span></p>',
    );
    const article = element('<p><span><img src="x.svg" alt="x"></span></p>');
    const pictures = [article.querySelector('img'), source.querySelector('img')];
    if (!pictures[0] || !pictures[1]) throw new Error('no pictures');
    showFormulas(new Map([[pictures[0], pictures[1]]]));
    expect(article.innerHTML).toBe('<span><math display="block"><mi>x</mi></math></span>');
  });

  it('leave a picture alone that only stands near one', () => {
    const source = element('<p>a <math><mi>x</mi></math><b>b</b><i>c</i><img src="x.png"><u>d</u></p>');
    const picture = source.querySelector('img');
    const shown = document.createElement('img');
    const article = document.createElement('p');
    article.append(shown);
    if (!picture) throw new Error('no picture');
    showFormulas(new Map([[shown, picture]]));
    expect(article.querySelector('img')).toBe(shown);
  });
});

describe('pictures', () => {
  const sourceOf = (html: string) => sanitised(html).querySelector('img')?.getAttribute('src') ?? null;
  const BLANK = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

  it.each([
    ['<img src="https://k.example/a.png" data-src="https://k.example/b.png">', 'https://k.example/a.png'],
    [`<img src="${BLANK}" data-src="https://k.example/b.png">`, 'https://k.example/b.png'],
    [
      '<img src="https://k.example/img/placeholder.svg" data-original="https://k.example/b.jpg">',
      'https://k.example/b.jpg',
    ],
    ['<img srcset="https://k.example/s.png 320w, https://k.example/l.png 1280w">', 'https://k.example/l.png'],
    ['<picture><source srcset="https://k.example/w.webp"><img alt="w"></picture>', 'https://k.example/w.webp'],
    [
      `<picture><source data-srcset="https://k.example/w.webp 2x"><img src="${BLANK}"></picture>`,
      'https://k.example/w.webp',
    ],
    ['<img src="https://k.example/lazy-dog.png">', 'https://k.example/lazy-dog.png'],
    ['<img src="https://k.example/a.png" data-src="javascript:x()">', 'https://k.example/a.png'],
    ['<img data-src="javascript:x()">', null],
    ['<img src="data:image/webp;base64,UklGRg==">', 'data:image/webp;base64,UklGRg=='],
    ['<img src="data:text/html,<b>x</b>">', null],
    ['<img src="da\nta:,x">', null],
  ])('of %s come from %s', (html, source) => {
    expect(sourceOf(html)).toBe(source);
  });

  it('are the only thing that may be written out as data', () => {
    expect(twice('<p>x<source src="data:,1"><track src="data:,2"></p>').innerHTML).not.toContain('data:');
  });

  it.each([
    ['a.png', 'a.png'],
    ['a.png 1x, b.png 2x', 'b.png'],
    ['a.png 1x, b.png 3x', 'a.png'],
    ['a.png 640w, b.png 1600w, c.png 4000w', 'b.png'],
    ['c.png 4000w, d.png 3000w', 'd.png'],
    ['https://k.example/a,b.png 600w, c.png 300w', 'https://k.example/a,b.png'],
    ['', ''],
  ])('of the set “%s” the best is %s', (set, best) => {
    expect(bestOf(set)).toBe(best);
  });
});

describe('a language', () => {
  it.each([
    ['これはテストです。水を飲む。', '', 'ja'],
    ['这是一个测试，水要喝。', '', 'zh'],
    ['这是一个测试，水要喝。', 'en-US', 'zh'],
    ['這是一個測試，水要喝。', 'zh-TW', 'zh-TW'],
    ['이것은 시험입니다.', 'en', 'ko'],
    ['هذا اختبار بسيط', '', 'ar'],
    ['این یک آزمایش است', 'fa', 'fa'],
    ['This names 東京 and 大阪 only in passing, as articles do.', 'en', 'en'],
    ['Das ist eine Probe.', '', ''],
    ['', 'de', 'de'],
  ])('of “%s”, claimed to be “%s”, is “%s”', (text, claimed, language) => {
    expect(writtenLanguage(text, claimed)).toBe(language);
  });
});
