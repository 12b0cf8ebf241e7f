/** Pages that make the trimming of what stands around a text err: chapters, poems, exercises, dates, last sentences. */
import { describe, expect, it } from 'vitest';
import { BESIDE } from '../../src/export/trim/names.ts';
import { linesRead, paragraphs, read, sentence, TITLE } from './reader-article.ts';

const LONG = 'Visitors pay three coins, and children under twelve come in free of charge all year.';
const head = '<meta name="author" content="Jane Doe">';

/** What is read of an article with these before, between and after its paragraphs, in one line. */
const around = (before: string, after = '', middle = '', lang = 'en') =>
  linesRead(`<main><article>${before}${paragraphs(1, 4)}${middle}${paragraphs(5, 8)}${after}</article></main>`, {
    head,
    lang,
  }).join(' ');

const withinText = (middle: string) => around('', '', middle);
const behindText = (after: string) => around('', after);

describe('boxes that are named for the side of a page', () => {
  it.each(['so-widget-editor widget_editor', 'modal-example', 'sidebar-note', 'light-rail'])(
    'in an article: %s',
    (name) => {
      expect(around('', '', `<div class="text">${LONG}</div>`)).toContain(LONG);
      expect(
        linesRead(
          `<article><div class="text">${paragraphs(1, 6)}</div><div class="${name} end"><p>${LONG}</p></div></article>`,
        ).join(' '),
      ).toContain(name.startsWith('sidebar') ? sentence(6) : LONG);
    },
  );

  it('are no boxes beside the text where the text has the same name', () => {
    const builder = 'class="page-widget page-widget-text"';
    const lines = linesRead(
      `<div id="page"><div ${builder}>${paragraphs(1, 8)}</div><div class="page-widget"><p>${LONG}</p></div></div>`,
    );
    expect(lines).toContain(LONG);
  });

  it('are told in no time, whatever the name', () => {
    const start = performance.now();
    for (const sign of ['_', '-', '-_', '__', '_rail']) BESIDE.test(`${`a${sign}`.repeat(2000)}x`);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(
      ['right-rail', 'region-sidebar', 'block__sidebar', 'sidebar_left', 'rail'].every((name) => BESIDE.test(name)),
    ).toBe(true);
    expect(['light-rail', 'rail-history', 'with-sidebar'].some((name) => BESIDE.test(name))).toBe(false);
  });
});

describe('text with fields', () => {
  it.each([
    [
      'an example of a form',
      '<div><p>Here is what we made:</p><form><input type="text"></form><p>It has one field.</p></div>',
      'It has one field.',
    ],
    ['a sum', '<div><p>Flour in grams times 0.65 gives the water.</p><input type="text"></div>', 'times 0.65'],
    [
      'two questions',
      '<div><p>Yesterday I (go)</p><input><p>to the mill.</p></div><div><p>She (see)</p><input></div>',
      'She (see)',
    ],
  ])('in the midst: %s', (_, middle, said) => {
    expect(withinText(middle)).toContain(said);
  });

  it('a poem above a field', () => {
    const poem =
      '<div><p>The wheel goes round,</p><p>the water sings,</p><p>and nobody knows</p><p>what morning brings.</p><form><input></form></div>';
    expect(around(poem)).toContain('the water sings,');
    expect(behindText(poem)).toContain('the water sings,');
  });
});

describe('last lines that are the article’s', () => {
  it.each([
    [
      'with whom to book',
      '<p>Tickets cost five coins; book them with Jane Doe at jane@mill.example before Friday.</p>',
    ],
    ['who sells tickets', '<p>Mary Miller sells the tickets at mary@mill.example</p>'],
    ['a contact under its label', '<h3>Press contact</h3><p>Mary Miller mary.miller@ponds.example</p>'],
    ['how a letter is signed', '<p>Yours,</p><p>Jane Doe jane@ponds.example</p>'],
    [
      'how a story ends',
      '<p><em>Jane Doe walked home over the ice that night, and nobody ever saw her skate again.</em></p>',
    ],
    ['a crew', '<p>Director: Ann Poe</p><p>Camera: Jo Reed</p><p>Editor: Mary Miller</p>'],
    ['what is on a desk', '<ul><li>Editor: Visual Studio Code</li><li>Shell: fish</li></ul>'],
    [
      'films',
      '<p>Trailers: <a href="https://www.youtube.com/watch?v=1">in English</a>, <a href="https://www.youtube.com/watch?v=2">in German</a></p>',
    ],
    [
      'people to follow',
      '<p><a href="https://www.instagram.com/joe">Joe of the hill</a>, <a href="https://x.com/ann">Ann Mills</a></p>',
    ],
    ['what somebody said', '<p>The minister made no further comments on the new policy of his own party.</p>'],
    [
      'what was said of that',
      '<p>Her comments were called offensive by two members of the council, who left the room.</p>',
    ],
    [
      'a chapter on a life',
      '<section id="biography"><h2>Life</h2><p>Ann Miller was born in 1712 in the house by the race.</p></section>',
    ],
  ])('%s', (_, after) => {
    const text = after
      .replace(/<\/(?:p|li|h\d)>/g, ' ')
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    expect(behindText(after)).toContain(text);
  });

  it('an Arabic sentence with the word for comment, which is also that for stopping', () => {
    const last = 'وقررت الحكومة في النهاية تعليق سياسة الدعم حتى نهاية العام المقبل بسبب ارتفاع الأسعار.';
    expect(around('', `<p>${last}</p>`, '', 'ar')).toContain(last);
  });

  it('what an article says of the person who also signed it', () => {
    const last = 'Why ponds is survived by two sons and her sister, and the funeral is on Friday at noon.';
    const lines = linesRead(`<article>${paragraphs(1, 8)}<p><em>${last}</em></p></article>`, {
      head: `<meta name="author" content="${TITLE.split(' ').slice(0, 2).join(' ')}">`,
    });
    expect(lines).toContain(last);
  });
});

describe('links and labels in the midst of a text', () => {
  it.each([
    'LP: <a href="/records/a">Songs of the River</a>',
    'RFC 2616: <a href="/rfc/2616">Hypertext Transfer Protocol</a>',
    'STARTER: <a href="/soup">Soup of leeks and rye</a>',
    'MM: <a href="/who">The wheel was my idea</a>',
  ])('%s', (line) => {
    expect(withinText(`<p>${line}</p>`)).toContain(line.replace(/<[^>]*>/g, ''));
  });

  it('headings that are also labels', () => {
    const chapters =
      '<h2 id="font-size">Font size</h2><p>One.</p><h2>Advertisement</h2><p>Two.</p><h2>Weight</h2><p>Three.</p>';
    expect(withinText(chapters)).toContain('Font size One. Advertisement Two. Weight');
  });
});

describe('the beginning of an article', () => {
  it('keeps the days of a chronicle', () => {
    const days = ['8 June 1912', '9 July 1998', '3 May 2010'];
    for (const name of ['h3', 'p']) {
      const body = days.map((day, at) => `<${name} class="date">${day}</${name}><p>${sentence(at + 1)}</p>`).join('');
      expect(linesRead(`<article>${body}${paragraphs(4, 8)}</article>`)).toEqual(expect.arrayContaining(days));
    }
  });

  it('keeps short sentences in a box that is named for what they tell of', () => {
    const box = '<div id="sharing"><p>Break it while it is warm.</p><p>Give the larger half away.</p></div>';
    expect(around(box)).toContain('Break it while it is warm. Give the larger half away.');
  });

  it('is no head that is marked as the article without its text', () => {
    const hero = `<article class="hero"><h1>${TITLE}</h1><p>After a dozen years the pond by the mill is green again, and nobody is glad of it.</p></article>`;
    expect(JSON.stringify(read(`${hero}<div class="text"><div>${paragraphs(1, 6)}</div></div>`))).toContain(
      sentence(6),
    );
  });
});

describe('what somebody says at the end', () => {
  it.each([
    '“We have no comment on the new policy,” the warden said on the day of the vote.',
    'Asked for her comments, she said: "Your guidelines would have dried the pond out, and we approved none of them."',
  ])('is no notice to those who comment: %s', (last) => {
    expect(behindText(`<p>${last}</p>`)).toContain(last);
  });
});
