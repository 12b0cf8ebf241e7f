/** Panels that a press opens: what they say of the article's is read, though the page comes with them closed. */
import { describe, expect, it } from 'vitest';
import { linesRead, paragraphs, sentence, TITLE } from './reader-article.ts';

const ASKED = ['How deep is a dew pond?', 'Who stirs it in the summer?', 'Does it freeze to the ground?'];
const ANSWERS = [
  'It is as deep as a spade is long, and seldom deeper than that.',
  'The wardens stir it twice a week from May on.',
  'Hardly ever.',
];

type Item = (question: string, answer: string, at: number) => string;

const MARKUPS: readonly (readonly [string, Item])[] = [
  [
    'a heading with a button in it',
    (question, answer, at) =>
      `<div class="accordion-item"><h3><button aria-expanded="false" aria-controls="c${at}">${question}</button></h3><div id="c${at}" class="collapse" hidden><div>${answer}</div></div></div>`,
  ],
  [
    'a card that is hidden by its style',
    (question, answer, at) =>
      `<div class="card"><div class="card-header"><a role="button" aria-expanded="false" aria-controls="c${at}">${question}</a></div><div id="c${at}" style="display:none"><div class="card-body"><p>${answer}</p></div></div></div>`,
  ],
  [
    'terms whose answers are hidden from those who listen',
    (question, answer, at) =>
      `<dl><dt><button aria-expanded="false" aria-controls="c${at}">${question}</button></dt><dd id="c${at}" aria-hidden="true"><p>${answer}</p></dd></dl>`,
  ],
  [
    'a part that opens after its button, unnamed',
    (question, answer) =>
      `<div><div role="button" aria-expanded="false"><span>${question}</span></div><div hidden><p>${answer}</p></div></div>`,
  ],
  [
    'a heading that says nothing of what it opens',
    (question, answer) => `<div><h3>${question}</h3><div style="display: none"><p>${answer}</p></div></div>`,
  ],
  [
    'a part that the browser’s search opens',
    (question, answer, at) =>
      `<h4><button aria-expanded="false" aria-controls="c${at}">${question}</button></h4><div id="c${at}" hidden="until-found"><p>${answer}</p></div>`,
  ],
];

const body = (before: string, after: string) =>
  linesRead(`<main><article><h1>${TITLE}</h1><div>${paragraphs(1, 5)}${before}${after}</div></article></main>`);

const questions = (item: Item) =>
  `<h2>What we are asked</h2><div class="faq">${ASKED.map((question, at) => item(question, ANSWERS[at] ?? '', at)).join('')}</div>`;

const expected = ASKED.flatMap((question, at) => [question, ANSWERS[at]]);

describe('questions whose answers are closed', () => {
  it.each(MARKUPS)('are read with them amidst the text: %s', (_, item) => {
    const lines = body(questions(item), `<h2>And then</h2>${paragraphs(6, 8)}`);
    const at = lines.indexOf('What we are asked');
    expect(lines.slice(at + 1, at + 1 + expected.length)).toEqual(expected);
    expect(lines[at + 1 + expected.length]).toBe('And then');
  });

  it.each(MARKUPS)('are read with them at its end: %s', (_, item) => {
    const lines = body(questions(item), '');
    expect(lines.slice(-expected.length)).toEqual(expected);
  });
});

describe('a closed panel', () => {
  it('that a button under it opens is read without what the button says', () => {
    const lines = body(
      `<div id="rest" hidden><p>${sentence(6)}</p><p>${sentence(7)}</p></div><button aria-expanded="false" aria-controls="rest">Show more</button>`,
      `<p>${sentence(8)}</p>`,
    );
    expect(lines.slice(-4)).toEqual([sentence(5), sentence(6), sentence(7), sentence(8)]);
  });

  it('is read once where the page has it twice', () => {
    const [, item] = MARKUPS[0] ?? ['', () => ''];
    const one = item(ASKED[0] ?? '', ANSWERS[0] ?? '', 7);
    const other = one.replaceAll('c7', 'wide7');
    const lines = body(`<h2>What we are asked</h2>${one}${other}`, paragraphs(6, 8));
    expect(lines.filter((line) => line === ANSWERS[0])).toHaveLength(1);
  });

  it('is read where it differs from another in a word', () => {
    const [, item] = MARKUPS[0] ?? ['', () => ''];
    const [may, not] = ['It may be stirred in March.', 'It may not be stirred in March.'];
    const lines = body(
      `<h2>Asked</h2>${item('At the mill?', may, 7)}${item('At the weir?', not, 8)}`,
      paragraphs(9, 10),
    );
    expect(lines).toEqual(expect.arrayContaining([may, not]));
  });

  it.each(['Show 3 replies', 'Listen', 'Cite this'])('leaves nothing of a bare button behind: %s', (label) => {
    const held = '<ul><li>Deutsch</li><li>Français</li></ul><ol><li>One more</li><li>And another one of them</li></ol>';
    const lines = body(
      `<div><button aria-expanded="false" aria-controls="p">${label}</button><div id="p" hidden>${held}</div></div>`,
      paragraphs(6, 8),
    );
    expect(lines).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map(sentence));
  });

  it.each([
    ['Cite this', `Poe A. ${TITLE}. Pond Letters 3, 2019.`],
    ['How to quote', `Poe A. (2019). ${TITLE}. In: Pond Letters 3.`],
  ])('under a bare button that is of the page’s tools stays closed: %s', (label, held) => {
    const lines = body(
      `<div><button aria-expanded="false" aria-controls="p">${label}</button><div id="p" hidden><p>${held}</p></div></div>`,
      paragraphs(6, 8),
    );
    expect(lines).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map(sentence));
  });

  it.each(['Solution', 'Hint', 'Transcript'])('under a bare button that is of the text is read: %s', (label) => {
    const held = 'Stir it twice a week, and cut the reeds once they have flowered.';
    const lines = body(
      `<div><button aria-expanded="false" aria-controls="p">${label}</button><div id="p" hidden><p>${held}</p></div></div>`,
      paragraphs(6, 8),
    );
    expect(lines).toContain(held);
  });

  it('that is open is read under its question, though that stands in a button', () => {
    const [question = '', other = ''] = ASKED;
    const item = (label: string, answer: string, state: string) =>
      `<dt><button aria-expanded="${state}">${label}</button></dt><dd ${state === 'true' ? '' : 'hidden'}><p>${answer}</p></dd>`;
    const lines = body(
      `<h2>What we are asked</h2><dl>${item(question, sentence(6), 'true')}${item(other, sentence(7), 'false')}</dl>`,
      paragraphs(8, 9),
    );
    expect(lines.slice(-6)).toEqual([question, sentence(6), other, sentence(7), sentence(8), sentence(9)]);
  });

  it.each([
    ['share', 'Share', '<p>Copy the link to this article, or send it to somebody who would like it.</p>'],
    ['menu', 'Language', '<ul><li><a href="/de">Deutsch</a></li><li><a href="/fr">Français</a></li></ul>'],
    ['box', 'Why us?', '<form><p>Leave your address and hear from us each week.</p><input type="email"></form>'],
    [
      'signup',
      'Why join?',
      '<div class="newsletter-signup"><p>Our letters come once a week, and cost nothing at all.</p></div>',
    ],
  ])('that is the page’s stays closed: %s', (name, label, held) => {
    const lines = body(
      `<div class="${name}"><button aria-expanded="false" aria-controls="p">${label}</button><div id="p" hidden>${held}</div></div>`,
      paragraphs(6, 8),
    );
    expect(lines).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map(sentence));
  });

  it.each(['class="cookie-settings"', 'id="consent-box" role="dialog"'])(
    'of a question about cookies stays closed: %s',
    (attributes) => {
      const held = '<p>These are needed so that a page can be shown at all, and they cannot be switched off.</p>';
      const lines = body(
        `<div ${attributes}><h4><button aria-expanded="false" aria-controls="p">Which are needed?</button></h4><div id="p" hidden>${held}</div></div>`,
        paragraphs(6, 8),
      );
      expect(lines.join(' ')).not.toContain('switched off');
    },
  );

  it('of the site, beside the article, stays closed', () => {
    const lines = linesRead(
      `<main><article><h1>${TITLE}</h1>${paragraphs(1, 6)}</article><aside><button aria-expanded="false" aria-controls="p">Who are we?</button><div id="p" hidden><p>We are three friends who like ponds and sell books.</p></div></aside></main>`,
    );
    expect(lines).toEqual([1, 2, 3, 4, 5, 6].map(sentence));
  });

  it.each([
    ['languages', '', '<ul><li>Deutsch</li><li>Français</li></ul>'],
    ['an order', ' aria-haspopup="listbox"', '<p>The newest of them are shown first.</p>'],
    ['a tooltip', '', '<p role="tooltip">Turbid water is water that one cannot look through.</p>'],
    ['a popover', '', '<p popover>The prices were looked up in May and may have changed.</p>'],
  ])('to choose from or to look up stays closed: %s', (_, attributes, held) => {
    const button = `<button aria-expanded="false" aria-controls="p"${attributes}>Show</button>`;
    const panel =
      held.startsWith('<ul') || attributes
        ? `<div id="p" hidden>${held}</div>`
        : held.replace('<p ', '<p hidden id="p" ');
    const lines = body(`<div>${button}${panel}</div>`, paragraphs(6, 8));
    const said = held
      .replace(/<[^>]*>/g, ' ')
      .trim()
      .split(/ {2,}/);
    expect(lines.filter((line) => said.some((words) => line.includes(words)))).toEqual([]);
    expect(lines).toEqual(expect.arrayContaining([1, 2, 3, 4, 5, 6, 7, 8].map(sentence)));
  });

  it.each([
    ['a list under a question', '<h3>What is in it?</h3>', 'h3'],
    ['a list under a button in a heading', '', 'button'],
  ])('with a list of the article’s is read: %s', (_, heading, kind) => {
    const opener = '<button aria-expanded="false" aria-controls="p">What is in it</button>';
    const over =
      kind === 'h3' ? heading.replace('What is in it?', opener.replace('in it', 'in it?')) : `<h3>${opener}</h3>`;
    const lines = body(`${over}<div id="p" hidden><ul><li>Duckweed</li><li>Newts</li></ul></div>`, paragraphs(6, 8));
    expect(lines.slice(-5, -3)).toEqual(['Duckweed', 'Newts']);
  });
});

describe('a single unseen part under a question that doesn’t say that it opens', () => {
  it.each([
    ['another wording of the text', `<p style="display:none">${sentence(6).replace('at some length', 'in short')}</p>`],
    ['a line for paper', '<div style="display:none"><p>Printed from a page of the pond wardens in May.</p></div>'],
    [
      'words for search engines',
      '<div style="display:none"><p>Pond pump cheap pond pump best pond pump near me.</p></div>',
    ],
    ['a word of an icon', '<span aria-hidden="true">expand_more.</span>'],
    [
      'what stands where no script runs',
      '<noscript style="display:none"><p>Turn scripts on to see all of it.</p></noscript>',
    ],
  ])('stays unseen: %s', (_, unseen) => {
    const lines = body(`<h3>Why do ponds freeze?</h3>${unseen}`, paragraphs(6, 8));
    expect(lines.slice(5)).toEqual(['Why do ponds freeze?', ...[6, 7, 8].map(sentence)]);
  });
});
