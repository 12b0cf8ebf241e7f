/** What the reader view leaves out beside the plan, and what it must not. */
import { describe, expect, it } from 'vitest';
import { handed, linesRead, paragraphs, read, sentence, TITLE } from './reader-article.ts';

const body = paragraphs(1, 8);
const all = Array.from({ length: 8 }, (_, at) => sentence(at + 1));

/** The lines of an article that has these before, between and after its paragraphs. */
const around = (before: string, after = '', middle = '') =>
  linesRead(`<main><article>${before}${paragraphs(1, 4)}${middle}${paragraphs(5, 8)}${after}</article></main>`);

describe('the head of an article', () => {
  it.each([
    ['the title again', `<h2>${TITLE}</h2>`],
    ['a byline', '<p>By Jane Doe and Ann Poe</p>'],
    ['the author on the line that is named for it', '<div><p class="byline">Jane Doe, Pond correspondent</p></div>'],
    ['when it was published', '<p>Published 10:48, Tue, Nov 19, 2019 | Updated 11:05 GMT</p>'],
    ['a date in the page’s words', '<p>Nov. 20, 2019 6:02 AM EST</p>'],
    ['the tools', '<ul><li>Print Article</li><li>Order Reprints</li></ul><p>Text size</p>'],
    ['a desk beside the date', '<div><p>Pond News wire services</p><p>Published 11:11 PM EST Nov 19, 2019</p></div>'],
    ['the reading time', '<p>4 min read</p>'],
    [
      'a menu',
      '<ul><li><a href="/a">News</a></li><li><a href="/b">Sports</a></li><li><a href="/c">Obits</a></li></ul>',
    ],
  ])('lacks %s', (_, before) => {
    expect(around(before)).toEqual(all);
  });

  it.each([
    ['the part of the site', '<p class="crumbs">Garden</p>'],
    ['what is set in small above the title', '<div><span>In the garden</span></div>'],
    ['the way through the site', '<div><a href="/">Home</a> › <a href="/garden">Garden</a></div>'],
  ])('lacks %s where it stands above the title', (_, above) => {
    expect(around(`${above}<h1>${TITLE}</h1>`)).toEqual(all);
  });

  it('keeps what stands right under the title, and a sentence above it', () => {
    const kept = ['It was warm, and nobody had looked at the pond since March.', 'In the garden'];
    expect(around(`<p>${kept[0]}</p><h1>${TITLE}</h1><p>${kept[1]}</p>`)).toEqual([...kept, ...all]);
  });

  it('keeps its lines where the title stands under the text', () => {
    const below = linesRead(`<main><article><p>In the garden</p>${body}</article><h1>${TITLE}</h1></main>`);
    expect(below).toEqual(['In the garden', ...all]);
  });

  it('says what it lacks above the text instead', () => {
    const article = read(
      `<main><article><p>By Jane Doe</p><p>Updated Nov. 20, 2019 6:02 AM</p>${body}</article></main>`,
    );
    expect(article).toMatchObject({
      byline: expect.stringContaining('Jane Doe'),
      published: expect.stringContaining('2019'),
    });
  });

  it.each([
    ['a standfirst', 'A warm week and no shade are all that it takes'],
    ['a time that heads a chapter', '10 p.m.'],
    ['a place and a first word', 'DEKALB, Ill.'],
    ['a sentence with a date in it', 'On 19 November 2019 the pond froze.'],
    ['a line of verse by somebody', 'By the still pond'],
  ])('keeps %s', (_, line) => {
    expect(around(`<p>${line}</p>`)[0]).toBe(line);
  });

  it('keeps a list of links under a heading of the article', () => {
    const list =
      '<h3>What helps</h3><ul><li><a href="/a">Shade</a></li><li><a href="/b">Plants</a></li><li><a href="/c">Fish</a></li></ul>';
    expect(around(list)).toEqual(['What helps', 'Shade', 'Plants', 'Fish', ...all]);
  });
});

describe('the midst of an article', () => {
  it.each([
    ['a line that leads elsewhere', '<p><strong>Related: </strong><a href="/7">Seven strange ponds</a></p>'],
    [
      'a list under its label',
      '<h4>More:</h4><ul><li><a href="/1">Pond owners speak of frogs</a></li><li><a href="/2">Newts must be heard</a></li></ul>',
    ],
    ['a call', '<p><em>Sign up for our newsletter <a href="/n">here</a></em></p>'],
    ['a label of an ad', '<div><p>Advertisement</p></div>'],
    ['a button that opens nothing any more', '<div><div>Read More</div></div>'],
  ])('lacks %s', (_, middle) => {
    expect(around('', '', middle)).toEqual(all);
  });

  it.each([
    [
      'a sentence that sends the reader on',
      'Read more about frogs in <a href="/f">our book of frogs</a>, which has pictures.',
    ],
    ['a link that is an answer', '<a href="/full">Click for the full results</a>'],
    [
      'prose about newsletters',
      'Subscribe to no newsletter that promises clear water, since all of them sell the same powder.',
    ],
  ])('keeps %s', (_, line) => {
    expect(around('', '', `<p>${line}</p>`)).toHaveLength(9);
  });

  it('keeps one of the captions that are the same', () => {
    const picture = (n: number) =>
      `<figure><img src="/${n}.jpg" alt=""><figcaption>The pond at the mill</figcaption></figure>`;
    const lines = around('', '', [1, 2, 3, 4].map(picture).join(''));
    expect(lines.filter((line) => line === 'The pond at the mill')).toHaveLength(1);
  });
});

describe('lines under pictures', () => {
  const picture = '<p><img src="/p.jpg" alt=""></p>';

  it.each([
    ['a step that each way has', '1) Press the key with the frog on it, and hold it'],
    ['a sentence', 'Press the key with the frog on it.'],
    ['a field of a review', 'Water: fresh'],
  ])('stay when they are %s', (_, line) => {
    const lines = around('', '', `${picture}<p>${line}</p>`.repeat(4) + picture);
    expect(lines.filter((one) => one === line)).toHaveLength(4);
  });

  it('go from the second on when they only name the page', () => {
    const lines = around('', '', `${picture}<p>The pond at the mill, 2019</p>`.repeat(4) + picture);
    expect(lines.filter((one) => one === 'The pond at the mill, 2019')).toHaveLength(1);
  });
});

describe('the tail of an article', () => {
  it.each([
    ['tags', '<p>Tags: <a href="/tag/a">ponds</a>, <a href="/tag/b">algae</a></p>'],
    [
      'comments and their rules',
      '<p>Comments that are abusive will not be published by the moderators of this site.</p><h3>Comments</h3>',
    ],
    ['a heading over nothing', '<h3>Popular this week</h3>'],
    [
      'a list of other articles',
      '<ul><li><a href="/1">Oddest ponds of all</a></li><li><a href="/2">Ten strange lakes</a></li></ul>',
    ],
    ['a call', '<p>Follow us on <a href="https://social.example/x">Instagram</a> and Facebook</p>'],
    ['rights', '<p>© 2024 Pond Press. All rights reserved.</p>'],
  ])('lacks %s', (_, after) => {
    expect(around('', after)).toEqual(all);
  });

  it.each([
    [
      'its sources',
      '<h3>Sources</h3><ul><li><a href="/s1">The book of ponds</a></li><li><a href="/s2">Annals of algae</a></li></ul>',
      3,
    ],
    [
      'a chapter “See also”',
      '<h2>See also</h2><ul><li><a href="/wiki/Lake">Lake</a></li><li><a href="/wiki/Newt">Newt</a></li></ul><h2>References</h2><ol><li>Doe, Jane: Ponds. Mill Press, 2019.</li></ol>',
      5,
    ],
    ['a last short line', '<p>Then it rained</p>', 1],
    ['its footnotes', '<p><a href="#f1">1</a> The mill pond, that is.</p>', 1],
    ['a list of what is needed', '<ul><li>A rake</li><li>A net</li></ul>', 2],
    ['a box of what is needed', '<div class="tools"><p>A rake with a long handle</p></div>', 1],
    ['who else wrote on it', '<p>Ann Poe contributed to this report.</p>', 1],
  ])('keeps %s', (_, after, count) => {
    expect(around('', after)).toHaveLength(all.length + count);
  });
});

describe('what was trimmed', () => {
  it('is named, with its reason, and can be given back in the reader view', () => {
    const page = handed(`<main><article><p>By Jane Doe</p>${body}<p>© 2024 Pond Press</p></article></main>`);
    const trimmed = page.actions.filter(({ rule }) => rule === 'around-article');
    expect(trimmed.map(({ reason, excerpt }) => [reason.code, excerpt])).toEqual([
      ['around-meta', 'By Jane Doe'],
      ['around-meta', '© 2024 Pond Press'],
    ]);
    expect(page.rules).toContain('around-article');
    for (const { id } of trimmed) expect(page.article.html).toContain(`data-winnow-part="${id}"`);
    expect(page.article.html).toContain('By Jane Doe');
  });

  it('is no part of the words to read', () => {
    const article = read(`<main><article>${body}<p>© 2024 Pond Press. All rights reserved.</p></article></main>`);
    expect(article).toMatchObject({ words: 8 * 23 });
  });
});
