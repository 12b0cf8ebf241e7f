import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggested, suggestionsFor } from '../../src/content/picker/selectors.ts';
import { isStableName, stableStem } from '../../src/content/picker/stable-names.ts';
import { selectorFault } from '../../src/settings/selector-faults.ts';
import { documentOf } from '../core/documents.ts';

/** What is suggested for the element with `data-me`, as “selector matches”, and what to begin with. */
function suggestedFor(body: string): { all: string[]; first: string | undefined } {
  const document = documentOf(body);
  const me = document.querySelector('[data-me]');
  if (!me) throw new Error('nobody is me');
  // It is only for the test to find it.
  me.removeAttribute('data-me');
  const all = suggestionsFor(me, document);
  for (const { selector, matches } of all) {
    const matched = [...document.querySelectorAll(selector)];
    expect(matched).toContain(me);
    expect(matched).toHaveLength(matches);
  }
  return {
    all: all.map(({ selector, matches }) => `${selector} ${matches}`),
    first: all[suggested(all)]?.selector,
  };
}

describe('a name', () => {
  it.each(
    'promo ad ads sidebar newsletter-box article__footer relatedPosts in-article-ad btn-primary c-card col-2 nav-ad widget-3 Werbung größe реклама shortcuts lightbox strength'.split(
      ' ',
    ),
  )('%s was chosen by somebody', (name) => expect(isStableName(name)).toBe(true));

  it.each(
    'css-1q2w3e sc-bdnxRM kQzPrA x3f9a _3xYz9 jsx-2871293847 svelte-1tky8bj post-48213 Card_root__2f8aX a1b2c3d4 b hdRkLn is-open active lazyloaded md:flex w-1/2 ember1234 yui_3_17_2 BzXqJk'.split(
      ' ',
    ),
  )('%s was made by a program, or says only a state', (name) => expect(isStableName(name)).toBe(false));

  it('keeps the part that somebody chose', () => {
    expect(stableStem('Card_root__2f8aX')).toBe('Card_root__');
    expect(stableStem('x3_9__2f8aX')).toBe('');
    expect(stableStem('article__footer')).toBe('');
  });
});

describe('for an element', () => {
  it('its id is suggested first, then what it shares with others', () => {
    const body = '<p class="box">a</p><p class="box promo" id="offer" data-me>b</p><p class="box promo">c</p>';
    expect(suggestedFor(body)).toEqual({ all: ['#offer 1', '.promo 2', '.box 3'], first: '#offer' });
  });

  it('names are put together as long as they mean less', () => {
    const body =
      '<p class="card wide" data-me>a</p><p class="card">b</p><p class="wide">c</p><div class="card">d</div>';
    expect(suggestedFor(body).all).toEqual(['.wide.card 1', '.wide 2', '.card 3']);
  });

  it('made names are passed over, but for the part that somebody chose', () => {
    const body = '<p class="css-9ab3 Teaser_box__x82kf" id="x-93812" data-me>a</p><p class="Teaser_box__x82kf">b</p>';
    const { all, first } = suggestedFor(body);
    expect(all).toContain('[class*="Teaser_box__"] 2');
    expect(all.join()).not.toMatch(/css-9ab3|x-93812|x82kf/);
    expect(first).toBe('[class*="Teaser_box__"]');
  });

  it('an element around it names it where it has no name', () => {
    const body = '<aside id="related"><h2>More</h2><ul data-me><li>a</li></ul></aside><ul><li>b</li></ul>';
    expect(suggestedFor(body)).toMatchObject({ first: '#related ul' });
  });

  it('its place is the last resort, and said to be one', () => {
    const document = documentOf('<div><p>a</p><p>b</p></div><div><p>c</p></div>');
    const [, second] = document.querySelectorAll('p');
    if (!second) throw new Error('no second');
    expect(suggestionsFor(second, document)).toEqual([
      { selector: 'body > div:nth-of-type(1) > p:nth-of-type(2)', matches: 1, byPlace: true },
    ]);
  });

  it('its place is told from nearer by where the whole way is too long to be saved', () => {
    const deep = (levels: number): string =>
      levels === 0 ? '<p>a</p><p>b</p>' : `<div></div><div>${deep(levels - 1)}</div>`;
    const document = documentOf(deep(20));
    const [, second] = document.querySelectorAll('p');
    if (!second) throw new Error('no second');
    const [only, ...others] = suggestionsFor(second, document);
    expect(others).toEqual([]);
    expect(only?.selector).toMatch(/^div:nth-of-type\(2\) > .* > p:nth-of-type\(2\)$/);
    expect(selectorFault(only?.selector ?? '')).toBeNull();
  });

  it('nothing is suggested that could not be saved', () => {
    // Both sides are alike all the way down, so that only the whole way tells them apart.
    const deep = (levels: number): string => (levels === 0 ? '<p>a</p>' : `<div></div><div>${deep(levels - 1)}</div>`);
    const document = documentOf(`<section>${deep(20)}</section><section>${deep(20)}</section>`);
    const [, last] = document.querySelectorAll('p');
    if (!last) throw new Error('no last');
    for (const { selector } of suggestionsFor(last, document)) expect(selectorFault(selector), selector).toBeNull();
  });

  it.each(['http://', 'https://[', '//%'])('a link to “%s” leads nowhere, and is no trouble', (href) => {
    expect(suggestedFor(`<a href="${href}" class="promo" data-me>x</a>`).all).toEqual(['.promo 1']);
  });

  it('no id is suggested that the copy for the rules hasn’t', () => {
    expect(suggestedFor('<img id="banner" class="hero" data-me><ad-box id="slot"></ad-box>').all).toEqual(['.hero 1']);
    expect(suggestedFor('<img><ad-box id="slot" data-me></ad-box>').all).toEqual(['ad-box 1']);
  });

  it('a frame is known by where it leads, and an empty slot by its attribute', () => {
    const frames = '<iframe src="https://ads.example/x?n=83" data-me></iframe><iframe src="/map"></iframe>';
    expect(suggestedFor(frames).first).toBe('iframe[src*="//ads.example/"]');
    expect(suggestedFor('<div data-ad-slot="8837261" data-me></div><div></div>').first).toBe('[data-ad-slot]');
  });

  it('nothing is suggested that means the page itself', () => {
    const document = documentOf('<div class="page">a</div>');
    document.body.className = 'page';
    const [me] = document.body.children;
    if (!me) throw new Error('nobody');
    expect(suggestionsFor(me, document).map(({ selector }) => selector)).not.toContain('.page');
  });

  it('whose members a page has shadowed, something is suggested all the same', () => {
    const body =
      '<form class="login"><input name="parentElement"><input name="getAttribute"><input name="localName"><b data-me>x</b></form>';
    expect(suggestedFor(body).first).toBe('.login b');
  });
});

it('every suggestion means the element, whatever the page is made of', () => {
  const name = fc.constantFrom('card', 'promo', 'css-9x8a', 'wide', 'a"b', 'x3f9a', 'is-open', '', 'größe');
  const tag = fc.constantFrom('div', 'p', 'span', 'ad-box', 'section');
  const escaped = (text: string) => text.replaceAll('"', '&quot;');
  const element = (inside: fc.Arbitrary<string[]>) =>
    fc
      .tuple(tag, fc.array(name, { maxLength: 3 }), name, inside)
      .map(
        ([tag, classes, id, inside]) =>
          `<${tag} class="${escaped(classes.join(' '))}" id="${escaped(id)}">${inside.join('')}</${tag}>`,
      );
  const leaf = element(fc.constant([]));
  const node = element(fc.array(element(fc.array(leaf, { maxLength: 3 })), { maxLength: 3 }));
  fc.assert(
    fc.property(fc.array(node, { minLength: 1, maxLength: 4 }), (nodes) => {
      const document = documentOf(nodes.join(''));
      for (const element of [...document.body.querySelectorAll('*')].slice(0, 6)) {
        const suggestions = suggestionsFor(element, document);
        expect(suggestions.length).toBeGreaterThan(0);
        for (const { selector, matches } of suggestions) {
          const matched = [...document.querySelectorAll(selector)];
          expect(matched).toContain(element);
          expect(matched).toHaveLength(matches);
        }
      }
    }),
    { numRuns: 15 },
  );
});
