/** The notation of the rules' tables, what must be true of every line in them, and how pages are read for the rules. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { staticFacts } from '../src/core/page/facts.ts';
import { openPage } from '../src/core/page.ts';
import { normalise } from '../src/core/text.ts';
import type { Page } from '../src/core/types.ts';
import { AD_LABELS, isAdLabel } from '../src/rules/ads/labels.ts';
import { namedSlots, ownOfSystems } from '../src/rules/ads/marks.ts';
import { AD_HOSTS, AD_SYSTEMS, SLOT_NAMES } from '../src/rules/ads/systems.ts';
import {
  ALSO_READ_LABELS,
  alsoReadLabelAt,
  isAlsoReadHeading,
  NEIGHBOUR_LABELS,
  READING_LABELS,
  SECTION_LABELS,
} from '../src/rules/also-read/labels.ts';
import { BUTTON_OPENINGS, isButtonLabel } from '../src/rules/button-labels.ts';
import { REFERENCES } from '../src/rules/last-chapters.ts';
import { readLinks } from '../src/rules/link-blocks.ts';
import { expand, linesOf, Phrases } from '../src/rules/phrases.ts';
import { ABOUT_AUTHOR, MORE_OF_AUTHOR } from '../src/rules/promotions/authors/words.ts';
import { OTHER_BUTTONS, SELLING_OPENINGS, WEAK_BUTTONS } from '../src/rules/promotions/buttons/words.ts';
import { SHARE_LABELS } from '../src/rules/promotions/sharing/words.ts';
import { CONTENTS, LEFTOVERS, TAG_LABELS } from '../src/rules/promotions/tags/words.ts';
import { ANSWERS, COMMENTS_CLOSED, VOTE_OPENINGS } from '../src/rules/promotions/votes-words.ts';

const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

describe('expand', () => {
  it.each([
    ['also read', ['also read']],
    ['(also|) read', ['also read', 'read']],
    ['read (also|)', ['read', 'read also']],
    ['post(s|)', ['post', 'posts']],
    ['you (may|might) (also|) like', ['you may also like', 'you may like', 'you might also like', 'you might like']],
    ['a (b|) (c|) d', ['a b c d', 'a b d', 'a c d', 'a d']],
    ['more (like this|on this (topic|))', ['more like this', 'more on this', 'more on this topic']],
    ['相关(文章|阅读)', ['相关文章', '相关阅读']],
  ])('reads %s', (entry, phrases) => {
    expect([...new Set(expand(entry))].sort()).toEqual(phrases);
  });
});

describe('linesOf', () => {
  it('splits a line at its first colon', () => {
    expect(linesOf('\nOne: a b\nTwo: c=d:e\n')).toEqual([
      { name: 'One', says: 'a b' },
      { name: 'Two', says: 'c=d:e' },
    ]);
  });
});

describe('Phrases', () => {
  const phrases = new Phrases('en: read more, read (more about|also)\nth: ทำอาหาร');

  it('knows its phrases in the form in which texts are compared', () => {
    expect(phrases.has('read more')).toBe(true);
    expect(phrases.has(normalise('ทำอาหาร'))).toBe(true);
    expect(phrases.has('read')).toBe(false);
    expect(phrases.has('read more about it')).toBe(false);
  });

  it('finds the longest that a text begins with, at the end of a word', () => {
    expect(phrases.openingOf('read more about pumps and valves')).toBe('read more about');
    expect(phrases.openingOf('read more')).toBe('read more');
    expect(phrases.openingOf('read moreover')).toBeNull();
    expect(phrases.openingOf('')).toBeNull();
  });

  it('finds what begins with one word of a group, or after a group that may be missing', () => {
    const table = new Phrases(
      'en: (in|on|at) sea, (please|) (rate|share) this, (go|come (back|)) home\nja: 関連(記事|リンク)',
    );
    for (const text of ['on sea', 'at sea', 'rate this', 'please share this', 'come back home', '関連リンク'])
      expect(table.has(text)).toBe(true);
    for (const text of ['sea', 'this', 'back home', '関連', 'リンク']) expect(table.has(text)).toBe(false);
  });
});

describe.each([
  ['labels of lists of articles', ALSO_READ_LABELS],
  ['labels of sections', SECTION_LABELS],
  ['labels of references', REFERENCES],
  ['labels of buttons', BUTTON_OPENINGS],
  ['labels of ads', AD_LABELS],
  ['labels of neighbours', NEIGHBOUR_LABELS],
  ['labels of reading', READING_LABELS],
  ['headings about authors', ABOUT_AUTHOR],
  ['ways to more of an author', MORE_OF_AUTHOR],
  ['openings that sell', SELLING_OPENINGS],
  ['buttons that sell nothing', OTHER_BUTTONS],
  ['buttons that say little', WEAK_BUTTONS],
  ['labels of share buttons', SHARE_LABELS],
  ['labels of tags', TAG_LABELS],
  ['headings of contents', CONTENTS],
  ['leftovers', LEFTOVERS],
  ['openings of votes', VOTE_OPENINGS],
  ['answers', ANSWERS],
  ['closed comments', COMMENTS_CLOSED],
])('the %s', (_name, phrases) => {
  it('are all found, so none begins with a part of a word', () => {
    expect([...phrases.all()].filter((phrase) => !phrases.has(phrase))).toEqual([]);
  });

  it('stand in the form that texts are compared in, without rests of the notation', () => {
    expect([...phrases.all()].filter((phrase) => phrase === '' || phrase !== normalise(phrase))).toEqual([]);
  });
});

describe('the labels', () => {
  it('of sections are also labels of lists; others could never be asked for', () => {
    expect([...SECTION_LABELS.all()].filter((label) => !isAlsoReadHeading(label))).toEqual([]);
  });

  it('of references are none of lists', () => {
    expect([...REFERENCES.all()].filter((label) => isAlsoReadHeading(label))).toEqual([]);
  });

  it.each([
    'Related articles on pumps',
    'You may also be interested in',
    'これも関連記事'.slice(3),
    '猜你喜欢',
    'İlginizi çekebilir',
  ])('know %s as a heading of a list', (text) => expect(isAlsoReadHeading(normalise(text))).toBe(true));

  it.each([
    'Related work',
    'Further reading',
    'Recommended settings',
    'More tips for pumps',
    'Popular',
    'You will like it',
  ])('leave %s to the article', (text) => expect(isAlsoReadHeading(normalise(text))).toBe(false));

  it('give a line its whole label', () => {
    expect(alsoReadLabelAt('you might also like how to mend a pump')).toBe('you might also like');
  });

  it.each(['Get it now', 'View the latest price', 'Jetzt kaufen', 'Voir l’offre', 'Comprar ahora', '立即购买'])(
    'know %s as a button',
    (text) => expect(isButtonLabel(text)).toBe(true),
  );

  it.each(['Get up early', 'Shop Class as Soulcraft', 'View from the window', 'Prices'])('know %s as none', (text) =>
    expect(isButtonLabel(text)).toBe(false),
  );

  it.each(['Advertisement', 'ARTICLE CONTINUES BELOW THIS AD', 'Anzeige', 'スポンサーリンク', 'إعلان'])(
    'know %s as an ad’s',
    (text) => expect(isAdLabel(text)).toBe(true),
  );
});

describe('the ad systems', () => {
  const { document } = new JSDOM('').window;
  const page = (html: string): Page => {
    document.body.innerHTML = html;
    return openPage(document, { url: new URL('https://example.com/'), facts: staticFacts() });
  };

  const systemOf = (html: string) => ownOfSystems(page(html))[0]?.[1];
  const nameOf = (html: string) => namedSlots(page(html))[0]?.[1];

  it('have marks that a browser can be asked for', () => {
    expect(systemOf('<div data-plain></div>')).toBeUndefined();
    for (const { says } of linesOf(AD_SYSTEMS))
      for (const mark of says.split(' ')) expect(mark).toMatch(/^(?:\.[\w-]+|#.+|[a-z-]*(?:\[[a-z-]+(?:=\w+)?\])?)$/);
    expect(linesOf(AD_SYSTEMS).filter(({ name, says }) => name === '' || says === '')).toEqual([]);
    for (const host of AD_HOSTS) expect(host).toMatch(HOST);
    for (const name of SLOT_NAMES) expect(name).toMatch(/^[\w()|-]+$/);
  });

  it.each([
    ['<div class="x adsbygoogle"></div>', 'Google'],
    ['<div id="div-gpt-ad-123-0"></div>', 'Google'],
    ['<div id="M12345ScriptRootC6789"></div>', 'MGID'],
    ['<div id="amzn_assoc_ad_div_1"></div>', 'Amazon ads'],
    ['<div id="taboola-below-article-thumbnails"></div>', 'Taboola'],
    ['<div id="contentad12345"></div>', 'Content.ad'],
    ['<div id="carbonads"></div>', 'Carbon'],
  ])('know %s by its name', (html, system) => expect(nameOf(html)).toEqual({ system }));

  it.each([
    ['<div data-type="_mgwidget"></div>', 'MGID'],
    ['<amp-ad></amp-ad>', 'AMP'],
    ['<iframe data-aa="1"></iframe>', 'A-ADS'],
    ['<div data-freestar-ad="x"></div>', 'Freestar'],
  ])('know %s as their own', (html, system) => expect(systemOf(html)).toBe(system));

  it('know a slot that names no system, and nothing in other names', () => {
    expect(nameOf('<div class="in-article-ad"></div>')).toEqual({ name: 'in-article-ad' });
    expect(nameOf('<div id="MyScriptRootC1" class="adaptive add-on header-ad-free"></div>')).toBeUndefined();
    expect(systemOf('<div data-type="other"></div>')).toBeUndefined();
  });
});

describe('readLinks', () => {
  it('gives each run of loose text its own links', () => {
    const url = new URL('https://site.example/guides/page/');
    const { document } = new JSDOM(
      `<body><div>
        <a href="/one">First</a> and <b><a href="/two">second</a></b><hr><script>run()</script><hr>No link here
        <hr><a href="/three"><img src="/three.png"></a><p>A <a href="/four">paragraph</a></p><br><a href="/five">Fifth</a>
      </div>`,
      { url: url.href },
    ).window;
    const article = { root: document.body, has: () => true };
    const page = openPage(document, { url, facts: staticFacts(), article });
    expect(readLinks(page).map(({ leaving }) => leaving.map((address) => new URL(address).pathname))).toEqual([
      ['/one', '/two'],
      [],
      ['/three'],
      ['/four'],
      ['/five'],
    ]);
  });
});
