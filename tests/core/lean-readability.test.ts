/** Readability without its vain work answers what it answers with it. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Readability } from '@mozilla/readability';
import { expect, it } from 'vitest';
import { parse } from '../../src/core/lean-readability.ts';
import { documentOf, prose } from './documents.ts';

const PAGES = 'tests/pages';

const copyOf = (document: Document) => document.cloneNode(true) as Document;

/** What each says of a page, and how often the lean one began again. */
function bothOf(html: string, isArticle = true) {
  const document = documentOf(html);
  let again = 0;
  const another = () => {
    again++;
    return copyOf(document);
  };
  const lean = parse(copyOf(document), another, isArticle);
  const serializer = (article: Node) => article as Element;
  const plain = new Readability<Element>(copyOf(document), { serializer }).parse();
  const said = (parsed: typeof plain) => parsed && { ...parsed, content: parsed.content?.outerHTML };
  return { lean: said(lean), plain: said(plain), again };
}

const paragraphs = Array.from({ length: 5 }, (_, at) => `<p>${prose(`w${at}x`, 50)}, and so on.</p>`).join('');

it.each(readdirSync(PAGES).filter((name) => name.endsWith('.html')))('answers the same of %s', (name) => {
  const { lean, plain } = bothOf(readFileSync(`${PAGES}/${name}`, 'utf8'));
  expect(lean).toEqual(plain);
});

it.each([
  ['hidden', `<div hidden><p>${prose('h', 90)}</p></div><p style="display: none">${prose('s', 60)}</p>`],
  ['hidden from screen readers', `<p aria-hidden="true">${prose('a', 60)}</p><p aria-hidden="false">Yes.</p>`],
  ['empty', '<div><br><hr></div><section><b><br></b></section><div><span></span></div><h2> </h2>'],
  ['signed', '<p class="byline">By <b itemprop="name">Ann Writer</b></p><p>Not by anybody.</p>'],
  ['signed with rel', '<p>By <a rel="author" href="/ann">Ann Writer</a></p>'],
  ['signed with itemprop', '<div itemprop="author creator">Ann Writer</div>'],
])('answers the same of an article where something is %s', (_, something) => {
  const { lean, plain, again } = bothOf(`<main><h1>A page</h1>${something}${paragraphs}</main>`);
  expect(plain?.textContent).toContain('w4x49');
  expect(lean).toEqual(plain);
  expect(again).toBe(0);
});

it('begins again with another copy where the first attempt finds too little', () => {
  const page = `<main><div class="comment">${paragraphs}</div><p>${prose('short', 30)}.</p></main>`;
  const { lean, plain, again } = bothOf(page);
  expect(plain?.textContent).toContain('w4x49');
  expect(lean).toEqual(plain);
  expect(again).toBe(1);
  expect(bothOf(page, false)).toEqual({ lean: plain, plain, again: 0 });
});

it('throws what Readability throws', () => {
  const broken = new Proxy(documentOf(paragraphs), {
    get: (document, name) => {
      if (name === 'createElement') throw new RangeError('broken');
      const value: unknown = Reflect.get(document, name);
      return typeof value === 'function' ? value.bind(document) : value;
    },
  });
  expect(() => parse(broken, () => broken, true)).toThrow('broken');
});

/** That what was tested before is tested still can't be told from answers alone: a later version may look at more. */
const KNOWN = {
  version: '0.6.0',
  parts: {
    _isProbablyVisible: 'e9daf2ed0ba6a1c5',
    _isElementWithoutContent: 'fd87e9b386b6e7ad',
    _isValidByline: '9cf9dbce082290f6',
    _grabArticle: '56a294c242749917',
  },
};

const AGAIN =
  'Readability is another: read this part of it again, see that src/core/lean-readability.ts still skips only what is plain ' +
  '(a style, hidden, aria-hidden; breaks and lines; rel, itemprop, names of bylines; the body written out and read back), and ' +
  'note the new version and hash here';

it('goes before a version of Readability that was read', () => {
  const { version }: { version: string } = createRequire(import.meta.url)('@mozilla/readability/package.json');
  expect(version, AGAIN).toBe(KNOWN.version);
});

it.each(Object.entries(KNOWN.parts))('goes before a part of Readability that was read: %s', (name, hash) => {
  const part: unknown = Reflect.get(Readability.prototype, name);
  expect(typeof part, AGAIN).toBe('function');
  expect(createHash('sha256').update(String(part)).digest('hex').slice(0, 16), `${name}: ${AGAIN}`).toBe(hash);
});
