/** Markdown in GitHub's flavour: what stands in the article, so that GitHub shows it again. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Article } from '../src/core/outcome.ts';
import { dayOf } from '../src/export/front-matter.ts';
import { markdownFileOf, markdownOf } from '../src/export/markdown.ts';
import { sanitiseHtml } from '../src/export/sanitise.ts';

const { window } = new JSDOM('');

const markdown = (html: string) => markdownOf(sanitiseHtml(html, window), 'https://kettles.example/one');

/** Shapes that only the sanitiser sets. */
const raw = (html: string) => markdownOf(JSDOM.fragment(html), 'https://kettles.example/one');

describe('Markdown', () => {
  it('writes headings, lists and code', () => {
    expect(markdown('<h2>Way 1</h2><ol><li>Fill it</li><li>Boil it</li></ol>')).toBe(
      '## Way 1\n\n1.  Fill it\n2.  Boil it',
    );
    expect(markdown('<pre><code>x = 1\n  y</code></pre>')).toBe('```\nx = 1\n  y\n```');
    expect(markdown('<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul>')).toBe(
      '-   a\n    -   b\n-   c\n\n    d',
    );
  });

  it('names the language of code, keeps its lines, and fences it safely', () => {
    expect(raw('<pre><code class="language-js"><span>a</span>\n<span>  b</span>\n</code></pre>')).toBe(
      '```js\na\n  b\n```',
    );
    expect(raw('<pre class="language-c++">x;</pre>')).toBe('```c++\nx;\n```');
    expect(raw('<pre><code class="language-js;alert">x</code></pre>')).toBe('```\nx\n```');
    expect(markdown('<pre><div>one</div><div>two</div></pre>')).toBe('```\none\ntwo\n```');
    expect(markdown('<pre>one<br>two</pre>')).toBe('```\none\ntwo\n```');
    expect(markdown('<pre><code>```\ninner\n```</code></pre>')).toBe('````\n```\ninner\n```\n````');
  });

  it('keeps lists apart that follow one another, and numbers as they are', () => {
    expect(markdown('<ol><li>a</li></ol><ol><li>b</li></ol>')).toBe('1.  a\n\n1)  b');
    expect(markdown('<ul><li>a</li></ul><ul><li>b</li></ul><ul><li>c</li></ul>')).toBe('-   a\n\n*   b\n\n-   c');
    expect(markdown('<ol start="7"><li>a</li><li>b</li></ol>')).toBe('7.  a\n8.  b');
  });

  it.each([
    ['Use the &lt;b&gt; tag', 'Use the \\<b\\> tag'],
    ['a &amp;amp; b', 'a \\&amp; b'],
    ['2 * 3 _ 4 `5` [x](y)', '2 \\* 3 \\_ 4 \\`5\\` \\[x\\](y)'],
    ['# no heading', '\\# no heading'],
    ['1. no list', '1\\. no list'],
    ['- no list', '\\- no list'],
    ['&gt; no quote', '\\> no quote'],
    ['~~not struck~~', '\\~\\~not struck\\~\\~'],
    ['[^1] no note', '\\[^1\\] no note'],
  ])('keeps a stranger’s text text: %s', (html, text) => {
    expect(markdown(`<p>${html}</p>`)).toBe(text);
  });

  it('keeps what has no sign', () => {
    expect(markdown('<p>10<sup>2</sup>, H<sub>2</sub>O, <kbd>Esc</kbd></p>')).toBe(
      '10<sup>2</sup>, H<sub>2</sub>O, <kbd>Esc</kbd>',
    );
    expect(markdown('<dl><dt>Lime</dt><dd>Scale</dd></dl>')).toBe('**Lime**\n\nScale');
    expect(markdown('<details><summary>More</summary><p>of the page’s own</p></details>')).toBe(
      '**More**\n\nof the page’s own',
    );
    expect(markdown('<p><ruby>漢<rt>かん</rt></ruby></p>')).toBe('漢(かん)');
  });

  it.each([
    ['<b>Note:</b> text', '**Note:** text'],
    ['<b>Note:</b>text', '<strong>Note:</strong>text'],
    ['重要な<b>「事」</b>です', '重要な<strong>「事」</strong>です'],
    ['un<b>believ</b>able', 'un**believ**able'],
    ['<i>x</i><b>y</b>', '<em>x</em><strong>y</strong>'],
    ['<span><b>Note:</b></span>text', '<strong>Note:</strong>text'],
    ['<b><strong>twice</strong></b>', '**twice**'],
    ['<del>old</del> new', '~~old~~ new'],
    ['<b> </b>nothing', 'nothing'],
  ])('writes emphasis so that it takes effect: %s', (html, text) => {
    expect(markdown(`<p>${html}</p>`)).toBe(text);
  });

  it('puts links into what they lie around, and leads places to the page', () => {
    expect(markdown('<a href="https://x.example/"><h3>Card</h3><p>para</p></a>')).toBe(
      '### [Card](https://x.example/)\n\n[para](https://x.example/)',
    );
    expect(markdown('<p><a href="#part">below</a></p>')).toBe('[below](https://kettles.example/one#part)');
    expect(markdown('<p><a href="#b">to B</a></p><h2 id="b">Part B: “more”</h2>')).toBe(
      '[to B](#part-b-more)\n\n## Part B: “more”',
    );
    expect(markdown('<h2>Same</h2><p><a href="#s">x</a></p><h2 id="s">Same</h2>')).toContain('[x](#same-1)');
    expect(markdown('<p><a href="#p">x</a></p><p id="p">y</p>')).toContain('[x](https://kettles.example/one)');
    expect(markdown('<h2>One<br>two</h2>')).toBe('## One two');
  });

  it('shows pictures by their address, and only those that have one', () => {
    expect(
      markdown('<figure><img src="https://x.example/i.png" alt="A kettle"><figcaption>Old</figcaption></figure>'),
    ).toBe('![A kettle](https://x.example/i.png)\n\nOld');
    expect(markdown('<p><img src="data:image/gif;base64,R0lGOD" alt="A pot">x</p>')).toBe('*A pot*x');
    // What is said beside the words is text, whatever it looks like.
    expect(markdown('<p><img src="https://x.example/i.png" alt="&lt;img src=x onerror=a()&gt; [1]"></p>')).toBe(
      '![&lt;img src=x onerror=a()> \\[1\\]](https://x.example/i.png)',
    );
    expect(markdown('<p><a href="https://x.example/" title="one\n<div onclick=a()>">x</a></p>')).toBe(
      '[x](https://x.example/ "one &lt;div onclick=a()>")',
    );
  });

  it('writes formulas as TeX', () => {
    const formula =
      '<math><mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac><mo>≤</mo><msqrt><msup><mi>x</mi><mn>2</mn></msup></msqrt></math>';
    expect(raw(`<p>Take ${formula}.</p>`)).toBe('Take $\\frac{a}{b+1}\\le \\sqrt{x^{2}}$.');
    expect(raw('<math display="block"><mi>sin</mi><mi>α</mi></math>')).toBe('$$\\operatorname{sin}\\alpha$$');
  });
});

const ARTICLE: Article = {
  url: 'https://kettles.example/?a=1&b=2',
  title: '[x](javascript:1) *y*\n# "z"',
  byline: 'Marta: "M"',
  siteName: '',
  published: '2024-03-14T08:00:00+13:00',
  lang: 'de-ch',
  dir: 'ltr',
  html: '<p>Text</p>',
  words: 1,
};

describe('the Markdown file', () => {
  it('begins with whose it is, from where and when', () => {
    expect(markdownFileOf(ARTICLE, window, '2026-11-22')).toBe(
      '---\n' +
        'title: "[x](javascript:1) *y* # \\"z\\""\n' +
        'author: "Marta: \\"M\\""\n' +
        'source: "https://kettles.example/?a=1&b=2"\n' +
        'date: 2024-03-14\n' +
        'saved: 2026-11-22\n' +
        'language: "de-CH"\n' +
        '---\n\n' +
        '# \\[x\\](javascript:1) \\*y\\* # "z"\n\nText\n',
    );
  });

  it('lets no page end its head, nor write a field into it', () => {
    const text = markdownFileOf({ ...ARTICLE, title: 'a\n---\nevil: 1\u0085\u0007', byline: '' }, window);
    expect(text.split('\n').slice(0, 3)).toEqual([
      '---',
      'title: "a --- evil: 1"',
      'source: "https://kettles.example/?a=1&b=2"',
    ]);
  });

  it.each([
    ['2024-03-14', '2024-03-14'],
    ['Thu, 14 Mar 2024 08:00:00 GMT', '2024-03-14'],
    ['2024-13-45', ''],
    ['1710403200', ''],
    ['last week', ''],
    ['', ''],
  ])('reads the day of %s', (time, day) => {
    expect(dayOf(time)).toBe(day);
  });
});
