/** What the rules about ads and affiliates are told of a page's addresses is what reading each of them by itself says. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { staticFacts } from '../src/core/page/facts.ts';
import { openPage } from '../src/core/page.ts';
import { countWords, normalise } from '../src/core/text.ts';
import type { Page } from '../src/core/types.ts';
import { adSlots } from '../src/rules/ad-slots.ts';
import { hostAt, hostIn } from '../src/rules/addresses.ts';
import { wordsIn } from '../src/rules/ads/words.ts';
import { signAt, suspicion } from '../src/rules/affiliate/link.ts';
import { entryOf, networkOf, parametersOf } from '../src/rules/affiliate/network-index.ts';
import { ALSO_READ_LABELS, NEIGHBOUR_LABELS } from '../src/rules/also-read/labels.ts';
import { LONGEST_LINE_LABEL } from '../src/rules/also-read/lines.ts';
import { linksOf, linksOn } from '../src/rules/article-links.ts';
import { namedHosts } from '../src/rules/named-hosts.ts';
import { addressesOn } from '../src/rules/page-addresses.ts';

const open = (html: string, url = 'https://site.example/a/'): Page => {
  const { document } = new JSDOM(html, { url }).window;
  return openPage(document, { url: new URL(url), facts: staticFacts() });
};

const PLAIN = [
  'https://shop.example/a',
  'http://ads.other.example?x=1',
  '//cdn.example/b.png',
  'images/c.png',
  '/d',
  'mailto:someone@post.example',
  'data:image/gif;base64,R0lG//ad==',
  'https://shop.pxf.io/c/1/2/3',
  'https://deals.example/?irclickid=1',
  'https://out.example/go?to=https%3A%2F%2Fprf.hn%2Fclick',
  'https://news.example/click-1234567-7654321',
];
const OTHERWISE = [
  'HTTPS://shop.pxf.io/a',
  'https://Shop.pxf.io/a',
  'https://user@shop.pxf.io/',
  'https://shop.pxf.io:8443/',
  'https://shop.px\nf.io/',
  'ht\ttps://shop.pxf.io/',
  'https:shop.pxf.io/a',
  '/\\shop.pxf.io/a',
  'https:\\\\shop.pxf.io',
  'https://192.0.2.1/a',
  'https://bücher.example/',
  'https://shop%2Epxf.io/',
];

describe('the hosts of many addresses', () => {
  const base = new URL('https://site.example/a/');

  it('are those that each names', () => {
    const { hosts, isWhole } = namedHosts(PLAIN);
    expect(isWhole).toBe(true);
    const each = PLAIN.flatMap((address) => hostAt(address, base) ?? []);
    expect([...hosts].sort()).toEqual([...new Set(each)].filter((host) => host !== base.hostname).sort());
    expect(namedHosts([])).toEqual({ hosts: new Set(), isWhole: true });
  });

  it.each(OTHERWISE)('have to be parsed for %j', (address) => {
    expect(namedHosts([address]).isWhole).toBe(false);
    expect(namedHosts([...PLAIN, address, 'https://last.example/']).isWhole).toBe(false);
  });

  it('leave no address unsuspected that has a sign', () => {
    for (const addresses of [PLAIN, ...OTHERWISE.map((address) => [address, ...PLAIN])]) {
      const maySign = suspicion(namedHosts(addresses));
      const signed = addresses.filter((address) => signAt(address, base) !== null);
      expect(signed.length).toBeGreaterThan(3);
      expect(signed.filter((address) => !maySign(address))).toEqual([]);
    }
    expect(suspicion(namedHosts(PLAIN))('https://shop.example/a')).toBe(false);
  });
});

describe('a network known by its host', () => {
  it('is the one that the whole address says', () => {
    for (const address of [
      'https://shop.pxf.io/x?u=1',
      'https://prf.hn/click',
      'https://www.awin1.com/a',
      'https://shop.example/',
    ]) {
      const url = new URL(address);
      expect(networkOf(url.hostname)).toBe(entryOf(url)?.network ?? null);
    }
    expect(networkOf('www.amazon.com')).toBeNull();
    expect(networkOf('digidip.net')).toBeNull();
  });

  it('is none where the address is no address', () => {
    expect(hostIn('https://shop.pxf.io:port/')).toBe('shop.pxf.io');
    expect(signAt('https://shop.pxf.io:port/', new URL('https://site.example/'))).toBeNull();
  });
});

describe('the parameters of an address', () => {
  it.each(['', '?a=1&B=2&&c&=3', '?x=a%26b&y=z', '?%61ff=1', '?a+b=1', '?tag=shop%2D21', '?tag=a=b-2', '?é=1'])(
    'of %s',
    (search) => {
      const url = new URL(`https://shop.example/${search}`);
      const expected = [...url.searchParams].map(([key, value]) => [key.toLowerCase(), value]);
      const read = parametersOf(url);
      expect(read.map(([key]) => key)).toEqual(expected.map(([key]) => key));
      expect(read.map(([, value]) => value !== '')).toEqual(expected.map(([, value]) => value !== ''));
      expect(read.map(([, value]) => value.includes('-2'))).toEqual(expected.map(([, value]) => value?.includes('-2')));
    },
  );
});

describe('the addresses of a page', () => {
  const page = open(`
    <p><a id="own" href="/b">b</a><a id="away" href="https://x.example/">x</a><a id="again" href="https://x.example/">x</a>
    <a id="paid" rel="nofollow" href="/go/c">c</a><a id="data" href="#" data-href="https://y.example/">y</a>
    <span id="press" onclick="open('https://z.example/')">z</span><span onclick="more()">more</span>
    <img id="lazy" src="data:," data-src="https://cdn.example/p.png"><img src="/q.png" data-src="/r.png"><video id="film"></video>
    <form id="form" action="https://send.example/"></form></p>`);
  const { links, others, media, named } = addressesOn(page);
  const ids = (leading: typeof links) => leading.map(({ element }) => element.id);

  it('are those that lead elsewhere, and what is marked', () => {
    expect(ids(links)).toEqual(['away', 'again', 'paid', 'data']);
    expect(ids(others)).toEqual(['form', 'press']);
    expect(ids(media)).toEqual(['lazy', 'film']);
    expect([...named.hosts].sort()).toEqual(['cdn.example', 'send.example', 'x.example', 'y.example', 'z.example']);
  });

  it('are one array where links are written alike', () => {
    expect(links[0]?.addresses).toBe(links[1]?.addresses);
  });
});

describe('the links of an article', () => {
  it('are those of the page that stand in it', () => {
    const whole = open(
      '<a href="1">1</a><main><a href="2">2</a><p><a>-</a><a href="3">3</a></p></main><a href="4">4</a>',
    );
    const root = whole.document.querySelector('main') ?? whole.root;
    const page = openPage(whole.document, { url: whole.url, facts: whole.facts, article: { root, has: () => true } });
    expect(linksOn(page).map(({ href }) => href)).toEqual(['1', '2', '3', '4']);
    expect(linksOf(page).links.map(({ href }) => href)).toEqual(['2', '3']);
    expect(linksOf(page).all).toBe('2\n3');
  });
});

describe('an ad system that writes of itself', () => {
  const html =
    '<p>Our office.</p><img src="/office.png" width="300" height="200"><img src="https://cdn.taboola.com/ad.png">';
  const found = (url: string) =>
    [...adSlots.find(open(html, url), {})].flatMap(({ targets }) => targets.map((one) => one.getAttribute('src')));

  it('keeps the pictures on its own host', () => {
    expect(found('https://blog.taboola.com/about/')).toEqual(['https://cdn.taboola.com/ad.png']);
    expect(found('https://site.example/')).toEqual(['https://cdn.taboola.com/ad.png']);
  });
});

describe('addresses that go by another base', () => {
  const found = (base: string) =>
    [...adSlots.find(open(`<base href="${base}"><p>Our office.</p><img src="/x.png">`), {})].flatMap(({ targets }) =>
      targets.map((one) => one.getAttribute('src')),
    );

  it('are those of its host', () => {
    expect(found('https://ad.doubleclick.net/')).toEqual(['/x.png']);
    expect(found('https://site.example/b/')).toEqual([]);
    expect(found('/b/')).toEqual([]);
  });
});

describe('the words of slots', () => {
  it('are counted in links only, and any others are too many', () => {
    const { root } =
      open(`<div id="a"><a href="/x">two words <b>more</b></a><script>none</script><p> Advertisement </p></div>
      <div id="b"><button>press</button> and prose</div><a href="/y"><div id="c">three words here</div></a>`);
    const words = wordsIn([...root.querySelectorAll('div')]);
    const of = (id: string) => [...words].find(([element]) => element.id === id)?.[1];
    expect([of('a'), of('b'), of('c')]).toEqual([3, Number.POSITIVE_INFINITY, 3]);
  });
});

describe('labels before a link', () => {
  it('are no longer than what is taken for one', () => {
    const words = [...ALSO_READ_LABELS.all(), ...NEIGHBOUR_LABELS.all()].map((label) => countWords(normalise(label)));
    expect(Math.max(...words)).toBeLessThanOrEqual(LONGEST_LINE_LABEL);
  });
});
