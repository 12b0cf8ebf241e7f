/** How structured data is read: JSON-LD in every shape that pages write it, and markup in its texts. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { openPage } from '../src/core/page.ts';
import { findProcedures } from '../src/core/procedures.ts';
import { linesOfHtml } from '../src/steps/html-text.ts';
import { stepFinders } from '../src/steps/index.ts';
import { jobsInJsonLd } from '../src/steps/json-ld-read.ts';
import { numberedParts } from '../src/steps/schema-job.ts';
import { typedNumber } from '../src/steps/typed-number.ts';

const scripts = (...texts: readonly string[]) =>
  texts.map((text) => `<script type="application/ld+json">${text}</script>`).join('');

const jobsIn = (...texts: readonly string[]) => jobsInJsonLd(new JSDOM(scripts(...texts)).window.document);

const stepsOf = (steps: unknown, type = 'HowTo') => {
  const key = type === 'HowTo' ? 'step' : 'recipeInstructions';
  return jobsIn(JSON.stringify({ '@type': type, name: 'Job', [key]: steps })).flatMap((job) =>
    job.steps.map(({ text }) => text),
  );
};

describe('steps in JSON-LD', () => {
  it.each([
    ['strings', ['Open it.', 'Close it.']],
    [
      'steps',
      [
        { '@type': 'HowToStep', text: 'Open it.' },
        { '@type': 'HowToStep', description: 'Close it.' },
      ],
    ],
    [
      'names alone',
      [
        { '@type': 'HowToStep', name: 'Open it.' },
        { '@type': 'HowToStep', name: 'Close it.' },
      ],
    ],
    [
      'a list of items',
      {
        '@type': 'ItemList',
        itemListElement: [
          { '@type': 'ListItem', position: 2, item: 'Close it.' },
          { '@type': 'ListItem', position: 1, item: { text: 'Open it.' } },
        ],
      },
    ],
    ['nested lists', [[['Open it.', 'Close it.']]]],
    [
      'directions',
      [
        { '@type': 'HowToStep', itemListElement: { '@type': 'HowToDirection', text: 'Open it.' } },
        { '@type': 'HowToDirection', text: 'Close it.' },
      ],
    ],
    ['one text with line breaks', 'Open it.\nClose it.'],
    ['one text with markup', '<ol><li>Open <b>it</b>.</li><li>Close&nbsp;it.</li></ol>'],
    ['one text with numbers', '1. Open it. 2. Close it.'],
    ['one text in a list', ['Open it.<br/>Close it.']],
  ])('as %s', (_, steps) => {
    expect(stepsOf(steps)).toEqual(['Open it.', 'Close it.']);
    expect(stepsOf(steps, 'Recipe')).toEqual(['Open it.', 'Close it.']);
  });

  it('keep the tip with its step, and the section with each of its steps', () => {
    const tip = [
      { '@type': 'HowToStep', text: 'Open it.' },
      { '@type': 'HowToTip', text: 'Mind the lid.' },
      { '@type': 'HowToStep', text: 'Close it.' },
    ];
    const [job] = jobsIn(
      JSON.stringify({
        '@type': 'HowTo',
        name: 'Job',
        step: { '@type': 'HowToSection', name: 'The lid', itemListElement: tip },
      }),
    );
    expect(job?.steps).toEqual([
      { text: 'Open it.\nMind the lid.', section: 'The lid', images: [] },
      { text: 'Close it.', section: 'The lid', images: [] },
    ]);
  });

  it('say what a step is called only where that says more than its number or its first words', () => {
    const named = (name: string) => stepsOf([{ name, text: 'Open it slowly.' }, { text: 'Close it.' }])[0];
    expect(named('The lid')).toBe('The lid\nOpen it slowly.');
    expect(['Step 1', '1', 'Open it', ''].map(named)).toEqual(Array(4).fill('Open it slowly.'));
  });

  it('are found in a graph, by type in a list or with a prefix, and by reference', () => {
    const graph = {
      '@graph': [
        { '@type': ['Article', 'schema:HowTo'], name: 'Job', step: [{ '@id': '#a' }, { '@id': '#b' }] },
        { '@id': '#b', text: 'Close it.' },
        { '@id': '#a', text: 'Open it.' },
      ],
    };
    expect(jobsIn(JSON.stringify(graph)).map(({ kind, steps }) => [kind, steps.map(({ text }) => text)])).toEqual([
      ['HowTo', ['Open it.', 'Close it.']],
    ]);
  });

  it('are read where the JSON has what pages get wrong', () => {
    const text = '<!-- {"@type":"HowTo","name":"Job","step":["Open\nit.","Close\tit.",],} -->';
    expect(jobsIn(text).flatMap(({ steps }) => steps.map((step) => step.text))).toEqual(['Open it.', 'Close it.']);
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '"HowTo"',
    '{"@type":"HowTo","step":7}',
    '{"@type":"HowTo","step":[{},[],null,"",true]}',
    '{"@type":{},"step":["a","b"]}',
    '{"@type":"HowTo","__proto__":{"step":["a","b"]}}',
  ])('are none in %s', (text) => expect(jobsIn(text)).toEqual([]));

  it('that go in circles end', () => {
    const circle = [
      { '@id': '#a', '@type': 'HowTo', step: { '@id': '#a' } },
      { '@type': 'HowTo', step: [{ '@id': '#b' }, { '@id': '#b' }] },
      { '@id': '#b', '@type': 'HowToSection', itemListElement: { '@id': '#b' } },
    ];
    expect(jobsIn(JSON.stringify(circle))).toEqual([]);
  });
});

describe('the lines of a text with markup', () => {
  it.each([
    ['<p>One</p><p>Two</p>', ['One', 'Two']],
    ['One<br>Two\r\nThree', ['One', 'Two', 'Three']],
    ['5 &lt; 6 &amp; 7 &gt; 2', ['5 < 6 & 7 > 2']],
    ['&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;', ['One', 'Two']],
    ['Caf&eacute; &#8211; 180&deg;C &frac12; &#x1F9C8;', ['Café – 180°C ½ 🧈']],
    ['&nosuch; &#1114112;&#0;', ['&nosuch;']],
    ['<script>alert(1)</script>', ['alert(1)']],
    ['  ', []],
  ])('%s', (text, lines) => expect(linesOfHtml(text)).toEqual(lines));

  it('numbered in one line are parted, if the numbers count up from the beginning', () => {
    expect(numberedParts('1. Open it. 2. Wait 3 minutes. 3. Close it.')).toEqual([
      'Open it.',
      'Wait 3 minutes.',
      'Close it.',
    ]);
    for (const line of ['Open it in 1. Then wait.', '2. Open it. 3. Close it.', 'First 1. Open it. 2. Close it.'])
      expect(numberedParts(line)).toEqual([line]);
  });
});

describe('numbers typed at the head of a line', () => {
  it.each([
    ['1) Open', 1, 'bracket', 'Open'],
    ['(2)Open', 2, 'bracket', 'Open'],
    ['3-) Aç', 3, 'bracket', 'Aç'],
    ['4. Open', 4, 'stop', 'Open'],
    ['5、打开', 5, 'stop', '打开'],
    ['６．開く', 6, 'stop', '開く'],
    ['٧. افتح', 7, 'stop', 'افتح'],
    ['8 - Abra', 8, 'dash', 'Abra'],
    ['③打开', 3, 'circle', '打开'],
    ['❹ Open', 4, 'circle', 'Open'],
    ['5️⃣ Open', 5, 'circle', 'Open'],
    ['12', 12, 'alone', ''],
    ['3.', 3, 'alone', ''],
    ['1 把烤炉预热', 1, 'bare', '把烤炉预热'],
  ])('%s', (text, number, style, rest) => expect(typedNumber(text)).toEqual({ number, style, rest }));

  it.each(['4.5 metres', '1990. A year', '2 lamps', '1:0', '100', 'a) Open', '', 'Open 1)'])('not in %s', (text) =>
    expect(typedNumber(text)).toBeNull(),
  );
});

describe('data and the text of a page', () => {
  const url = 'https://lids.example/open';
  const find = (data: unknown, html: string, title = 'Open a lid') => {
    const { document } = new JSDOM(
      `<title>${title}</title>${scripts(JSON.stringify(data))}<main><h1>${title}</h1>${html}</main>`,
      { url },
    ).window;
    const page = openPage(document, { url: new URL(url), facts: { lists: null, isLaidOut: () => true } });
    return findProcedures(page, stepFinders).map(({ source, steps, chosen }) => ({
      source,
      steps: steps.length,
      chosen,
    }));
  };
  const howTo = (...step: readonly string[]) => ({ '@type': 'HowTo', name: 'Open a lid', step });
  const recipe = (...recipeInstructions: readonly string[]) => ({
    '@type': 'Recipe',
    name: 'Open a lid',
    recipeInstructions,
  });
  const list = (...items: readonly string[]) => `<ol>${items.map((item) => `<li>${item}</li>`).join('')}</ol>`;

  it('a recipe is told by its data, since the page is made from the same', () => {
    const steps = ['Boil the pan.', 'Add the salt.'];
    expect(find(recipe(...steps), list(...steps))).toEqual([
      { source: 'json-ld', steps: 2, chosen: { over: ['ordered-list'], because: 'trusted' } },
    ]);
  });
  it('other jobs are told by the page, which has pictures and notes', () => {
    const steps = ['Press the rim.', 'Turn the lid.'];
    expect(find(howTo(...steps), list('Press the rim. It is the red part.', 'Turn the lid.'))).toEqual([
      { source: 'ordered-list', steps: 2, chosen: { over: ['json-ld'], because: 'whole-text' } },
    ]);
    expect(find(howTo(...steps), list(...steps, 'Lift the lid.'))[0]?.chosen?.because).toBe('more-steps');
  });
  it('who has twice the steps tells them finer', () => {
    const fine = list('Boil the pan.', 'Wait a minute.', 'Add the salt.', 'Stir the pan.');
    expect(find(recipe('Boil the pan.', 'Add the salt.'), fine)).toEqual([
      { source: 'ordered-list', steps: 4, chosen: { over: ['json-ld'], because: 'finer' } },
    ]);
  });
  it('data with steps that the page finders missed has more of them', () => {
    const html = `${list('Press the rim.', 'Turn the lid.')}<p>Lift it off.</p><div>And there, at last, the jam.</div>`;
    expect(find(recipe('Press the rim.', 'Turn the lid.', 'And there, at last, the jam.'), html)).toEqual([
      { source: 'json-ld', steps: 3, chosen: { over: ['ordered-list'], because: 'more-steps' } },
    ]);
  });
  it('data that the page tells in other words gives way to the page', () => {
    const data = recipe('Press the rim.', 'Entirely other words.', 'Which stand nowhere here.');
    expect(find(data, list('Press the rim.', 'Turn the lid.'))).toEqual([
      { source: 'ordered-list', steps: 2, chosen: { over: ['json-ld'], because: 'on-page' } },
    ]);
  });
  it('data that stands nowhere counts where the page is named as the job and tells none itself', () => {
    const nowhere = howTo('Press the rim with both hands.', 'Turn the lid to the left.');
    expect(find(nowhere, '<p>Lids are stubborn.</p>')).toEqual([{ source: 'json-ld', steps: 2, chosen: undefined }]);
    expect(find(nowhere, '<p>Lids are stubborn.</p>', 'The history of jam')).toEqual([]);
    expect(find(nowhere, list('Boil the jar.', 'Lift the lid.'))).toEqual([
      { source: 'ordered-list', steps: 2, chosen: undefined },
    ]);
  });
  it('the same data written twice counts once', () => {
    const steps = ['Boil the pan.', 'Add the salt.'];
    expect(find([recipe(...steps), recipe(...steps)], list(...steps))).toHaveLength(1);
  });
});

describe('which of several', () => {
  const url = 'https://lids.example/open';
  const places = (html: string) => {
    const { document } = new JSDOM(`<main><h1>Lids</h1>${html}</main>`, { url }).window;
    const page = openPage(document, { url: new URL(url), facts: { lists: null, isLaidOut: () => true } });
    return findProcedures(page, stepFinders).map(({ place }) => place);
  };
  const job = '<ol><li>Press NR.</li><li>Turn NR.</li></ol>';
  const chapter = (title: string, index: number, html = job) =>
    `<h2>${title}</h2>${html.replaceAll('NR', String(index))}`;

  it('is said where the page numbers its alternatives, those without steps too', () => {
    const html = `${chapter('Fix 1: By hand', 1)}${chapter('Fix 2: Ask', 2, '<p>Ask somebody.</p>')}${chapter('Fix 3', 3, `<h3>At home</h3>${job}`)}`;
    expect(places(html)).toEqual([
      { word: 'Fix', number: 1, of: 3 },
      { word: 'Fix', number: 3, of: 3 },
    ]);
  });
  it('counts again where the numbers begin again, and says nothing of a single one', () => {
    const html = ['Method 1', 'Method 2', 'Method 1', 'Weg 1', 'Teil II']
      .map((title, index) => chapter(title, index))
      .join('');
    expect(places(html)).toEqual([
      { word: 'Method', number: 1, of: 2 },
      { word: 'Method', number: 2, of: 2 },
      undefined,
      undefined,
      { word: 'Teil', number: 2, of: 2 },
    ]);
  });
});
