/** What the reader view leaves out of what stands around a text: columns, fields to fill in, last words of the site. */
import { describe, expect, it } from 'vitest';
import { linesRead, paragraphs, read, sentence } from './reader-article.ts';

const all = Array.from({ length: 8 }, (_, at) => sentence(at + 1));
const SHORT = 'The pond at the mill froze on Monday, and by noon two hundred people stood on it with their skates.';

/** The lines of an article that has these before, between and after its paragraphs. */
const around = (before: string, after = '', middle = '', head = '') =>
  linesRead(`<main><article>${before}${paragraphs(1, 4)}${middle}${paragraphs(5, 8)}${after}</article></main>`, {
    head,
  });

describe('a column beside a short text', () => {
  const page = (name: string, column: string) =>
    linesRead(`<div id="page"><div class="story"><p>${SHORT}</p></div><div class="${name}">${column}</div></div>`);
  const column =
    '<h3>Heard this week</h3><p>I have never seen so much ice in one place, said a man who would not give his name.</p><p>More quotes</p>';

  it.each(['right-rail', 'region-sidebar', 'sidebar', 'widget-area', 'signup-modal'])('goes: %s', (name) => {
    expect(page(name, column)).toEqual([SHORT]);
  });

  it.each(['with-rail', 'story-continued', 'rail-content', 'trail'])('stays: %s', (name) => {
    expect(page(name, column)[2]).toContain('never seen so much ice');
  });

  it('stays where it holds most of the text', () => {
    const lines = linesRead(
      `<div><div class="sidebar">${paragraphs(1, 8)}</div><div class="main"><p>${SHORT}</p></div></div>`,
    );
    expect(lines).toEqual(expect.arrayContaining(all));
  });

  it('stays in the midst of the text', () => {
    const aside =
      '<div class="story-rail"><p>The mill was built by three sisters, and it burned down twice before the war.</p></div>';
    expect(around('', '', aside)).toHaveLength(9);
  });
});

describe('what asks for something to be filled in', () => {
  it.each([
    ['an address', '<div><p>Enter your town to see when your own pond will freeze over.</p><input type="email"></div>'],
    [
      'a code to copy',
      `<div><p>Copy the code below to put this on your page.</p><textarea>${'<iframe>'.repeat(60)}</textarea></div>`,
    ],
    ['a search', '<div><h4>Find a pond</h4><input type="search"></div>'],
  ])('goes: %s', (_, after) => {
    expect(around('', after)).toEqual(all);
  });

  it.each([
    [
      'a sentence with a gap',
      '<p>The pond froze on a <input type="text"> morning in the very first week of the year.</p>',
      1,
    ],
    ['a list to tick off', '<ul><li><input type="checkbox"> A rake</li><li><input type="checkbox"> A net</li></ul>', 2],
    ['a step', '<ol><li>Type the name of the pond <input></li><li>Press the key</li></ol>', 2],
    [
      'an exercise',
      [1, 2, 3, 4, 5]
        .map((n) =>
          `<div><p>Question ${n} asks what froze</p><input type="text"></div>`.concat(
            `<p>${sentence(20 + n)}</p>`.repeat(3),
          ),
        )
        .join(''),
      20,
    ],
  ])('stays: %s', (_, after, count) => {
    expect(around('', after)).toHaveLength(all.length + count);
  });
});

describe('last words that are the site’s', () => {
  const head = '<meta name="author" content="Jane Doe">';

  it.each([
    [
      'where to write to the author',
      '<p>Jane Doe can be reached at <a href="mailto:jane@post.example">jane@post.example</a>.</p>',
    ],
    ['where to write to somebody by name', '<p>Write to Ann Merle at ann.merle@post.example</p>'],
    ['a name and an address of the site', '<p>Choi Yun-ho uknow@ponds.example</p>'],
    [
      'who the author is',
      '<p><em>Jane Doe is the pond correspondent of this paper. She lives by a lake and keeps newts.</em></p>',
    ],
    [
      'links to networks',
      '<p>Become a fan on <a href="https://www.facebook.com/ponds">F</a>, write with us on <a href="https://twitter.com/ponds">T</a></p>',
    ],
  ])('go: %s', (_, after) => {
    expect(around('', after, '', head)).toEqual(all);
  });

  it.each([
    ['whom to ask for a ticket', '<p>For tickets, email Ann Merle at ann.merle@mill.example.</p>'],
    ['where to book', '<p>Book at tickets@ponds.example</p>'],
    [
      'where to see a film',
      '<p>See it on <a href="https://www.youtube.com/watch?v=1">one channel</a> or <a href="https://www.facebook.com/ponds">the other</a>.</p>',
    ],
    ['where to send an answer', '<p>Contact: help@ponds.example</p>'],
    ['an editor in a sentence', '<p>Editor: that was the word on the door of the old mill.</p>'],
    ['who reported it', '<p>(Reporting by Ann Merle; Editing by Jo Poe)</p>'],
    ['thanks', '<p>Thanks for reading the water for us, said the miller to the man from the town.</p>'],
    ['what the author did', '<p>Jane Doe then walked home over the ice, and nobody ever saw her skate again.</p>'],
    [
      'a bio of somebody else',
      '<p><em>Ann Merle is the miller of the mill pond. She lives by a lake and keeps newts.</em></p>',
    ],
    ['a page on a network', '<p>The film of it is on <a href="https://www.youtube.com/watch?v=1">her channel</a>.</p>'],
  ])('stay: %s', (_, after) => {
    expect(around('', after, '', head)).toHaveLength(all.length + 1);
  });
});

describe('a title of another article in the midst', () => {
  it.each([
    ['under a label', '<p><b>IN TEXAS: </b><a href="/texas">Three ponds dry up in a week</a></p>'],
    ['with its label in the link', '<p><a href="/photos">PHOTOS: Oddest ponds of the north</a></p>'],
  ])('goes %s', (_, middle) => {
    expect(around('', '', middle)).toEqual(all);
  });

  it.each([
    ['what is heard', '<p>LISTEN: <a href="/audio/7">Jane Doe speaks of the mill pond</a></p>'],
    ['what is on another site', '<p>STUDY: <a href="https://science.example/7">Annals of ice and water</a></p>'],
    ['a file', '<p>TABLE: <a href="/ice.pdf">Thickness of ice since the war</a></p>'],
    ['a sentence', '<p>NASA: <a href="/nasa">The pond can be seen from space.</a></p>'],
    ['what somebody says', '<p>JANE DOE: <a href="/ice">Ice</a> is a thing that I have never liked much</p>'],
  ])('stays: %s', (_, middle) => {
    expect(around('', '', middle)).toHaveLength(9);
  });

  it('goes in a list that nothing leads to', () => {
    const list =
      '<ul><li><a href="/2023/ferry">Ferry runs into a frozen pond</a></li><li><a href="/2024/choir">Choir sings on the ice</a></li></ul>';
    expect(around('', '', list)).toEqual(all);
  });

  it.each([
    [
      'something leads to it',
      '<p>Three of our pages tell what to do next:</p>',
      '<li><a href="/rake">How to rake a pond</a></li>',
    ],
    ['it stands under a heading', '<h2>Rakes and nets</h2>', '<li><a href="/rake">How to rake a pond</a></li>'],
    ['it also tells something', '', '<li><a href="/rake">How to rake</a> by hand, which takes a day</li>'],
    ['it leads to other sites', '', '<li><a href="https://rakes.example/7">The long rake of 1950</a></li>'],
    ['it leads to a part of this page', '', '<li><a href="#rakes">What rakes there are</a></li>'],
    ['it leads to another part of the site', '', '<li><a href="/films/rake">The Long Rake of Winter</a></li>'],
    [
      'a short sentence stands before it',
      '<p>You need a tool.</p>',
      '<li><a href="/2024/rake">A rake of four feet</a></li>',
    ],
  ])('stays in a list where %s', (_, before, items) => {
    expect(around('', '', `${before}<ul>${items}</ul>`)).toHaveLength(before ? 10 : 9);
  });

  it('stays in a list that the article gives', () => {
    const list = ['NORTH', 'SOUTH', 'EAST', 'WEST'].map(
      (name) => `<p>${name}: <a href="/${name}">The ponds of the ${name.toLowerCase()}</a></p>`,
    );
    expect(around('', '', list.join(''))).toHaveLength(12);
  });
});

describe('the head of an article', () => {
  it.each([
    ['a byline that runs into a date', '<p>By Jane Doe posted Aug 18th 2010 7:30PM</p>'],
    ['the name of the site', '<p>| ponds.example</p>'],
    ['a date that is a heading', '<h6 class="entry-date">June 8, 2012 6:14 AM</h6>'],
    [
      'a control for the size of text',
      '<div id="text-size"><h4>Text</h4><ul><li>-</li><li>+</li><li>reset</li></ul></div>',
    ],
    [
      'an explained toolbar',
      '<div class="entry-toolbar"><p>What is this?</p><p>See what your friends have read on this site</p></div>',
    ],
    [
      'who the author is',
      '<div class="author-box"><p>Jane Doe writes of ponds for this paper, and she has done so for years.</p></div>',
    ],
  ])('lacks %s', (_, before) => {
    expect(around(before, '', '', '<meta name="author" content="Jane Doe">')).toEqual(all);
  });

  it.each([
    ['article-dates', '<span>Julkaistu 2.3.2026</span> <span>Viimeksi muokattu: 11:30 (Mekan aikaa)</span>'],
    ['meta__date', 'Publié le 02 mars 2026 à 08h00, repris le 02 mars 2026 à 10h12 - Lecture 3 min.'],
  ])('lacks a date in a box that is named for it, whatever stands with it: %s', (name, said) => {
    expect(around(`<div class="${name}">${said}</div>`)).toEqual(all);
  });

  it.each([
    ['event-date', 'Saturday 7 March 2026 at 10:00, in the old Town Hall'],
    ['article-note', 'On 7 March 2026 at 10:00 the ice broke under nobody at all'],
  ])('keeps a date that the article tells of: %s', (name, said) => {
    expect(around(`<div class="${name}">${said}</div>`)[0]).toBe(said);
  });

  it.each([['By the time that it froze in 2010 it was too late'], ['By Monday all ponds had frozen'], ['Ponds']])(
    'keeps “%s”',
    (line) => {
      expect(around(`<p>${line}</p>`)[0]).toBe(line);
    },
  );

  it('lacks an Arabic date in the months of Damascus', () => {
    const text = Array.from(
      { length: 6 },
      (_, n) => `<p>قال المتحدث رقم ${n} إن البركة تجمدت صباح يوم الاثنين، وإن مئتي شخص وقفوا عليها بعد ذلك بساعة.</p>`,
    );
    const article = read(
      `<main><article><p>الأحد، 04 آب/اغسطس 2013، آخر تحديث 02:21 (GMT+0400)</p>${text.join('')}</article></main>`,
      { lang: 'ar' },
    );
    expect(article).toMatchObject({ html: expect.not.stringContaining('GMT') });
  });
});

describe('data that a script reads', () => {
  const data =
    '{"modules": [{"name": "gallery"}], "assetId": "25527", "section": "ponds", "byline": "", "isPremium": false}';
  const list = '[{"id": 1, "src": "/one.jpg", "width": 640, "height": 360, "alt": "The mill pond"}]';

  it.each([
    ['in a box of its own', `<div>${data}</div>`],
    ['above the text, with its end mark', `<div class="config">${data};</div>`],
    ['as a list', `<p>${list}</p>`],
  ])('goes: %s', (_, box) => {
    expect(around(box)).toEqual(all);
    expect(around('', '', box)).toEqual(all);
  });

  it.each([
    ['on a page that shows code', `<div>${data}</div><p>Ask for it with <code>curl</code>.</p>`],
    ['on a page about it', `<p>The answer is JSON and looks like this.</p><div>${data}</div>`],
    ['with words beside it', `<p>The box says ${data}</p>`],
    ['as code', `<pre>${data}</pre>`],
    ['in a quotation', `<blockquote>${data}</blockquote>`],
    ['of one thing', '<p>{"colour": "green"}</p>'],
    ['that no machine can read', '<p>{green water, still air, warm sun, long days, no wind}</p>'],
  ])('stays: %s', (_, box) => {
    const lines = around('', '', box);
    expect(lines.filter((line) => !all.includes(line)).join(' ')).toContain(box.replace(/<[^>]+>/g, '').slice(-20));
  });
});

describe('cards at the end', () => {
  const card = (title: string, line: string, href = `/features/${title.length}`) =>
    `<li><h3><a href="${href}"><img src="/p.jpg" alt="">${title}</a></h3>${line && `<p>${line}</p>`}<hr></li>`;
  const three = [
    card('Life in transit', 'A man who lived in an airport for four months'),
    card('Bouncing back', 'What a ball game teaches'),
    card('Seven days of quiz', 'What annoys people in public baths?'),
  ];
  const box = (cards: readonly string[], label = '<h2>Features and analysis</h2>') =>
    `${label}<ul class="main-content">${cards.join('')}</ul>`;

  it('go with their heading', () => {
    expect(around('', box(three))).toEqual(all);
  });

  it.each([
    ['two of them', box(three.slice(1))],
    ['that lead to other sites', box(three.map((one) => one.replace('/features', 'https://mills.example/features')))],
    ['that lead to places of the page', box(three.map((one) => one.replace('/features/', '#')))],
    [
      'with prose beneath',
      box(three.map((one) => one.replace('</p>', ', and it is a story of how a long wait can end well.</p>'))),
    ],
    ['with more lines beneath', box(three.map((one) => one.replace('<hr>', '<p>By train</p><p>By bus</p><hr>')))],
    ['with text after them', `${box(three)}<p>${sentence(9)}</p>`],
    [
      'that are a large part of the whole',
      box(Array.from({ length: 30 }, (_, at) => card(`Place ${at} to see`, 'A pond in the hills', `/place-${at}`))),
    ],
  ])('stay: %s', (_, after) => {
    const text = around('', after).join('\n');
    for (const said of after.split(/<[^>]*>/).filter(Boolean)) expect(text).toContain(said);
  });
});
