/** What the affiliate networks' table must hold true, which addresses are affiliates', and where they lead without one. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { staticFacts } from '../src/core/page/facts.ts';
import { openPage } from '../src/core/page.ts';
import { writtenIn } from '../src/rules/addresses.ts';
import { type AffiliateSign, signOf } from '../src/rules/affiliate/link.ts';
import { entryIn, linesIn, networksByKey } from '../src/rules/affiliate/network-index.ts';
import { HOSTS } from '../src/rules/affiliate/networks.ts';
import { plainTarget } from '../src/rules/affiliate/target.ts';
import { affiliateBlocks } from '../src/rules/affiliate-blocks.ts';
import { affiliateLinks } from '../src/rules/affiliate-links.ts';

const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

describe('the affiliate networks', () => {
  const entries = linesIn(HOSTS).map(entryIn);

  it('are hosts, beginnings of paths, and parameters', () => {
    for (const { network, hosts, paths, keys } of entries) {
      expect(network).toMatch(/^\S/);
      expect(hosts.length, network).toBeGreaterThan(0);
      for (const host of hosts) expect(host).toMatch(HOST);
      for (const path of paths) expect(path, network).toMatch(/^\/[a-z0-9_./?-]*$/);
      for (const { key } of keys) expect(key, network).toMatch(/^[a-z_-]+$/);
    }
    for (const key of networksByKey().keys()) expect(key).toMatch(/^[a-z_]+$/);
  });

  it('each have a host once, with the same condition', () => {
    const seen = entries.flatMap(({ hosts }) => hosts);
    expect(seen.filter((host, at) => seen.indexOf(host) !== at)).toEqual([]);
  });

  const { document } = new JSDOM('', { url: 'https://site.example/' }).window;
  const signAt = (href: string): AffiliateSign | null => {
    const link = document.createElement('a');
    link.setAttribute('href', href);
    return signOf(link, writtenIn(link), new URL(document.URL));
  };

  it.each([
    ['https://shop.sjv.io/abc', 'Impact'],
    ['https://www.jdoqocy.com/click-1-2', 'CJ'],
    ['https://www.shareasale.com/r.cfm?b=1&u=2', 'ShareASale'],
    ['https://www.amazon.co.uk/dp/B000?tag=mine-21', 'Amazon'],
    ['https://s.shopee.com.br/abc', 'Shopee'],
    ['https://www.partner-ads.com/dk/klikbanner.php?partnerid=1', 'Partner-ads'],
    ['https://go.dognet.com/?chid=1', 'Dognet'],
    ['https://shop.example/?irclickid=1', 'Impact'],
    ['https://shop.example/order/checkout.php?PRODS=1&AFFILIATE=2', '2Checkout'],
    ['https://shop.example/c/1234/5678/9012', 'Impact'],
    ['HTTPS://Shop.SJV.io/abc', 'Impact'],
    ['//shop.i123456.net/c', 'Impact'],
    ['https://deals.go2cloud.org/aff_c?offer_id=1', 'Tune'],
    ['https://clk.tradedoubler.com/click?p=1&a=2', 'TradeDoubler'],
    ['https://out.example/go?to=https%3A%2F%2Fprf.hn%2Fclick%2Fcamref%3A1', 'Partnerize'],
    ['https://out.example/go?to=https://prf.hn/click/camref:1', 'Partnerize'],
    ['https://user@shop.pxf.io/c', 'Impact'],
    ['https://deals.example/click-1234567-7654321', 'CJ'],
    ['https://host.example/billing/aff.php?aff=12', 'WHMCS'],
    ['https://host.example/x/idevaffiliate.php?id=3', 'iDevAffiliate'],
  ])('know %s', (href, network) => expect(signAt(href)).toMatchObject({ network }));

  it.each([
    'https://www.amazon.co.uk/dp/B000',
    'https://www.amazon.co.uk/s?tag=kettle',
    'https://www.shareasale.com/info/',
    'https://account.shareasale.com/a-login.cfm',
    'https://www.belboon.com/de/ueber-uns/',
    'https://www.booking.com/hotel/x.html',
    'https://store.example/c/1234/5678',
    'https://login.linksynergy.com/',
    'https://shop.example/?aff=',
    'https://shop.example/?utm_source=aff&ref=affiliate&partner=3',
    'https://site.example/c/1234/5678/9012',
    'https://digidip.net/about',
    'mailto:someone@pxf.io',
  ])('leave %s alone', (href) => expect(signAt(href)).toBeNull());

  it('take what also means other things for no more than a parameter', () =>
    expect(signAt('https://www.booking.com/hotel/x.html?aid=304142')).toMatchObject({ by: 'key', mark: 'aid' }));

  const plainOf = (href: string) => plainTarget(href, new URL(document.URL))?.href ?? null;

  it.each([
    // Deep links, each as its network writes it.
    ['https://click.linksynergy.com/deeplink?id=x&mid=1&murl=https%3A%2F%2Fshop.example%2Fa', 'https://shop.example/a'],
    [
      'https://www.awin1.com/cread.php?awinmid=1&awinaffid=2&ued=https%3A%2F%2Fshop.example%2Fa',
      'https://shop.example/a',
    ],
    ['https://www.awin1.com/cread.php?awinmid=1&awinaffid=2&p=https%3A%2F%2Fshop.example', 'https://shop.example/'],
    ['https://shop.pxf.io/c/1111/2222/3333?u=https%3A%2F%2Fshop.example%2Fa%3Fb%3D1', 'https://shop.example/a?b=1'],
    ['https://go.skimresources.com/?id=1X2&url=https%3A%2F%2Fshop.example%2Fa', 'https://shop.example/a'],
    ['https://prf.hn/click/camref:10/destination:https%3A%2F%2Fshop.example%2Fa', 'https://shop.example/a'],
    ['https://prf.hn/click/camref:10/destination:https://shop.example/a?b=1', 'https://shop.example/a?b=1'],
    ['https://clk.tradedoubler.com/click?p(1)a(2)g(3)url(https://shop.example/a)', 'https://shop.example/a'],
    ['https://www.anrdoezrs.net/click-1234567-7654321?url=https%3A%2F%2Fshop.example%2F', 'https://shop.example/'],
    ['https://www.shareasale.com/r.cfm?b=1&u=2&m=3&urllink=www.shop.example%2Fa', 'https://www.shop.example/a'],
    ['https://track.webgains.com/click.html?wgcampaignid=1&wgtarget=https://shop.example/a', 'https://shop.example/a'],
    [
      'https://ck.jp.ap.valuecommerce.com/servlet/referral?sid=1&pid=2&vc_url=https%3A%2F%2Fshop.example',
      'https://shop.example/',
    ],
    // A network that sends to a network, which sends to a shop with a number in its address.
    [
      'https://rzekl.com/g/x/?ulp=https%3A%2F%2Fs.click.aliexpress.com%2Fdeep_link.htm%3Faff_short_key%3Dy%26dl_target_url%3Dhttps%253A%252F%252Fwww.aliexpress.com%252Fitem%252F1.html',
      'https://www.aliexpress.com/item/1.html',
    ],
    [
      'https://go.redirectingat.com/?id=1&url=https%3A%2F%2Fwww.amazon.com%2Fdp%2FB0%3Ftag%3Dx-20',
      'https://www.amazon.com/dp/B0',
    ],
    // The same address without what names the affiliate.
    [
      'https://www.amazon.de/dp/B0?th=1&tag=mine-21&linkCode=ll1&linkId=a&ascsubtag=b',
      'https://www.amazon.de/dp/B0?th=1',
    ],
    [
      'https://www.ebay.com/itm/1?mkcid=1&mkrid=2&campid=3&toolid=4&customid=5&var=6',
      'https://www.ebay.com/itm/1?var=6',
    ],
    ['https://shop.example/pan?size=28&aff_id=77', 'https://shop.example/pan?size=28'],
    ['https://shop.example/pan?irclickid=abc', 'https://shop.example/pan'],
    ['https://shop.example/order/checkout.php?PRODS=1&AFFILIATE=2', 'https://shop.example/order/checkout.php?PRODS=1'],
    ['https://shop.example/affiliate.php?AFFILIATE=2&PATH=https%3A%2F%2Fmaker.example%2F', 'https://maker.example/'],
  ])('%s leads to %s', (href, plain) => expect(plainOf(href)).toBe(plain));

  it.each([
    'https://amzn.to/abc',
    'https://shop.sjv.io/abc',
    'https://shop.example/c/1234/5678/9012',
    'https://shop.example/aff.php?aff=3',
    'https://shop.example/affiliate.php?AFFILIATE=2',
    'https://www.awin1.com/cread.php?awinmid=1&awinaffid=2&ued=javascript%3Aalert(1)',
    'https://www.awin1.com/cread.php?awinmid=1&awinaffid=2&ued=https%3A%2F%2Fwww.awin1.com%2Fx',
    'https://shop.example/',
    'not an address',
    // Hosts that aren't what they look like, and places that only the reader's own network has.
    ...[
      'shop.example@other.example',
      ':word@shop.example',
      '192.168.0.1',
      '0x7f000001',
      '[::1]',
      'router',
      'localhost.',
    ].map(
      (host) => `https://www.awin1.com/cread.php?awinmid=1&awinaffid=2&ued=${encodeURIComponent(`https://${host}/a`)}`,
    ),
    'https://rzekl.com/g/x/?ulp=https%3A%2F%2F10.0.0.1%2Fgo%3Furl%3Dhttps%253A%252F%252Fshop.example%252F',
    // Parameters that mean other things as well name a target only when they hold a whole address.
    'https://shop.pxf.io/c/1111/2222/3333?u=www.shop.example',
    'https://shop.pxf.io/c/1111/2222/3333?path=//shop.example/a',
    'https://shop.pxf.io/c/1111/2222/3333?p=3&t=90&path=/a/b',
  ])('say nothing of where %s leads', (href) => expect(plainOf(href)).toBeNull());
});

describe('affiliate links in the text', () => {
  const pageOf = (body: string) => {
    const { document } = new JSDOM(`<body><article>${body}</article>`, { url: 'https://site.example/' }).window;
    return openPage(document, { url: new URL(document.URL), facts: staticFacts() });
  };
  const linksOf = (body: string, links: string) => [...affiliateLinks.find(pageOf(body), { links })];

  it('are one finding each, but for a picture and its words, and for a link that nobody closed', () => {
    const link = (text: string, code: string) => `<a href="https://shop.pxf.io/${code}">${text}</a>`;
    const found = linksOf(
      `<p>The ${link('first', 'a')}, ${link('the same again', 'a')} and ${link('another', 'b')}.</p>` +
        `<ul><li>${link('<img src="/c.png" alt="">', 'c')} ${link('Kettle', 'c')}: slow, but quiet.</li></ul>` +
        `<p>Here ${link('begins a link</p><p>and goes on</p><p>and on', 'd')}</p>`,
      'mark',
    );
    expect(found.map(({ targets }) => targets.map(({ textContent }) => textContent))).toEqual([
      ['first'],
      ['the same again'],
      ['another'],
      ['', 'Kettle'],
      ['begins a link', 'and goes on', 'and on'],
    ]);
  });

  it('are unlinked to where they lead, and say so; or to nowhere, where that is not known', () => {
    const found = linksOf(
      '<p>Take <a href="https://shop.pxf.io/c/1111/2222/3333?u=https%3A%2F%2Fshop.example%2Fa">this</a>, ' +
        '<a href="https://amzn.to/abc">this</a>, <a href="https://shop.example/b?aff_id=7&amp;size=2">this</a> ' +
        'or <a rel="sponsored" href="https://maker.example/">this</a>.</p>',
      'unlink',
    );
    expect(found.map(({ verb, plain, reason, certainty }) => [verb, plain, reason, certainty])).toEqual([
      [
        'unlink',
        'https://shop.example/a',
        { code: 'affiliate-text-link-to', facts: { host: 'shop.pxf.io', network: 'Impact', to: 'shop.example' } },
        'certain',
      ],
      ['unlink', undefined, { code: 'affiliate-text-link', facts: { host: 'amzn.to', network: 'Amazon' } }, 'certain'],
      [
        'unlink',
        'https://shop.example/b?size=2',
        { code: 'affiliate-text-key-to', facts: { host: 'shop.example', mark: 'aff_id', to: 'shop.example' } },
        'likely',
      ],
      ['unlink', undefined, { code: 'affiliate-text-sponsored', facts: { host: 'maker.example' } }, 'certain'],
    ]);
  });

  it('are told of in the same way when they are only marked, so that one of them can be unlinked', () => {
    const [marked] = linksOf('<p>Take <a href="https://shop.example/b?aff_id=7&amp;size=2">this</a>.</p>', 'mark');
    expect(marked).toMatchObject({
      verb: 'mark',
      plain: 'https://shop.example/b?size=2',
      reason: { code: 'affiliate-text-key-to' },
    });
    const url = 'https://shop.pxf.io/c/1111/2222/3333?u=https://shop.example/a';
    const [scripted] = linksOf(`<p>Take <a href="#" onclick="go('${url}')">this</a>.</p>`, 'unlink');
    expect(scripted).toMatchObject({ verb: 'unlink', plain: 'https://shop.example/a' });
    // A script of the page reads this one: taking the link's own address away would change nothing.
    const [held] = linksOf(`<p>Take <a href="#" data-affiliate-url="${url}">this</a>.</p>`, 'unlink');
    expect(held).toMatchObject({ verb: 'mark', reason: { code: 'affiliate-text-link' } });
    expect(held?.plain).toBeUndefined();
  });

  it('are the same, whichever signs the rule for blocks goes by', () => {
    const page = pageOf(
      '<p>Take <a href="https://shop.example/b?aff_id=7">this</a>.</p>' +
        '<p><a href="https://shop.example/b?aff_id=7">Buy now</a></p><p><a href="https://shop.pxf.io/b">Buy now</a></p>',
    );
    const blocks = (signs: string) => [...affiliateBlocks.find(page, { signs })].length;
    const texts = () => [...affiliateLinks.find(page, { links: 'mark' })].map(({ targets }) => targets[0]?.textContent);
    expect([blocks('known'), texts(), blocks('all'), texts()]).toEqual([1, ['this'], 2, ['this']]);
  });
});
