/** Articles in short paragraphs are articles; what only looks alike is none. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { looksReadable } from '../../src/core/article/looks-readable.ts';
import { hasShortParagraphs } from '../../src/core/article/short-paragraphs.ts';

const documentOf = (body: string, head = '') =>
  new JSDOM(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`).window.document;

const isArticle = (body: string, head = '') => looksReadable(documentOf(body, head));

const times = (count: number, part: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => part(at)).join('');

/** Of 20 words and 115 letters: Readability's gate counts none of them. */
const sentence = (at: number) =>
  `The ${at} lower valves were closed by hand before the water could rise above the second mark on the old wall there.`;

const STEP = 'Open the lid, and turn the small screw to the left until it stops.';

/** Of 43 signs, which is as much as an English sentence of 25 words. */
const CHINESE = '打开水壶的盖子，用温水和两勺柠檬酸冲洗内壁，等待大约二十分钟，然后把水全部倒掉并擦干底部。';

const SAYS_ARTICLE = '<meta property="og:type" content="article">';

describe('an article', () => {
  it.each([
    [
      'in paragraphs of one sentence',
      `<div class="story"><h1>The dam</h1>${times(9, (at) => `<p>${sentence(at)}</p>`)}</div>`,
    ],
    [
      'with headings and a picture between them',
      `<main>${times(8, (at) => `${at % 3 ? '' : `<h2>Part ${at}</h2><figure><img src="a.png"></figure>`}<p>${sentence(at)}</p>`)}</main>`,
    ],
    [
      'of which each paragraph is wrapped twice',
      `<main>${times(9, (at) => `<div class="widget"><div class="inner"><p>${sentence(at)}</p></div></div>`)}</main>`,
    ],
    [
      'that is mostly steps',
      `<article><p>${sentence(1)}</p><p>${sentence(2)}</p><ol>${times(9, () => `<li>${STEP}</li>`)}</ol></article>`,
    ],
    ['in Chinese', `<div>${times(6, () => `<p>${CHINESE}</p>`)}</div>`],
    [
      'with a line to another one now and then',
      `<div>${times(9, (at) => `<p>${sentence(at)}</p>${at % 4 ? '' : '<p>Also: <a href="/b">How the dam was built</a></p>'}`)}</div>`,
    ],
    [
      'in a form that is all of the page',
      `<form><input name="childElementCount"><div>${times(9, (at) => `<p>${sentence(at)}</p>`)}</div></form>`,
    ],
    [
      'with a contents list',
      `<div><ul>${times(9, (at) => `<li><a href="#${at}">What was done at gate number ${at} of them</a></li>`)}</ul>${times(9, (at) => `<p>${sentence(at)}</p>`)}</div>`,
    ],
  ])('%s', (_, body) => {
    expect(isArticle(body)).toBe(true);
  });

  it('is shorter where the page says that it is one', () => {
    const body = `<div>${times(4, (at) => `<p>${sentence(at)}</p>`)}</div>`;
    expect(isArticle(body)).toBe(false);
    expect(isArticle(body, SAYS_ARTICLE)).toBe(true);
  });
});

describe('no article', () => {
  it.each([
    [
      'a list of teasers, each in a box',
      times(12, (at) => `<div class="card"><h3>Valve ${at}</h3><p>${sentence(at)}</p></div>`),
    ],
    [
      'a list of teasers under linked titles',
      `<main>${times(12, (at) => `<h2><a href="/${at}">Valve ${at}</a></h2><p>${sentence(at)}</p>`)}</main>`,
    ],
    [
      'a list of teasers that end in a link',
      `<main>${times(12, (at) => `<p>${sentence(at)}</p><p><a href="/${at}">Read more</a></p>`)}</main>`,
    ],
    [
      'teasers as items of a list',
      `<ul>${times(12, (at) => `<li><h3>Valve ${at}</h3><p>${sentence(at)}</p></li>`)}</ul>`,
    ],
    [
      'posts of many people',
      `<ul>${times(12, (at) => `<li><div>Anna, <time>${at} May</time></div><p>${sentence(at)}</p></li>`)}</ul>`,
    ],
    ['headlines', `<ul>${times(40, (at) => `<li><a href="/${at}">${sentence(at)}</a></li>`)}</ul>`],
    ['what is beside everything', `<aside>${times(9, (at) => `<p>${sentence(at)}</p>`)}</aside>`],
    ['what a form asks', `<form>${times(9, (at) => `<p><label>${sentence(at)} <input></label></p>`)}</form>`],
    ['what isn’t shown', `<div>${times(9, (at) => `<p hidden>${sentence(at)}</p>`)}</div>`],
    ['labels', `<div>${times(60, () => '<p>Only five words each time</p>')}</div>`],
    ['a notice and some buttons', `<div><p>${sentence(1)}</p><p>${sentence(2)}</p><button>Yes</button></div>`],
  ])('%s', (_, body) => {
    expect(isArticle(body)).toBe(false);
  });

  it('in a form whose fields have the names of what is asked', () => {
    const names = ['childElementCount', 'parentElement', 'closest'].map((name) => `<input name="${name}">`).join('');
    expect(isArticle(`<form>${names}${times(3, (at) => `<p>${sentence(at)}</p>`)}</form>`)).toBe(false);
  });
});

it('is told without reading lists within lists again and again', () => {
  const { window } = new JSDOM(
    `<!doctype html><body>${'<ul><li>'.repeat(100)}${'<p>More of it.</p>'.repeat(10_000)}${'</li></ul>'.repeat(100)}`,
  );
  const text = Object.getOwnPropertyDescriptor(window.Node.prototype, 'textContent');
  let read = 0;
  Object.defineProperty(window.Node.prototype, 'textContent', {
    ...text,
    get(this: Node) {
      const said: string = text?.get?.call(this) ?? '';
      read += said.length;
      return said;
    },
  });
  expect(hasShortParagraphs(window.document, () => true)).toBe(false);
  // 110,000 characters, of which each list holds all.
  expect(read).toBeLessThan(1_000_000);
});
