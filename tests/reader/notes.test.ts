/** Notes and references at the end of an article: those that its text leads to are read. */
import { describe, expect, it } from 'vitest';
import { linesRead, paragraphs, sentence, TITLE } from './reader-article.ts';

const NUMBERS = [1, 2, 3];
const said = (n: number) => `Poe A. Of the ponds of county ${n}. Pond Letters ${n}, 2019.`;
const links = (n: number) =>
  `<a href="https://doi.example/${n}">Article</a> <a href="https://search.example/${n}">Search for it elsewhere</a>`;

/** Three sentences, each with a mark that leads to its note. */
const marked = (place: (n: number) => string) =>
  NUMBERS.map((n) => `<p>${sentence(n)}<sup><a href="#${place(n)}">${n}</a></sup></p>`).join('');

const article = (place: (n: number) => string, notes: string) =>
  linesRead(
    `<main><article><h1>${TITLE}</h1><div class="text">${marked(place)}${paragraphs(4, 8)}</div></article>${notes}</main>`,
  );

const MAKES: readonly (readonly [string, (n: number) => string, string])[] = [
  [
    'a list of references, most of whose words are links',
    (n) => `ref-CR${n}`,
    `<section class="references"><h2>References</h2><ol>${NUMBERS.map((n) => `<li id="ref-CR${n}"><p>${said(n)}</p><p>${links(n)}</p></li>`).join('')}</ol></section>`,
  ],
  [
    'a list of an encyclopedia',
    (n) => `cite_note-${n}`,
    `<h2>Notes</h2><div class="reflist"><ol>${NUMBERS.map((n) => `<li id="cite_note-${n}"><a href="#cite_ref-${n}">↑</a> <span>${said(n)}</span> <a href="/${n}">link</a></li>`).join('')}</ol></div>`,
  ],
  [
    'footnotes in the foot of the article',
    (n) => `fn:${n}`,
    `<footer class="footnotes"><ol>${NUMBERS.map((n) => `<li id="fn:${n}"><p>${said(n)} <a href="#fnref:${n}">↩</a></p></li>`).join('')}</ol></footer>`,
  ],
];

describe('notes that the text leads to', () => {
  it.each(MAKES)('are read behind it: %s', (_, place, notes) => {
    const lines = article(place, notes);
    const text = lines.join('\n');
    for (const n of NUMBERS) expect(text.split(said(n))).toHaveLength(2);
    expect(text.indexOf(said(1))).toBeGreaterThan(text.indexOf(sentence(8)));
    expect(text.indexOf(said(1))).toBeLessThan(text.indexOf(said(2)));
  });

  it('are read under their heading', () => {
    const [, place, notes] = MAKES[0] ?? ['', String, ''];
    expect(article(place, notes)).toContain('References');
  });
});

describe('a single note', () => {
  const one = (mark: string, note: string) =>
    linesRead(
      `<main><article><h1>${TITLE}</h1><div class="text">${paragraphs(1, 8)}<p>${mark}, it says, and it went on for a week until the mayor came by.</p></div></article>${note}</main>`,
    ).join(' ');

  it.each(['<sup><a href="#note">note</a></sup>', '<a href="#note">[1]</a>', '<a href="#note">*</a>'])(
    'is read where a mark leads to it: %s',
    (mark) => {
      expect(one(`It stood still${mark}`, `<aside><p id="note">${said(1)}</p></aside>`)).toContain(said(1));
    },
  );

  it('is no box beside the text that words lead to', () => {
    const words = 'As <a href="#about">we have told of ourselves</a>';
    expect(one(words, `<aside><div id="about"><p>${said(1)}</p></div></aside>`)).not.toContain(said(1));
  });

  it('is no box that a picture leads to', () => {
    const picture = '<a href="#about"><img src="/us.jpg" alt=""></a> As said before';
    expect(one(picture, `<aside><div id="about"><p>${said(1)}</p></div></aside>`)).not.toContain(said(1));
  });

  it.each(['n%C3%B61', 'nö1'])('is found where its place is written as %s', (place) => {
    const note = `<section class="footnotes"><ol><li id="nö1">${said(1)} <a href="#r1">↩</a></li></ol></section>`;
    expect(one(`It stood still<sup><a href="#${place}">1</a></sup>`, note)).toContain(said(1));
  });

  it('is not looked for where an address is written wrong', () => {
    expect(one('It stood still<sup><a href="#n%C3%1">1</a></sup>', '')).toContain(sentence(8));
  });
});

describe('what a link in the text may lead to and is no note', () => {
  it('is a chapter', () => {
    const chapters = NUMBERS.map((n) => `<section id="c${n}"><h2>Chapter ${n}</h2><p>${said(n)}</p></section>`).join(
      '',
    );
    expect(article((n) => `c${n}`, `<div class="sidebar comment">${chapters}</div>`).join(' ')).not.toContain(said(1));
  });

  it('is what readers wrote', () => {
    const comments = NUMBERS.map((n) => `<li id="comment-${n}">${said(n)}</li>`).join('');
    const lines = article((n) => `comment-${n}`, `<div id="comments"><ol>${comments}</ol></div>`);
    expect(lines.join(' ')).not.toContain(said(1));
  });

  it('is one item of a list that is the page’s', () => {
    const items = NUMBERS.map(
      (n) => `<li id="i${n}">${said(n)} <a href="/${n}">Go there, and read more of it</a></li>`,
    );
    const lines = article((n) => `i${n > 1 ? 'nowhere' : n}`, `<aside><ul>${items.join('')}</ul></aside>`);
    expect(lines.join(' ')).not.toContain(said(2));
  });
});
