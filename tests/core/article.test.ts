import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { cleanTitle } from '../../src/core/article/title.ts';
import { readArticle } from '../../src/core/article.ts';
import { staticFacts } from '../../src/core/page/facts.ts';
import { CAPS, excessOf, takeSnapshot } from '../../src/core/page/snapshot.ts';
import { documentOf, prose, URL_OF_TESTS } from './documents.ts';

const paragraphs = Array.from({ length: 8 }, (_, index) => `<p>${prose(`w${index}x`, 60)}, and so on.</p>`).join('');
const ARTICLE = `<nav><a href="/">Home</a></nav><main><article><h1>A page</h1>${paragraphs}</article></main><footer>End</footer>`;

const reading = (document: Document) => {
  const result = readArticle(document, staticFacts);
  if (result.kind === 'refused') throw new Error(result.refusal.code);
  return result.reading;
};
const refusal = (document: Document) => {
  const result = readArticle(document, staticFacts);
  return result.kind === 'refused' ? result.refusal : null;
};

describe('reading the article', () => {
  it('leaves the document byte for byte as it was', () => {
    const document = documentOf(ARTICLE);
    const before = document.documentElement.outerHTML;
    reading(document);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('knows which elements of the page are the article, and the live ones behind them', () => {
    const document = documentOf(ARTICLE);
    const { scope, snapshot, isArticle, titleOnPage } = reading(document);
    expect(isArticle).toBe(true);
    expect(titleOnPage).toBe('A page');
    const copied = snapshot.document.querySelectorAll('p')[3] as Element;
    expect(scope.has(copied)).toBe(true);
    expect(snapshot.liveOf(copied)).toBe(document.querySelectorAll('p')[3]);
    expect(scope.root.contains(snapshot.document.querySelector('nav'))).toBe(false);
  });

  it('has its title without bait and broken characters; the page keeps both', () => {
    const document = documentOf(ARTICLE);
    document.title = '[Updated] Why Panâ€™s Rust Comes Back';
    const { titleOnPage } = reading(document);
    expect(cleanTitle(titleOnPage)).toBe('Why Pan’s Rust Comes Back');
    expect(document.title).toBe('[Updated] Why Panâ€™s Rust Comes Back');
  });

  it('leads from what Readability gives back to the page', () => {
    const { content, sourceOf } = reading(documentOf(ARTICLE));
    const last = [...(content()?.querySelectorAll('p') ?? [])].at(-1) as Element;
    expect(sourceOf(last)?.textContent).toBe(last.textContent);
  });

  it('asks Readability about a page that looks like no article only where that is wanted anyway', () => {
    const asked = (body: string, anyway: boolean) => {
      const phases: string[] = [];
      const timed = <T>(phase: string, work: () => T) => {
        phases.push(phase);
        return work();
      };
      const result = readArticle(documentOf(body), staticFacts, timed, anyway);
      const content = result.kind === 'read' && result.reading.content();
      return { isAsked: phases.includes('read.readability'), isFound: !!content };
    };
    const list = `<ul>${'<li><a href="/x">A link to a page</a></li>'.repeat(50)}</ul>`;
    expect(asked(list, true)).toEqual({ isAsked: true, isFound: true });
    expect(asked(list, false)).toEqual({ isAsked: false, isFound: false });
    expect(asked(ARTICLE, false)).toEqual({ isAsked: true, isFound: true });
  });

  it('in short paragraphs is one', () => {
    const paragraph =
      '<p>The upper valve was closed by hand before the water could rise above the second mark on the wall.</p>';
    expect(reading(documentOf(`<main>${paragraph.repeat(9)}</main>`)).isArticle).toBe(true);
  });

  it('says of a list of links that it is no article', () => {
    expect(reading(documentOf(`<ul>${'<li><a href="/x">A link to a page</a></li>'.repeat(50)}</ul>`)).isArticle).toBe(
      false,
    );
  });

  it('believes no language or direction that is none', () => {
    const document = documentOf(ARTICLE);
    document.documentElement.setAttribute('lang', 'en"><script>');
    document.documentElement.setAttribute('dir', 'javascript:');
    expect(reading(document)).toMatchObject({ lang: '', dir: 'auto' });
    document.documentElement.setAttribute('lang', 'pt-BR');
    document.documentElement.setAttribute('dir', 'rtl');
    expect(reading(document)).toMatchObject({ lang: 'pt-BR', dir: 'rtl' });
  });

  it('refuses XML and SVG', () => {
    const parse = (text: string, type: DOMParserSupportedType) =>
      new new JSDOM('').window.DOMParser().parseFromString(text, type);
    expect(refusal(parse('<a><b/></a>', 'application/xml'))?.code).toBe('not-html');
    expect(refusal(parse('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'))?.code).toBe('not-html');
  });

  it.each([
    'parentNode',
    'nextElementSibling',
    'textContent',
    'querySelectorAll',
    'getAttribute',
    'tagName',
    'children',
  ])('reads a page whose form and pictures shadow %s', (name) => {
    const form = `<form><input name="${name}"><div>${paragraphs}</div></form><img name="${name}">`;
    expect(reading(documentOf(`<main><h1>A page</h1>${form}</main>`)).content()?.textContent).toContain('w7x59');
  });
});

describe('the caps', () => {
  it('hold for a page that real ones come near to', () => {
    expect(excessOf(documentOf(`${'<p>x</p>'.repeat(10_000)}${'<div>'.repeat(100)}`))).toBeNull();
  });

  it('name what is too large', () => {
    expect(excessOf(documentOf('<b></b>'.repeat(CAPS.elements)))).toEqual({ what: 'elements', most: CAPS.elements });
    expect(refusal(documentOf(`<p>${'x'.repeat(CAPS.characters + 1)}</p>`))?.facts).toMatchObject({
      what: 'characters',
    });
  });

  it('hold back a depth that HTML source cannot have', () => {
    const document = documentOf('');
    let at: Element = document.body;
    for (let depth = 0; depth < 3000; depth++) at = at.appendChild(document.createElement('div'));
    expect(refusal(document)?.code).toBe('too-large');
  });
});

describe('a snapshot', () => {
  it('frees forms from members of the same name, and keeps the ids of everything else', () => {
    const { document } = takeSnapshot(
      documentOf('<form><input id="action" name="submit"><div id="slot"></div></form>'),
    );
    expect(document.querySelector('input')?.id).toBe('');
    expect(document.querySelector('input')?.hasAttribute('name')).toBe(false);
    expect(document.querySelector('div')?.id).toBe('slot');
  });

  it('holds each element of the page at its place, and style sheets without their text', () => {
    const live = documentOf(
      '<style>p { color: red }</style><svg><style><a>a {}</a></style></svg><math><style><mi>x</mi></style></math><p>A<b>b</b></p>',
    );
    const built = live.createElement('style');
    built.append(live.createElement('i'));
    live.body.prepend(built);
    const { document, liveOf, byStamp, size } = takeSnapshot(live);
    const copied = [...document.querySelectorAll('*')];
    expect(copied.map(liveOf)).toEqual([...live.querySelectorAll('*')]);
    expect(copied.map((_, at) => byStamp(String(at)))).toEqual(copied);
    expect(size).toBe(copied.length);
    expect(document.body.textContent).toBe('a {}xAb');
    expect(live.body.textContent).toBe('p { color: red }a {}xAb');
  });

  it('has the address of the page, so that links resolve', () => {
    const { document } = takeSnapshot(documentOf('<a href="/x">x</a>'));
    expect(document.querySelector('a')?.href).toBe(new URL('/x', URL_OF_TESTS).href);
  });
});
